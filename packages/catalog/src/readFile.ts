/** A file → its text, or the reason why there is none. */
import { maxFileSize, type ContractHost } from './host.ts';
import type { ProblemKind } from './problem.ts';

/** A text without byte order mark, or what prevents it. */
export type FileReading =
  | { readonly text: string; readonly bytes: Uint8Array }
  | {
      readonly kind: ProblemKind;
      readonly reason: string;
      readonly inFile: boolean;
      readonly offset?: number;
      readonly text?: string;
    };

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'may not be read (permission denied)',
  EPERM: 'may not be read (permission denied)',
  EISDIR: 'is a directory, not a file',
  EINVAL: 'is not a regular file',
  ELOOP: 'is a link to itself',
  ENAMETOOLONG: 'has too long a name',
};

/** Reads a file of the contract. Never throws. `inFile` says whether the problem stands in the file or with who names it. */
export function readFile(path: string, host: Pick<ContractHost, 'readFile'>): FileReading {
  let bytes: Uint8Array;
  try {
    bytes = host.readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'EFBIG') return tooLarge;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      return { kind: 'missing-file', reason: 'does not exist', inFile: false };
    return {
      kind: 'unreadable-file',
      reason: reasons[code] ?? `could not be read (${describe(error)})`,
      inFile: false,
    };
  }
  return bytes.length > maxFileSize ? tooLarge : decode(bytes);
}

const tooLarge: FileReading = {
  kind: 'file-too-large',
  reason: `is larger than ${maxFileSize / 1024 / 1024} MB`,
  inFile: false,
};

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function decode(bytes: Uint8Array): FileReading {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), bytes };
  } catch {
    const [first, second] = bytes;
    const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
    const reason = isUtf16 ? 'is UTF-16; expected UTF-8' : 'is not UTF-8 from here on';
    const text = new TextDecoder('utf-8').decode(bytes);
    return { kind: 'not-utf-8', reason, inFile: true, offset: isUtf16 ? 0 : text.indexOf('\uFFFD'), text };
  }
}
