/**
 * The codes of the last commit: clients may know them already. Git is asked for the content of files and nothing else,
 * in a way that runs nothing of the repository: no hook, no filter, no text conversion, no monitor, no remote.
 */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { readContract, type ContractHost } from '@failwell/catalog';
import ignore from 'ignore';

/** In milliseconds: a repository on a slow disk answers in less. */
const timeout = 5000;
const maximumOutput = 64 * 1024 * 1024;

/** As often as catalogs can name further files to read. */
const maximumRounds = 5;

const safeOptions = ['--no-pager', '-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=', '-c', 'protocol.allow=never'];

export class PublishedCodes {
  readonly #host: ContractHost;
  readonly #known = new Map<string, { readonly head: string; readonly codes: ReadonlySet<string> }>();

  constructor(host: ContractHost) {
    this.#host = host;
  }

  get(contractFile: string): ReadonlySet<string> | undefined {
    return this.#known.get(contractFile)?.codes;
  }

  /** Reads the contract of the last commit, where that is another than before. */
  async load(contractFile: string): Promise<void> {
    const folder = path.dirname(contractFile);
    const head = await readHead(folder);
    if (head === undefined) this.#known.delete(contractFile);
    else if (this.#known.get(contractFile)?.head !== head) {
      const codes = head === '' ? new Set<string>() : await this.#readCodes(contractFile, head);
      this.#known.set(contractFile, { head, codes });
    }
  }

  /** Reading is synchronous and asking Git is not: each round fetches the files that the one before missed. */
  async #readCodes(contractFile: string, head: string): Promise<ReadonlySet<string>> {
    const folder = path.dirname(contractFile);
    const names = await git(folder, ['ls-tree', '-r', '-z', '--name-only', head]);
    const listed = names?.toString('utf8').split('\0').filter(Boolean) ?? [];
    const contents = new Map<string, Uint8Array | undefined>();
    for (let round = 1; ; round++) {
      const missed = new Set<string>();
      const { catalog } = readContract(contractFile, {
        resolve: (from, to) => this.#host.resolve(from, to),
        isFile: (file) => listed.includes(toName(folder, file)),
        listFiles(below, patterns) {
          // The patterns of a contract are relative to it; those of `.gitignore` would be looked for at any depth.
          const rooted = patterns.map((each) => each.replace(/^(?<not>!?)(?:\.?\/)?/u, '$<not>/'));
          const matching = ignore().add(rooted);
          return listed
            .map((name) => toName(below, path.resolve(folder, name)))
            .filter((name) => !name.startsWith('../') && matching.ignores(name))
            .map((name) => path.resolve(below, name))
            .toSorted();
        },
        readFile(file) {
          const content = contents.get(file);
          if (content !== undefined) return content;
          if (!contents.has(file)) missed.add(file);
          throw Object.assign(new Error('not in the last commit'), { code: 'ENOENT' });
        },
      });
      if (missed.size === 0 || round === maximumRounds) return new Set(catalog.codes.keys());
      for (const file of missed) {
        const name = toName(folder, file);
        const relative = name.startsWith('../') ? name : `./${name}`;
        contents.set(file, await git(folder, ['cat-file', 'blob', `${head}:${relative}`]));
      }
    }
  }
}

/** As Git writes paths. */
function toName(folder: string, file: string): string {
  return path.relative(folder, file).replaceAll(path.sep, '/');
}

/** The last commit; empty in a repository without one; undefined where there is no repository, or no Git. */
async function readHead(folder: string): Promise<string | undefined> {
  const head = await git(folder, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  if (head !== undefined) return head.toString('utf8').trim();
  const inside = await git(folder, ['rev-parse', '--is-inside-work-tree']);
  return inside?.toString('utf8').trim() === 'true' ? '' : undefined;
}

/** What Git prints; undefined where it fails. */
function git(folder: string, parameters: readonly string[]): Promise<Buffer | undefined> {
  const env = {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))),
    // Objects that a partial clone lacks are not fetched: that would run what the repository names as transport.
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
  };
  return new Promise((resolve) => {
    execFile(
      'git',
      [...safeOptions, ...parameters],
      { cwd: folder, env, timeout, maxBuffer: maximumOutput, encoding: 'buffer', windowsHide: true },
      (error, stdout) => {
        resolve(error === null ? stdout : undefined);
      },
    );
  });
}
