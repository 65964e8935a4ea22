import { describe, expect, it } from 'vitest';
import { defaultContract } from '../src/index.ts';
import { createMemoryHost, describeProblems, readMemory } from './memoryHost.ts';
import { readContract } from '../src/index.ts';

const everything = `# yaml-language-server: $schema=./failwell.schema.json
conventions:
  codeStyle: snake_case
  envelope: problem
  validationStatus: 422
loggers:
  byName: false
  preferred: { module: ./src/logger.ts, name: logger, like: pino }
  audit: { like: pino, modules: [./src/audit.ts], exports: [audit], names: [auditLogger], redact: [token] }
  pino:
frameworks: { ignore: [koa], wrappers: [asyncHandler] }
layers: { controllers: ['src/http/**'], services: ['src/domain/**'] }
audit: { functions: ['AuthService.sign*'], loggers: [trail], fields: [who] }
sensitive: { words: [internalRef], allow: [tokenName], personalData: true }
codes:
  article_not_found:
    status: 404
    message: Article not found
    description: No article has this id.
    type: not_found
    resolution: Check the id.
    retryable: false
    fields: { id: The id that was asked for }
    deprecated: { since: 2.4.0, replacedBy: resource_not_found, reason: One code for all }
    docs: https://example.com/errors
  resource_not_found: { status: 404 }
`;

describe('a contract', () => {
  it('is read with everything it says', () => {
    const contract = readMemory({ 'failwell.yaml': everything });
    expect(describeProblems(contract)).toEqual([]);
    expect(contract).toMatchObject({
      file: '/project/failwell.yaml',
      conventions: { codeStyle: 'snake_case', envelope: 'problem', validationStatus: 422 },
      loggers: {
        byName: false,
        preferred: { module: './src/logger.ts', name: 'logger', like: 'pino' },
        rows: {
          audit: {
            like: 'pino',
            modules: ['./src/audit.ts'],
            exports: ['audit'],
            names: ['auditLogger'],
            redact: ['token'],
          },
          pino: {},
        },
      },
      frameworks: { ignore: ['koa'], wrappers: ['asyncHandler'] },
      layers: { controllers: ['src/http/**'], services: ['src/domain/**'] },
      sensitive: { words: ['internalRef'], allow: ['tokenName'], personalData: true },
      audit: { functions: ['AuthService.sign*'], loggers: ['trail'], fields: ['who'] },
      sources: ['/project/failwell.yaml'],
    });
    expect([...contract.catalog.codes.keys()]).toEqual(['article_not_found', 'resource_not_found']);
    expect(contract.catalog.files).toEqual(['/project/failwell.yaml']);
    expect(contract.catalog.codes.get('article_not_found')).toMatchObject({
      code: 'article_not_found',
      file: '/project/failwell.yaml',
      shape: 'contract',
      status: 404,
      message: 'Article not found',
      description: 'No article has this id.',
      type: 'not_found',
      resolution: 'Check the id.',
      retryable: false,
      fields: { id: 'The id that was asked for' },
      deprecated: { since: '2.4.0', replacedBy: 'resource_not_found', reason: 'One code for all' },
      docs: 'https://example.com/errors',
    });
  });

  it('says the same as JSON', () => {
    const yaml = readMemory({
      'failwell.yaml': 'conventions: { codeStyle: dotted }\ncodes: { a.b: { status: 404 } }\n',
    });
    const json = readMemory(
      { 'failwell.json': '{ "conventions": { "codeStyle": "dotted" }, "codes": { "a.b": { "status": 404 } } }' },
      {},
      'failwell.json',
    );
    expect(json.problems).toEqual([]);
    expect(json.conventions).toEqual(yaml.conventions);
    expect(json.catalog.codes.get('a.b')?.status).toBe(404);
  });

  it('may hold comments and trailing commas as .jsonc, not as .json', () => {
    const text = '{\n  // why\n  "codes": { "A": { "status": 404, }, },\n}\n';
    expect(readMemory({ 'failwell.jsonc': text }, {}, 'failwell.jsonc').problems).toEqual([]);
    expect(describeProblems(readMemory({ 'failwell.json': text }, {}, 'failwell.json'))).toEqual([
      'failwell.json:2:3 syntax Comments are allowed in a `.jsonc` file, not in `.json`.',
      'failwell.json:3:36 syntax A comma before a closing bracket is allowed in a `.jsonc` file, not in `.json`.',
      'failwell.json:3:39 syntax A comma before a closing bracket is allowed in a `.jsonc` file, not in `.json`.',
      'failwell.json:4:1 syntax A comma before a closing bracket is allowed in a `.jsonc` file, not in `.json`.',
    ]);
  });

  it('has the defaults where it says nothing', () => {
    const { conventions, loggers, frameworks, layers, sensitive, audit } = readMemory({
      'failwell.yaml': 'codes: { A: }\nloggers:\nlayers:\n',
    });
    expect({ conventions, loggers, frameworks, layers, sensitive, audit }).toEqual({
      conventions: defaultContract.conventions,
      loggers: defaultContract.loggers,
      frameworks: defaultContract.frameworks,
      layers: defaultContract.layers,
      sensitive: defaultContract.sensitive,
      audit: defaultContract.audit,
    });
  });

  it('tells every problem at once, each at its line and column', () => {
    const text = `catalog: [errors/*.yaml, missing.ts]
conventions:
  codestyle: snake_case
  envelope: nestd
  validationStatus: 200
loggers:
  pino: { names: [a, 3] }
  audit: yes
sensitive: { personalData: yes }
layer: {}
codes:
  ARTICLE_NOT_FOUND:
    status: 200
    messag: x
    retryable: perhaps
    fields: [id]
    deprecated: { by: X }
  ARTICLE_GONE: 410
  ARTICLE_OK: { status: '404' }
`;
    const contract = readMemory({ 'failwell.yaml': text });
    expect(describeProblems(contract)).toEqual([
      'failwell.yaml:1:11 unmatched-pattern No file matches the pattern `errors/*.yaml`.',
      'failwell.yaml:1:26 missing-file The catalog `missing.ts` does not exist.',
      'failwell.yaml:3:3 unknown-key Unknown key `codestyle` in `conventions`. Did you mean `codeStyle`?',
      "failwell.yaml:4:13 wrong-value `conventions.envelope` is the text 'nestd'. Did you mean `nested`?",
      'failwell.yaml:5:21 wrong-value `conventions.validationStatus` is 200; it is a whole number from 400 to 499.',
      'failwell.yaml:7:22 wrong-value `loggers.pino.names[1]` must be text, but is the number 3.',
      "failwell.yaml:8:10 wrong-value `loggers.audit` must be a map, but is the text 'yes'.",
      "failwell.yaml:9:28 wrong-value `sensitive.personalData` must be true or false, but is the text 'yes'.",
      'failwell.yaml:10:1 unknown-key Unknown key `layer`. Did you mean `layers`?',
      'failwell.yaml:13:13 wrong-status `status` of code `ARTICLE_NOT_FOUND` is 200; the HTTP status of an error is a whole number from 400 to 599.',
      'failwell.yaml:14:5 unknown-key Unknown key `messag` in code `ARTICLE_NOT_FOUND`. Did you mean `message`?',
      "failwell.yaml:15:16 wrong-value `retryable` of code `ARTICLE_NOT_FOUND` must be true or false, but is the text 'perhaps'.",
      'failwell.yaml:16:13 wrong-value `fields` of code `ARTICLE_NOT_FOUND` must be a map, but is a list.',
      'failwell.yaml:17:19 unknown-key Unknown key `by` in `deprecated` of code `ARTICLE_NOT_FOUND`. Expected one of `since`, `replacedBy`, `reason`.',
      'failwell.yaml:18:17 wrong-value code `ARTICLE_GONE` must be a map, but is the number 410.',
      "failwell.yaml:19:25 wrong-status `status` of code `ARTICLE_OK` must be a whole number, but is the text '404'.",
    ]);
    // What is right still counts.
    expect([...contract.catalog.codes.keys()]).toEqual(['ARTICLE_NOT_FOUND', 'ARTICLE_GONE', 'ARTICLE_OK']);
    expect(contract.loggers.rows).toEqual({ pino: { names: ['a'] } });
    expect(contract.conventions).toEqual(defaultContract.conventions);
    expect(contract.catalog.isIncomplete).toBe(true);
  });

  it('tells of an envelope whose schema does not exist', () => {
    const text = 'conventions:\n  envelope: { schema: ./error.schema.json }\n';
    expect(describeProblems(readMemory({ 'failwell.yaml': text }))).toEqual([
      'failwell.yaml:2:23 missing-schema The schema `./error.schema.json` of the envelope does not exist.',
    ]);
    const contract = readMemory({ 'failwell.yaml': text, 'error.schema.json': '{}' });
    expect(contract.problems).toEqual([]);
    expect(contract.conventions.envelope).toEqual({ schema: './error.schema.json' });
  });

  it('holds the schema of its envelope, in JSON or YAML, and a digest that changes with it', () => {
    const read = (name: string, schema: string) =>
      readMemory({ 'failwell.yaml': `conventions:\n  envelope: { schema: ${name} }\n`, [name]: schema });
    const json = read('error.json', '{ "required": ["code"] }');
    expect(json.envelopeSchema).toEqual({ required: ['code'] });
    expect(json.sources).toEqual(['/project/failwell.yaml', '/project/error.json']);
    expect(read('error.yaml', 'required: [code]\n').envelopeSchema).toEqual({ required: ['code'] });
    expect(read('error.json', '{ "required": ["id"] }').digest).not.toBe(json.digest);
    expect(readMemory({ 'failwell.yaml': 'codes: { A: }\n' })).not.toHaveProperty('envelopeSchema');
  });

  it('tells of a schema that cannot be read, and misses no code because of it', () => {
    const contract = readMemory({
      'failwell.yaml': 'conventions: { envelope: { schema: error.json } }\ncodes: { A: }\n',
      'error.json': '{ "required": [',
    });
    expect(describeProblems(contract)).toEqual([
      'failwell.yaml:1:36 broken-schema The schema `error.json` of the envelope is no JSON that can be read.',
    ]);
    expect(contract).not.toHaveProperty('envelopeSchema');
    expect(contract.catalog.isIncomplete).toBeUndefined();
    const locked = readMemory({
      'failwell.yaml': 'conventions: { envelope: { schema: error.json } }\n',
      'error.json': { code: 'EACCES' },
    });
    expect(describeProblems(locked)).toEqual([
      'failwell.yaml:1:36 broken-schema The schema `error.json` of the envelope may not be read (permission denied).',
    ]);
  });
});

describe('catalogs', () => {
  it('are read in the order in which the contract names them', () => {
    const contract = readMemory(
      {
        'failwell.yaml': 'catalog: [errors/*.yaml, codes.json, codes.ts]\ncodes: { TOP: }\n',
        'errors/a.yaml': 'codes: { A: }\n',
        'errors/b.yaml': 'B:\n',
        'codes.json': '{ "$schema": "x", "C": {} }',
        'codes.ts': "export enum Codes { D = 'D' }",
      },
      { 'errors/*.yaml': ['errors/a.yaml', 'errors/b.yaml'] },
    );
    expect(contract.problems).toEqual([]);
    expect([...contract.catalog.codes.keys()]).toEqual(['TOP', 'A', 'B', 'C', 'D']);
    expect(contract.sources).toEqual(
      ['failwell.yaml', 'errors/a.yaml', 'errors/b.yaml', 'codes.json', 'codes.ts'].map((name) => `/project/${name}`),
    );
    expect(contract.catalog.codes.get('B')?.file).toBe('/project/errors/b.yaml');
  });

  it('may be one file, named as a text', () => {
    const contract = readMemory({ 'failwell.yaml': 'catalog: codes.yaml\n', 'codes.yaml': 'codes: { A: }' });
    expect(contract.problems).toEqual([]);
    expect([...contract.catalog.codes.keys()]).toEqual(['A']);
  });

  it('are read once though several patterns match them, and never take the contract for a catalog', () => {
    const contract = readMemory(
      { 'failwell.yaml': "catalog: ['*.yaml', a.yaml]\n", 'a.yaml': 'codes: { A: }' },
      { '*.yaml': ['a.yaml', 'failwell.yaml'] },
    );
    expect(contract.problems).toEqual([]);
    expect(contract.catalog.entries).toHaveLength(1);
  });

  it('hands patterns that leave files out to the host, with each that takes files in', () => {
    const contract = readMemory(
      { 'failwell.yaml': "catalog: ['errors/*.yaml', '!errors/old.yaml']\n", 'errors/a.yaml': 'codes: { A: }' },
      { 'errors/*.yaml !errors/old.yaml': ['errors/a.yaml'] },
    );
    expect(contract.problems).toEqual([]);
    expect([...contract.catalog.codes.keys()]).toEqual(['A']);
  });

  it('takes a file whose very name looks like a pattern for that file', () => {
    const contract = readMemory({
      'failwell.yaml': "catalog: ['app/[locale]/codes.ts']\n",
      'app/[locale]/codes.ts': "export enum Codes { A = 'A' }",
    });
    expect(contract.problems).toEqual([]);
    expect([...contract.catalog.codes.keys()]).toEqual(['A']);
  });

  it('may name further catalogs, relative to themselves', () => {
    const contract = readMemory({
      'failwell.yaml': 'catalog: errors/all.yaml\n',
      'errors/all.yaml': 'catalog: [a.yaml]\n',
      'errors/a.yaml': 'codes: { A: }',
    });
    expect(contract.problems).toEqual([]);
    expect([...contract.catalog.codes.keys()]).toEqual(['A']);
  });

  it('that include each other are a problem where the circle closes', () => {
    const contract = readMemory({
      'failwell.yaml': 'catalog: a.yaml\n',
      'a.yaml': 'catalog: b.json\ncodes: { A: }',
      'b.json': '{\n  "catalog": ["a.yaml", "failwell.yaml", "b.json"],\n  "codes": { "B": {} }\n}',
    });
    expect(describeProblems(contract)).toEqual([
      'b.json:2:16 catalog-cycle A catalog includes itself: a.yaml → b.json → a.yaml.',
      'b.json:2:26 catalog-cycle A catalog includes itself: failwell.yaml → a.yaml → b.json → failwell.yaml.',
      'b.json:2:43 catalog-cycle A catalog includes itself: b.json → b.json.',
    ]);
    expect([...contract.catalog.codes.keys()]).toEqual(['A', 'B']);
  });

  it('may not hold what belongs in the contract', () => {
    const contract = readMemory({
      'failwell.yaml': 'catalog: a.yaml\n',
      'a.yaml': 'conventions: { envelope: flat }\ncodes: { A: }',
    });
    expect(describeProblems(contract)).toEqual([
      'a.yaml:1:1 unknown-key `conventions` belongs in failwell.yaml; a catalog holds only `codes` and `catalog`.',
    ]);
    expect(contract.conventions.envelope).toBe('nested');
  });

  it('may be described by classes and tables in other files', () => {
    const contract = readMemory({
      'failwell.yaml': 'catalog: [codes.ts, errors.ts]\nconventions: { codeStyle: "[A-Z_]+" }\n',
      'codes.ts': `export const Codes = { NOT_FOUND: 'ARTICLE_NOT_FOUND', GONE: 'ARTICLE_GONE' } as const;`,
      'errors.ts': `
        export class NotFound extends AppError { code = Codes.NOT_FOUND; status = 404 }
        export class Gone extends AppError { constructor() { super(errors.Codes.GONE, 410) } }
        export const ErrorMessages = { [Codes.NOT_FOUND]: 'Article not found' };`,
    });
    expect(contract.problems).toEqual([]);
    expect(contract.catalog.entries).toHaveLength(2);
    expect(contract.catalog.codes.get('ARTICLE_NOT_FOUND')).toMatchObject({
      file: '/project/codes.ts',
      status: 404,
      message: 'Article not found',
      fieldRanges: {},
    });
    expect(contract.catalog.codes.get('ARTICLE_GONE')).toMatchObject({ status: 410 });
  });

  it.each([
    ['EACCES', 'unreadable-file The catalog `a.yaml` may not be read (permission denied).'],
    ['EISDIR', 'unreadable-file The catalog `a.yaml` is a directory, not a file.'],
    ['EFBIG', 'file-too-large The catalog `a.yaml` is larger than 4 MB.'],
    ['ENOENT', 'missing-file The catalog `a.yaml` does not exist.'],
    ['ENOTDIR', 'missing-file The catalog `a.yaml` does not exist.'],
    ['EIO', 'unreadable-file The catalog `a.yaml` could not be read (EIO).'],
  ])('that cannot be read (%s) are a problem where they are named', (code, problem) => {
    const contract = readMemory({ 'failwell.yaml': 'catalog:\n  - a.yaml\n', 'a.yaml': { code } });
    expect(describeProblems(contract)).toEqual([`failwell.yaml:2:5 ${problem}`]);
    expect(contract.catalog.isIncomplete).toBe(true);
    expect(contract.sources).toContain('/project/a.yaml');
  });

  it('of an unknown kind are a problem where they are named', () => {
    const contract = readMemory({ 'failwell.yaml': 'catalog: [codes.xml]\n', 'codes.xml': '<codes/>' });
    expect(describeProblems(contract)).toEqual([
      'failwell.yaml:1:11 unknown-format `codes.xml` is neither YAML, JSON nor TypeScript, by the ending of its name.',
    ]);
  });

  it('that a host fails to list are a problem where the pattern stands', () => {
    const host = createMemoryHost({ 'failwell.yaml': 'catalog: [x/*.yaml]\n' });
    const contract = readContract('/project/failwell.yaml', {
      ...host,
      listFiles: () => {
        throw new Error('permission denied');
      },
    });
    expect(describeProblems(contract)).toEqual([
      'failwell.yaml:1:11 unreadable-file The files of the pattern `x/*.yaml` could not be listed (permission denied).',
    ]);
  });
});

describe('the digest', () => {
  const files = { 'failwell.yaml': 'catalog: a.yaml\n', 'a.yaml': 'codes: { A: }' };
  const digest = readMemory(files).digest;

  it('is hexadecimal and the same for the same files', () => {
    expect(digest).toMatch(/^[\da-f]{64}$/u);
    expect(readMemory(files).digest).toBe(digest);
  });

  it.each([
    ['the contract changes', { ...files, 'failwell.yaml': 'catalog: a.yaml \n' }],
    ['a catalog changes', { ...files, 'a.yaml': 'codes: { B: }' }],
    ['a catalog can no longer be read', { ...files, 'a.yaml': { code: 'EACCES' } }],
  ])('changes when %s', (_, changed) => {
    expect(readMemory(changed).digest).not.toBe(digest);
  });

  it('does not depend on where the project is', () => {
    const host = createMemoryHost(files);
    const moved = readContract('/elsewhere/failwell.yaml', {
      ...host,
      readFile: (file) => host.readFile(file.replace('/elsewhere', '/project')),
    });
    expect(moved.digest).toBe(digest);
  });
});
