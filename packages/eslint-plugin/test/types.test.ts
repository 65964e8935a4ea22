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
const entities = `export interface Credentials { username: string; password: string }
export interface User {
  id: string; passwordHash: string | null; hasPassword: boolean; name: string;
}
export interface Account { id: string; owner: User; getToken(): string; token: 'access' | 'refresh' }
export interface Plan { id: string; price: number; tokens: number; maxTokens: number; apiKey: undefined }
export interface Deep { id: string; one: { two: { password: string } } }
export class Session { id = ''; private accessToken = 'x'; }
export class Safe { id = ''; password = 'x'; toJSON(): object { return { id: this.id }; } }
export class Refused extends Error { password = 'x'; }
export class Gate { #secret = 'x'; get password(): string { return this.#secret; } open = (password: string) => password; }
export declare const users: {
  find(id: string): Promise<User | undefined>;
  all(): Promise<readonly User[]>;
  toPublic(user: User): Omit<User, 'passwordHash'>;
};
`;
/** What is logged, and the property that is found in its type. */
const logged: readonly (readonly [expression: string, property: string | undefined])[] = [
  ['user', 'passwordHash'],
  ['{ user, at: 1 }', 'passwordHash'],
  ['{ ...user }', 'passwordHash'],
  ['JSON.stringify(user)', 'passwordHash'],
  ['`user ${JSON.stringify(user)}`', 'passwordHash'],
  ['`user ${String(user.id)} ${user}`', undefined],
  ['user.id', undefined],
  ['user.hasPassword', undefined],
  ['[user]', 'passwordHash'],
  ['await users.find(id)', 'passwordHash'],
  ['await users.all()', 'passwordHash'],
  ['{ found: (await users.all())[0] }', 'passwordHash'],
  ['users.toPublic(user)', undefined],
  ['redact(user)', undefined],
  ['userOrNothing', 'passwordHash'],
  ['account', 'owner.passwordHash'],
  ['account.owner', 'passwordHash'],
  ['account.id', undefined],
  ['plan', undefined],
  ['deep', undefined],
  ['deep.one', 'two.password'],
  ['session', 'accessToken'],
  ['safe', undefined],
  ['refused', undefined],
  ['gate', undefined],
  ['pair', 'password'],
  // Another rule speaks of what is named for a secret.
  ['credentials', undefined],
];
const logs = `import pino from 'pino';
import type { Account, Credentials, Deep, Gate, Plan, Refused, Safe, Session, User } from './entities';
import { users } from './entities';
const logger = pino();
declare function redact<T>(value: T): T;
export async function run(
  id: string, user: User, account: Account, plan: Plan, deep: Deep, session: Session, safe: Safe, refused: Refused,
  gate: Gate, userOrNothing: User | readonly User[] | undefined, pair: readonly [number, Credentials],
  credentials: Credentials,
) {
${logged.map(([expression]) => `  logger.info(${expression});`).join('\n')}
}
`;
const redacting = `import pino from 'pino';
import { users } from './entities';
const logger = pino({ redact: ['user.passwordHash', 'owner.*'] });
export async function run(id: string) {
  const user = await users.find(id);
  logger.info({ user }, 'redacted');
  logger.info({ req: user }, 'with a serializer');
  logger.info({ found: user }, 'found');
  if (process.env.NODE_ENV === 'development') logger.info({ found: user }, 'for developers');
}
`;
const throws = ['new Gone()', 'new Refused()', 'new HttpGone()', 'new CodedGone()', "toError('x')", 'toGone()'];

const folder = mkdtempSync(path.join(tmpdir(), 'failwell-types-'));
const code = `${head}export class ArticlesService {
${throws.map((thrown, index) => `  run${String(index)}() { throw ${thrown}; }`).join('\n')}
}
`;
const sources = {
  ...files,
  'src/articles.service.ts': code,
  'src/entities.ts': entities,
  'src/logs.ts': logs,
  'src/redacting.ts': redacting,
};
for (const [name, text] of Object.entries(sources)) {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
}
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const typed = { project: './tsconfig.json', tsconfigRootDir: folder };

function lint(
  rule: string,
  name: 'src/articles.service.ts' | 'src/logs.ts' | 'src/redacting.ts',
  parserOptions: object,
): readonly Linter.LintMessage[] {
  return new Linter({ cwd: folder }).verify(
    sources[name],
    [
      {
        files: ['**/*.ts'],
        plugins: { failwell: plugin },
        rules: { [`failwell/${rule}`]: 'error' },
        languageOptions: { parser: typescriptParser, parserOptions },
      },
    ],
    { filename: path.join(folder, name) },
  );
}

/** The line of a source where a message stands. */
function toLine(text: string, { line }: Linter.LintMessage): string {
  return text.split('\n')[line - 1]?.trim() ?? '';
}

it('knows thrown classes and the results of functions of other files', () => {
  const messages = lint('throw-domain-error', 'src/articles.service.ts', typed);
  expect(messages.map(({ messageId, line }) => `${messageId ?? ''}: ${throws[line - 3] ?? ''}`)).toEqual([
    'framework: new HttpGone()',
    "plain: toError('x')",
  ]);
});

it('says nothing of them without types', () => {
  expect(lint('throw-domain-error', 'src/articles.service.ts', {})).toEqual([]);
});

it('knows the sensitive properties of what is logged whole', () => {
  const messages = lint('no-payload-log', 'src/logs.ts', typed);
  expect(
    messages.map((message) => [toLine(logs, message), /has `([^`]*)` by its type/u.exec(message.message)?.[1]]),
  ).toEqual(
    logged
      .filter(([, property]) => property !== undefined)
      .map(([expression, property]) => [`logger.info(${expression});`, property]),
  );
  expect(messages[0]?.message).toBe(
    '`user` has `passwordHash` by its type, a password as it is stored, and `logger.info` writes it as a whole: whoever can read the log can read that; log what identifies it.',
  );
  expect(messages[1]?.suggestions?.map(({ desc, fix }) => [desc, fix.text])).toEqual([
    ['Leave `user` out.', expect.not.stringContaining('user')],
  ]);
});

it('respects what a logger redacts, its serializers, and guards for developers', () => {
  expect(lint('no-payload-log', 'src/redacting.ts', typed).map((message) => toLine(redacting, message))).toEqual([
    "logger.info({ found: user }, 'found');",
  ]);
});

it('says nothing of types without types', () => {
  expect(lint('no-payload-log', 'src/logs.ts', {})).toEqual([]);
});
