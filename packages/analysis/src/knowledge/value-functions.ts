/** Functions and methods whose result still holds what they are given, and those that make it unreadable. */
import type { ExportReference } from './table.ts';

/** Where a program writes other than through a logger. Paths below a global or a module of Node's. */
export const outputStreams = [
  { module: 'node:process', path: ['stderr', 'write'] },
  { module: 'node:process', path: ['stdout', 'write'] },
] as const;

/**
 * Words in the name of a function (or of the object it is called upon, as in `bcrypt.hash`) whose result no longer
 * shows what it is given.
 */
export const sanitisingWords = new Set([
  ...[
    'anonymise',
    'anonymize',
    'censor',
    'conceal',
    'elide',
    'filter',
    'hide',
    'mask',
    'masked',
    'obfuscate',
    'obscure',
    'omit',
    'partial',
    'pseudonymize',
    'redact',
    'redacted',
    'redactor',
    'remove',
    'sanitise',
    'sanitize',
    'sanitized',
    'scrub',
    'strip',
    'truncate',
  ],
  ...[
    'argon',
    'bcrypt',
    'checksum',
    'cipher',
    'crc',
    'digest',
    'encrypt',
    'fingerprint',
    'hash',
    'hashed',
    'hasher',
    'hashing',
    'hmac',
    'md',
    'pbkdf',
    'scrypt',
    'sha',
  ],
  ...['exclude', 'pick', 'without'],
]);

/**
 * First words of functions that answer a question, or how something went: their result is not the secret that they are
 * named after or given.
 */
export const answeringVerbs = new Set([
  ...[
    'assert',
    'can',
    'check',
    'compare',
    'count',
    'decode',
    'has',
    'is',
    'match',
    'matches',
    'measure',
    'should',
    'test',
    'validate',
    'verify',
  ],
  ...['deliver', 'enqueue', 'notify', 'publish', 'schedule', 'send'],
]);

/** Functions whose result holds their arguments, by the last name of the callee. */
export const transparentFunctions = new Set([
  'Buffer.from',
  'JSON.parse',
  'JSON.stringify',
  'Object.assign',
  'Object.entries',
  'Object.freeze',
  'Object.fromEntries',
  'Object.values',
  'Promise.resolve',
  'String',
  'atob',
  'btoa',
  'decodeURI',
  'decodeURIComponent',
  'encodeURI',
  'encodeURIComponent',
  'escape',
  'fastSafeStringify',
  'fastStringify',
  'format',
  'inspect',
  'inspect.default',
  'qs.stringify',
  'querystring.stringify',
  'safeStringify',
  'stringify',
  'structuredClone',
  'unescape',
  'util.format',
  'util.inspect',
]);

/** Functions whose result holds their argument with every line break escaped. */
export const escapingFunctions = new Set([
  'JSON.stringify',
  'encodeURI',
  'encodeURIComponent',
  'escape',
  'fastSafeStringify',
  'fastStringify',
  'inspect',
  'qs.stringify',
  'querystring.stringify',
  'safeStringify',
  'stringify',
  'util.inspect',
]);

/** Functions after which a URL may hold line breaks. */
export const decodingFunctions = new Set(['decodeURI', 'decodeURIComponent', 'unescape']);

/** Functions whose result nobody can guess. */
export const randomFunctions: ReadonlySet<string> = new Set([
  ...['createId', 'cryptoRandomString', 'cuid', 'nanoid', 'randomBytes', 'randomInt', 'randomString', 'randomUUID'],
  ...['randomstring', 'ulid', 'uuid', 'uuidv1', 'uuidv4', 'uuidv7', 'v4', 'v7'],
]);

/** Values of a process that others can guess, or read as well: a text made of nothing else is a mark and no secret. */
export const guessableValues: ReadonlySet<string> = new Set([
  ...['Date.now', 'hostname', 'os.hostname', 'performance.now', 'process.hrtime', 'process.hrtime.bigint'],
  ...['process.pid', 'process.ppid', 'process.uptime', 'threadId'],
]);

/** Functions whose result is a secret where it stands under the name of one: `{ token: randomUUID() }`. */
export const generatingFunctions = new Set([...randomFunctions, 'generate', 'sign', 'signAsync']);

/** Words in the names of parameters that, where they are true, tell a function to make a secret unreadable. */
export const maskingFlags: ReadonlySet<string> = new Set([
  ...['hide', 'mask', 'masked', 'obfuscate', 'obfuscated', 'redact', 'redacted'],
]);

/** Methods by which frameworks send what they are given first as the body of an answer: `res.send(x)`, `h.response(x)`. */
export const answerMethods: ReadonlySet<string> = new Set(['body', 'end', 'response', 'send', 'text']);

/** Classes of answers whose body is what they are given first. */
export const answerClasses: ReadonlySet<string> = new Set(['NextResponse', 'Response']);

/** First words of functions that make what they are named for: `mintToken()`, `createInvites()`. */
export const makingVerbs: ReadonlySet<string> = new Set([
  ...['create', 'generate', 'issue', 'make', 'mint', 'new', 'regenerate', 'register', 'rotate'],
]);

/** Functions that ask a server, by whose answer a command gets what it was started for. */
export const askingFunctions: ReadonlySet<string> = new Set(['fetch', 'request']);

/** Functions that make accounts which protect nothing (https://nodemailer.com/smtp/testing). */
export const throwAwayAccounts = [
  { module: 'nodemailer', export: 'createTestAccount' },
] as const satisfies readonly ExportReference[];

/** Functions that take a text apart into the units of a language. */
export const tokenisingWords = new Set(['lex', 'lexer', 'scan', 'tokenise', 'tokenize', 'tokenizer']);

/** Classes that show what they are made of as a text. */
export const transparentClasses = new Set(['URL', 'URLSearchParams']);

/** Modules of colours, whose functions return their argument in colour. */
export const colourModules = new Set([
  '@colors/colors',
  'ansi-colors',
  'chalk',
  'cli-color',
  'colorette',
  'colors',
  'kleur',
  'kleur/colors',
  'picocolors',
  'yoctocolors',
]);

/** Methods whose result still holds their receiver. */
export const transparentMethods = new Set([
  'concat',
  'flat',
  'join',
  'normalize',
  'padEnd',
  'padStart',
  'repeat',
  'replace',
  'replaceAll',
  'reverse',
  'slice',
  'split',
  'substr',
  'substring',
  'toJSON',
  'toLocaleLowerCase',
  'toLocaleString',
  'toLocaleUpperCase',
  'toLowerCase',
  'toReversed',
  'toSorted',
  'toString',
  'toUpperCase',
  'trim',
  'trimEnd',
  'trimStart',
  'valueOf',
]);

/** Methods of the above whose result also holds their arguments. */
export const combiningMethods = new Set(['concat']);

/** Methods whose first argument, a literal, names what they hand out: `config.get('DB_PASSWORD')`, `req.header('cookie')`. */
export const namedAccessors = new Set([
  'cookie',
  'env',
  'get',
  'getEnv',
  'getHeader',
  'getItem',
  'getOrThrow',
  'header',
  'requireEnv',
]);

/**
 * The most characters of a secret that a slice may keep and still count as a mask: PCI DSS 4.0, 3.4.1, lets the first
 * six (or eight) and the last four digits of a card be shown.
 */
export const maximumPartialMask = 10;
