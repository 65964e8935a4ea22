import { describe, expect, test } from 'vitest';
import type { Hover } from 'vscode-languageserver-types';
import { createProject, type Options } from './harness.ts';

const contract = `codes:
  ARTICLE_NOT_FOUND:
    status: 404
    message: Article not found
    description: No article has this id, or the caller may not see it.
    type: not_found
    resolution: Check the id; list articles to find it.
    retryable: false
    fields: { id: The id that was asked for }
    docs: https://example.com/errors#article
  ARTICLE_GONE:
    status: 410
    deprecated: { since: 2.4.0, replacedBy: ARTICLE_NOT_FOUND, reason: one code is enough }
  ARTICLE_LOCKED:
    status: 423
`;

function hover(files: Readonly<Record<string, string>>, options?: Options): Hover | undefined {
  const project = createProject(files, options);
  const { uri, position } = project.getCursor();
  return project.service.getHover(uri, position);
}

function toText(answer: Hover | undefined): string | undefined {
  const contents = answer?.contents;
  return typeof contents === 'object' && 'value' in contents ? contents.value : undefined;
}

describe('hover on a code', () => {
  test('says everything that the catalog says, and where the code is used', () => {
    const answer = hover({
      'failwell.yaml': contract,
      'src/a.ts': "throw new AppError({ code: 'ARTICLE_|NOT_FOUND' });\n",
      'src/b.ts': "throw new AppError({ code: 'ARTICLE_NOT_FOUND' });\n",
      'ios/a.swift': 'case .ARTICLE_NOT_FOUND: break\n',
    });
    expect(toText(answer)).toBe(
      [
        String.raw`**ARTICLE\_NOT\_FOUND** · 404 Not Found`,
        '“Article not found”',
        String.raw`No article has this id, or the caller may not see it\.`,
        String.raw`*Resolution:* Check the id; list articles to find it\.`,
        String.raw`type not\_found · not to be retried`,
        '- id: The id that was asked for',
        '[Documentation](<https://example.com/errors#article>)',
        '---',
        '3 uses in 3 files · [Open in the catalog](file:///project/failwell.yaml#L2)',
      ].join('\n\n'),
    );
    expect(answer?.range).toEqual({ start: { line: 0, character: 28 }, end: { line: 0, character: 45 } });
  });

  test('says since when it is deprecated, what to use and why', () => {
    const answer = hover({ 'failwell.yaml': contract, 'src/a.ts': "throw new AppError({ code: 'ARTICLE_|GONE' });\n" });
    expect(toText(answer)).toContain(
      String.raw`⚠ Deprecated since 2\.4\.0; use ARTICLE\_NOT\_FOUND (one code is enough)`,
    );
  });

  test.each([
    ['raised', "throw new AppError('ARTICLE_|LOCKED');\n"],
    ['answered', "res.status(423).json({ error: { code: 'ARTICLE_|LOCKED' } });\n"],
    ['declared by a class', "class Locked extends Error { readonly code = 'ARTICLE_|LOCKED'; }\n"],
    ['compared by a client', "if (error.code === 'ARTICLE_|LOCKED') retry();\n"],
    ['switched on by a client', "switch (body.error.code) {\n  case 'ARTICLE_|LOCKED':\n    retry();\n}\n"],
    ['tested for by a client', "if (['ARTICLE_|LOCKED'].includes(error.code)) retry();\n"],
    ['at its beginning', "throw new AppError('|ARTICLE_LOCKED');\n"],
    ['at its end', "throw new AppError('ARTICLE_LOCKED|');\n"],
    ['in a comment', '// throws ARTICLE_|LOCKED\nexport {};\n'],
    ['in a template without parts', 'throw new AppError(`ARTICLE_|LOCKED`);\n'],
    ['behind letters of two units', "const a = '👩‍🚀'; throw new AppError('ARTICLE_|LOCKED');\n"],
    ['behind line ends of Windows', "export {};\r\n\r\nthrow new AppError('ARTICLE_|LOCKED');\r\n"],
    ['as a key of a map by codes', "const texts: Record<ErrorCode, string> = { ARTICLE_|LOCKED: 'x' };\n"],
  ])('that is %s', (_, text) => {
    expect(toText(hover({ 'failwell.yaml': contract, 'src/a.ts': text }))).toContain('423 Locked');
  });

  test.each([
    ['ios/Errors.swift', 'case ErrorCode.ARTICLE_|LOCKED: break\n'],
    ['android/Errors.kt', '"ARTICLE_|LOCKED" -> retry()\n'],
    ['client/errors.py', 'if code == "ARTICLE_|LOCKED":\n    retry()\n'],
    ['app/errors.dart', "case 'ARTICLE_|LOCKED': retry();\n"],
    ['locales/en.json', '{ "ARTICLE_|LOCKED": "The article is locked" }\n'],
    ['docs/errors.md', 'Answers `ARTICLE_|LOCKED` while somebody edits.\n'],
  ])('in %s', (name, text) => {
    expect(toText(hover({ 'failwell.yaml': contract, [name]: text }))).toContain('423 Locked');
  });

  test('in a document that is not saved and has no file', () => {
    const { service } = createProject({ 'failwell.yaml': contract });
    service.openDocument('untitled:Untitled-1', 'typescript', 1, "throw new AppError('ARTICLE_LOCKED');\n");
    expect(service.getHover('untitled:Untitled-1', { line: 0, character: 24 })).toBeUndefined();
  });

  test.each([
    ['of another system', "if (error.code === 'EN|OENT') retry();\n"],
    ['that is not registered', "throw new AppError('NOT_|THERE');\n"],
    ['that is a part of a longer word', '// ARTICLE_|LOCKED_TWICE\nexport {};\n'],
    ['of nothing', 'const a| = 1;\n'],
  ])('is silent on a code %s', (_, text) => {
    expect(hover({ 'failwell.yaml': contract, 'src/a.ts': text })).toBeUndefined();
  });
});

describe('hover in TypeScript catalogs', () => {
  const use = "import { ErrorCodes } from './codes.js';\nthrow new AppError(ErrorCodes.ARTICLE_|LOCKED);\n";
  test.each([
    ['an enum', "export enum ErrorCodes {\n  ARTICLE_LOCKED = 'article-locked',\n}\n"],
    ['an object', "export const ErrorCodes = {\n  ARTICLE_LOCKED: 'article-locked',\n} as const;\n"],
    ['static fields', "export class ErrorCodes {\n  static readonly ARTICLE_LOCKED = 'article-locked';\n}\n"],
    [
      'an object of records',
      "export const ErrorCodes = {\n  ARTICLE_LOCKED: { code: 'article-locked', status: 423, message: 'Locked' },\n} as const;\n",
    ],
  ])('on a member of %s', (_, text) => {
    const answer = hover({
      'failwell.yaml': 'conventions:\n  codeStyle: kebab-case\ncatalog: [src/codes.ts]\n',
      'src/codes.ts': text,
      'src/a.ts': use,
    });
    expect(toText(answer)).toContain(String.raw`**article\-locked**`);
    expect(toText(answer)).toContain('1 use in 1 file');
  });

  test('on the code of an error class', () => {
    const answer = hover({
      'failwell.yaml': 'catalog: [src/errors.ts]\n',
      'src/errors.ts':
        "export abstract class DomainError extends Error {\n  abstract readonly code: string;\n}\nexport class Locked extends DomainError {\n  readonly code = 'ARTICLE_|LOCKED';\n  readonly status = 423;\n}\n",
    });
    expect(toText(answer)).toContain('423 Locked');
  });
});

describe('hover on what becomes a code', () => {
  test('names the codes that a template may become', () => {
    const answer = hover({
      'failwell.yaml': contract,
      'src/a.ts': 'throw new AppError({ code: `ARTICLE|_${reason}` });\n',
    });
    expect(toText(answer)).toBe(
      [
        'May become',
        [
          String.raw`- **ARTICLE\_NOT\_FOUND** · 404 Not Found`,
          String.raw`- **ARTICLE\_GONE** · 410 Gone`,
          String.raw`- **ARTICLE\_LOCKED** · 423 Locked`,
        ].join('\n'),
      ].join('\n\n'),
    );
  });

  test('is silent on a template that becomes none of the codes', () => {
    expect(
      hover({ 'failwell.yaml': contract, 'src/a.ts': 'throw new AppError({ code: `USER|_${reason}` });\n' }),
    ).toBeUndefined();
  });
});

describe('hover in the catalog', () => {
  test('counts the uses of an entry', () => {
    expect(
      toText(hover({ 'failwell.yaml': contract.replace('ARTICLE_LOCKED', 'ARTICLE_|LOCKED') }, { isIndexed: false })),
    ).toMatch(/no use found yet$/u);
    expect(toText(hover({ 'failwell.yaml': contract.replace('ARTICLE_LOCKED', 'ARTICLE_|LOCKED') }))).toMatch(
      /unused$/u,
    );
  });

  test('calls an entry possibly used that a template may become', () => {
    const answer = hover({
      'failwell.yaml': contract.replace('ARTICLE_LOCKED', 'ARTICLE_|LOCKED'),
      'src/a.ts': 'throw new AppError({ code: `ARTICLE_${reason}` });\n',
    });
    expect(toText(answer)).toMatch(/possibly used$/u);
  });

  test('names a status and where it is defined', () => {
    const answer = hover({ 'failwell.yaml': contract.replace('423', '4|23') });
    expect(toText(answer)).toMatch(/^\*\*423 Locked\*\* · .*\n\n1 code of this catalog$/u);
  });

  test('on a replacement means the code that replaces', () => {
    const answer = hover({ 'failwell.yaml': contract.replace('replacedBy: ARTICLE', 'replacedBy: ARTI|CLE') });
    expect(toText(answer)).toContain('404 Not Found');
  });

  test.each(['failwell.json', 'failwell.jsonc'])('of %s', (name) => {
    const text = '{\n  "codes": {\n    "ARTICLE_|LOCKED": { "status": 423 }\n  }\n}\n';
    expect(toText(hover({ [name]: text }))).toContain('423 Locked');
  });

  test('writes nothing of a catalog as Markdown or as a link that is none of the web', () => {
    const answer = toText(
      hover({
        'failwell.yaml':
          'codes:\n  ARTICLE_|LOCKED:\n    status: 423\n    message: "[x](command:y) <b> `z`"\n    docs: "command:danger"\n',
      }),
    );
    expect(answer).toContain(String.raw`“\[x\]\(command:y\) \<b\>`);
    expect(answer).not.toContain('Documentation');
  });
});

describe('two contracts', () => {
  const files = {
    'a/failwell.yaml': 'codes:\n  SAME:\n    status: 404\n',
    'b/failwell.yaml': 'codes:\n  SAME:\n    status: 409\n',
    'a/src/x.ts': "throw new AppError({ code: 'SAME' });\n",
    'b/src/x.ts': "throw new AppError({ code: 'SAME' });\nthrow new AppError({ code: 'SAME' });\n",
  };
  test.each([
    ['a', '404 Not Found', '1 use in 1 file'],
    ['b', '409 Conflict', '2 uses in 1 file'],
  ])('have codes of the same name: %s', (folder, status, uses) => {
    const name = `${folder}/src/x.ts`;
    const project = createProject(files, { open: [name] });
    const answer = toText(project.service.getHover(project.toUri(name), { line: 0, character: 30 }));
    expect(answer).toContain(status);
    expect(answer).toContain(uses);
  });
});
