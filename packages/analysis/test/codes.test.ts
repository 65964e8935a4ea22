import { describe, expect, it } from 'vitest';
import { defaultContract, type Contract, type ErrorCode } from '@failwell/catalog';
import { analyse } from './parse.ts';

const range = { start: 0, end: 0 };

function entry(code: string, place: Partial<ErrorCode> = {}): ErrorCode {
  return {
    code,
    file: '/project/failwell.yaml',
    shape: 'contract',
    range,
    codeRange: range,
    fieldRanges: {},
    ...place,
  };
}

function toContract(entries: readonly ErrorCode[], codeStyle = 'SCREAMING_SNAKE_CASE'): Contract {
  return {
    ...defaultContract,
    conventions: { ...defaultContract.conventions, codeStyle },
    catalog: {
      codes: new Map(entries.map((each) => [each.code, each])),
      entries,
      files: entries.map(({ file }) => file),
    },
  };
}

const inYaml = toContract([entry('ARTICLE_LOCKED'), entry('ARTICLE_NOT_FOUND')]);
const codesFile = '/project/src/errors/codes.ts';
const inEnum = toContract(
  ['ARTICLE_LOCKED', 'ARTICLE_NOT_FOUND'].map((code) =>
    entry(code, { file: codesFile, shape: 'string-enum', container: 'ErrorCodes', member: code }),
  ),
);
const inExports = toContract([
  entry('ARTICLE_LOCKED', { file: codesFile, shape: 'const-exports', member: 'articleLocked' }),
  entry('ARTICLE_NOT_FOUND', { file: codesFile, shape: 'error-classes', member: 'ArticleNotFound' }),
]);

/** What is found, as `role code`, `role prefix…suffix` or `role .member`; each with the text of its range. */
function find(text: string, contract = inYaml, filename = '/project/src/file.ts'): readonly string[] {
  const file = analyse(text, { contract, filename });
  return file.codes.findAll(file.sourceCode).map((each) => {
    const written = text.slice(each.range.start, each.range.end);
    switch (each.kind) {
      case 'literal':
        expect(written, 'the range is the text of the code').toBe(each.code);
        return `${each.role} ${each.code}`;
      case 'prefix':
        expect(written, 'the range is the text of the prefix').toBe(each.prefix);
        return `${each.role} ${each.prefix}…${each.suffix}`;
      case 'member':
        expect(written, 'the range is the name').toBe(each.member);
        return `${each.role} .${each.member} = ${String(each.code)}`;
    }
  });
}

describe('codes of a file', () => {
  it('finds each role, in order of appearance', () => {
    expect(
      find(`
        class ArticleGone extends DomainError { readonly code = 'ARTICLE_GONE'; }
        app.get('/', (req, res) => {
          if (!article) throw new AppError('ARTICLE_NOT_FOUND');
          res.status(409).json({ error: { code: "ARTICLE_LOCKED", message: 'x' } });
        });
        throw new GraphQLError('x', { extensions: { code: 'ARTICLE_HIDDEN' } });
        try { f() } catch (e) { if (e.code === 'ARTICLE_LOCKED') g(); switch (e.code) { case \`RATE_LIMITED\`: } }
        const texts: Record<ErrorCode, string> = { ARTICLE_LOCKED: 'x', 'RATE_LIMITED': 'y' };
      `),
    ).toEqual([
      'declared ARTICLE_GONE',
      'raised ARTICLE_NOT_FOUND',
      'answered ARTICLE_LOCKED',
      'extension ARTICLE_HIDDEN',
      'compared ARTICLE_LOCKED',
      'compared RATE_LIMITED',
      'mapped ARTICLE_LOCKED',
      'mapped RATE_LIMITED',
    ]);
  });

  it('finds codes in assertions of tests', () => {
    expect(
      find(`
        expect(error.code).toBe('ARTICLE_LOCKED');
        expect(response.body.error.code).not.toEqual('ARTICLE_NOT_FOUND');
        assert.strictEqual(err.code, 'ARTICLE_GONE');
        expect(country.code).toBe('GERMANY_EAST');
      `),
    ).toEqual(['compared ARTICLE_LOCKED', 'compared ARTICLE_NOT_FOUND', 'compared ARTICLE_GONE']);
  });

  it('gives what is written of a code that is put together', () => {
    expect(find('throw new AppError(`ARTICLE_${what}_FAILED`); throw new AppError({ code: "USER_" + what });')).toEqual(
      ['raised ARTICLE_…_FAILED', 'raised USER_…'],
    );
    expect(find('throw new AppError(`${what}_FAILED`);')).toEqual([]);
  });

  it('finds a constant where it is written, once', () => {
    expect(find(`const GONE = 'ARTICLE_GONE'; f(new AppError(GONE)); if (error.code === GONE) g();`)).toEqual([
      'raised ARTICLE_GONE',
    ]);
  });

  it('finds a registered code even where a message would stand', () => {
    expect(find(`throw new Error('ARTICLE_LOCKED'); throw new Error('ARTICLE_GONE');`)).toEqual([
      'raised ARTICLE_LOCKED',
    ]);
  });

  it('finds nothing that no error has to do with', () => {
    expect(
      find(`const a = { code: 'ARTICLE_LOCKED' }; if (order.code === 'ARTICLE_LOCKED') f('ARTICLE_LOCKED');`),
    ).toEqual([]);
  });
});

describe('members', () => {
  it('are found through an import, an alias of it, a barrel, a namespace and CommonJS', () => {
    for (const text of [
      `import { ErrorCodes } from './errors/codes'; f(ErrorCodes.ARTICLE_LOCKED);`,
      `import { ErrorCodes } from './errors/codes.js'; f(ErrorCodes['ARTICLE_LOCKED']);`,
      `import { ErrorCodes as C } from './errors'; f(C.ARTICLE_LOCKED);`,
      `import { ErrorCodes } from '@/errors/codes'; type A = ErrorCodes.ARTICLE_LOCKED;`,
      `import { ErrorCodes } from '@acme/errors'; f(ErrorCodes.ARTICLE_LOCKED);`,
      `import * as errors from './errors/codes'; f(errors.ErrorCodes.ARTICLE_LOCKED);`,
      `const { ErrorCodes } = require('./errors/codes'); f(ErrorCodes.ARTICLE_LOCKED);`,
      `import { ErrorCodes } from './errors/codes'; const { ARTICLE_LOCKED: locked } = ErrorCodes;`,
    ]) {
      expect(
        find(text, inEnum).map((each) => each.replace(/'/gu, '')),
        text,
      ).toEqual(['referenced .ARTICLE_LOCKED = ARTICLE_LOCKED']);
    }
  });

  it('are found in the catalog file itself', () => {
    expect(
      find(
        `export enum ErrorCodes { ARTICLE_LOCKED = 'ARTICLE_LOCKED' } f(ErrorCodes.ARTICLE_LOCKED);`,
        inEnum,
        codesFile,
      ),
    ).toEqual(['referenced .ARTICLE_LOCKED = ARTICLE_LOCKED']);
  });

  it('that are missing have no code', () => {
    expect(find(`import { ErrorCodes } from './errors/codes'; f(ErrorCodes.ARTICLE_GONE);`, inEnum)).toEqual([
      'referenced .ARTICLE_GONE = undefined',
    ]);
  });

  it('of something else are none', () => {
    for (const text of [
      `import { ErrorCodes } from './other/codes'; f(ErrorCodes.ARTICLE_GONE);`,
      `import { ErrorCodes } from './errors/codes'; ErrorCodes.parse('x'); ErrorCodes.toString;`,
      `const ErrorCodes = { ARTICLE_GONE: 1 }; f(ErrorCodes.ARTICLE_GONE);`,
    ]) {
      expect(find(text, inEnum), text).toEqual([]);
    }
  });

  it('that the catalog file exports one by one are found where they are imported', () => {
    expect(
      find(
        `import { articleLocked, ArticleNotFound, other } from './errors/codes'; import * as all from './errors/codes'; f(all.articleLocked);`,
        inExports,
      ),
    ).toEqual([
      'referenced .articleLocked = ARTICLE_LOCKED',
      'referenced .ArticleNotFound = ARTICLE_NOT_FOUND',
      'referenced .articleLocked = ARTICLE_LOCKED',
    ]);
  });
});

describe('spelling', () => {
  const spelling = (codeStyle: string, ...codes: readonly string[]) =>
    analyse('', {
      contract: toContract(
        codes.map((code) => entry(code)),
        codeStyle,
      ),
    }).codes.spelling;

  it('in capitals takes two words', () => {
    const { isPlainlyOwn } = bind(spelling('SCREAMING_SNAKE_CASE', 'ARTICLE_LOCKED', 'GONE'));
    expect(['USER_GONE', 'GONE'].filter((text) => !isPlainlyOwn(text))).toEqual([]);
    expect(['GET', 'User gone', 'user_gone', ''].filter(isPlainlyOwn)).toEqual([]);
  });

  it('in other styles takes a namespace that is known, or a near code', () => {
    const { isPlainlyOwn } = bind(spelling('dotted', 'article.locked'));
    expect(isPlainlyOwn('article.gone')).toBe(true);
    expect(isPlainlyOwn('address.street')).toBe(false);
    const snake = bind(spelling('snake_case', 'article_not_found'));
    expect(snake.isPlainlyOwn('article_not_fuond')).toBe(true);
    expect(snake.isPlainlyOwn('first_name')).toBe(false);
  });

  it('of a pattern that does not compile is nobody’s', () => {
    expect(bind(spelling('[', 'x')).isPlainlyOwn('USER_GONE')).toBe(false);
  });

  function bind(instance: ReturnType<typeof spelling>): { isPlainlyOwn: (text: string) => boolean } {
    return { isPlainlyOwn: (text) => instance.isPlainlyOwn(text) };
  }
});
