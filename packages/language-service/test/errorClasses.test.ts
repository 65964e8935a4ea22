import { describe, expect, test } from 'vitest';
import { createProject } from './harness.ts';

const errors = `export abstract class DomainError extends Error {
  abstract readonly code: string;
  abstract readonly status: number;
}

export class ArticleNotFound extends DomainError {
  readonly code = 'ARTICLE_NOT_FOUND';
  readonly status = 404;

  constructor() {
    super('The article does not exist');
  }
}
`;
const express = `import express from 'express';
import { findArticle } from './articles.js';

const app = express();
`;

/** The texts after the action whose title begins so; undefined where it is not offered. */
function apply(
  files: Readonly<Record<string, string>>,
  title: string,
): Readonly<Record<string, string | undefined>> | undefined {
  const project = createProject(files);
  const { uri, range } = project.getRange();
  const actions = project.service.getCodeActions(uri, range, { diagnostics: [] });
  const action = actions.find((each) => each.title.startsWith(title));
  return action && project.apply(action.edit);
}

describe('throw the domain error instead of answering', () => {
  const throwIn = (script: string, classes = errors): string | undefined =>
    apply(
      { 'failwell.yaml': 'catalog: [src/errors.ts]\n', 'src/errors.ts': classes, 'src/app.ts': script },
      'Throw ArticleNotFound instead of answering here',
    )?.['src/app.ts'];

  test('at a return', () => {
    expect(
      throwIn(`${express}app.get('/', (req, res) => {
  if (!findArticle(req.params.id)) {
    return res.status(404).json|({ error: { code: 'ARTICLE_NOT_FOUND', message: 'The article does not exist' } });
  }
  res.json({});
});
`),
    ).toBe(`import express from 'express';
import { findArticle } from './articles.js';
import { ArticleNotFound } from './errors.js';

const app = express();
app.get('/', (req, res) => {
  if (!findArticle(req.params.id)) {
    throw new ArticleNotFound();
  }
  res.json({});
});
`);
  });

  test('before a bare return, which it takes with it, and at the end of the handler', () => {
    const before = `${express}app.get('/', (req, res) => {
  if (!req.query.a) {
    res.status(404).json|({ code: 'ARTICLE_NOT_FOUND' });
    return;
  }
  f();
});
`;
    expect(throwIn(before)).toContain('  if (!req.query.a) {\n    throw new ArticleNotFound();\n  }\n');
    const end = `${express}app.get('/', (req, res) => {\n  res.status(404).json|({ code: 'ARTICLE_NOT_FOUND' });\n});\n`;
    expect(throwIn(end)).toContain('(req, res) => {\n  throw new ArticleNotFound();\n});\n');
  });

  test('with the message where the class takes one', () => {
    const classes = errors.replace(
      / {2}constructor[^]*?\n {2}\}\n/u,
      '  constructor(message: string) {\n    super(message);\n  }\n',
    );
    expect(
      throwIn(
        `${express}app.get('/', (req, res) => {\n  res.status(404).json|({ code: 'ARTICLE_NOT_FOUND', message: "It's gone" });\n});\n`,
        classes,
      ),
    ).toContain(String.raw`throw new ArticleNotFound('It\'s gone');`);
  });

  test.each([
    [
      'no class has this code',
      "app.get('/', (req, res) => {\n  res.status(404).json|({ code: 'USER_NOT_FOUND' });\n});\n",
    ],
    [
      'the status is another',
      "app.get('/', (req, res) => {\n  res.status(410).json|({ code: 'ARTICLE_NOT_FOUND' });\n});\n",
    ],
    [
      'the client would read another message',
      "app.get('/', (req, res) => {\n  res.status(404).json|({ code: 'ARTICLE_NOT_FOUND', message: 'It is gone' });\n});\n",
    ],
    [
      'the handler goes on',
      "app.get('/', (req, res) => {\n  if (req.a) {\n    res.status(404).json|({ code: 'ARTICLE_NOT_FOUND' });\n  }\n  f();\n});\n",
    ],
    [
      'a catch would swallow it',
      "app.get('/', (req, res) => {\n  try {\n    return res.status(404).json|({ code: 'ARTICLE_NOT_FOUND' });\n  } catch {\n    f();\n  }\n});\n",
    ],
    [
      'more is sent than the error has',
      "app.get('/', (req, res) => {\n  res.status(404).json|({ code: 'ARTICLE_NOT_FOUND', id: req.params.id });\n});\n",
    ],
    [
      'nobody waits for the handler',
      "setTimeout(() => {\n  res.status(404).json|({ code: 'ARTICLE_NOT_FOUND' });\n});\n",
    ],
    [
      'the name is taken',
      "const ArticleNotFound = 1;\napp.get('/', (req, res) => {\n  res.status(404).json|({ code: 'ARTICLE_NOT_FOUND' });\n});\n",
    ],
  ])('is not offered where %s', (_, handler) => {
    expect(throwIn(express + handler)).toBeUndefined();
  });

  test('is not offered where the class wants more than a message', () => {
    const classes = errors.replace('constructor()', 'constructor(id: string)');
    expect(
      throwIn(
        `${express}app.get('/', (req, res) => {\n  res.status(404).json|({ code: 'ARTICLE_NOT_FOUND' });\n});\n`,
        classes,
      ),
    ).toBeUndefined();
  });
});

describe('create the class of a code and throw it', () => {
  const create = (script: string, classes = errors) =>
    apply(
      { 'failwell.yaml': 'catalog: [src/errors.ts]\n', 'src/errors.ts': classes, 'src/articles.ts': script },
      'Create the error class',
    );

  test('beside its sisters in the catalog, with the status and message of the place', () => {
    const texts = create(
      "import { AppError } from './base';\nexport function f(): never {\n  throw new AppError('ARTICLE_|LOCKED', 'The article is locked', 423);\n}\n",
    );
    expect(texts?.['src/errors.ts']).toBe(`${errors}
export class ArticleLocked extends DomainError {
  readonly code = 'ARTICLE_LOCKED';
  readonly status = 423;

  constructor() {
    super('The article is locked');
  }
}
`);
    expect(texts?.['src/articles.ts']).toBe(
      "import { AppError } from './base';\nimport { ArticleLocked } from './errors';\nexport function f(): never {\n  throw new ArticleLocked();\n}\n",
    );
  });

  test('in the script itself, where the classes stand there', () => {
    const texts = apply(
      {
        'failwell.yaml': 'codes:\n  ARTICLE_LOCKED:\n    status: 423\n  ARTICLE_NOT_FOUND:\n    status: 404\n',
        'src/articles.ts': `${errors}throw new AppError('ARTICLE_|LOCKED', 'The article is locked', 423);\n`,
      },
      'Create the error class',
    );
    expect(texts?.['src/articles.ts']).toContain('export class ArticleLocked extends DomainError {');
    expect(texts?.['src/articles.ts']).toContain('throw new ArticleLocked();\n');
  });

  test.each([
    ['no class shows what a domain error is', "throw new AppError('ARTICLE_|LOCKED');\n", 'export {};\n'],
    ['a class has the code', "import './x';\nthrow new AppError('ARTICLE_|NOT_FOUND');\n", errors],
    ['a cause would be lost', "import './x';\nthrow new AppError('ARTICLE_|LOCKED', { cause: error });\n", errors],
    ['nothing is thrown', "import './x';\nif (error.code === 'ARTICLE_|LOCKED') f();\n", errors],
  ])('is not offered where %s', (_, script, classes) => {
    expect(create(script, classes)).toBeUndefined();
  });
});
