/** What rules find with type information, and that they say nothing of it without. One program for all cases. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { afterAll, expect, it } from 'vitest';
import plugin from '../src/index.ts';

const head = `import { Gone, HttpGone, CodedGone, Refused, toError, toGone } from './errors';\n`;
const files = {
  'failwell.yaml': 'codes: { GONE: {} }\n',
  'tsconfig.json': JSON.stringify({
    compilerOptions: { target: 'es2022', module: 'esnext', moduleResolution: 'bundler', strict: true, types: [] },
    include: ['src'],
  }),
  'node_modules/@nestjs/common/package.json': JSON.stringify({ name: '@nestjs/common', types: 'index.d.ts' }),
  'node_modules/@nestjs/common/index.d.ts': `export declare class HttpException extends Error {}
export declare class NotFoundException extends HttpException {}
`,
  'src/errors.ts': `import { NotFoundException } from '@nestjs/common';
export class DomainError extends Error { code = 'GONE'; }
export class Gone extends DomainError {}
export class Refused extends Error {}
export class HttpGone extends NotFoundException {}
export class CodedGone extends NotFoundException { errorCode = 'GONE'; }
export const toError = (text: string): Error => new Error(text);
export const toGone = (): Gone => new Gone();
`,
} as const;
const throws = ['new Gone()', 'new Refused()', 'new HttpGone()', 'new CodedGone()', "toError('x')", 'toGone()'];

const folder = mkdtempSync(path.join(tmpdir(), 'failwell-types-'));
const filename = path.join(folder, 'src/articles.service.ts');
const code = `${head}export class ArticlesService {
${throws.map((thrown, index) => `  run${String(index)}() { throw ${thrown}; }`).join('\n')}
}
`;
for (const [name, text] of Object.entries({ ...files, 'src/articles.service.ts': code })) {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
}
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function lint(parserOptions: object): readonly string[] {
  const messages = new Linter({ cwd: folder }).verify(
    code,
    [
      {
        files: ['**/*.ts'],
        plugins: { failwell: plugin },
        rules: { 'failwell/throw-domain-error': 'error' },
        languageOptions: { parser: typescriptParser, parserOptions },
      },
    ],
    { filename },
  );
  return messages.map(({ messageId, line, message }) =>
    messageId === undefined ? message : `${messageId}: ${throws[line - 3] ?? ''}`,
  );
}

it('knows thrown classes and the results of functions of other files', () => {
  expect(lint({ project: './tsconfig.json', tsconfigRootDir: folder })).toEqual([
    'framework: new HttpGone()',
    "plain: toError('x')",
  ]);
});

it('says nothing of them without types', () => {
  expect(lint({})).toEqual([]);
});
