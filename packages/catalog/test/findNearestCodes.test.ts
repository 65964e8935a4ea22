import { describe, expect, it } from 'vitest';
import { findNearestCodes, type Catalog, type ErrorCode } from '../src/index.ts';

function createCatalog(codes: readonly string[], deprecated: readonly string[] = []): Catalog {
  const entries = codes.map((code): ErrorCode => {
    const range = { start: 0, end: 0 };
    const entry: ErrorCode = { code, file: '/c.yaml', shape: 'contract', range, codeRange: range, fieldRanges: {} };
    return deprecated.includes(code) ? { ...entry, deprecated: {} } : entry;
  });
  return { codes: new Map(entries.map((entry) => [entry.code, entry])), entries, files: ['/c.yaml'] };
}

const catalog = createCatalog([
  'ARTICLE_NOT_FOUND',
  'ARTICLE_LOCKED',
  'USER_NOT_FOUND',
  'EMAIL_TAKEN',
  'RATE_LIMITED',
  'MISSING_FIELD',
]);

describe('the nearest codes', () => {
  it.each([
    ['a slip of the pen', 'ARTICLE_NOT_FUOND', 'ARTICLE_NOT_FOUND'],
    ['another case', 'emailTaken', 'EMAIL_TAKEN'],
    ['another separator', 'rate-limited', 'RATE_LIMITED'],
    ['the same words in another order', 'FIELD_MISSING', 'MISSING_FIELD'],
    ['a plural', 'ARTICLES_NOT_FOUND', 'ARTICLE_NOT_FOUND'],
  ])('of %s', (_, code, nearest) => {
    expect(findNearestCodes(code, catalog)[0]).toBe(nearest);
  });

  it('are none for a code that has nothing in common', () => {
    expect(findNearestCodes('PAYMENT_DECLINED', catalog)).toEqual([]);
    expect(findNearestCodes('', catalog)).toEqual([]);
    expect(findNearestCodes('ARTICLE_NOT_FOUND', createCatalog([]))).toEqual([]);
  });

  it('come best first and no more than asked for', () => {
    expect(findNearestCodes('USERS_NOT_FOUND', catalog, 2)).toEqual(['USER_NOT_FOUND', 'ARTICLE_NOT_FOUND']);
    expect(findNearestCodes('USERS_NOT_FOUND', catalog, 1)).toEqual(['USER_NOT_FOUND']);
  });

  it('never hold the code itself', () => {
    expect(findNearestCodes('EMAIL_TAKEN', catalog)).toEqual([]);
  });

  it('put deprecated codes behind others that are as near', () => {
    const codes = ['CODE_A', 'CODE_B'];
    expect(findNearestCodes('CODE_X', createCatalog(codes, ['CODE_A']))).toEqual(['CODE_B', 'CODE_A']);
  });
});
