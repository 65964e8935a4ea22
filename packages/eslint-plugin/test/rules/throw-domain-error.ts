import { defineCases, type InvalidCase, type RuleCase } from '../rule-cases.ts';

const contract = 'catalog: src/errors/classes.ts\n';
const files = {
  'src/errors/classes.ts': `export abstract class DomainError extends Error {
  abstract readonly code: string;
}
export class ArticleNotFoundError extends DomainError {
  readonly code = 'ARTICLE_NOT_FOUND';
  readonly status = 404;
}
export class ArticleLocked extends DomainError {
  readonly code = 'ARTICLE_LOCKED';
  readonly status = 423;
  constructor(options?: ErrorOptions) {
    super('Somebody edits this article', options);
  }
}
export class PaymentRefused extends DomainError {
  readonly code = 'PAYMENT_REFUSED';
  readonly status = 402;
}
`,
};
const filename = 'src/articles/articles.service.ts';
const nestPackage = { dependencies: { '@nestjs/common': '11.0.0' } };
const nest = `import { HttpException, NotFoundException } from '@nestjs/common';\n`;
const importing = `import { ArticleNotFoundError } from '../errors/classes';\n`;

/** A service's method in a project with a catalog of classes. */
const inMethod = (body: string): string => `class ArticlesService { run(id) { ${body} } }`;
const inService = (code: string): RuleCase => ({ code, filename, contract, files });
const inNest = (code: string): RuleCase => ({ ...inService(nest + code), package: nestPackage });

function plain(ruleCase: RuleCase, at: string): InvalidCase {
  return { ...ruleCase, errors: [{ messageId: 'plain', at }] };
}

/** A case whose suggestion gives `output`. */
function becomes(ruleCase: RuleCase, messageId: string, at: string, output: string): InvalidCase {
  return { ...ruleCase, errors: [{ messageId, at, suggestions: [{ messageId: 'throwClass', output }] }] };
}

export default defineCases({
  rule: 'throw-domain-error',
  valid: [
    {
      name: 'the error in a result that was waited for, in a text',
      ...inService(
        inMethod(
          'return load(id); } async load(id) { const result = await parser.parse(id); if (result.error) throw new Error(`Reading ${id} broke: ${result.error}`);',
        ),
      ),
    },
    {
      name: 'a text in a constant that says that it must never be',
      ...inService(
        inMethod(
          'const text = `Article ${id} is neither open nor closed. This should never happen.`; log.error(text); throw new Error(text);',
        ),
      ),
    },
    {
      name: 'parameters that are missing in a function of the file, by its else',
      ...inService(
        `const read = (headers, name) => { if (headers && name) { return headers[name]; } else { throw new Error('No headers or name are given'); } }; const find = (a, b) => { if (!a || !b) throw new Error('No headers or name are given'); return a[b]; }; export class ArticlesService { run(request) { return read(request.headers, 'a') ?? find(request.headers, 'b'); } }`,
      ),
    },
    {
      name: 'a client of another server',
      ...inService(`export class PodsService { run(pod) { if (!pod.space) throw new Error('The space is empty'); } }`),
      filename: 'src/workspaceClient/services/pods.ts',
    },
    {
      name: 'no errors of the domain: what deals with an error is none',
      code: `import { catchStoreError } from '../errors';\n${nest}${inMethod(`try { read(id); } catch (error) { if (id) throw new NotFoundException(); throw catchStoreError(error); }`)}`,
      filename,
      package: nestPackage,
    },
    inService(importing + inMethod(`throw new ArticleNotFoundError();`)),
    {
      name: 'no service',
      ...inService(`function run() { throw new Error('Gone'); }`),
      filename: 'src/articles/articles.ts',
    },
    { name: 'no errors of the domain', code: inMethod(`throw new Error('Gone');`), filename },
    {
      name: 'a library has errors, the project has none',
      code: `import { AxiosError } from 'axios';\n${inMethod(`if (id) throw new AxiosError('x'); throw new Error('Gone');`)}`,
      filename,
      package: { dependencies: { axios: '1.0.0' } },
    },
    inService(inMethod(`throw new TypeError('id must be a text');`)),
    {
      name: 'each caller of a private method takes it',
      ...inService(
        `class ArticlesService { run(id) { try { this.#read(id); } catch (error) { throw new Locked(error); } } private async load(id) { if (id.length !== 4) throw new Error('It is too short'); } async peek(id) { try { await this.load(id); } catch { throw new Locked(); } } #read(id) { if (id.length !== 4) throw new Error('It is too short'); } }`,
      ),
    },
    {
      name: 'each caller of a function of the file takes it',
      ...inService(
        `function read(id) { if (id.length !== 4) throw new Error('It is too short'); } export function run(id) { try { read(id); } catch (error) { throw new Locked(error); } }`,
      ),
    },
    {
      name: 'the error of a result is handed on',
      ...inService(inMethod(`const result = end(id); if (result.error) { throw new Error(result.error.message); }`)),
    },
    {
      name: 'what verifies who signs in',
      ...inService(
        inMethod(
          `return new GitHubStrategy(id, async ({ profile }) => { if (!profile.email) throw new Error('An address is required'); });`,
        ),
      ),
    },
    {
      name: 'what the program has put together',
      ...inService(
        inMethod(
          `if (id === 1) throw new Error('Cannot read it without its author relation loaded'); if (id === 2) throw new Error('No EntityHandler registered for this'); if (id === 3) throw new Error('An author must be in context'); if (id === 4) throw new Error('The period is unset.');`,
        ),
      ),
    },
    inService(inMethod(`try { load(); } catch (error) { throw error; }`)),
    inService(inMethod(`throw this.toError(id);`)),
    inService(inMethod(`const error = new Error('Gone'); error.code = 'ARTICLE_NOT_FOUND'; throw error;`)),
    inService(inMethod(`throw Object.assign(new Error('Gone'), { code: 'ARTICLE_NOT_FOUND' });`)),
    {
      name: 'a class of another file, without types',
      ...inService(`import { Gone } from './gone';\n${inMethod(`throw new Gone();`)}`),
    },
    {
      name: 'an own class named Error',
      ...inService(`import { Error } from './errors';\n${inMethod(`throw new Error('Gone');`)}`),
    },

    { name: 'the top of a module', ...inService(`if (!globalThis.ready) throw new Error('Gone');`) },
    {
      name: 'a constructor',
      ...inService(`class ArticlesService { constructor(key) { if (!key) throw new Error('Key is missing'); } }`),
    },
    { name: 'start-up', ...inService(`class ArticlesService { onModuleInit() { throw new Error('Gone'); } }`) },
    { name: 'a function that asserts', ...inService(`function assertOpen(x) { if (!x) throw new Error('Gone'); }`) },
    inService(inMethod(`switch (id) { case 1: return 2; default: throw new Error('Gone'); }`)),
    {
      name: 'the last else of the kinds of a value',
      ...inService(
        inMethod(
          `if (typeof id === 'string') return 1; else if (Buffer.isBuffer(id)) return 2; else if (id instanceof Readable || id instanceof Blob) return 3; else throw new Error('Wrong input');`,
        ),
      ),
    },
    {
      name: 'what is left of the kinds of a value',
      ...inService(
        inMethod(
          `if (id.type === 'none') { return 1; } if (id.type === Types.all) { return 2; } throw new Error('Invalid type');`,
        ),
      ),
    },
    {
      name: 'another server did not answer',
      ...inService(
        `class ArticlesService { async run(id) { const req = await fetch(id); if (!req.ok && id) throw new Error('Airtable said no'); const apiResponse = await get(id); if (apiResponse.ok === false) { throw new Error('Slack said no'); } } }`,
      ),
    },
    {
      name: 'another server answered with another status',
      ...inService(
        `class ArticlesService { async run(id) { const got = await fetch(id); if (got.status !== 200) throw new Error('No luck'); const res = await post(id); if (res.statusCode >= 400 || !res.body) throw new Error('No luck'); } }`,
      ),
    },
    {
      name: "a body of another server's answer that says no, or has another form",
      ...inService(
        `class ArticlesService { async run(id) { const response = await fetch(id); const data = await response.json(); if (!data.ok) { throw new Error(data.error); } const parsed = Token.safeParse(data); if (!parsed.success) throw new Error(parsed.error.message); } }`,
      ),
    },
    {
      name: 'a helper that only this file calls, and calls wrong',
      ...inService(
        `async function load(id, account) { if (!account) throw new Error('Loading requires an account'); if (id !== undefined) { throw new Error('Loading takes no id'); } }\nexport const run = (id) => load(id, id);`,
      ),
    },
    inService(inMethod(`throw new Error('The number of rows and columns do not match: count does not match');`)),
    {
      name: 'none of the kinds that are stored',
      ...inService(
        inMethod(
          `const { state } = this.store.read(id); if (state !== 'open' && state !== 'closed' && state !== 'draft') throw new Error('Wrong state');`,
        ),
      ),
    },
    {
      name: 'a method for tests',
      ...inService(
        `class ArticlesService {\n  // This actually only exists for testing purposes\n  async add(id) { if (!id) throw new Error('Id is empty'); }\n}`,
      ),
    },
    {
      name: "a framework's exception under a name of the project is no error of the domain",
      code: `${nest}import { ApiException } from '../errors/api.exception';\n${inMethod(`if (id) throw new ApiException('x'); throw new NotFoundException('Gone');`)}`,
      filename,
      package: nestPackage,
    },
    {
      name: 'a class that is named for a status which the framework has no exception for is no error of the domain',
      code: `${nest}import { TooManyRequestsException } from '../errors';\n${inMethod(`if (id) throw new TooManyRequestsException('x'); throw new NotFoundException('Gone');`)}`,
      filename,
      package: nestPackage,
    },
    {
      name: 'a class that is an exception of HTTP is no error of the domain',
      code: `${nest}import { CustomHttpException } from '../errors/custom.exception';\n${inMethod(`if (id) throw new CustomHttpException('x'); throw new NotFoundException('Gone');`)}`,
      filename,
      package: nestPackage,
    },
    {
      name: 'a flag in what another server answered',
      ...inService(
        `class ArticlesService { async run(id) { const res = await this.client.post(id); const { success, message, code } = res.data; if (!success && code !== 4001) throw new Error(message); const { data } = await this.client.get(id); if (!data.ok) throw new Error(data.message); } }`,
      ),
    },
    {
      name: 'a private member without a part of its own object',
      ...inService(
        `class ArticlesService { private bind = () => { if (!this.io.socket) throw new Error(t(texts.bindAfterConnecting)); }; }`,
      ),
    },
    {
      name: 'a part of what a private method is given',
      ...inService(
        `class ArticlesService { private change(id: string, given: Given) { const { key, value } = given as Change; if (key === 'options') { if (!value) { throw new Error('options are required'); } } } #move({ }, place) { if (!place) throw new Error('Where to?'); } }`,
      ),
    },
    {
      name: 'a function that throws at start-up',
      ...inService(
        `/**\n * Checks what a route declares. Throws at\n * boot, where the declaration is read.\n */\nexport const check = (value: unknown) => { if (value === '') throw new Error('ids must be texts'); };`,
      ),
    },
    inService(inMethod(`throw new Error('Not implemented');`)),
    inService(inMethod(`throw new Error('No retries are left');`)),
    inService(inMethod(`throw new Error('No article passed to countWords');`)),
    inService(inMethod('throw new Error(`Expected one row, got ${id.length}`);')),
    inService(inMethod(`throw new Error('The import was cancelled');`)),
    inService(inMethod(`const error = new Error('Gone'); error.status = 410; throw error;`)),
    inService(inMethod(`const error = new Error('Gone'); decorate(error); throw error;`)),
    inService(inMethod(`return Promise.reject(new ArticleLocked());`)),
    inService(inMethod(`return Promise.resolve(new Error('Gone'));`)),
    inService(inMethod(`throw new Error('Internal: no column');`)),
    inService(inMethod(`throw new Error('This store does not support locks');`)),
    inService(inMethod(`throw new Error('The insert did not return a row');`)),
    inService(inMethod(`load();\n// This is never reached.\nthrow new Error('Gone');`)),
    inService(inMethod(`throw new Error('This should only be called for copies');`)),
    inService(inMethod(`throw new Error('The store is missing credentials');`)),
    inService(inMethod(`throw new Error('Expected to receive the created item, but did not get it.');`)),
    inService(inMethod(`/* impossible: the guard has looked */ if (!id) throw new Error('Gone');`)),
    inService(inMethod('throw new Error(`Unexpected state ${id}`);')),
    inService(inMethod(`throw new Error('STRIPE_SECRET_KEY is missing');`)),
    inService(inMethod(`throw new Error('Failed to store the article');`)),
    inService(inMethod(`try { load(); } catch (error) { throw new Error('No article', { cause: error }); }`)),
    inService(inMethod(`try { if (!id) throw new Error('Gone'); load(id); } catch (error) { return undefined; }`)),

    {
      name: 'a guard',
      ...inNest(`export class OwnerGuard { canActivate() { throw new NotFoundException(); } }`),
      filename: 'src/services/owner.guard.ts',
    },
    {
      name: 'a strategy in the file of a service',
      ...inNest(`export class JwtStrategy { validate() { throw new NotFoundException(); } }`),
    },
    {
      name: 'a controller in the folder of a domain',
      ...inNest(`export class ArticlesController { get() { throw new NotFoundException(); } }`),
      filename: 'src/domain/articles.ts',
    },
    {
      name: 'a folder of another layer below that of services',
      ...inService(`export function run() { throw new Error('Gone'); }`),
      filename: 'src/services/guards/owner.ts',
    },
    {
      name: 'a handler',
      ...inService(
        `import express from 'express';\nconst app = express();\napp.get('/', async (req, res) => { throw new Error('Gone'); });`,
      ),
      package: { dependencies: { express: '5.0.0' } },
    },
    {
      name: 'a controller by the contract',
      ...inService(inMethod(`throw new Error('Gone');`)),
      contract: `${contract}layers: { controllers: ['src/*/*.service.ts'] }\n`,
    },
  ],
  invalid: [
    plain(
      inService(inMethod('const text = `Article ${id} is closed.`; log.error(text); throw new Error(text);')),
      'new Error(text)',
    ),
    plain(
      {
        name: 'the error in a result that works in memory, in a text',
        ...inService(
          inMethod(
            'const result = rules.check(id); if (result.error) throw new Error(`Reading ${id} broke: ${result.error}`);',
          ),
        ),
      },
      'new Error(`Reading ${id} broke: ${result.error}`)',
    ),
    plain(
      {
        name: 'the error in a result that was waited for, of one kind',
        ...inService(
          inMethod(
            'return load(id); } async load(id) { const result = await parser.parse(id); if (result.error) { if (isTooLong(result.error)) throw new Error(`${id} is too long: ${result.error}`); }',
          ),
        ),
      },
      'new Error(`${id} is too long: ${result.error}`)',
    ),
    plain(
      {
        name: 'something else missing in a function of the file, by its else, and in one for others',
        ...inService(
          `const read = (headers) => { const owner = users.find(headers); if (headers && owner) { return owner; } else { throw new Error('No owner is given'); } }; export class ArticlesService { run(request) { return read(request.headers); } }`,
        ),
      },
      `new Error('No owner is given')`,
    ),
    plain(
      {
        name: 'people that are called clients',
        ...inService(
          `export class VisitsService { run(client) { if (!client.space) throw new Error('The space is empty'); } }`,
        ),
        filename: 'src/clients/services/visits.ts',
      },
      `new Error('The space is empty')`,
    ),
    {
      name: 'an error that a factory of the project makes',
      code: `import { toStoreError } from '../errors';\n${nest}${inMethod(`try { read(id); } catch (error) { if (id) throw new NotFoundException(); throw toStoreError(error); }`)}`,
      filename,
      package: nestPackage,
      errors: [{ messageId: 'framework', at: 'new NotFoundException()' }],
    },
    plain(
      {
        name: 'a private method that is called outside of a try, too',
        ...inService(
          `class ArticlesService { run(id) { try { this.#read(id); } catch (error) { throw new Locked(error); } } peek(id) { this.#read(id); } #read(id) { if (id.length !== 4) throw new Error('It is too short'); } }`,
        ),
      },
      `new Error('It is too short')`,
    ),
    plain(
      {
        name: 'an async private method that nobody waits for in the try',
        ...inService(
          `class ArticlesService { run(id) { try { return this.#read(id); } catch (error) { throw new Locked(error); } } async #read(id) { if (id.length !== 4) throw new Error('It is too short'); } }`,
        ),
      },
      `new Error('It is too short')`,
    ),
    plain(
      {
        name: 'a method that others may call',
        ...inService(
          `class ArticlesService { run(id) { try { this.read(id); } catch (error) { throw new Locked(error); } } read(id) { if (id.length !== 4) throw new Error('It is too short'); } }`,
        ),
      },
      `new Error('It is too short')`,
    ),
    plain(
      {
        name: 'the error of another result',
        ...inService(inMethod(`const result = end(id); if (!result.ok) throw new Error(other.error.message);`)),
      },
      `new Error(other.error.message)`,
    ),
    plain(
      {
        name: 'a callback of something else',
        ...inService(
          inMethod(
            `return new Signup(id, (profile) => { if (!profile.email) throw new Error('An address is required'); });`,
          ),
        ),
      },
      `new Error('An address is required')`,
    ),
    plain(
      {
        name: 'a user who is registered',
        ...inService(inMethod(`throw new Error('No user registered with this address');`)),
      },
      `new Error('No user registered with this address')`,
    ),
    {
      name: "errors of the domain with a name of the framework's, and with one that is no status",
      code: `${nest}import { ConflictException } from '../errors';\n${inMethod(`if (id) throw new ConflictException('x'); throw new NotFoundException('Gone');`)}`,
      filename,
      package: nestPackage,
      errors: [{ messageId: 'framework', at: `new NotFoundException('Gone')` }],
    },
    {
      name: 'an exception of the domain that no status is named like',
      code: `${nest}import { TooManyDraftsException } from '../errors';\n${inMethod(`if (id) throw new TooManyDraftsException('x'); throw new NotFoundException('Gone');`)}`,
      filename,
      package: nestPackage,
      errors: [{ messageId: 'framework', at: `new NotFoundException('Gone')` }],
    },
    {
      name: 'errors of the domain beside an exception of HTTP',
      code: `${nest}import { CustomHttpException } from '../errors/custom.exception';\nimport { ArticleNotFoundError } from '../errors/classes';\n${inMethod(`if (id) throw new CustomHttpException('x'); if (!id) throw new ArticleNotFoundError(); throw new NotFoundException('Gone');`)}`,
      filename,
      package: nestPackage,
      errors: [{ messageId: 'framework', at: `new NotFoundException('Gone')` }],
    },
    plain(
      {
        name: 'a flag of something else',
        ...inService(
          `class ArticlesService { async run(id) { const article = await this.articles.find(id); const { published } = article.data; if (!published) throw new Error('Not out yet'); } }`,
        ),
      },
      `new Error('Not out yet')`,
    ),
    plain(
      {
        name: 'a flag of what was given',
        ...inService(
          `class ArticlesService { run(given) { const { success } = given.data; if (!success) throw new Error('Not out yet'); } }`,
        ),
      },
      `new Error('Not out yet')`,
    ),
    plain(
      {
        name: 'a public member without a part of its own object',
        ...inService(`class ArticlesService { bind() { if (!this.io.socket) throw new Error('Bind it first'); } }`),
      },
      `new Error('Bind it first')`,
    ),
    plain(
      {
        name: 'a part of what a public method is given',
        ...inService(
          `class ArticlesService { change(given) { const { value } = given; if (!value) throw new Error('A value is required'); } }`,
        ),
      },
      `new Error('A value is required')`,
    ),
    plain(
      {
        name: 'what a private method looked up',
        ...inService(
          `class ArticlesService { private async change(id: string) { const value = await this.values.find(id); if (!value) throw new Error('A value is required'); } }`,
        ),
      },
      `new Error('A value is required')`,
    ),
    plain(
      {
        name: 'a comment that speaks of another time',
        ...inService(
          `/** Throws where the ids are no texts. Called at boot by some. */\nexport const check = (value) => { if (value === '') throw new Error('ids must be texts'); };`,
        ),
      },
      `new Error('ids must be texts')`,
    ),
    plain(
      inService(
        `class ArticlesService { async run(id) { const data = await this.store.read(id); if (!data.ok) throw new Error('Gone'); } }`,
      ),
      `new Error('Gone')`,
    ),
    plain(
      inService(
        `class ArticlesService { async run(input) { const parsed = Token.safeParse(input); if (!parsed.success) throw new Error('Wrong input'); } }`,
      ),
      `new Error('Wrong input')`,
    ),
    plain(
      inService(
        `export async function load(account) { if (!account) throw new Error('Loading requires an account'); }`,
      ),
      `new Error('Loading requires an account')`,
    ),
    plain(
      inService(
        `function load(account) { if (!account) throw new Error('Account not found'); }\nexport const run = (id) => load(id);`,
      ),
      `new Error('Account not found')`,
    ),
    plain(
      inService(`function load(account) { if (!account) throw new Error('No account'); }\nexport { load };`),
      `new Error('No account')`,
    ),
    plain(
      inService(
        inMethod(
          `if (id.state !== 'open' && id.state !== 'closed' && id.state !== 'draft') throw new Error('Wrong state');`,
        ),
      ),
      `new Error('Wrong state')`,
    ),
    plain(
      inService(
        inMethod(
          `const { state } = this.store.read(id); if (state !== 'open' && state !== 'draft') throw new Error('Wrong state');`,
        ),
      ),
      `new Error('Wrong state')`,
    ),
    plain(
      inService(
        `class ArticlesService {\n  // Only for admins\n  async add(id) { if (!id) throw new Error('Id is empty'); }\n}`,
      ),
      `new Error('Id is empty')`,
    ),
    {
      code: `${nest}import { ArticleException } from '../errors/article.exception';\n${inMethod(`if (id) throw new ArticleException('x'); throw new NotFoundException('Gone');`)}`,
      filename,
      package: nestPackage,
      errors: [{ messageId: 'framework', at: `new NotFoundException('Gone')` }],
    },
    plain(
      inService(inMethod(`if (id.type === 'none') return 1; else throw new Error('Invalid type');`)),
      `new Error('Invalid type')`,
    ),
    plain(
      inService(
        inMethod(
          `if (id.type === 'none') return 1; else if (id.owner === 'me') return 2; else throw new Error('Gone');`,
        ),
      ),
      `new Error('Gone')`,
    ),
    plain(
      inService(
        inMethod(`if (id.type === 'none') return 1; if (id.type === 'all') load(); throw new Error('Invalid type');`),
      ),
      `new Error('Invalid type')`,
    ),
    plain(
      inService(inMethod(`const result = this.check(id); if (!result.ok) throw new Error('Gone');`)),
      `new Error('Gone')`,
    ),
    plain(
      inService(
        `class ArticlesService { async run(id) { const response = await fetch(id); if (!response.ok) return; if (!id) throw new Error('Gone'); } }`,
      ),
      `new Error('Gone')`,
    ),
    plain(inService(inMethod(`throw new Error('Gone');`)), `new Error('Gone')`),
    plain(inService(inMethod(`throw Error('Gone');`)), `Error('Gone')`),
    plain(inService(inMethod(`// Nobody has it.\nthrow Error('Gone');`)), `Error('Gone')`),
    plain(inService(inMethod(`throw Error('The internal article is gone');`)), `Error('The internal article is gone')`),
    plain(inService(inMethod(`throw new Error();`)), `new Error()`),
    plain(inService(inMethod(`throw new Error('Gone') as any;`)), `new Error('Gone')`),
    plain(inService(`export async function run() { throw new Error('Gone'); }`), `new Error('Gone')`),
    plain(inService(`export const run = () => {\r\n  // why\r\n  throw new Error('Gone');\r\n};`), `new Error('Gone')`),
    plain(
      { ...inService(`exports.run = () => { throw new Error('Gone'); };`), filename: 'src/services/articles.cjs' },
      `new Error('Gone')`,
    ),
    plain(
      { ...inService(`export function run() { throw new Error('Gone'); }`), filename: 'src/use-cases/run.ts' },
      `new Error('Gone')`,
    ),
    plain(
      { ...inService(`export function run() { throw new Error('Gone'); }`), filename: 'src/guards/domain/run.ts' },
      `new Error('Gone')`,
    ),
    plain(
      { ...inService(`export class RunUseCase { run() { throw new Error('Gone'); } }`), filename: 'src/run.ts' },
      `new Error('Gone')`,
    ),
    plain(
      {
        ...inService(`@Injectable()\nexport class ArticlesService { run() { throw new Error('Gone'); } }`),
        filename: 'src/run.ts',
      },
      `new Error('Gone')`,
    ),
    {
      name: 'a service by the contract',
      ...plain(
        {
          ...inService(`export function run() { throw new Error('Gone'); }`),
          filename: 'src/run.ts',
          contract: `${contract}layers: { services: ['src/*.ts'] }\n`,
        },
        `new Error('Gone')`,
      ),
    },
    {
      name: 'errors of the domain that are imported, without a contract',
      ...plain(
        {
          code: `import { Refused } from './x';\nimport { LockedError } from './errors';\n${inMethod(`if (id) throw new LockedError(); throw new Error('Gone');`)}`,
          filename,
        },
        `new Error('Gone')`,
      ),
    },
    {
      name: 'a default of something else',
      ...plain(
        inService(inMethod(`switch (id) { case 1: throw new Error('Gone'); default: return 1; }`)),
        `new Error('Gone')`,
      ),
    },

    ...[
      `const { LockedError } = require('./errors');\n${inMethod(`if (id) throw new LockedError(); throw new Error('Gone');`)}`,
      `const errors = require('./errors');\n${inMethod(`if (id) throw new errors.Locked(); throw new Error('Gone');`)}`,
      `import * as errors from './errors';\n${inMethod(`if (id) throw new errors.Locked(); throw new Error('Gone');`)}`,
      `import { Locked } from './errors';\n${inMethod(`if (id) throw new Locked(); throw new Error('Gone');`)}`,
      `import { createLockedError } from './errors';\n${inMethod(`if (id) throw createLockedError(); throw new Error('Gone');`)}`,
    ].map((code) => plain({ code, filename }, `new Error('Gone')`)),
    plain(inService(inMethod(`const gone = new Error('Gone'); throw gone;`)), `new Error('Gone')`),
    plain(inService(inMethod(`return Promise.reject(new Error('Gone'));`)), `new Error('Gone')`),
    plain(
      inService(inMethod(`throw new Error('A paid article cannot be cancelled');`)),
      `new Error('A paid article cannot be cancelled')`,
    ),
    ...[
      [
        `import createError from 'http-errors';`,
        `createError(404, 'No such tag')`,
        { 'http-errors': '2.0.0' },
      ] as const,
      [`const createError = require('http-errors');`, `createError.NotFound()`, { 'http-errors': '2.0.0' }] as const,
      [`import { notFound } from '@hapi/boom';`, `notFound('No such tag')`, { '@hapi/boom': '10.0.1' }] as const,
      [`import { GraphQLError } from 'graphql';`, `new GraphQLError('No such tag')`, { graphql: '16.0.0' }] as const,
      [
        `import { TRPCError } from '@trpc/server';`,
        `new TRPCError({ code: 'NOT_FOUND' })`,
        { '@trpc/server': '11.0.0' },
      ] as const,
    ].map(([imports, at, dependencies]) => ({
      ...inService(`${imports}\n${inMethod(`throw ${at};`)}`),
      package: { dependencies },
      errors: [{ messageId: 'framework', at, suggestions: [] }],
    })),

    { ...inService(inMethod(`throw 'Gone';`)), errors: [{ messageId: 'literal', at: `'Gone'` }] },
    { ...inService(inMethod('throw `Gone ${id}`;')), errors: [{ messageId: 'literal', at: '`Gone ${id}`' }] },
    {
      ...inService(inMethod(`throw { status: 404 };`)),
      errors: [{ messageId: 'literal', at: '{ status: 404 }', suggestions: [] }],
    },
    {
      ...inNest(inMethod(`throw new NotFoundException('No such tag');`)),
      errors: [
        {
          messageId: 'framework',
          at: `new NotFoundException('No such tag')`,
          suggestions: [],
          message:
            '`NotFoundException` is an exception of nestjs, so this service answers requests instead of saying what failed; throw an error of the domain and let the error handler give it a status.',
        },
      ],
    },
    {
      ...inNest(inMethod(`throw new HttpException('No such tag', 404);`)),
      errors: [{ messageId: 'framework', at: `new HttpException('No such tag', 404)` }],
    },
    {
      name: 'in a catch, too',
      ...inNest(inMethod(`try { load(); } catch (error) { throw new NotFoundException('Failed to load'); }`)),
      errors: [{ messageId: 'framework', at: `new NotFoundException('Failed to load')` }],
    },
    {
      ...inService(
        `import { HTTPException } from 'hono/http-exception';\n${inMethod(`throw new HTTPException(404, { message: 'No such tag' });`)}`,
      ),
      package: { dependencies: { hono: '4.0.0' } },
      errors: [{ messageId: 'framework', at: `new HTTPException(404, { message: 'No such tag' })` }],
    },

    becomes(
      inService(inMethod(`throw new Error('Article not found');`)),
      'plain',
      `new Error('Article not found')`,
      `import { ArticleNotFoundError } from '../errors/classes';\n${inMethod(`throw new ArticleNotFoundError('Article not found');`)}`,
    ),
    {
      name: 'the class is imported already',
      ...inService(
        importing +
          inMethod('if (id) throw new ArticleNotFoundError(); throw new Error(`Article ${id} was not found`);'),
      ),
      errors: [
        {
          messageId: 'plain',
          at: 'new Error(`Article ${id} was not found`)',
          suggestions: [
            {
              messageId: 'throwClass',
              output:
                importing +
                inMethod(
                  'if (id) throw new ArticleNotFoundError(); throw new ArticleNotFoundError(`Article ${id} was not found`);',
                ),
            },
          ],
        },
      ],
    },
    becomes(
      inService(inMethod(`throw 'Article not found';`)),
      'literal',
      `'Article not found'`,
      `import { ArticleNotFoundError } from '../errors/classes';\n${inMethod(`throw new ArticleNotFoundError('Article not found');`)}`,
    ),
    {
      name: 'a registered message, and options that the class takes first',
      ...becomes(
        inService(inMethod(`throw new Error('Somebody edits this article', { cause: id });`)),
        'plain',
        `new Error('Somebody edits this article', { cause: id })`,
        `import { ArticleLocked } from '../errors/classes';\n${inMethod(`throw new ArticleLocked({ cause: id });`)}`,
      ),
    },
    becomes(
      inNest(inMethod(`throw new NotFoundException('Article not found');`)),
      'framework',
      `new NotFoundException('Article not found')`,
      `${nest}import { ArticleNotFoundError } from '../errors/classes';\n${inMethod(`throw new ArticleNotFoundError('Article not found');`)}`,
    ),
    {
      name: 'the status is no option of the class',
      ...becomes(
        inNest(inMethod(`throw new HttpException('Somebody edits this article', 423);`)),
        'framework',
        `new HttpException('Somebody edits this article', 423)`,
        `${nest}import { ArticleLocked } from '../errors/classes';\n${inMethod(`throw new ArticleLocked();`)}`,
      ),
    },
    {
      name: 'a class of another status',
      ...inNest(inMethod(`throw new NotFoundException('Payment refused');`)),
      errors: [{ messageId: 'framework', at: `new NotFoundException('Payment refused')`, suggestions: [] }],
    },
  ],
});
