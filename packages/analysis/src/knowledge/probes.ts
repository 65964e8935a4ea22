/** Code that asks a question by trying: it throws where the answer is no, so that catching it is no loss. */
import type { ExportReference } from './table.ts';

/** Functions of a module that ask a question. */
export interface ProbeRow {
  /** The module; one of Node's stands for its name with `node:`, too. */
  readonly module: string;
  /** Exports, dotted below a namespace. */
  readonly exports: readonly string[];
  readonly reference: string;
}

/** Functions that ask whether something is there, or whether a text is what it should be. */
export const probes = [
  {
    module: '@hapi/iron',
    exports: ['unseal'],
    reference: 'https://hapi.dev/module/iron/api/#await-unsealsealed-password-options',
  },
  {
    module: '@node-rs/argon2',
    exports: ['verify', 'verifySync'],
    // "Decoding failed" for a hash of another form (2.2).
    reference: 'https://github.com/napi-rs/node-rs/tree/main/packages/argon2#api',
  },
  {
    module: '@node-rs/bcrypt',
    exports: ['compare', 'compareSync', 'verify', 'verifySync'],
    // "hash must be a string or Uint8Array" where there is none.
    reference: 'https://github.com/napi-rs/node-rs/tree/main/packages/bcrypt#usage',
  },
  {
    module: 'argon2',
    exports: ['verify'],
    // "pchstr must contain a $ as first char" (@phc/format, deserialize) for a hash of another form.
    reference: 'https://github.com/ranisalt/node-argon2/wiki/API#verifyhash-plain',
  },
  {
    module: 'assert',
    exports: ['deepEqual', 'deepStrictEqual', 'equal', 'notDeepStrictEqual', 'notStrictEqual', 'strictEqual'],
    reference: 'https://nodejs.org/api/assert.html#assertdeepstrictequalactual-expected-message (AssertionError)',
  },
  {
    module: 'bcrypt',
    exports: ['compare', 'compareSync'],
    // "data and hash arguments required" where there is no hash (bcrypt.js of 6.0); of another form is an answer: no.
    reference: 'https://github.com/kelektiv/node.bcrypt.js#api',
  },
  {
    module: 'bcrypt-ts',
    exports: ['compare', 'compareSync'],
    // As bcryptjs.
    reference: 'https://github.com/Mister-Hope/bcrypt-ts#api',
  },
  {
    module: 'bcryptjs',
    exports: ['compare', 'compareSync'],
    // "Invalid salt version" for a hash of another form, "Illegal arguments" where there is none (index.js of 3.0).
    reference: 'https://github.com/dcodeIO/bcrypt.js#api',
  },
  {
    module: 'crypto',
    exports: ['timingSafeEqual'],
    reference: 'https://nodejs.org/api/crypto.html#cryptotimingsafeequala-b (ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH)',
  },
  {
    module: 'dns',
    exports: [
      'promises.lookup',
      'promises.resolve',
      'promises.resolve4',
      'promises.resolve6',
      'promises.resolveAny',
      'promises.resolveCaa',
      'promises.resolveCname',
      'promises.resolveMx',
      'promises.resolveNaptr',
      'promises.resolveNs',
      'promises.resolvePtr',
      'promises.resolveSoa',
      'promises.resolveSrv',
      'promises.resolveTxt',
      'promises.reverse',
    ],
    reference: 'https://nodejs.org/api/dns.html#error-codes (ENODATA, ENOTFOUND)',
  },
  {
    module: 'dns/promises',
    exports: [
      'lookup',
      'resolve',
      'resolve4',
      'resolve6',
      'resolveAny',
      'resolveCaa',
      'resolveCname',
      'resolveMx',
      'resolveNaptr',
      'resolveNs',
      'resolvePtr',
      'resolveSoa',
      'resolveSrv',
      'resolveTxt',
      'reverse',
    ],
    reference: 'https://nodejs.org/api/dns.html#error-codes (ENODATA, ENOTFOUND)',
  },
  {
    module: 'fs',
    exports: [
      'accessSync',
      'lstatSync',
      'promises.access',
      'promises.lstat',
      'promises.realpath',
      'promises.stat',
      'realpathSync',
      'statSync',
    ],
    reference: 'https://nodejs.org/api/fs.html#fspromisesaccesspath-mode',
  },
  {
    module: 'fs-extra',
    exports: [
      'access',
      'accessSync',
      'exists',
      'lstat',
      'lstatSync',
      'pathExists',
      'pathExistsSync',
      'realpath',
      'realpathSync',
      'stat',
      'statSync',
    ],
    reference: 'https://github.com/jprichardson/node-fs-extra/blob/master/docs/pathExists.md',
  },
  {
    module: 'fs/promises',
    exports: ['access', 'lstat', 'realpath', 'stat'],
    reference: 'https://nodejs.org/api/fs.html#fspromisesaccesspath-mode',
  },
  {
    module: 'jose',
    exports: ['compactDecrypt', 'compactVerify', 'flattenedVerify', 'jwtDecrypt', 'jwtVerify'],
    reference: 'https://github.com/panva/jose/blob/main/docs/jwt/verify/functions/jwtVerify.md',
  },
  {
    module: 'jsonwebtoken',
    exports: ['verify'],
    reference: 'https://github.com/auth0/node-jsonwebtoken#jwtverifytoken-secretorpublickey-options-callback',
  },
  {
    module: 'os',
    exports: ['userInfo'],
    reference: 'https://nodejs.org/api/os.html#osuserinfooptions (a SystemError where the user has no name or home)',
  },
  {
    module: 'url',
    exports: ['URL', 'parse'],
    reference: 'https://nodejs.org/api/url.html#urlparseurlstring-parsequerystring-slashesdenotehost (ERR_INVALID_URL)',
  },
] as const satisfies readonly ProbeRow[];

/** Functions and classes of libraries that take apart or apply what they are given, and throw where it has another form. */
export const parsingExports = [
  {
    module: 'adm-zip',
    export: 'default',
    // With a buffer; it throws `INVALID_FORMAT` (zipFile.js, readMainHeader).
    reference: 'https://github.com/cthackers/adm-zip/wiki/ADM-ZIP#constructor',
  },
  // Throw a JsonPatchError where an operation is of another form, or does not fit the document (module/core.mjs of 3.1.1).
  ...(['applyOperation', 'applyPatch', 'applyReducer', 'validator'] as const).map((name) => ({
    module: 'fast-json-patch',
    export: name,
    reference: 'https://github.com/Starcounter-Jack/JSON-Patch#api',
  })),
] as const satisfies readonly (ExportReference & { readonly reference: string })[];

/**
 * Functions that compare in constant time, and throw where the lengths differ (ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH):
 * https://nodejs.org/api/crypto.html#cryptotimingsafeequala-b
 */
export const comparingExports = [
  { module: 'crypto', export: 'timingSafeEqual' },
  { module: 'node:crypto', export: 'timingSafeEqual' },
] as const satisfies readonly ExportReference[];

/** Functions and methods that make the digest which is compared: https://nodejs.org/api/crypto.html#class-hmac */
export const digestMethods: ReadonlySet<string> = new Set(['createHash', 'createHmac', 'digest', 'update']);

/** Functions that ask by reading: they fail where the file or the folder is not there. */
export const readingProbes = [
  {
    module: 'fs',
    exports: [
      'promises.readFile',
      'promises.readdir',
      'promises.readlink',
      'readFileSync',
      'readdirSync',
      'readlinkSync',
    ],
    reference: 'https://nodejs.org/api/errors.html#common-system-errors (ENOENT, ENOTDIR)',
  },
  {
    module: 'fs-extra',
    exports: ['readFile', 'readFileSync', 'readdir', 'readdirSync', 'readlink', 'readlinkSync'],
    reference: 'https://github.com/jprichardson/node-fs-extra#methods (those of node:fs, as promises)',
  },
  {
    module: 'fs/promises',
    exports: ['readFile', 'readdir', 'readlink'],
    reference: 'https://nodejs.org/api/errors.html#common-system-errors (ENOENT, ENOTDIR)',
  },
] as const satisfies readonly ProbeRow[];

/** Functions of a runtime without modules that do so, or ask. https://docs.deno.com/api/deno/file-system */
export const readingGlobals: ReadonlySet<string> = new Set([
  'Deno.lstat',
  'Deno.lstatSync',
  'Deno.readFile',
  'Deno.readFileSync',
  'Deno.readLink',
  'Deno.readLinkSync',
  'Deno.readTextFile',
  'Deno.readTextFileSync',
  'Deno.realPath',
  'Deno.realPathSync',
  'Deno.stat',
  'Deno.statSync',
]);

/** Modules whose probes ask whether something is there, and not what form it has. */
export const presenceModules: ReadonlySet<string> = new Set([
  'dns',
  'dns/promises',
  'fs',
  'fs-extra',
  'fs/promises',
  'os',
]);

/** Functions that load a module, which need not be installed; so does `import(…)`. */
export const loadingFunctions: ReadonlySet<string> = new Set(['require', 'require.resolve']);

/** First words of functions that take apart or check what they are given, and throw where it has another form. */
export const probingVerbs: ReadonlySet<string> = new Set([
  'assert',
  'atob',
  'decode',
  'decompress',
  'decrypt',
  'deserialize',
  'jwt',
  'parse',
  'safe',
  'unpack',
  'unserialize',
  'validate',
  'verify',
]);

/**
 * Last words of functions that check a proof by the verb `authenticate`: `authenticateJwt(token)`. One that is to
 * authenticate a user, a request or a token may look it up.
 */
export const authenticatedProofs: ReadonlySet<string> = new Set(['jwt', 'signature', 'siwe']);

/** Words of what checks a proof, or of the proof that it is given: `jwtService.verify(text)`, `verifier.verify(token)`. */
export const proofWords: ReadonlySet<string> = new Set(['jwt', 'token']);

/** Constructors and functions of the language that throw where their argument has another form. */
export const probingGlobals: ReadonlySet<string> = new Set([
  'BigInt',
  'Function',
  'Intl.DateTimeFormat',
  'Intl.Locale',
  'Intl.NumberFormat',
  'JSON.parse',
  'JSON.stringify',
  'RegExp',
  'URL',
  'URLSearchParams',
  'decodeURI',
  'decodeURIComponent',
  'require',
  'require.resolve',
  'structuredClone',
]);

/**
 * First words of functions that give a text in another form, in whose place the text itself stands where it has none:
 * `let shown = text; try { shown = decodeReason(text); } catch {}`.
 */
export const decodingVerbs: ReadonlySet<string> = new Set(['decode']);

/** Those of them that give the same in another form, so that it may stand in the place of what they are given. */
export const reparsingFunctions: ReadonlySet<string> = new Set(['JSON.parse', 'decodeURI', 'decodeURIComponent']);

/**
 * The same by their last names: those of punycode (https://github.com/mathiasbynens/punycode.js#api) and node:url
 * (https://nodejs.org/api/url.html#urldomaintoasciidomain), and libmime's (https://github.com/nodemailer/libmime#readme).
 */
export const reparsingMethods: ReadonlySet<string> = new Set([
  'decodeWords',
  'domainToASCII',
  'domainToUnicode',
  'toASCII',
  'toUnicode',
]);

/** Functions that write what another one took apart, in the place of the text: `JSON.stringify(JSON.parse(text), null, 2)`. */
export const rewritingFunctions: ReadonlySet<string> = new Set(['JSON.stringify']);

/** First words of functions that write a value which was taken apart as a text again: `format(version)`. */
export const writingVerbs: ReadonlySet<string> = new Set(['format', 'serialize', 'stringify', 'to']);

/** The path of the manifest of a package: https://docs.npmjs.com/cli/configuring-npm/package-json */
export const manifestPath = /(?:^|\/)package\.json$/u;

/** First words of methods whose answer is yes or no: `field.isHidden()`. */
export const statePredicates: ReadonlySet<string> = new Set(['can', 'has', 'is']);

/** Words of functions that make a value out of another form of it: `certificateFromAsn1`, `parseLine`, `decodeFrame`. */
export const convertingWords: ReadonlySet<string> = new Set(['decode', 'deserialize', 'from', 'parse', 'unpack']);

/** Methods that ask a function about each element, and take what it does not give for no. */
export const predicateMethods: ReadonlySet<string> = new Set([
  'every',
  'filter',
  'find',
  'findIndex',
  'findLast',
  'findLastIndex',
  'some',
]);

/** First words of functions that write a value in another form of it, which the rest names: `hexToRgba`, `bytesToBase64`. */
export const formWords: ReadonlySet<string> = new Set([
  'ascii',
  'base',
  'base64',
  'binary',
  'buffer',
  'bytes',
  'hex',
  'hsl',
  'number',
  'rgb',
  'rgba',
  'string',
]);

/**
 * Methods that throw where a body, a text, a signature (`stripe.webhooks.constructEvent`) or a date has another form, and
 * those of Node's files, whatever library hands them on. Those for a locale throw where they do not know it or an option:
 * https://tc39.es/ecma402/#sup-properties-of-the-number-prototype-object
 */
export const probingMethods: ReadonlySet<string> = new Set([
  'accessSync',
  'arrayBuffer',
  'blob',
  'constructEvent',
  'constructEventAsync',
  'formData',
  'json',
  'lstat',
  'lstatSync',
  'realpathSync',
  'statSync',
  'text',
  'toISOString',
  'toLocaleDateString',
  'toLocaleString',
  'toLocaleTimeString',
]);

/** First words of functions that only hand a probe what it asks about: `getSecret()`, `isoBase64URL.fromBuffer(id)`. */
export const givingVerbs: ReadonlySet<string> = new Set(['from', 'get', 'to']);

/** First words of functions that bring nothing about, but wait until something is so: `waitForLoad()`, `peer.online()`. */
export const waitingVerbs: ReadonlySet<string> = new Set(['await', 'idle', 'online', 'ready', 'until', 'wait', 'when']);

/** Functions of `node:child_process` that wait for a tool (`git`, `which`) which may not be there. */
export const askingCommands: ReadonlySet<string> = new Set(['execFileSync', 'execSync', 'spawnSync']);

/** Last words of the names of what is asked over a connection or in a file, even where nothing waits for it. */
export const storeNames: ReadonlySet<string> = new Set([
  'database',
  'db',
  'knex',
  'mongo',
  'prisma',
  'redis',
  'repo',
  'repository',
  'sqlite',
]);

/** First words of the methods that ask it. */
export const storeVerbs: ReadonlySet<string> = new Set([
  'aggregate',
  'all',
  'count',
  'create',
  'delete',
  'exec',
  'execute',
  'fetch',
  'find',
  'insert',
  'query',
  'remove',
  'run',
  'save',
  'select',
  'update',
  'upsert',
]);

/** Functions of the language that make an object or change one; they throw where they are given none. */
export const objectFunctions: ReadonlySet<string> = new Set([
  'Object.create',
  'Object.defineProperties',
  'Object.defineProperty',
  'Object.setPrototypeOf',
]);

/** Functions and methods of the language that fail by themselves only where their receiver is none of theirs. */
export const plainFunctions: ReadonlySet<string> = new Set([
  'Array',
  'Boolean',
  'Buffer',
  'Date',
  'Map',
  'Math.ceil',
  'Math.floor',
  'Math.max',
  'Math.min',
  'Math.round',
  'Number',
  'Object',
  'Request',
  'Response',
  'Set',
  'String',
  'TextDecoder',
  'TextEncoder',
  'Uint8Array',
  'assign',
  'at',
  'basename',
  'catch',
  'charAt',
  'clone',
  'concat',
  'cwd',
  'dirname',
  'endsWith',
  'entries',
  'every',
  'exec',
  'extname',
  'filter',
  'finally',
  'flat',
  'flatMap',
  'from',
  'fromEntries',
  'includes',
  'indexOf',
  'isArray',
  'isDirectory',
  'isFile',
  'isInteger',
  'isNaN',
  'isSymbolicLink',
  'join',
  'keys',
  'lastIndexOf',
  'map',
  'match',
  'next',
  'normalize',
  'now',
  'padEnd',
  'padStart',
  'parseFloat',
  'parseInt',
  'path.resolve',
  'pop',
  'push',
  'replace',
  'replaceAll',
  'reverse',
  'slice',
  'some',
  'sort',
  'split',
  'startsWith',
  'substring',
  'test',
  'then',
  'toLowerCase',
  'toString',
  'toUpperCase',
  'trim',
  'values',
]);

/** First words of the names of functions whose answer is no, or nothing, where what they try fails. */
export const tryingVerbs: ReadonlySet<string> = new Set([
  'attempt',
  'can',
  'check',
  'does',
  'exists',
  'has',
  'is',
  'maybe',
  'ping',
  'probe',
  'safe',
  'safely',
  'should',
  'silently',
  'try',
  'verify',
]);

/** Those among them that ask what is so, of which a store may know: `isBlocked`, `hasAccess`. */
export const factVerbs: ReadonlySet<string> = new Set(['check', 'does', 'has', 'is', 'should']);

/** First words of methods of tables, models and repositories that look something up, whatever these are called. */
export const lookUpVerbs: ReadonlySet<string> = new Set(['aggregate', 'find', 'query']);

/** Those among them that promise nothing. */
export const plainlyTryingVerbs: ReadonlySet<string> = new Set([
  'attempt',
  'maybe',
  'probe',
  'safe',
  'safely',
  'silently',
  'try',
]);

/** Last words of such names: `findUserOrNull`, `loadConfigSafely`. */
export const tryingEndings: readonly (readonly string[])[] = [
  ['best', 'effort'],
  ['exists'],
  ['if', 'available'],
  ['if', 'exists'],
  ['if', 'possible'],
  ['never', 'throws'],
  ['no', 'throw'],
  ['or', 'default'],
  ['or', 'empty'],
  ['or', 'null'],
  ['or', 'undefined'],
  ['quietly'],
  ['safe'],
  ['safely'],
  ['silent'],
  ['silently'],
  ['without', 'throw'],
  ['without', 'throwing'],
];

/**
 * First words of names that ask whether something can be dealt with: the answer is yes or no, and what cannot may say so
 * by an error: `supports(input)`.
 */
export const abilityVerbs: ReadonlySet<string> = new Set(['accepts', 'allows', 'handles', 'matches', 'supports']);

/** Last words of names that ask for a state, where the answer is yes or no: `serviceReachable`. */
export const stateEndings: ReadonlySet<string> = new Set([
  'available',
  'connected',
  'initialized',
  'installed',
  'reachable',
  'running',
]);

/** First words of names that bring such a state about, instead of asking for it. */
export const stateVerbs: ReadonlySet<string> = new Set(['ensure', 'keep', 'make', 'mark', 'set']);

/** Words with which a value says that something failed: the caller is told. */
export const failureValueWords: ReadonlySet<string> = new Set([
  'bad',
  'broken',
  'denied',
  'disconnected',
  'down',
  'err',
  'error',
  'errored',
  'errors',
  'exception',
  'fail',
  'failed',
  'failure',
  'forbidden',
  'incorrect',
  'invalid',
  'missing',
  'rejected',
  'unauthenticated',
  'unauthorized',
  'unavailable',
  'unhealthy',
  'unknown',
  'unreachable',
  'unsupported',
]);

/** Words of functions that take a text or bytes apart, wherever they stand in the name: `aesDecode`, `readAndParse`. */
export const takingApartWords: ReadonlySet<string> = new Set([
  'decode',
  'decompress',
  'decrypt',
  'deserialize',
  'parse',
  'unpack',
  'unserialize',
]);

/** First words of functions that only say what they find, and change nothing: `widget.getValue()`, `findSavedKey()`. */
export const findingVerbs: ReadonlySet<string> = new Set([
  'can',
  'detect',
  'find',
  'get',
  'has',
  'is',
  'locate',
  'lookup',
  'resolve',
]);

/** Last words of the names of functions that load modules by their `resolve`: `require`, `customRequire`. */
export const moduleLoaders: ReadonlySet<string> = new Set(['require']);

/** Functions that only make what is worked with in memory. */
export const makingExports = [
  {
    module: 'crypto',
    exports: ['createHash', 'createHmac', 'createSign', 'createVerify'],
    reference: 'https://nodejs.org/api/crypto.html#cryptocreateverifyalgorithm-options',
  },
] as const satisfies readonly ProbeRow[];
