import type { ErrorCode } from '@failwell/catalog';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { rules } from 'eslint-plugin-failwell/embed';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explain, formatCode, listRules } from '../src/explain.ts';
import { renderMarkdown } from '../src/markdown.ts';
import { plain } from './reports.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'failwell-explain-'));
  mkdirSync(path.join(folder, 'src'));
  writeFileSync(
    path.join(folder, 'failwell.yaml'),
    `\uFEFF# Codes\r
codes:\r
  ARTICLE_NOT_FOUND:\r
    status: 404\r
    message: Article not found\r
    description: |\r
      No article has this id,\r
      or the caller may not see it.\r
    type: not_found\r
    resolution: Check the id.\r
    retryable: false\r
    fields: { id: The id that was asked for }\r
    deprecated: { since: 2.4.0, replacedBy: RESOURCE_NOT_FOUND, reason: One code is enough. }\r
    docs: https://example.com/errors\r
  RESOURCE_NOT_FOUND: { status: 499, message: Not found }\r
`,
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('a code', () => {
  it('is shown with everything its entry says', () => {
    expect(explain('ARTICLE_NOT_FOUND', path.join(folder, 'src'), undefined, plain))
      .toBe(`ARTICLE_NOT_FOUND  404 Not Found

Message      Article not found
Description  No article has this id,
             or the caller may not see it.
Type         not_found
Resolution   Check the id.
Retryable    no
Field        id: The id that was asked for
Deprecated   since 2.4.0; use RESOURCE_NOT_FOUND instead; One code is enough.
Docs         https://example.com/errors
Registered   ${folder}/failwell.yaml:3
`);
  });

  it('has no phrase for a status that has none', () => {
    expect(explain('RESOURCE_NOT_FOUND', folder, undefined, plain)).toContain('RESOURCE_NOT_FOUND  499\n');
    expect(explain('RESOURCE_NOT_FOUND', folder, undefined, plain)).toContain('Registered  failwell.yaml:15\n');
  });

  it('may say little', () => {
    const file = path.join(folder, 'failwell.yaml');
    const range = { start: 0, end: 0 };
    const code: ErrorCode = { code: 'X', file, shape: 'contract', range, codeRange: range, fieldRanges: {} };
    expect(formatCode(code, folder, plain)).toBe('X\n\nRegistered  failwell.yaml:1\n');
  });

  it('that is unknown is met with the nearest names', () => {
    expect(() => explain('ARTICLE_NOT_FOUNT', folder, undefined, plain)).toThrow(
      'there is no rule and no error code `ARTICLE_NOT_FOUNT` in failwell.yaml. Did you mean `ARTICLE_NOT_FOUND`',
    );
    expect(() => explain('no-consol', folder, undefined, plain)).toThrow('Did you mean `no-console`?');
    expect(() => explain('constructor', folder, undefined, plain)).toThrow(
      'there is no rule and no error code `constructor`',
    );
  });

  it('is looked up in the contract that is given', () => {
    const contract = path.join(folder, 'failwell.yaml');
    expect(explain('RESOURCE_NOT_FOUND', tmpdir(), contract, plain)).toContain('Message     Not found\n');
  });
});

it('every rule is listed with its preset and what it is about', () => {
  const lines = listRules(plain).trimEnd().split('\n');
  expect(lines).toHaveLength(Object.keys(rules).length);
  expect(lines).toContain(
    `${'no-console'.padEnd(Math.max(...Object.keys(rules).map(({ length }) => length)))}  recommended  ${rules['no-console']?.meta.docs.description ?? ''}`,
  );
});

describe('a page in the terminal', () => {
  it('keeps code as it is, wraps text, and drops comments', () => {
    const page = `# no-x

<!-- a comment -->

Reports \`x\` in **every** form, and then some, because [it matters](https://example.com/why) a lot more than one line holds.

## ❌ Wrong

\`\`\`ts
if (a) {
  x(); // <b> & "c"
}
\`\`\`

- one
- two with \`code\`

1. first

> quoted

| a | b |
|---|---|
| 1 | 2 |

---
`;
    expect(renderMarkdown(page, { hasColors: false, width: 60 })).toBe(`no-x

Reports x in every form, and then some, because it matters
(https://example.com/why) a lot more than one line holds.

❌ Wrong

    if (a) {
      x(); // <b> & "c"
    }

  • one
  • two with code

  1. first

│ quoted

a │ b
1 │ 2

${'─'.repeat(40)}
`);
  });

  it('does not count colours as width', () => {
    const text = '**aaaa** **bbbb** **cccc**';
    expect(stripVTControlCharacters(renderMarkdown(text, { hasColors: true, width: 10 }))).toBe('aaaa bbbb\ncccc\n');
  });
});
