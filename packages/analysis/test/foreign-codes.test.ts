import dns from 'node:dns';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import Boom from '@hapi/boom';
import { TRPCError } from '@trpc/server';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import { errorCodes } from 'fastify';
import { GraphQLError } from 'graphql';
import { HTTPException } from 'hono/http-exception';
import createHttpError from 'http-errors';
import { HttpException as HttpException12, NotFoundException } from 'nestjs-common-12';
import { describe, expect, it } from 'vitest';
import { defaultContract, type Contract, type ErrorCode } from '@failwell/catalog';
import { codedErrors } from '../src/knowledge/coded-errors.ts';
import { foreignCodes, type ForeignCodesRow } from '../src/knowledge/foreign-codes.ts';
import { analyse } from './parse.ts';

const rows: readonly ForeignCodesRow[] = foreignCodes;

/** Codes of each row, and texts that look like them and are none. */
const fixtures: Readonly<Record<string, { readonly codes: readonly string[]; readonly others: readonly string[] }>> = {
  abort: { codes: ['ABORT_ERR'], others: ['ABORT_ERROR'] },
  apollo: { codes: ['BAD_USER_INPUT', 'GRAPHQL_PARSE_FAILED'], others: ['BAD_INPUT'] },
  'apollo-common': { codes: ['FORBIDDEN', 'UNAUTHENTICATED'], others: ['FORBIDDEN_ARTICLE'] },
  avvio: { codes: ['AVV_ERR_READY_TIMEOUT'], others: ['AVV_READY'] },
  aws: { codes: ['NoSuchKey', 'ResourceNotFoundException'], others: ['ArticleNotFound', 'Exception'] },
  axios: { codes: ['ERR_NETWORK', 'ECONNABORTED'], others: ['NETWORK'] },
  azure: { codes: ['BlobNotFound', 'REQUEST_SEND_ERROR'], others: ['ArticleNotFound'] },
  commander: { codes: ['commander.unknownOption'], others: ['command.unknown'] },
  csrf: { codes: ['EBADCSRFTOKEN'], others: ['BAD_CSRF_TOKEN'] },
  currency: { codes: ['EUR', 'USD'], others: ['EURO'] },
  'express-jwt': { codes: ['credentials_required'], others: ['token_required'] },
  fastify: { codes: ['FST_ERR_CTP_INVALID_MEDIA_TYPE'], others: ['FAST_ERR'] },
  firebase: {
    codes: ['auth/user-not-found', 'messaging/invalid-argument'],
    others: ['article/not-found', 'auth/fail_x'],
  },
  grpc: { codes: ['NOT_FOUND', 'FAILED_PRECONDITION', 'not-found'], others: ['ARTICLE_NOT_FOUND'] },
  hasura: { codes: ['constraint-violation'], others: ['article-violation'] },
  'http-parser': { codes: ['HPE_INVALID_HEADER_TOKEN'], others: ['HPE'] },
  keyboard: { codes: ['KeyA', 'ArrowLeft', 'Enter', 'F12'], others: ['Key', 'ArrowNorth'] },
  locale: { codes: ['DE', 'en', 'de-CH', 'pt_BR', 'zh-Hant-TW'], others: ['ENGLISH', 'en_gb_x'] },
  mongodb: { codes: ['11000'], others: ['4711'] },
  mssql: { codes: ['ELOGIN', 'EREQUEST'], others: ['EARTICLE'] },
  multer: { codes: ['LIMIT_FILE_SIZE'], others: ['LIMIT_EXCEEDED'] },
  mysql: { codes: ['ER_DUP_ENTRY', 'PROTOCOL_CONNECTION_LOST'], others: ['ERROR_DUP', 'CONNECTION_LOST'] },
  node: { codes: ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'], others: ['ERROR_MODULE', 'ERRATIC'] },
  'node-errno': { codes: ['ENOENT', 'EAI_AGAIN', 'ENOTFOUND', 'EAUTH'], others: ['ERROR', 'EMAIL', 'EXPIRED'] },
  npm: { codes: ['ERESOLVE', 'E404'], others: ['E4', 'RESOLVE'] },
  oauth: { codes: ['invalid_grant', 'login_required'], others: ['invalid_article'] },
  'oauth-client': { codes: ['OAUTH_TIMEOUT'], others: ['OAUTH'] },
  openai: { codes: ['insufficient_quota'], others: ['quota'] },
  oracle: { codes: ['ORA-00001', 'NJS-040'], others: ['ORA-X'] },
  postgrest: { codes: ['PGRST116'], others: ['PGRST'] },
  prisma: { codes: ['P2002', 'P1001'], others: ['P200', 'P7001', 'PX002'] },
  redis: { codes: ['WRONGTYPE', 'NOAUTH'], others: ['WRONG_TYPE'] },
  rollup: { codes: ['UNRESOLVED_IMPORT'], others: ['UNRESOLVED'] },
  slack: { codes: ['slack_webapi_platform_error'], others: ['slackers'] },
  sqlite: { codes: ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_BUSY'], others: ['SQLITE'] },
  sqlstate: {
    codes: ['23505', '40P01', '3D000', '08006', '42P01', '25P02', '28000'],
    others: ['EPIPE', 'HVXXX', '99999', 'ABORT'],
  },
  stripe: { codes: ['card_declined', 'resource_missing'], others: ['article_missing'] },
  'supabase-auth': { codes: ['otp_expired'], others: ['article_expired'] },
  tls: { codes: ['DEPTH_ZERO_SELF_SIGNED_CERT', 'CERT_HAS_EXPIRED'], others: ['CERT'] },
  trpc: { codes: ['NOT_FOUND', 'UNPROCESSABLE_CONTENT'], others: ['ARTICLE_NOT_FOUND'] },
  undici: { codes: ['UND_ERR_SOCKET', 'UND_ERR'], others: ['UND_SOCKET'] },
  webauthn: { codes: ['ERROR_CEREMONY_ABORTED'], others: ['ERROR_ARTICLE'] },
  ws: { codes: ['WS_ERR_INVALID_CLOSE_CODE'], others: ['WS_CLOSED'] },
  zod: { codes: ['invalid_type', 'too_small', 'custom'], others: ['too_many'] },
};

function getRow(name: string): ForeignCodesRow {
  const row = rows.find((each) => each.name === name);
  if (row === undefined) throw new Error(`no row ${name}`);
  return row;
}

function isOf(row: ForeignCodesRow, code: string): boolean {
  return row.names?.includes(code) === true || row.pattern?.test(code) === true;
}

function withCodes(...codes: readonly string[]): Contract {
  const range = { start: 0, end: 0 };
  const entries = codes.map((code): ErrorCode => ({
    code,
    file: '/project/failwell.yaml',
    shape: 'contract',
    range,
    codeRange: range,
    fieldRanges: {},
  }));
  return {
    ...defaultContract,
    catalog: { codes: new Map(entries.map((entry) => [entry.code, entry])), entries, files: [] },
  };
}

describe('the table of foreign codes', () => {
  it('is sorted by name, and each row has its fixture', () => {
    const names = rows.map((row) => row.name);
    expect(names).toEqual(names.toSorted());
    expect(Object.keys(fixtures)).toEqual(names);
  });

  it('says where each vocabulary is written down', () => {
    for (const row of rows) {
      expect(row.reference, row.name).toMatch(/^https:\/\//u);
      expect(row.pattern ?? row.names, row.name).toBeDefined();
    }
  });

  it.each(rows.map((row) => [row.name, row] as const))('%s', (name, row) => {
    const { codes = [], others = [] } = fixtures[name] ?? {};
    expect(
      codes.filter((code) => !isOf(row, code)),
      'not recognised',
    ).toEqual([]);
    expect(
      others.filter((code) => isOf(row, code)),
      'recognised by mistake',
    ).toEqual([]);
  });
});

describe('what the libraries say themselves', () => {
  it('node-errno: every errno of this system and every error of dns', () => {
    const known = [getRow('node-errno'), getRow('mssql')];
    const ofDns = (Object.values(dns) as readonly unknown[]).filter(
      (value): value is string => typeof value === 'string' && value.startsWith('E'),
    );
    expect(ofDns.length).toBeGreaterThan(10);
    const all = [...Object.keys(os.constants.errno), ...ofDns];
    expect(all.filter((code) => !code.startsWith('WSA') && !known.some((row) => isOf(row, code)))).toEqual([]);
  });

  it('node, abort: what is thrown', async () => {
    const fromUrl = await Promise.resolve()
      .then(() => new URL('no url'))
      .catch((error: unknown) => error);
    expect(isOf(getRow('node'), (fromUrl as NodeJS.ErrnoException).code ?? '')).toBe(true);
    const signal = AbortSignal.abort();
    const { readFile } = await import('node:fs/promises');
    const aborted = await readFile('package.json', { signal }).catch((error: unknown) => error);
    expect(isOf(getRow('abort'), (aborted as NodeJS.ErrnoException).code ?? '')).toBe(true);
    expect(() => readFileSync('/no/such/file')).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  });

  it('apollo: every built-in code', () => {
    const both = [getRow('apollo'), getRow('apollo-common')];
    expect(Object.values(ApolloServerErrorCode).filter((code) => !both.some((row) => isOf(row, code)))).toEqual([]);
  });

  it('fastify: every error code', () => {
    const codes = Object.keys(errorCodes);
    expect(codes.length).toBeGreaterThan(10);
    expect(codes.filter((code) => !isOf(getRow('fastify'), code))).toEqual([]);
  });

  it('trpc: every code', () => {
    expect(Object.keys(TRPC_ERROR_CODES_BY_KEY).toSorted()).toEqual([...(getRow('trpc').names ?? [])].toSorted());
  });

  it('currency: every currency', () => {
    expect(Intl.supportedValuesOf('currency').filter((code) => !isOf(getRow('currency'), code))).toEqual([]);
  });
});

describe('vocabularies in a project', () => {
  const find = (
    code: string,
    text: string,
    contract = withCodes('ARTICLE_NOT_FOUND'),
    dependencies = {},
  ): string | undefined =>
    analyse(text, {
      contract,
      package: { file: '/project/package.json', dependencies, commands: [] },
    }).vocabularies.find(code, true)?.name;

  it('tells a distinctive code by its spelling alone', () => {
    expect(find('P2002', '')).toBe('prisma');
    expect(find('ARTICLE_GONE', '')).toBeUndefined();
  });

  it('tells a common word by what the file imports or the project depends on', () => {
    expect(find('FAILED_PRECONDITION', '')).toBeUndefined();
    expect(find('FAILED_PRECONDITION', `import * as grpc from '@grpc/grpc-js';`)).toBe('grpc');
    expect(find('FAILED_PRECONDITION', '', undefined, { '@google-cloud/storage': '^7.0.0' })).toBe('grpc');
  });

  it('takes no form for foreign in which the project spells its own codes', () => {
    expect(find('ERR_ARTICLE_GONE', '')).toBe('node');
    expect(find('ERR_ARTICLE_GONE', '', withCodes('ERR_ARTICLE_NOT_FOUND'))).toBeUndefined();
    expect(find('ERR_NETWORK', '', withCodes('ERR_ARTICLE_NOT_FOUND'))).toBe('axios');
  });
});

describe('the table of coded errors', () => {
  it('is sorted by module, and each row says where its fact stands', () => {
    const modules = codedErrors.map((row) => row.module);
    expect(modules).toEqual(modules.toSorted());
    for (const row of codedErrors) {
      expect(row.reference, row.module).toMatch(/^https:\/\//u);
      expect('index' in row, row.module).toBe(row.position === 'code');
    }
  });

  it('holds in the libraries that are installed', () => {
    expect(createHttpError(404, 'text', { code: 'X' })).toMatchObject({ message: 'text', code: 'X' });
    expect(new GraphQLError('text', { extensions: { code: 'X' } })).toMatchObject({
      message: 'text',
      extensions: { code: 'X' },
    });
    expect(new TRPCError({ code: 'NOT_FOUND' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(Boom.notFound('text', { code: 'X' })).toMatchObject({ message: 'text', data: { code: 'X' } });
    expect(new HTTPException(404, { message: 'text' })).toMatchObject({ message: 'text', status: 404 });
    expect(new NotFoundException('text', { errorCode: 'X' })).toMatchObject({ message: 'text', errorCode: 'X' });
    expect(new HttpException12({ code: 'X' }, 404).getResponse()).toEqual({ code: 'X' });
  });
});
