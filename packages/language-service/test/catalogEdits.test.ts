/** What trees and commands ask for by the names of a contract and a code. */
import { describe, expect, it } from 'vitest';
import { Refusal } from '../src/index.ts';
import { createProject } from './harness.ts';

const contract = `codes:
  ARTICLE_NOT_FOUND:
    status: 404
  ARTICLE_TOO_LONG:
    status: 422
`;

const thrower = `export function find() {
  throw new DomainError('ARTICLE_NOT_FOUND', 'Article not found');
}
`;

function getRefusal(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

describe('register', () => {
  it('adds the code to the contract that is named', () => {
    const project = createProject({ 'a/failwell.yaml': contract, 'b/failwell.yaml': 'codes:\n  USER_GONE: {}\n' });
    const edit = project.service.getRegistrationEdit(project.toUri('b/failwell.yaml'), {
      code: 'USER_LOCKED',
      status: 423,
      message: 'The user is locked',
    });
    expect(project.apply(edit)).toEqual({
      'b/failwell.yaml': 'codes:\n  USER_GONE: {}\n  USER_LOCKED:\n    status: 423\n    message: The user is locked\n',
    });
  });

  it('says why it cannot', () => {
    const project = createProject({ 'failwell.yaml': contract });
    const uri = project.toUri('failwell.yaml');
    const register = (code: string, status?: number) =>
      getRefusal(() => project.service.getRegistrationEdit(uri, { code, ...(status === undefined ? {} : { status }) }));
    expect(register('ARTICLE_NOT_FOUND')).toBe('ARTICLE_NOT_FOUND is registered already.');
    expect(register('articleGone')).toBe(
      'articleGone is not spelled as this project spells its codes (SCREAMING_SNAKE_CASE).',
    );
    expect(register('ARTICLE_GONE', 200)).toBe(
      '200 is no status of an error: those are whole numbers from 400 to 599.',
    );
    expect(getRefusal(() => project.service.getRegistrationEdit('file:///x.yaml', { code: 'A' }))).toBe(
      'file:///x.yaml is no contract of this workspace.',
    );
  });
});

it('validates a code as it is typed', () => {
  const project = createProject({ 'failwell.yaml': contract });
  const uri = project.toUri('failwell.yaml');
  expect(project.service.validateNewCode(uri, '')).toBe('An error code cannot be empty.');
  expect(project.service.validateNewCode(uri, 'ARTICLE_TOO_LONG')).toBe('ARTICLE_TOO_LONG is registered already.');
  expect(project.service.validateNewCode(uri, 'ARTICLE_GONE')).toBeUndefined();
});

describe('deprecate', () => {
  it('says what replaces the code, and why', () => {
    const project = createProject({ 'failwell.yaml': contract });
    const edit = project.service.getDeprecationEdit(project.toUri('failwell.yaml'), 'ARTICLE_TOO_LONG', {
      replacedBy: 'ARTICLE_NOT_FOUND',
      reason: 'Too exact',
    });
    expect(project.apply(edit)['failwell.yaml']).toBe(`codes:
  ARTICLE_NOT_FOUND:
    status: 404
  ARTICLE_TOO_LONG:
    status: 422
    deprecated:
      replacedBy: ARTICLE_NOT_FOUND
      reason: Too exact
`);
  });

  it('takes no replacement that is none', () => {
    const project = createProject({ 'failwell.yaml': contract });
    const deprecate = (code: string, replacedBy: string) =>
      getRefusal(() => project.service.getDeprecationEdit(project.toUri('failwell.yaml'), code, { replacedBy }));
    expect(deprecate('ARTICLE_TOO_LONG', 'ARTICLE_TOO_LONG')).toBe('ARTICLE_TOO_LONG cannot be replaced by itself.');
    expect(deprecate('ARTICLE_TOO_LONG', 'NOWHERE')).toBe('NOWHERE is not registered.');
    expect(deprecate('NOWHERE', 'ARTICLE_TOO_LONG')).toBe('NOWHERE is not registered.');
  });
});

it('renames a published code, every edit to be confirmed', () => {
  const project = createProject(
    { 'failwell.yaml': contract, 'src/find.ts': thrower },
    { publishedCodes: ['ARTICLE_NOT_FOUND'] },
  );
  const uri = project.toUri('failwell.yaml');
  const edit = project.service.getPublishedRenameEdit(uri, 'ARTICLE_NOT_FOUND', 'ARTICLE_MISSING');
  expect(project.apply(edit)).toEqual({
    'failwell.yaml': contract.replace('ARTICLE_NOT_FOUND', 'ARTICLE_MISSING'),
    'src/find.ts': thrower.replace('ARTICLE_NOT_FOUND', 'ARTICLE_MISSING'),
  });
  const edits = edit.documentChanges?.flatMap((change) => ('edits' in change ? change.edits : []));
  expect(edits?.every((each) => 'annotationId' in each)).toBe(true);
});

describe('a new contract', () => {
  it('is made of the codes of a folder', () => {
    const project = createProject(
      {
        'api/src/find.ts': thrower,
        'api/src/answer.ts': "res.status(409).json({ error: { code: 'ARTICLE_EXISTS', message: 'It exists' } });\n",
        'other/src/x.ts': "throw new DomainError('OTHER_THING');\n",
      },
      { folders: ['api', 'other'] },
    );
    const made = project.service.getNewContract(project.toUri('api'));
    expect(made?.uri).toBe(project.toUri('api/failwell.yaml'));
    expect(made?.codes).toBe(2);
    expect(project.apply(made?.edit)['api/failwell.yaml']).toContain('ARTICLE_NOT_FOUND');
  });

  it('is not made where there is one', () => {
    const project = createProject({ 'failwell.yml': contract });
    expect(project.service.getNewContract(project.toUri(''))).toBeUndefined();
  });

  it('may be empty, and is read again without a problem', () => {
    const project = createProject({ 'src/a.ts': 'export {};\n' });
    const text = project.apply(project.service.getNewContract(project.toUri(''))?.edit)['failwell.yaml'] ?? '';
    expect(createProject({ 'failwell.yaml': text }).service.getSummary()).toEqual({
      contracts: 1,
      codes: 0,
      problems: 0,
    });
  });
});

describe('what changed', () => {
  it('is told once for each contract and package that says something else', () => {
    const project = createProject({ 'failwell.yaml': contract, 'package.json': '{}', 'src/find.ts': thrower });
    const { service } = project;
    service.takeChangedSources();
    project.edit('src/find.ts', `${thrower}\n`);
    expect(service.takeChangedSources()).toEqual([]);
    project.disk.set('failwell.yaml', contract.replace('404', '410'));
    service.fileChanged(project.toPath('failwell.yaml'), 'changed');
    expect(service.takeChangedSources()).toEqual([project.toUri('failwell.yaml')]);
    expect(service.takeChangedSources()).toEqual([]);
    service.fileChanged(project.toPath('src/new.ts'), 'created');
    expect(service.takeChangedSources()).toEqual([]);
    service.fileChanged(project.toPath('package.json'), 'changed');
    expect(service.takeChangedSources()).toEqual([project.toUri('package.json')]);
    project.disk.delete('failwell.yaml');
    service.fileChanged(project.toPath('failwell.yaml'), 'deleted');
    expect(service.takeChangedSources()).toEqual([project.toUri('failwell.yaml')]);
  });

  it('sums up contracts, codes and problems', () => {
    const project = createProject({
      'failwell.yaml': `${contract}  ARTICLE_OLD: { status: 404, deprecated: { replacedBy: NOWHERE } }\n`,
      'src/find.ts': thrower.replaceAll('ARTICLE_NOT_FOUND', 'ARTICLE_LOST'),
    });
    expect(project.service.getSummary()).toEqual({ contracts: 1, codes: 3, problems: 2 });
    expect(project.service.getCatalogFiles()).toEqual([project.toUri('failwell.yaml')]);
  });
});
