import { defineCases, type InvalidCase, type RuleCase } from '../rule-cases.ts';

const contract = `codes:
  ARTICLE_GONE: { status: 404, message: Article not found, deprecated: { since: 2.4.0, replacedBy: ARTICLE_NOT_FOUND, reason: Two codes said the same. } }
  ARTICLE_NOT_FOUND: { status: 404, message: Article not found }
  TEAPOT: { status: 418, message: I am a teapot, deprecated: {} }
  OLDEST: { status: 400, deprecated: { replacedBy: ARTICLE_GONE } }
`;
const typescript = 'catalog: src/errors/codes.ts\n';
const files = {
  'src/errors/codes.ts': `export const ErrorCodes = {
  ARTICLE_GONE: { code: 'ARTICLE_GONE', status: 404, deprecated: { replacedBy: 'ARTICLE_NOT_FOUND' } },
  ARTICLE_NOT_FOUND: { code: 'ARTICLE_NOT_FOUND', status: 404 },
} as const;
`,
};
const constants = {
  'src/errors/codes.ts': `/** @deprecated Use ARTICLE_NOT_FOUND. */
export const ARTICLE_GONE = 'ARTICLE_GONE' as const;
export const ARTICLE_NOT_FOUND = 'ARTICLE_NOT_FOUND' as const;
`,
};

const classes = {
  'src/errors/codes.ts': `export class AppError extends Error {}
/** @deprecated Use ARTICLE_NOT_FOUND. */
export class ArticleGone extends AppError { readonly code = 'ARTICLE_GONE'; readonly status = 404; }
export class ArticleNotFound extends AppError { readonly code = 'ARTICLE_NOT_FOUND'; readonly status = 404; }
`,
};

const withContract = (code: string, options?: object): RuleCase => ({
  code,
  contract,
  ...(options === undefined ? {} : { options }),
});
const inTypescript = (code: string): RuleCase => ({ code, contract: typescript, files });

/** A case in which one literal is reported and replaced. */
function becomes(code: string, at: string, output: string, options?: object): InvalidCase {
  return {
    ...withContract(code, options),
    errors: [{ messageId: 'replaced', at, suggestions: [{ messageId: 'replace', output }] }],
  };
}

export default defineCases({
  rule: 'no-deprecated-error-code',
  valid: [
    `throw new AppError('ARTICLE_GONE');`,
    withContract(`throw new AppError('ARTICLE_NOT_FOUND');`),
    // What old servers still send must still be understood.
    withContract(`try { f(); } catch (error) { if (error.code === 'ARTICLE_GONE') return; throw error; }`),
    withContract(`switch (error.code) { case 'ARTICLE_GONE': f(); }`),
    withContract(`const texts: Record<ErrorCode, string> = { ARTICLE_GONE: 'a' };`),
    withContract(`log.info('ARTICLE_GONE'); const text = 'ARTICLE_GONE';`),
    withContract('throw new AppError(`ARTICLE_${reason}`);'),
    inTypescript(`import { ErrorCodes } from './errors/codes'; throw new AppError(ErrorCodes.ARTICLE_NOT_FOUND);`),
    inTypescript(`import { ErrorCodes } from './errors/codes'; if (error.code === ErrorCodes.ARTICLE_GONE.code) f();`),
    inTypescript(`import { ErrorCodes } from './errors/codes'; const texts = { [ErrorCodes.ARTICLE_GONE.code]: 'a' };`),
    inTypescript(`import { ErrorCodes } from './errors/codes'; let x: typeof ErrorCodes.ARTICLE_GONE;`),
    { ...inTypescript(files['src/errors/codes.ts']), filename: 'src/errors/codes.ts' },
    inTypescript(
      `import { ErrorCodes } from './errors/codes'; const retried = [ErrorCodes.ARTICLE_GONE.code, ErrorCodes.ARTICLE_NOT_FOUND.code];`,
    ),
    inTypescript(`import { ErrorCodes } from './errors/codes'; if (hasCode(error, ErrorCodes.ARTICLE_GONE)) f();`),
    {
      code: `import { ArticleGone } from './errors/codes'; if (error instanceof ArticleGone) f();`,
      contract: typescript,
      files: classes,
    },
    {
      code: `import { ARTICLE_GONE } from './errors/codes'; if (error.code === ARTICLE_GONE) f();`,
      contract: typescript,
      files: constants,
    },
  ],
  invalid: [
    becomes(`throw new AppError('ARTICLE_GONE');`, `'ARTICLE_GONE'`, `throw new AppError('ARTICLE_NOT_FOUND');`),
    becomes(
      `res.status(404).json({ error: { code: "ARTICLE_GONE", message: 'Article not found' } });`,
      `"ARTICLE_GONE"`,
      `res.status(404).json({ error: { code: "ARTICLE_NOT_FOUND", message: 'Article not found' } });`,
    ),
    becomes(
      `class ArticleGone extends DomainError { readonly code = 'ARTICLE_GONE' as const; }`,
      `'ARTICLE_GONE'`,
      `class ArticleGone extends DomainError { readonly code = 'ARTICLE_NOT_FOUND' as const; }`,
    ),
    becomes(
      'throw new AppError(`ARTICLE_GONE`);\r\n',
      '`ARTICLE_GONE`',
      'throw new AppError(`ARTICLE_NOT_FOUND`);\r\n',
    ),
    becomes(
      `try { f(); } catch (error) { if (error.code === 'ARTICLE_GONE') return; throw error; }`,
      `'ARTICLE_GONE'`,
      `try { f(); } catch (error) { if (error.code === 'ARTICLE_NOT_FOUND') return; throw error; }`,
      { comparisons: true },
    ),
    // Nothing to put in its place, or nothing with a future.
    {
      ...withContract(`throw new AppError('TEAPOT');`),
      errors: [{ messageId: 'deprecated', at: `'TEAPOT'`, suggestions: [] }],
    },
    {
      ...withContract(`throw new AppError('OLDEST');`),
      errors: [{ messageId: 'replaced', at: `'OLDEST'`, suggestions: [] }],
    },
    {
      ...inTypescript(`import { ErrorCodes } from './errors/codes'; throw new AppError(ErrorCodes.ARTICLE_GONE);`),
      errors: [
        {
          messageId: 'replaced',
          at: 'ARTICLE_GONE',
          suggestions: [
            {
              messageId: 'replace',
              output: `import { ErrorCodes } from './errors/codes'; throw new AppError(ErrorCodes.ARTICLE_NOT_FOUND);`,
            },
          ],
        },
      ],
    },
    {
      ...inTypescript(
        `import { ErrorCodes } from './errors/codes'; const { ARTICLE_GONE } = ErrorCodes; throw new AppError(ARTICLE_GONE);`,
      ),
      errors: [{ messageId: 'replaced', at: 'ARTICLE_GONE', suggestions: [] }],
    },
    {
      ...inTypescript(`import { ErrorCodes } from './errors/codes'; hashtag(ErrorCodes.ARTICLE_GONE);`),
      errors: [
        {
          messageId: 'replaced',
          at: 'ARTICLE_GONE',
          suggestions: [
            {
              messageId: 'replace',
              output: `import { ErrorCodes } from './errors/codes'; hashtag(ErrorCodes.ARTICLE_NOT_FOUND);`,
            },
          ],
        },
      ],
    },
    {
      code: `import { ArticleGone } from './errors/codes'; throw new ArticleGone();`,
      contract: typescript,
      files: classes,
      errors: [{ messageId: 'replaced', at: 'ArticleGone', suggestions: [] }],
    },
  ],
});
