import { defineCases, type ExpectedFinding, type InvalidCase, type RuleCase } from '../rule-cases.ts';

const pino = "import pino from 'pino';\nconst logger = pino();\n";
const winston = "import winston from 'winston';\nconst logger = winston.createLogger({});\n";
const nest = "import { Logger } from '@nestjs/common';\nconst logger = new Logger('users');\n";
const personalData = { options: { personalData: true } };

/** A case in which every name given is reported once, in this order. */
function leak(name: string, code: string, ...at: readonly string[]): InvalidCase {
  const errors = at.map((text): ExpectedFinding => ({ messageId: 'secret', at: text }));
  return { name, code, errors };
}

function environment(name: string, code: string, at: string): InvalidCase {
  return { name, code, errors: [{ messageId: 'environment', at }] };
}

/** Names whose words say that nothing secret is behind them, as arguments and as keys. */
const harmlessNames = [
  ...[
    'tokenCount',
    'passwordLength',
    'hasPassword',
    'isTokenValid',
    'tokenizer',
    'compass',
    'secretName',
    'passwordResetUrl',
    'maxTokens',
  ],
  ...[
    'authorName',
    'keyboard',
    'publicKey',
    'primaryKey',
    'foreignKey',
    'cacheKey',
    'partitionKey',
    'idempotencyKey',
    'paginationToken',
    'erc20Token',
    'usdcToken',
    'mutexToken',
  ],
  ...[
    'nextPageToken',
    'continuationToken',
    'cancellationToken',
    'totalTokens',
    'promptTokens',
    'completion_tokens',
    'tokens',
    'tokenUsage',
  ],
  ...[
    'tokenExpiry',
    'tokenTtl',
    'tokenId',
    'apiKeyId',
    'apiKeyName',
    'passwordPolicy',
    'passwordField',
    'authHeaderName',
    'cookieName',
  ],
  ...[
    'tokenService',
    'secretRepository',
    'passwordGuard',
    'authStrategy',
    'jwtStrategy',
    'tokenProvider',
    'credentialType',
    'secretPath',
  ],
  ...[
    'hashedPassword',
    'passwordHash',
    'maskedToken',
    'redactedSecret',
    'encryptedPassword',
    'tokenFingerprint',
    'sessionId',
    'pinned',
  ],
  ...[
    'shipping',
    'opinion',
    'spinner',
    'passport',
    'accessLevel',
    'invalidToken',
    'missingApiKey',
    'verifyToken',
    'resetPassword',
    'forgotPassword',
  ],
  ...[
    'publishableKey',
    'passengers',
    'bypass',
    'author',
    'authorized',
    'pin_code_length',
    'TOKEN_COUNT',
    'secretary',
    'keyId',
    'key',
  ],
] as const;

/** Names of secrets, in every casing that code and configuration use. */
const secretNames = [
  ...[
    'password',
    'userPassword',
    'user_password',
    'passwd',
    'pwd',
    'newPassword',
    'passwordConfirmation',
    'password2',
    'passphrase',
    'passwords',
  ],
  ...[
    'token',
    'accessToken',
    'access_token',
    'accesstoken',
    'refreshToken',
    'idToken',
    'bearerToken',
    'bearer',
    'jwt',
    'sessionToken',
    'csrfToken',
  ],
  ...[
    'xsrfToken',
    'resetToken',
    'accessTokens',
    'apiKey',
    'api_key',
    'apikey',
    'apiKeys',
    'xApiKey',
    'accessKey',
    'secretAccessKey',
  ],
  ...[
    'secret',
    'clientSecret',
    'webhookSecret',
    'secrets',
    'secretKey',
    'privateKey',
    'signingKey',
    'encryptionKey',
    'authorization',
    'authHeader',
  ],
  ...[
    'cookie',
    'cookies',
    'credentials',
    'connectionString',
    'databaseUrl',
    'mongoUri',
    'cardNumber',
    'creditCard',
    'cvv',
    'cvc',
    'pin',
  ],
  ...[
    'iban',
    'bankAccount',
    'ssn',
    'socialSecurityNumber',
    'nationalId',
    'nino',
    'passportNumber',
    'taxId',
    'otp',
    'otpCode',
    'verificationCode',
  ],
  ...['totp', 'recoveryCodes', 'securityAnswer', 'smtpPass', 'tokenValue', 'tokenFromHeader'],
] as const;

const personalNames = [
  'email',
  'userEmail',
  'e_mail',
  'emailAddress',
  'phone',
  'phoneNumber',
  'dateOfBirth',
  'birthDate',
  'dob',
  'billingAddress',
] as const;

const valid: (string | RuleCase)[] = [
  {
    name: 'a counter',
    code: "let password = 0;\npassword++;\npassword += 2;\nconsole.log('x', password);",
  },
  {
    ...personalData,
    name: 'a counter of personal data',
    code: 'let skippedEmail = 0;\nfor (const each of list) if (each.blocked) skippedEmail++;\nconsole.log({ skippedEmail });',
  },
  ...harmlessNames.map((name) => ({
    name: `harmless: ${name}`,
    code: `function f(${name}) { console.log('x', ${name}, { ${name} }, { a: ${name} }); }`,
  })),
  ...personalNames.map((name) => ({
    name: `personal, and not switched on: ${name}`,
    code: `function f(${name}) { console.log(${name}); }`,
  })),
  { name: 'a message that mentions the word', code: "console.log('password changed');" },
  { name: 'prose with a reason', code: "function f(reason) { console.error('Failed to revoke token: ' + reason); }" },
  { name: 'prose without a value', code: "console.warn('No ID token available');" },
  {
    name: 'prose in a template',
    code: 'function f(error) { console.error(`Error verifying token: ${error.message}`, error); }',
  },
  { name: 'the literal text as a value', code: "console.log({ type: 'password', fields: ['password', 'token'] });" },
  {
    name: 'a member of an enum of the file',
    code: "enum Action { PostResetPassword = 'x', password = 'y' }\nconsole.log(Action.PostResetPassword, Action.password);",
  },
  {
    name: 'a member of an imported enum',
    code: "import { InteractionEvent } from './events';\nconsole.log(InteractionEvent.PostResetPassword, InteractionEvent.Token, ErrorCode.INVALID_PASSWORD, Grant.PASSWORD);",
  },
  {
    name: 'the id of a secret thing',
    code: 'function f(apiKey, token, session) { console.log(apiKey.id, token.id, token.userId, session.id, { apiKeyId: apiKey.id }); }',
  },
  {
    name: 'the id of a secret thing under its key',
    code: 'function f(apiKey) { console.log({ apiKey: apiKey.id, token: apiKey.name }); }',
  },
  {
    name: 'what a secret thing measures',
    code: 'function f(password, tokens) { console.log(password.length, password?.length, tokens.size); }',
  },
  {
    name: 'the test of a conditional',
    code: "function f(token) { console.log(token ? 'set' : 'unset', { token: token ? 'set' : 'unset' }); }",
  },
  {
    name: 'the left of &&',
    code: "function f(token, user) { console.log(token && user.id, { hasAuth: token && 'yes' }); }",
  },
  {
    name: 'booleans made of it',
    code: "function f(password) { console.log(Boolean(password), !!password, !password, password === '', { password: !!password, token: Boolean(password) }); }",
  },
  { name: 'its type', code: 'function f(token) { console.log(typeof token, { token: typeof token }); }' },
  {
    name: 'literals under a secret key',
    code: "console.log({ password: '***', token: true, secret: 3, apiKey: undefined, jwt: null, otp: `none` });",
  },
  {
    name: 'redactors',
    code: 'function f(token, password) { console.log(redact(token), mask(token), hash(password), utils.maskSecret(token), { token: mask(token), authorization: sanitizeHeader(token) }); }',
  },
  {
    name: 'hashes',
    code: "async function f(password) { console.log(await bcrypt.hash(password, 10), crypto.createHash('sha256').update(password).digest('hex'), sha256(password)); }",
  },
  {
    name: 'a variable that holds a hash',
    code: 'async function f(password) { const secret = await bcrypt.hash(password, 10); console.log(secret); }',
  },
  {
    name: 'a replacement that masks',
    code: "function f(password) { console.log(password.replace(/./g, '*'), password.replaceAll(/\\w/g, 'x'), password.replace(/.(?=.{4})/g, '*')); }",
  },
  {
    name: 'partial masks',
    code: 'function f(token, cardNumber) { console.log(token.slice(-4), token.substring(0, 4), token?.slice(0, 8), token.substr(-4), `${cardNumber.slice(0, 6)}…${cardNumber.slice(-4)}`, { token: token.slice(-4) }); }',
  },
  {
    name: 'questions about it',
    code: 'async function f(password, user) { console.log(isStrong(password), password.startsWith("a"), await verifyPassword(user, password), validateToken(password)); }',
  },
  { name: 'an unknown call', code: 'function f(token) { console.log(lookUp(token), { token: abbreviate(token) }); }' },
  {
    name: 'a request with it',
    code: "async function f(password) { const user = await signIn({ password }); console.log(user, await post('/x', { password })); }",
  },
  {
    name: 'a constant',
    code: "const password = 'hunter2';\nconst token = `none`;\nconsole.log(password, token, { apiKey: password });",
  },
  { name: 'a constant that is assigned later', code: "let token = '';\ntoken = 'none';\nconsole.log(token);" },
  {
    name: 'a member of a constant object',
    code: "const labels = { password: 'Password' };\nconsole.log(labels.password);",
  },
  {
    name: 'a boolean variable',
    code: 'function f(a, b) { const token = a === b; const password = !a; console.log(token, password); }',
  },
  {
    name: 'a boolean by type',
    code: 'function f(password: boolean, options: { token: number }) { console.log(password, options.token, { secret: password }); }',
  },
  {
    name: 'a boolean by an interface',
    code: 'interface Options { readonly password: boolean }\nfunction f(options: Options, { password }: Options) { console.log(options.password, password); }',
  },
  {
    name: 'a boolean field',
    code: 'class A { token = false; private readonly password: boolean; f() { console.log(this.token, this.password); } }',
  },
  {
    name: 'a parameter property',
    code: 'class A { constructor(private readonly token: number) {} f() { console.log(this.token); } }',
  },
  {
    name: 'functions and classes',
    code: 'function password() {}\nclass Token {}\nconst secret = () => 1;\nconsole.log(password, Token, secret, { token: () => 1 });',
  },
  {
    name: 'a class as the type',
    code: "import { Token } from './token';\nfunction f(token: Token) { console.log(token); }",
  },
  {
    name: 'imported modules',
    code: "import jwt from 'jsonwebtoken';\nimport * as cookie from 'cookie';\nimport { password } from './validators';\nconsole.log(jwt, cookie, password);",
  },
  {
    name: 'imported constants that name things',
    code: "import { AUTH_TOKEN, ACCESS_TOKEN } from './constants';\nconsole.log(AUTH_TOKEN, ACCESS_TOKEN);",
  },
  {
    name: 'injection tokens',
    code: "const CONFIG_TOKEN = Symbol('config');\nconst DB_TOKEN = new InjectionToken('db');\nconsole.log(CONFIG_TOKEN, DB_TOKEN, getRepositoryToken(User));",
  },
  {
    name: 'the error of a catch',
    code: "async function f(token) { try { await use(token); } catch (error) { console.error('token failed', error, error.message); } }",
  },
  {
    name: 'messages about fields',
    code: 'function f(errors, schema) { console.log(errors.password, schema.token, { errors: { password: errors.x } }); }',
  },
  {
    name: 'usage of a language model',
    code: 'function f(usage) { console.log(usage.tokens, usage.total_tokens, usage.token); }',
  },
  {
    name: 'cursors',
    code: 'function f(pagination, res) { console.log(pagination.token, res.nextToken, res.data.next_page_token); }',
  },
  {
    name: 'harmless variables of the environment',
    code: 'console.log(process.env.NODE_ENV, process.env.PWD, process.env.SECRET_NAME, process.env.PUBLIC_API_KEY, { env: process.env.NODE_ENV });',
  },
  { name: 'names of variables', code: 'console.log(Object.keys(process.env), Object.keys(secrets));' },
  {
    name: 'what pino redacts',
    code: "import pino from 'pino';\nconst logger = pino({ redact: ['password', 'user.token', 'req.headers.authorization', '*.secret'] });\nfunction f(password, token, secret, authorization) { logger.info({ password, user: { token }, a: { secret }, req: { headers: { authorization } } }, 'x'); logger.child({ password }).info('x'); }",
  },
  {
    name: 'what pino redacts, by paths',
    code: "import pino from 'pino';\nconst logger = pino({ redact: { paths: ['password'], censor: '**' } });\nclass A { log = logger.child({ a: 1 }); f(user) { this.log.info({ password: user.password }); } }",
  },
  {
    name: 'what the contract says is redacted',
    code: "import { logger } from './logger';\nfunction f(token) { logger.info({ user: { token } }, 'x'); }",
    contract: 'loggers: { app: { like: pino, modules: [./src/logger], redact: [token] } }\n',
  },
  {
    name: 'harmless bindings',
    code: `${pino}function f(user, token) { logger.child({ userId: user.id, hasToken: !!token }); }`,
  },
  {
    name: 'children of something else',
    code: "function f(password, tree) { tree.child({ password }); Object.assign(tree, { password }); spawn('x', { env: process.env }); }",
  },
  {
    name: 'options of a logger that are no fields',
    code: "import pino from 'pino';\nexport const logger = pino({ level: 'info', hooks: { token: process.env.X } });\nimport winston from 'winston';\nexport const w = winston.createLogger({ transports: [new Http({ token: process.env.LOG_TOKEN })] });",
  },
  {
    name: 'a harmless tagged template',
    code: "import { getLogger } from '@logtape/logtape';\nconst logger = getLogger('x');\nfunction f(user) { logger.info`user ${user.id}`; }",
  },
  {
    name: 'a setting that was given a text before',
    code: "function f() { process.env.DATABASE_URL = 'file:a.db'; process.env.DATABASE_TYPE = 'sqlite'; console.log(`at ${process.env.DATABASE_URL}`); }",
  },
  {
    name: 'what a function of the file masks',
    code: 'const getRedisUrl = (masked = true) => format(settings, masked);\nfunction getDatabaseUrl(id, hidePassword) { return format(id, hidePassword); }\nconst redisUrl = getRedisUrl();\nconsole.log(getRedisUrl(true), redisUrl, getDatabaseUrl(1, true));',
  },
  {
    name: 'a challenge of the query that is sent back',
    code: "function f(request, h) { if (request.query.validationToken) { request.log.debug({ validationToken: request.query.validationToken }); return h.response(request.query.validationToken).code(200); } }\nfunction g(req, res) { const { validationToken } = req.query; console.log(validationToken); res.status(200).send(validationToken); }\nfunction h(url) { const token = url.searchParams.get('validationToken'); console.log(token); return new Response(token, { status: 200 }); }",
  },
  {
    name: 'a password that was made, where the function says that it is shown',
    code: "import crypto from 'node:crypto';\nclass Users {\n  /**\n   * Resets the account.\n   * Prints the new name and\n   * password to the console.\n   */\n  async reset() {\n    const password = crypto.randomBytes(9).toString('base64').slice(0, 12);\n    console.log('password: ', password);\n  }\n}",
  },
  { name: 'the key of a thing', code: "const payload = { appKey: selectedApp.key };\nconsole.log('x', payload);" },
  {
    name: 'a command that writes all of a result',
    code: 'process.argv.slice(2);\nasync function run(client) {\n  const credentials = await client.fetchIt();\n  console.log(JSON.stringify(credentials, null, 2));\n}',
  },
  { name: 'an unknown variable', code: 'function f(name) { console.log(process.env[name]); }' },
  { name: 'an unknown key', code: 'function f(key, secrets, value) { console.log(secrets[key], { [key]: value }); }' },
  { name: 'an unknown element', code: 'function f(rows) { console.log(rows[0]); }' },
  {
    name: 'a property of a secret thing',
    code: 'function f(token) { console.log(token.expiresAt, token.type, token.scopes, secret.metadata.version); }',
  },
  {
    name: 'an object of properties of a secret thing',
    code: 'function f(user) { console.log({ password: { length: user.length, isValid: user.ok } }); }',
  },
  {
    name: 'a replacer',
    code: "function f(user, password) { console.log(JSON.stringify({ password }, ['id']), JSON.stringify({ password }, redactor)); }",
  },
  {
    name: 'a field that is replaced behind a spread',
    code: "function f(x) { const headers = { Authorization: x, accept: '*' }; console.log({ ...headers, Authorization: '[REDACTED]' }); }",
  },
  {
    name: 'a key that says what the variable holds',
    code: 'function f(credentials, token) { console.log({ credentialsId: credentials, tokenName: token }); }',
  },
  {
    name: 'the pin of a board',
    code: 'function f(gpio, ledPin) { console.log(gpio.pin, page.url, phone.type, card.url); }',
  },
  {
    name: 'omitted properties',
    code: "function f(user, password) { console.log(omit({ password }, ['password']), _.omit({ ...user, password }, 'password')); }",
  },
  { name: 'a cookie by an innocent name', code: "console.log(getCookie('theme'), cookies.get('locale'));" },
  {
    name: 'a setting by an innocent name',
    code: "function f(config) { console.log(config.get('TOKEN_TTL'), config.get('jwt.expiresIn'), req.get('user-agent')); }",
  },
  {
    name: 'a text looked up by a secret word',
    code: "function f(t) { console.log(t('password.label'), { password: t('password.label') }); }",
  },
  { name: 'a function given as a value', code: 'function f(user) { console.log({ getPassword: user.getPassword }); }' },
  {
    name: 'not a logger',
    code: 'function f(password, db, metrics) { db.insert({ password }); metrics.warn({ password }); form.log(password.length); Math.log(password); }',
  },
  {
    name: 'a blog and a catalog',
    code: 'function f(token, blog, catalog) { blog.error(token); catalog.info(token); }',
  },
  {
    name: 'a shadowed console',
    code: 'function f(console, token) { const logger = make(); logger.x(token); }\nfunction make() {}',
  },
  {
    name: 'a stream of something else',
    code: 'function f(response, token) { response.write(token); stream.stdout.write(token); }',
  },
  { name: 'a constant on standard output', code: "process.stdout.write('password: ');" },
  {
    name: 'tests from end to end only',
    code: "function f(otp) { if (config.env === 'development' || process.env.E2E_TEST) console.log(otp); if (process.env.IS_E2E) console.log(otp); if (process.env.CI_TEST === 'true') console.log(otp); }",
  },
  {
    name: 'the address of a database that pages hold, too',
    code: "import firebase from 'firebase-admin';\nexport const f = (settings) => console.log(firebase, settings.databaseURL);",
  },
  {
    name: 'the address of a database that pages hold, too, by the name of what holds it',
    code: 'console.log(`at ${getFirebaseConfig().databaseURL}`);\nconsole.log(firebaseOptions.databaseURL, firebaseConfig.databaseUrl);',
  },
  {
    name: 'the address of a database on the same machine',
    code: 'export function make(options) {\n  const { user, password } = options;\n  const getDatabaseUrl = () => `postgres://${user}:${password}@localhost:5432/${user}`;\n  const databaseUrl = `mysql://${user}:${password}@127.0.0.1/${user}`;\n  console.log(`at ${getDatabaseUrl()}`, databaseUrl, `redis://${user}:${password}@localhost`);\n}',
  },
  { name: 'tests only', code: "function f(otp) { if (process.env.NODE_ENV === 'test') console.log(otp); }" },
  {
    name: 'tests only, in a block',
    code: "function f(otp) { if (process.env.NODE_ENV === 'test' && otp) { console.log(otp); } }",
  },
  {
    name: 'tests only, by a flag',
    code: 'function f(otp) { if (config.isTest) { console.log(otp); } isTestEnv && console.log(otp); if (process.env.VITEST) console.log(otp); }',
  },
  {
    name: 'not in production',
    code: "function f(otp) { if (process.env.NODE_ENV !== 'production') console.log(otp); }",
  },
  {
    name: 'not after leaving in production',
    code: 'function f(otp) { if (isProduction) return;\n console.log(otp); }',
  },
  {
    name: 'the other branch of production',
    code: "function f(otp) { if (env.NODE_ENV === 'production') { send(otp); } else { console.log(otp); } }",
  },
  {
    name: 'one of the environments of developers',
    code: "function f(otp) { if (['test', 'development'].includes(process.env.NODE_ENV ?? '')) console.log(otp); }",
  },
  {
    name: 'a name that the contract allows',
    code: 'function f(deviceToken, ctx) { console.log(deviceToken, { device_token: deviceToken }, ctx.device.token); }',
    contract: 'sensitive: { allow: [deviceToken] }\n',
  },
  { name: 'a word of another contract', code: 'function f(memberNumber) { console.log(memberNumber); }' },
  {
    name: 'harmless beside a word of the contract',
    code: 'function f(memberNumberCount) { console.log(memberNumberCount); }',
    contract: 'sensitive: { words: [memberNumber] }\n',
  },
  {
    name: 'personal data of nobody',
    code: 'function f(server, ip) { console.log(server.address, ip.address, hasEmail, emailCount, sendEmail, ipAddress, env.CRM_EMAIL); }',
    ...personalData,
  },
  {
    name: 'an address in the settings',
    code: 'const from = env.TWILIO_PHONE;\nconst ownerEmail = config.ownerEmail;\nconsole.log(from, ownerEmail, { ownerEmail: config.owner });',
    ...personalData,
  },
  {
    name: 'personal data switched off by the option',
    code: 'function f(email) { console.log(email); }',
    contract: 'sensitive: { personalData: true }\n',
    options: { personalData: false },
  },
  {
    name: 'the result of sending',
    code: 'async function f() { const email = await sendEmail({ to: x }); console.log(email); }',
    ...personalData,
  },
  {
    name: 'the domain of an address',
    code: "function f(email) { console.log(email.split('@')[1]); }",
    ...personalData,
  },
  {
    name: 'a secret that is known to be missing',
    code: "function f(token: string | undefined, dto) { if (!token) { console.warn({ token }); return; } if (dto.apiKey == null) console.warn('no key', dto?.apiKey); if (dto.secret) run(); else console.warn(dto.secret); }",
  },
  {
    name: 'an answer without the secret it was asked for',
    code: "async function f(code) { const result = await fetchAccessToken(code); if (result.error) console.error('failed', result); if (!result.access_token) console.error('no token', result); }",
  },
  {
    name: 'the scheme of a header',
    code: "function f(req) { console.log(req.headers.authorization?.split(' ')[0]); const [scheme] = (req.headers.authorization ?? '').split(' '); console.log(scheme); }",
  },
  {
    name: 'the units of a language',
    code: "function f(parser, text) { for (const token of parser.tokens) console.log(token); for (const token of tokenize(text)) console.log(token); text.split(/\\s+/).forEach((token) => console.log(token)); const words = text.split(' '); const token = words[0]; console.log(token, parser.tokens.map((token) => console.log(token.value))); }",
  },
  {
    name: 'the two tokens of a pair, and where a list goes on',
    code: 'function f(pool) { console.log(pool.token0, pool.token1, pool.startingToken, pool.deltaToken); }',
  },
  {
    name: 'a secret that is taken out of an object, or replaced in it',
    code: "function f(id, password) { const a = { id, password }; delete a.password; console.log(a); const b = { id, password }; b.password = '***'; console.log(b); const c = {}; console.log(c); c.password = password; }",
  },
  {
    name: 'claims and parts of a URL under a secret key',
    code: 'function f(claims, url) { console.log({ token: claims.sub, databaseUrl: url.host }); }',
  },
  {
    name: 'how a cookie is set',
    code: 'function f(config, options, session) { console.log(config.cookie, options.cookie, session.cookie); }',
  },
  {
    name: 'a text that a harmless label stands before',
    code: "function f(x, n) { console.log(`id=${x} hasToken=${x} tokenCount=${n}`, 'cookieName=' + x, `/users?page=${n}`); }",
  },
  {
    name: 'a label before a value that is harmless',
    code: "function f(token, tokenId) { console.log(`token=${Boolean(token)} token=${tokenId} token=${token ? 'set' : 'unset'}`); }",
  },
  {
    name: 'a function of the file that logs something else',
    code: "const report = (id, password) => { logger.warn('failed', { id }); send(password); };\nfunction f(password) { report('x', password); }",
  },
  {
    name: 'a function of the file that redacts',
    code: 'function report(text) { logger.warn(mask(text)); }\nfunction f(password) { report(password); }',
  },
  {
    name: 'tests only, by a constant of the file',
    code: "const production = process.env.NODE_ENV === 'production';\nconst dev = process.env.NODE_ENV === 'development';\nfunction f(otp) { if (!production) console.log(otp); if (dev) console.log(otp); if (process.env.IS_OFFLINE) console.log(otp); }",
  },
  {
    name: 'developers only, by a case',
    code: "function f(otp) { switch (process.env.NODE_ENV) { case 'development': console.log(otp); break; default: send(otp); } }",
  },
  {
    name: 'an e-mail message, and an address deep in the settings',
    code: 'async function f(config, id) { const email = config.smtp.fromEmail; const message = await loadEmail(id); console.log(config.smtp.fromEmail, message); }',
    ...personalData,
  },
  {
    name: 'JSX of a page',
    filename: 'src/page.tsx',
    code: 'export function Page({ token }) { return <form data-x={token} onSubmit={() => send(token)} />; }',
  },
];

export default defineCases({
  rule: 'no-sensitive-log-data',
  valid: [
    {
      name: 'a value to check by, of which a function of the file keeps four characters, and what it is compared with',
      code: `function toCheckToken(id) { return 'v1:' + id.slice(-4); }
export function check(id, session) {
  const storedToken = session.shortToken;
  const sentToken = toCheckToken(id);
  if (storedToken !== sentToken) logger.warn({ storedToken, sentToken, token: session.shortToken }, 'not the same');
}
export function keep(id, session) { session.shortToken = toCheckToken(id); }`,
    },
    {
      name: 'the tokens of a lexer, by their place in the list',
      code: `function tokenise(text) { const Tokens = []; for (const match of text.matchAll(words)) Tokens.push([match.index, match[0]]); return { tokens: Tokens }; }
export function lint(text) {
  const Tokens = tokenise(text).tokens;
  for (let index = 0; index < Tokens.length; index++) {
    const token = Tokens[index];
    if (token[1] === '{') console.error('open', index, token, { token: Tokens[index + 1] });
  }
}`,
    },
    {
      name: 'what a command was started to get, through functions of the file',
      code: `const options = parse(process.argv.slice(2));
async function readJson(response) {
  const text = await response.text();
  try { return JSON.parse(text); } catch { throw new Error('no JSON'); }
}
async function trade(code) {
  const response = await fetch(options.server, { method: 'POST', body: code });
  const body = await readJson(response);
  if (!response.ok) throw new Error('refused');
  return body;
}
async function main() { const answer = await trade(options.code); console.log(answer.access_token); }
main();`,
      package: { bin: './dist/cli.js' },
    },
    {
      name: 'the name of a field, the address of a program, one of the settings, and what is no address',
      code: `const adminEmail = process.env.ADMIN_EMAIL || 'admin@example.com';
export function f(entry, to, fieldNameEmail) {
  const ownerEmail = config.get('owner');
  logger.warn({ adminEmail, ownerEmail, serviceAccountEmail: entry.serviceAccountEmail }, fieldNameEmail);
  if (!to.includes('@')) logger.error({ email: to }, 'not sent');
}
export function g(input) {
  const email = parse(input);
  if (email == null || email === '') logger.debug({ email }, 'no address');
}`,
      ...personalData,
    },
    {
      name: 'the key under which a secret is looked up',
      code: "async function read(store, row) {\n  const secret = await store.getSecret(row.data.secretKey);\n  if (!secret) console.warn(`Secret ${row.data.secretKey} not found`);\n}\nfunction find(secretKey) { const found = vault.read(secretKey); console.log({ secretKey }); }\nfunction ask(apiKey) { if (!process.env[apiKey]) console.error(apiKey, 'is not set'); }",
    },
    {
      name: 'the claims that Auth.js reads out of a token',
      code: "import { getToken } from 'next-auth/jwt';\nexport default async function read(req, res) { const token = await getToken({ req, secret: process.env.AUTH_SECRET }); console.log(token); res.json({ id: token?.sub }); }",
    },
    {
      name: 'the output of a command, as it is described',
      code: "import { program } from 'commander';\nprogram.command('url').description('print the url of the database').option('--short').action(withStore(async () => { console.log(toDatabaseUrl(settings)); }));",
    },
    {
      name: 'the claims that a callback is given for a token, and what is known to be no text',
      code: `import pino from 'pino';
const logger = pino();
export const options = {
  callbacks: {
    async jwt({ token, user }) { logger.info({ token }, 'session made'); return token; },
    session: ({ session, token }) => { logger.info({ token }, 'session read'); return session; },
  },
};
export function normalize(email) {
  if (typeof email !== 'string') { logger.warn({ email }, 'no text'); return ''; }
  return email.trim();
}`,
      options: { personalData: true },
    },
    {
      name: 'the key by which a service, an application or an account is found',
      code: "function start(services) {\n  for (const serviceKey of order) { if (services[serviceKey].isStopped) logger.info('stopped', serviceKey); }\n}\nasync function run({ appKey }) { const app = await App.findOneByKey(appKey); logger.info(`${appKey} runs`); }\nfunction clear(serviceKey) { logger.info(`Cleared the cache of service ${serviceKey}`); }\nclass SignInRateLimit { reject(accountKey) { logger.warn(`Too many attempts for ${accountKey}`); } }",
    },
    {
      name: 'tokens that are the two sides of a trade',
      code: 'function quote(pool, baseToken, quoteToken) {\n  console.log(`Looking for ${baseToken}-${quoteToken}`);\n  console.log({ pool, baseToken, actualQuoteToken: quoteToken });\n  console.log(`base token ${pool.base_token}`);\n}',
    },
    {
      name: 'a token of which the file says that it is an asset',
      code: "async function poll(chain, tokens) {\n  const tokenAddresses = [];\n  for (const token of tokens) {\n    const found = await chain.getToken(token);\n    if (found) tokenAddresses.push(found.address);\n    else console.warn(`Nothing is known of ${token}`);\n  }\n}\nfunction swap({ inputToken, feeToken }) { console.log('swapping', inputToken, { feeToken }); }\nfunction look(tokenRaw) { console.log(`Getting ${tokenRaw}`); }",
    },
    {
      name: 'a token whose symbol is read',
      code: 'function show(token, accessToken) { console.log({ token }); return `${token.symbol} of ${check(accessToken)}`; }',
    },
    {
      name: 'what tells which asset a token is',
      code: 'function show(pool, erc20Token) { console.log({ maxToken: 1, rewardToken: pool.reward.token.symbol, token: pool.mint, paidToken: pool.paid.address, erc20Token }); }',
    },
    {
      name: 'a token of which there is an amount',
      code: "function send({ body }) { console.log(`Sending ${body.amount} ${body.token || 'native'}`); console.log(`${body.total} of ${body.token}`); }",
    },
    {
      name: 'the tokens that a language model writes',
      code: "import { ChatOpenAI } from '@langchain/openai';\nconst model = new ChatOpenAI({ callbacks: [{ handleLLMNewToken(token) { process.stdout.write(token); } }] });\nasync function run(stream) { for await (const token of stream) console.log(token); ask({ onToken: (token) => { console.log(token); } }); }",
    },
    {
      name: 'the first character of a token',
      code: 'function check(ctx, token) { console.log({ token: ctx.token ? `${ctx.token[0]}...` : undefined }, `token=${token[0]}`); }',
    },
    {
      name: 'the mark of the owner of a lock',
      code: "async function acquire(client, key) {\n  const token = `${process.pid}-${Date.now()}`;\n  console.log(`got ${key}, token=${token}`);\n}\nasync function take(client, key) {\n  const token = randomUUID();\n  if (await client.set(key, token, 'PX', 500, 'NX')) console.log({ key, token });\n  if (await client.set(key, token, { NX: true })) console.log({ key, token });\n}\nclass Locks {\n  async extendLock(key, token) { console.log({ key, token }); }\n  clear(timers) { for (const timer of timers) console.log(`Cleared the lock timer of ${timer.key}, token=${timer.token}`); }\n}",
    },
    {
      name: 'the token of a lock, by its class, its function and the text in a field',
      code: "class FileLockManager {\n  find(token) { this.logger.warn({ tag: 'find', msg: `several keys of token ${token}` }); }\n}\nclass Files {\n  lockRefresh(token) { this.logger.warn(token); }\n  getLockByToken(token) { this.logger.warn({ token }); }\n  check(token) { this.logger.warn({ tag: 'check', msg: `Lock token does not exist: ${token}` }); }\n}",
    },
    {
      name: 'a secret that was overwritten by its mask',
      code: "function f(config) {\n  let { password } = config;\n  password = password.slice(0, 2) + obfuscate(password.slice(2, -1)) + password.at(-1);\n  const context = { host: config.host, password };\n  logger.error('refused', context);\n}\nfunction g(token) {\n  token = redact(token);\n  if (token) logger.info({ token });\n}",
    },
    {
      name: 'what is only called a token and used as the id of somebody',
      code: 'function list(token) {\n  return client.get(url, { params: { uuid: token } }).catch((err) => { console.error(`no list for ${token}`, err); });\n}',
    },
    {
      name: 'what a command was started to get',
      code: "import commandLineArgs from 'command-line-args';\nconst options = commandLineArgs([{ name: 'user' }]);\n(async () => {\n  const answer = await fetch(`${options.server}/verify`);\n  const result = await answer.json();\n  console.log(result.token);\n  createToken(options.user).then((token) => console.log(token));\n})();",
    },
    {
      name: 'a token that proves who controls a domain',
      code: "router.get('/.well-known/acme-challenge/:token', (req, res) => { logger.info(`asked for ${req.params.token}`); });\nfunction check(domain, token, acmeChallengeToken) {\n  logger.debug('Looking for the CNAME of ' + domain.name + ' with token ' + token);\n  logger.debug({ verification: domain.verificationToken, acmeChallengeToken, domainVerificationToken: token }, 'TXT record');\n}",
    },
    {
      name: 'a test, whatever it is called',
      code: "import { test } from 'vitest';\nexport const withStore = test.extend({ store: async ({}, use) => { const options = { password: container.getPassword() }; console.log(options); await use(options); } });",
      filename: 'src/support/store.ts',
    },
    {
      name: 'in an object of what was made unreadable',
      code: 'function f(config) { const obfuscatedConfig = config.obfuscate(); logger.info(`connecting to ${obfuscatedConfig.DATABASE_URL}`); }',
    },
    {
      name: 'a getter that gives a few characters',
      code: 'class Upload {\n  get shortToken() { return this.token.slice(0, 8); }\n  pause() { logger.debug(this.shortToken); }\n}',
    },
    {
      name: 'the other part of what holds a secret',
      code: "function f(authToken) { const [username, password] = Buffer.from(authToken, 'base64').toString().split(':'); logger.info({ username }); }",
    },
    {
      name: 'the name of a setting before its value',
      code: 'function f(value) { logger.info(`${config.API_KEY}=${value.length}`); }',
    },
    {
      name: 'the answer of a puzzle',
      code: "app.post('/join', async (req, res) => {\n  const { recaptchaToken } = req.body;\n  if (!(await isHuman(recaptchaToken))) logger.info({ recaptchaToken, hCaptchaToken: req.body.hCaptchaToken, captcha_token: req.body.captcha_token, cfTurnstileToken: req.body.cfTurnstileToken }, 'refused');\n});",
    },
    {
      name: 'what a server sent with a status of failure',
      code: "async function f(req, res) {\n  let status;\n  let token = cache.get(key);\n  if (!token) {\n    [status, token] = await signIn(url, user);\n    if (status !== 200) {\n      logger.debug(`HTTP ${status} of the station: ${token}`);\n      return res.status(status).send(token);\n    }\n  }\n}\nasync function g() {\n  const { statusCode, accessToken } = await signIn();\n  if (statusCode >= 400) logger.error({ accessToken }, 'refused');\n}",
    },
    {
      name: 'the claims that a token was found to hold',
      code: "jwt.verify(given, key, (err, decoded) => {\n  if (err) return;\n  logger.debug({ jwt: decoded }, 'somebody is back');\n});",
    },
    {
      name: 'the beginning of the header of a JSON Web Token',
      code: "import { jwtDecode } from 'jwt-decode';\nexport function isOver(token) {\n  const { exp } = jwtDecode(token);\n  logger.debug('asked', { token: token.substring(0, 20) + '…', exp });\n}\nexport const mayRenew = (refreshToken) => isOver(refreshToken);",
    },
    {
      name: 'credentials of which only who it is is read',
      code: 'class Reader {\n  async handle({ credentials, modes }: Input) {\n    this.logger.debug(`Permissions of ${JSON.stringify(credentials)}`);\n    return this.read(credentials, modes);\n  }\n  read(credentials: Credentials, modes) {\n    return { agent: credentials.agent?.webId, client: credentials.client?.clientId, modes };\n  }\n}',
    },
    {
      name: 'the body of an answer that failed',
      code: "import pino from 'pino';\nconst logger = pino();\nexport async function renew(url) {\n  const response = await fetch(url);\n  const newToken = await response.json();\n  if (!response.ok) logger.error({ newToken }, 'failed');\n}",
    },
    ...valid,
    {
      name: 'a token that a command has made, and whose it is',
      code: 'process.argv.slice(2);\nasync function run(client, user) {\n  const result = await client.mintAccessToken({});\n  process.stderr.write(`Token of ${user.email}`);\n  console.log(result.data.token);\n}',
      filename: 'src/commands/mint-token.ts',
      package: { bin: './dist/cli.js', dependencies: { commander: '^12.0.0' } },
      ...personalData,
    },
    {
      name: 'the path of a file in which a token stands',
      code: "const tokenPath = process.env.WORKER_TOKEN.replace('file://', '');\nconsole.log(JSON.stringify({ tokenPath }));",
    },
    {
      name: 'an account of a mailbox for tests',
      code: "import nodemailer from 'nodemailer';\nasync function f() {\n  const account = await nodemailer.createTestAccount();\n  const { pass } = account;\n  console.log(`Password: ${pass}`, account.pass);\n}",
    },
    {
      name: 'the console of a page, which only its user opens',
      code: "export function keep(token: string) { sessionStorage.setItem('t', token); console.log(`Kept ${token}`); }",
    },
    {
      name: 'the console of a package of pages',
      code: 'export function keep(token: string) { console.log(`Kept ${token}`); }',
      package: { dependencies: { 'react-dom': '^19.0.0' } },
    },
    {
      name: 'the console of a script that is sent as it is',
      code: "(function () { console.log('No icons at ' + databaseUrl); })();",
      filename: 'src/public/editor/icons.js',
    },
    {
      name: 'a branch that a constant of the module switches off',
      code: "import pino from 'pino';\nconst logger = pino();\nconst expiredToken: string | undefined = undefined;\nconst showsTokens = false;\nexport function open(token: string) {\n  if (expiredToken != null) logger.warn(`Access token ${token}`);\n  if (showsTokens && token !== '') logger.warn(`Access token ${token}`);\n}",
    },
  ],
  invalid: [
    {
      name: 'a value of which a function of the file keeps much, a code, and a property that is set otherwise, too',
      code: `function toCheckToken(id) { return 'v1:' + id.slice(-4); }
function toToken(id) { return 'v1:' + id.slice(4); }
export function check(id, session) {
  const longToken = toToken(id);
  const password = toCheckToken(id);
  logger.warn({ longToken, password, token: session.shortToken }, 'not the same');
}
export function keep(id, session) { session.shortToken = toCheckToken(id); }
export function take(session, request) { session.shortToken = request.body.value; }`,
      errors: [
        { messageId: 'secret', at: 'longToken' },
        { messageId: 'secret', at: 'password' },
        { messageId: 'secret', at: 'session.shortToken' },
      ],
    },
    {
      name: 'a token by its place in a list of a file that has no lexer, or has credentials, too',
      code: `export function send(tokens) {
  for (let index = 0; index < tokens.length; index++) { const token = tokens[index]; console.error('not sent', token); }
}`,
      errors: [{ messageId: 'secret', at: 'token' }],
    },
    {
      name: 'the logger of a module that is called as its library',
      code: "const winston = require('../config/winston');\nwinston.info('Created the account of ' + email + ' with ' + password);",
      errors: [{ messageId: 'secret', at: 'password' }],
    },
    {
      name: 'the tokens of a file that speaks of a lexer and of credentials',
      code: `import { Lexer } from './lexer.js';
export function send(tokens) {
  for (let index = 0; index < tokens.length; index++) { const token = tokens[index]; console.error('no Bearer', token); }
}`,
      errors: [{ messageId: 'secret', at: 'token' }],
    },
    {
      name: 'what a command gets of a function that asks no server, or is given no answer',
      code: `const options = parse(process.argv.slice(2));
async function readJson(path) { const text = await load(path); if (!text) return {}; return JSON.parse(text); }
async function main() { const stored = await readJson(options.path); console.log(stored.access_token); }
main();`,
      package: { bin: './dist/cli.js' },
      errors: [{ messageId: 'secret', at: 'stored.access_token' }],
    },
    {
      name: 'addresses of persons beside those of programs',
      code: `export function f(user, to, input) {
  const adminEmail = process.env.ADMIN_EMAIL || input.email;
  logger.warn({ adminEmail, nameEmail: user.nameEmail }, 'x');
  if (to.includes('@')) logger.error({ email: to }, 'not sent');
  const email = parse(input);
  if (email == null || email === input.previous) logger.debug({ email }, 'the same');
}`,
      ...personalData,
      errors: [
        { messageId: 'secret', at: 'adminEmail' },
        { messageId: 'secret', at: 'user.nameEmail' },
        { messageId: 'secret', at: 'to' },
        { messageId: 'secret', at: 'email' },
      ],
    },
    {
      name: 'a token as it was sent, and a part of the claims that is one itself',
      code: "import { getToken } from 'next-auth/jwt';\nexport default async function read(req, res) { const token = await getToken({ req, raw: true }); console.log(token); const claims = await getToken({ req }); console.log(claims.accessToken); }",
      errors: [
        { messageId: 'secret', at: 'token' },
        { messageId: 'secret', at: 'claims.accessToken' },
      ],
    },
    {
      name: 'commands that tell a secret beside their work, and with their output',
      code: "import { program } from 'commander';\nprogram.command('check').description('check the database').action(async () => { console.log(toDatabaseUrl(settings)); });\nprogram.command('url').description('print the url of the database').action(async () => { console.log('used', toDatabaseUrl(settings)); });",
      errors: [
        { messageId: 'secret', at: 'toDatabaseUrl(settings)' },
        { messageId: 'secret', at: 'toDatabaseUrl(settings)' },
      ],
    },
    {
      name: 'a token that other callbacks are given, a token that is no text, and an address that is one',
      code: `import pino from 'pino';
const logger = pino();
export const options = { events: { jwt({ token }) { logger.info({ token }, 'session made'); } } };
export function normalize(email, token) {
  if (typeof token !== 'string') { logger.warn({ token }, 'no text'); }
  if (typeof email === 'string') { logger.warn({ email }, 'a text'); }
}`,
      options: { personalData: true },
      errors: [
        { messageId: 'secret', at: 'token' },
        { messageId: 'secret', at: 'token' },
        { messageId: 'secret', at: 'email' },
      ],
    },
    {
      name: 'the console of a server',
      code: 'export function keep(token: string) { console.log(`Kept ${token}`); }',
      errors: [{ messageId: 'secret', at: 'token' }],
    },
    {
      name: 'a logger of a page, which may send what it is given',
      code: "import pino from 'pino';\nconst logger = pino();\nexport function keep(token: string) { sessionStorage.setItem('t', token); logger.info(`Kept ${token}`); }",
      errors: [{ messageId: 'secret', at: 'token' }],
    },
    {
      name: 'branches that constants of the module leave open, and what another scope sets',
      code: "import pino from 'pino';\nconst logger = pino();\nlet expiredToken: string | undefined = undefined;\nconst isQuiet = false;\nexport function open(token: string, showsTokens = false) {\n  if (expiredToken != null) logger.warn(`First ${token}`);\n  if (!isQuiet) logger.warn(`Second ${token}`);\n  if (showsTokens) logger.warn(`Third ${token}`);\n}",
      errors: [
        { messageId: 'secret', at: 'token' },
        { messageId: 'secret', at: 'token' },
        { messageId: 'secret', at: 'token' },
      ],
    },
    {
      name: 'a secret key that is used, or something else that is looked up',
      code: 'async function read(store, row) {\n  const client = await connect(row.secretKey);\n  const user = await users.get(row.apiKey);\n  console.warn(`${row.secretKey} ${row.apiKey} failed`);\n  const known = cache[row.apiKey];\n}',
      errors: [
        { messageId: 'secret', at: 'row.secretKey' },
        { messageId: 'secret', at: 'row.apiKey' },
      ],
    },
    {
      name: 'keys that give access to a service, an application or an account',
      code: 'function connect(serviceKey, appKey, accountKey) {\n  const client = createClient(url, serviceKey);\n  logger.info(`connecting with ${serviceKey}`);\n  logger.info({ appKey, accountKey });\n}',
      errors: [
        {
          messageId: 'secret',
          at: 'serviceKey',
          message:
            '`serviceKey` is written to `logger.info` and is a key that gives access by its name (“service key”): whoever can read the logs can read it.',
        },
        { messageId: 'secret', at: 'appKey' },
        { messageId: 'secret', at: 'accountKey' },
      ],
    },
    {
      name: 'tokens of which nothing says that they are assets',
      code: 'function move({ sourceToken, baseToken }) { console.log(sourceToken, baseToken); }\nfunction swap({ inputToken, feeToken, token }) { console.log({ feeToken, token }); }',
      errors: [
        { messageId: 'secret', at: 'sourceToken' },
        { messageId: 'secret', at: 'baseToken' },
        { messageId: 'secret', at: 'feeToken' },
        { messageId: 'secret', at: 'token' },
      ],
    },
    leak(
      'credentials beside assets',
      'function sign(baseToken, quoteToken, tokenAddress, refreshToken, token) { console.log(baseToken, refreshToken, { token }); }',
      'refreshToken',
      'token',
    ),
    leak(
      'a credential of a file on assets',
      'function start(tokenAddress, uploadToken) { console.log(uploadToken); }',
      'uploadToken',
    ),
    leak('the address of no token', 'function show(user) { console.log({ password: user.address }); }', 'user.address'),
    leak(
      'a token behind no amount',
      'function send({ user, token, amount }) { console.log(`${user} ${token} ${amount}`); console.log(`${amount}: ${token}`); }',
      'token',
      'token',
    ),
    leak(
      'tokens that no language model writes',
      "import OpenAI from 'openai';\nasync function run(list, token) { for (const token of list) console.log(token); setToken(token); console.log(token); listen({ onTokenRefresh: (token) => { console.log(token); } }); }",
      'token',
      'token',
      'token',
    ),
    leak(
      'what is called with a token, in a file without a language model',
      'listen({ onToken: (token) => { console.log(token); } });\nasync function run(stream) { for await (const token of stream) console.log(token); }',
      'token',
      'token',
    ),
    leak(
      'one of several tokens',
      "function check({ tokens, accessTokens, password }, header) {\n  const token = header.split(' ');\n  console.log({ token: tokens[0], accessToken: accessTokens[0] });\n  console.log({ token: token[1] }, { password: password[0] });\n}",
      'tokens[0]',
      'accessTokens[0]',
      'token[1]',
      'password[0]',
    ),
    leak(
      'a token beside what is locked',
      "async function keep(client, token) {\n  await client.set(token, 1, 'NX');\n  await client.set('session', token, 'EX', 60);\n  console.log({ token });\n  console.log(`Failed to lock account, token=${token}`);\n  console.log(`Lock acquired for token ${token}`);\n}\nfunction lockAccount(token) { console.log(token); }\nfunction extendLock(key, accessToken) { console.log(accessToken); }\nfunction make(user) { const token = `${user.id}-${Date.now()}-${randomUUID()}`; console.log(token); }",
      'token',
      'token',
      'token',
      'token',
      'accessToken',
      'token',
    ),
    leak(
      'a token beside a lock of something else',
      "class AccountLockManager { find(token) { this.logger.warn(token); } }\nclass Files { lockWallet(token) { this.logger.warn({ token }); } check(token) { this.logger.warn({ tag: 'check', msg: `Cannot lock account: ${token}` }); } }",
      'token',
      'token',
      'token',
    ),
    leak(
      'a secret of which a mask leaves too much, which is masked elsewhere, or is given again',
      'function f(config, password) {\n  password = password.slice(0, 6) + obfuscate(password.slice(6));\n  logger.error({ password });\n}\nfunction g(token, x) {\n  if (x) token = redact(token);\n  logger.info({ token });\n}\nfunction h(token, x) {\n  token = redact(token);\n  if (x) token = x.token;\n  logger.info({ token });\n}',
      'password',
      'token',
      'token',
    ),
    leak(
      'a token that is used as one beside',
      'function list(token) {\n  return client.get(url, { params: { uuid: token }, headers: { authorization: token } }).catch((err) => { console.error(`no list for ${token}`, err); });\n}\nfunction see(token) { send({ sessionId: token }); console.error(`not seen ${token}`); }',
      'token',
      'token',
    ),
    leak(
      'once, where a function of the file that logs what it is given names it, too',
      'function parse(token) { if (!token.includes(":")) logger.warn(`wrong token ${token}`); }\nfunction f(token) { parse(token); }',
      'token',
    ),
    leak(
      'what a command was given',
      "import commandLineArgs from 'command-line-args';\nconst options = commandLineArgs([{ name: 'token' }]);\n(async () => {\n  const settings = await open('settings').json();\n  console.log(options.token, settings.token);\n  readToken(options.file).then((token) => console.log(token));\n})();",
      'options.token',
      'settings.token',
      'token',
    ),
    {
      name: 'other tokens of a route or a domain',
      code: "router.get('/invites/:token', (req, res) => { logger.info(`asked for ${req.params.token}`); });\nfunction check(domain, token, dnsApiToken) {\n  logger.debug('Looking for ' + domain.name + ' with token ' + token);\n  logger.debug({ access: domain.accessToken, dnsApiToken }, 'CNAME');\n  logger.debug(user.verificationToken);\n}",
      errors: [
        { messageId: 'secret', at: 'req.params.token' },
        { messageId: 'secret', at: 'token' },
        { messageId: 'secret', at: 'domain.accessToken' },
        { messageId: 'secret', at: 'dnsApiToken' },
        { messageId: 'secret', at: 'user.verificationToken' },
      ],
    },
    {
      name: 'a file that only takes the types of a test library',
      code: "import type { Mock } from 'vitest';\nexport const log = (options: { password: string }) => console.log(options.password);",
      filename: 'src/support/store.ts',
      errors: [{ messageId: 'secret', at: 'options.password' }],
    },
    {
      name: 'in an object of what was checked',
      code: 'function f(config) { const sanitizedConfig = config.check(); logger.info(`connecting to ${sanitizedConfig.DATABASE_URL}`); }',
      errors: [{ messageId: 'secret', at: 'sanitizedConfig.DATABASE_URL' }],
    },
    {
      name: 'a getter that gives the whole, or twenty characters',
      code: 'class Upload {\n  get shown() { return this.token; }\n  get shortToken() { return this.token.slice(0, 20); }\n  pause() { logger.debug(this.shown, this.shortToken); }\n}',
      errors: [
        { messageId: 'secret', at: 'this.shown' },
        { messageId: 'secret', at: 'this.shortToken' },
      ],
    },
    {
      name: 'the secret part of what holds a secret',
      code: "function f(authToken) { const [username, rest] = authToken.split(':'); logger.info({ username, rest }); }",
      errors: [
        { messageId: 'secret', at: 'username' },
        { messageId: 'secret', at: 'rest' },
      ],
    },
    {
      name: 'a setting that is no name',
      code: 'function f(value) { logger.info(`${config.API_KEY}: ${value.length}`); }',
      errors: [{ messageId: 'secret', at: 'config.API_KEY' }],
    },
    {
      name: 'a licence key is called one',
      code: 'function f(org) { logger.info(org.licenseKey, org.signingKey, org.privateKey); }',
      errors: [
        {
          messageId: 'secret',
          at: 'org.licenseKey',
          message:
            '`org.licenseKey` is written to `logger.info` and is a licence key by its name (“license key”): whoever can read the logs can read it.',
        },
        {
          messageId: 'secret',
          at: 'org.signingKey',
          message:
            '`org.signingKey` is written to `logger.info` and is a secret key by its name (“signing key”): whoever can read the logs can read it.',
        },
        { messageId: 'secret', at: 'org.privateKey' },
      ],
    },
    leak(
      'a secret of a service that checks puzzles',
      'function f(recaptchaSecret, captchaSessionToken) { logger.info({ recaptchaSecret, captchaSessionToken }); }',
      'recaptchaSecret',
      'captchaSessionToken',
    ),
    leak(
      'what a server sent with a status that is not known to be of failure',
      "async function f(req, res) {\n  let token = cache.get(key);\n  let status = 0;\n  if (status !== 200) {\n    [status, token] = await signIn(url, user);\n    logger.debug(`HTTP ${status}: ${token}`);\n  }\n}\nasync function g() {\n  const { statusCode, accessToken } = await signIn();\n  if (statusCode < 400) logger.info({ accessToken }, 'in');\n}",
      'token',
      'accessToken',
    ),
    leak(
      'another token that was read after a status of failure',
      'async function f() {\n  let [status, token] = await signIn();\n  if (status !== 200) {\n    token = await readSpareToken();\n    logger.debug(`The spare one: ${token}`);\n  }\n}',
      'token',
    ),
    leak(
      'the token that was verified',
      "jwt.verify(given, key, (err, decoded) => {\n  logger.debug({ jwt: given }, 'somebody is back');\n});\nissue(given, (err, made) => {\n  logger.debug({ jwt: made }, 'a new one');\n});",
      'given',
      'made',
    ),
    leak(
      'more of a JSON Web Token than its header, and the beginning of another token',
      "import { jwtDecode } from 'jwt-decode';\nexport function isOver(token, opaqueToken) {\n  const { exp } = jwtDecode(token);\n  logger.debug('asked', { long: token.substring(0, 60), exp });\n  logger.debug('asked', { other: opaqueToken.substring(0, 20) });\n}",
      'token',
      'opaqueToken',
    ),
    leak(
      'credentials of which a secret is read, too, and such of which nothing is',
      'class Reader {\n  async handle({ credentials }: Input) {\n    this.logger.debug(`Permissions of ${JSON.stringify(credentials)}`);\n    return open(credentials.client, credentials.key);\n  }\n}\nfunction f(creds) { logger.debug(`Given ${JSON.stringify(creds)}`); }',
      'credentials',
      'creds',
    ),
    leak(
      'the body of an answer that did not fail',
      "import pino from 'pino';\nconst logger = pino();\nexport async function renew(url) {\n  const response = await fetch(url);\n  const newToken = await response.json();\n  if (response.ok) logger.error({ newToken }, 'failed');\n}",
      'newToken',
    ),
    {
      name: 'a secret that a command was given',
      code: 'process.argv.slice(2);\nasync function run(client) {\n  console.log(process.env.DB_PASSWORD);\n  const { token } = await client.getAccess();\n  console.log(token);\n}',
      filename: 'src/commands/mint-token.ts',
      package: { bin: './dist/cli.js', dependencies: { commander: '^12.0.0' } },
      errors: [
        { messageId: 'secret', at: 'process.env.DB_PASSWORD' },
        { messageId: 'secret', at: 'token' },
      ],
    },
    {
      name: 'a token that a server has made',
      code: 'async function run(client) {\n  const { token } = await client.createAccess();\n  console.log(token);\n}',
      errors: [{ messageId: 'secret', at: 'token' }],
    },
    leak('a path that is the token itself', 'const path = process.env.WORKER_TOKEN;\nconsole.log(`${path}`);', 'path'),
    leak(
      'an account of another kind',
      "import nodemailer from 'nodemailer';\nasync function f() { const account = await createAccount(); console.log(`Password: ${account.pass}`); }",
      'account.pass',
    ),
    leak(
      'in an object that is called a message',
      'function f(key, apiKey) { const message = { id: 1, apikey: apiKey }; const data = { local: 1, ...message }; logger.info(data); }',
      'data',
    ),
    {
      name: 'under the name of what holds it',
      code: 'function f(token) {\n  const resetUrl = `https://a.b/reset?token=${token}`;\n  logger.info(resetUrl);\n}',
      errors: [
        {
          messageId: 'secret',
          at: 'resetUrl',
          message:
            '`resetUrl` is written to `logger.info` and holds `token`, a token by its name (“token”): whoever can read the logs can read it.',
        },
      ],
    },
    leak('what begins as a number', 'let token = 0;\ntoken = load();\nconsole.log(token);', 'token'),
    ...secretNames.map((name) => leak(`secret: ${name}`, `function f(${name}) { console.log('x', ${name}); }`, name)),
    ...personalNames.map((name) => ({
      ...leak(`personal: ${name}`, `function f(${name}) { console.log(${name}); }`, name),
      ...personalData,
    })),
    {
      name: 'the message names the thing, where it goes, what it is and why',
      code: `${pino}function f(user) {\n  logger.info({ id: user.id, password: user.password }, 'x');\n}`,
      errors: [
        {
          messageId: 'secret',
          at: 'user.password',
          message:
            '`user.password` is written to `logger.info` and is a password by its name (“password”): whoever can read the logs can read it.',
          suggestions: [
            { messageId: 'omit', output: `${pino}function f(user) {\n  logger.info({ id: user.id }, 'x');\n}` },
            {
              messageId: 'identify',
              output: `${pino}function f(user) {\n  logger.info({ id: user.id, userId: user.id }, 'x');\n}`,
            },
            {
              messageId: 'redact',
              output: `${pino}function f(user) {\n  logger.info({ id: user.id, password: '[redacted]' }, 'x');\n}`,
            },
          ],
        },
      ],
    },
    {
      name: 'the whole environment',
      code: 'console.log(process.env);',
      errors: [
        {
          messageId: 'environment',
          at: 'process.env',
          message:
            '`process.env` is written to `console.log` as a whole, with every secret of the environment in it: whoever can read the logs can read them.',
          suggestions: [{ messageId: 'redact', output: "console.log('[redacted]');" }],
        },
      ],
    },
    {
      name: 'shorthand: first of two fields',
      code: 'function f(token, id) { console.log({ token, id }); }',
      errors: [
        {
          messageId: 'secret',
          at: 'token',
          suggestions: [
            { messageId: 'omit', output: 'function f(token, id) { console.log({ id }); }' },
            { messageId: 'redact', output: "function f(token, id) { console.log({ token: '[redacted]', id }); }" },
          ],
        },
      ],
    },
    {
      name: 'a field beside a comment is not left out, since the comment would go, too',
      code: 'function f(token, id) { console.log({ id, /* why */ token }); }',
      errors: [
        {
          messageId: 'secret',
          at: 'token',
          suggestions: [
            {
              messageId: 'redact',
              output: "function f(token, id) { console.log({ id, /* why */ token: '[redacted]' }); }",
            },
          ],
        },
      ],
    },
    {
      name: 'a template',
      code: 'function f(token) { console.log(`token ${token} used`); }',
      errors: [
        {
          messageId: 'secret',
          at: 'token',
          suggestions: [{ messageId: 'redact', output: 'function f(token) { console.log(`token [redacted] used`); }' }],
        },
      ],
    },
    {
      name: 'a template, where the owner’s id is known',
      code: 'function f(user) { find(user.id); console.log(`for ${user?.apiKey!}`); }',
      errors: [
        {
          messageId: 'secret',
          at: 'user?.apiKey',
          suggestions: [
            { messageId: 'identify', output: 'function f(user) { find(user.id); console.log(`for ${user?.id!}`); }' },
            { messageId: 'redact', output: 'function f(user) { find(user.id); console.log(`for [redacted]`); }' },
          ],
        },
      ],
    },
    {
      name: 'a separate argument',
      code: "function f(table) { consoleLog.info('db password:', table.password); }",
      errors: [
        {
          messageId: 'secret',
          at: 'table.password',
          suggestions: [
            { messageId: 'omit', output: "function f(table) { consoleLog.info('db password:'); }" },
            { messageId: 'redact', output: "function f(table) { consoleLog.info('db password:', '[redacted]'); }" },
          ],
        },
      ],
    },
    {
      name: 'an argument that a placeholder stands for is not left out',
      code: "function f(token) { console.log('token %s', token); }",
      errors: [
        {
          messageId: 'secret',
          at: 'token',
          suggestions: [
            { messageId: 'redact', output: "function f(token) { console.log('token %s', '[redacted]'); }" },
          ],
        },
      ],
    },
    leak(
      'the name of the logger only',
      "function f(table) { consoleLog.info('db password:', table.password); }",
      'table.password',
    ),
    {
      ...leak(
        'personal data in a bare template',
        'function f(phone) { console.error(`Invalid phone number: ${phone}`); }',
        'phone',
      ),
      ...personalData,
    },
    {
      ...leak('personal data by the contract', 'function f(email) { console.log(email); }', 'email'),
      contract: 'sensitive: { personalData: true }\n',
    },
    {
      ...leak(
        'the address of a person',
        'function f(user) { console.log(user.address, { x: user.email }); }',
        'user.address',
        'user.email',
      ),
      ...personalData,
    },
    {
      ...leak(
        'the local part of an address by another separator',
        "function f(email) { console.log(email.split('+')[0]); }",
        'email',
      ),
      ...personalData,
    },
    {
      ...leak(
        'a word of the contract',
        'function f(memberNumber, user) { console.log(memberNumber, user.member_number); }',
        'memberNumber',
        'user.member_number',
      ),
      contract: 'sensitive: { words: [memberNumber] }\n',
    },
    leak('prose with the value', "function f(token) { console.error('Failed to revoke token: ' + token); }", 'token'),
    leak(
      'an accessor',
      'function f(user) { console.log(user.getPassword(), `x ${getAccessToken()}`, { a: await0(readSecret()) }); }\nfunction await0(x) { return x; }',
      'user.getPassword()',
      'getAccessToken()',
    ),
    leak(
      'an awaited accessor',
      'async function f(vault) { console.log(await vault.fetchSecret("x")); }',
      'vault.fetchSecret("x")',
    ),
    leak('an accessor that is named after it', 'function f(user) { console.log(user.password()); }', 'user.password()'),
    leak(
      'an accessor by name',
      "function f(config, req) { console.log(config.get('DB_PASSWORD'), req.get('authorization'), req.headers.get('x-api-key'), req.header('Cookie')); }",
      "config.get('DB_PASSWORD')",
      "req.get('authorization')",
      "req.headers.get('x-api-key')",
      "req.header('Cookie')",
    ),
    leak(
      'a cookie by name',
      "console.log(getCookie('sessionToken'), cookies.get('refresh_token'));",
      "getCookie('sessionToken')",
      "cookies.get('refresh_token')",
    ),
    leak('an innocent key with a secret value', 'function f(password) { console.log({ x: password }); }', 'password'),
    leak(
      'a secret key with an innocent value',
      'function f(x, row) { console.log({ password: x }, { token: row.value }); }',
      'x',
      'row.value',
    ),
    leak(
      'a secret key in another object',
      "function f(x) { console.log('a', { user: { credentials: { password: x } } }); }",
      'x',
    ),
    leak('quoted and kebab keys', "function f(x) { console.log({ 'x-api-key': x, ['client_secret']: x }); }", 'x', 'x'),
    leak('an unknown key with a secret value', 'function f(key, token) { console.log({ [key]: token }); }', 'token'),
    leak(
      'the arms of a conditional',
      'function f(ok, token, password) { console.log(ok ? token : password); }',
      'token',
      'password',
    ),
    leak('the arm that is the test', "function f(token) { console.log(token ? token : 'none'); }", 'token'),
    leak(
      'a fallback',
      "function f(token, apiKey) { console.log(token ?? 'none', 'x' || apiKey, { token: token || '-' }); }",
      'token',
      'apiKey',
      'token',
    ),
    leak('the right of &&', 'function f(ok, token) { console.log(ok && token); }', 'token'),
    leak(
      'not laundered',
      'function f(token) { console.log(token.toString(), String(token), (token as string), token!, token.trim(), decodeURIComponent(token), `${token}`); }',
      'token',
      'token',
      'token',
      'token',
      'token',
      'token',
      'token',
    ),
    leak(
      'not laundered by optional chaining',
      'function f(user) { console.log(user?.password, user?.profile?.token?.trim(), user!.secret); }',
      'user?.password',
      'user?.profile?.token',
      'user!.secret',
    ),
    leak(
      'not laundered by an assertion',
      'function f(user) { console.log((user as any).password, <string>user.token, user.secret satisfies string); }',
      '(user as any).password',
      'user.token',
      'user.secret',
    ),
    leak(
      'a stringified object',
      'function f(token) { console.log(JSON.stringify({ token }), JSON.stringify({ a: token }, null, 2), util.inspect({ b: token }), format("%s", token)); }',
      'token',
      'token',
      'token',
      'token',
    ),
    leak(
      'a replacement that does not mask',
      "function f(token) { console.log(token.replace(/\\./g, ''), token.replace('Bearer ', ''), token.replace(/^Bearer\\s+/i, ''), token.replace(/\\D/g, '')); }",
      'token',
      'token',
      'token',
      'token',
    ),
    leak(
      'a slice that is no mask',
      'function f(token, n) { console.log(token.slice(7), token.slice(0, n), token.slice(0, 40), token.substring(7)); }',
      'token',
      'token',
      'token',
      'token',
    ),
    leak(
      'a slice of a password',
      'function f(password, otp) { console.log(password.slice(0, 4), otp.slice(-4)); }',
      'password',
      'otp',
    ),
    leak('a part of a header', "function f(authHeader) { console.log(authHeader.split(' ')[1]); }", 'authHeader'),
    leak(
      'part of a joined text',
      "function f(password) { console.log(['a', password].join(':'), 'a'.concat(password), [password]); }",
      'password',
      'password',
      'password',
    ),
    leak('in the message of an error', 'function f(token) { console.error(new Error(`bad ${token}`)); }', 'token'),
    leak('in colour', "import chalk from 'chalk';\nfunction f(token) { console.log(chalk.red(token)); }", 'token'),
    leak('an alias', 'function f(user) { const x = user.password; console.log(x); }', 'x'),
    leak(
      'an alias of an alias',
      'function f(user) { const x = user.password; const y = x; console.log(`a ${y}`); }',
      'y',
    ),
    leak('an alias that is assigned', 'function f(user) { let x; x = user.password; console.log(x); }', 'x'),
    leak(
      'a message put together before',
      'function f(token) { const text = `token ${token}`; console.log(text); }',
      'text',
    ),
    leak('destructuring', 'function f(user) { const { password } = user; console.log(password); }', 'password'),
    leak(
      'renamed by destructuring',
      'function f(user) { const { password: p, profile: { token: t } } = user; console.log(p, t); }',
      'p',
      't',
    ),
    leak(
      'destructured elements',
      "function f(authorization) { const [, t] = authorization.split(' '); console.log(t); }",
      't',
    ),
    leak(
      'destructured parameters',
      'function f({ password }, [token]) { console.log(password, token); }',
      'password',
      'token',
    ),
    leak(
      'an object put together before',
      'function f(x) { const data = { id: 1, password: x }; console.log(data, { ...data }, JSON.stringify(data)); }',
      'data',
      'data',
      'data',
    ),
    leak(
      'a spread of an object literal',
      'function f(password) { console.log({ ...{ password } }, { ...(true && { password }) }); }',
      'password',
      'password',
    ),
    leak(
      'a spread that replaces what stands before it',
      "function f(x) { const headers = { Authorization: x }; console.log({ Authorization: '[REDACTED]', ...headers }); }",
      'headers',
    ),
    leak(
      'named together with the object',
      'function f(body, config) { console.log(body.card.number, config.database.url, { db: { url: config.x } }); }',
      'body.card.number',
      'config.database.url',
      'config.x',
    ),
    leak(
      'a property of an account',
      'function f(smtp, t) { const { user, pass } = smtp; const { pass: q } = t.auth; console.log(smtp.pass, pass, { auth: { pass: t } }); console.log(q); }',
      'smtp.pass',
      'pass',
      't',
      'q',
    ),
    leak(
      'an element of a loop',
      'function f(accessTokens) { for (const token of accessTokens) console.log(token); }',
      'token',
    ),
    leak(
      'a variable that is a constant at first',
      "let token = '';\ntoken = await load();\nconsole.log(token);",
      'token',
    ),
    leak(
      'a property of an object literal',
      'function f(x) { const settings = { a: x.password }; console.log(settings.a); }',
      'settings.a',
    ),
    leak(
      'a request’s headers',
      "function f(req) { console.log(req.headers.authorization, req.headers['authorization'], req.headers['x-api-key'], req.headers.cookie, req.cookies); }",
      'req.headers.authorization',
      "req.headers['authorization']",
      "req.headers['x-api-key']",
      'req.headers.cookie',
      'req.cookies',
    ),
    leak(
      'a variable of the environment',
      "console.log(process.env.DB_PASSWORD, process.env['STRIPE_SECRET_KEY'], `x ${process.env.DATABASE_URL}`, import.meta.env.API_KEY);",
      'process.env.DB_PASSWORD',
      "process.env['STRIPE_SECRET_KEY']",
      'process.env.DATABASE_URL',
      'import.meta.env.API_KEY',
    ),
    leak(
      'a constant of the environment',
      'const JWT_SECRET = process.env.JWT_SECRET;\nconsole.log(JWT_SECRET);',
      'JWT_SECRET',
    ),
    leak(
      'a constant imported from the settings',
      "import { JWT_SECRET } from './config';\nimport { env } from './env';\nconsole.log(JWT_SECRET, env.DB_PASSWORD);",
      'JWT_SECRET',
      'env.DB_PASSWORD',
    ),
    environment('the environment as a field', 'console.log({ env: process.env });', 'process.env'),
    environment('the environment spread', 'console.log({ ...process.env });', 'process.env'),
    environment('the environment as a text', 'console.log(JSON.stringify(process.env, null, 2));', 'process.env'),
    environment('the environment by another name', 'const env = process.env;\nconsole.log(env);', 'env'),
    environment('the environment destructured', 'const { env } = process;\nconsole.log(env);', 'env'),
    environment('the environment imported', "import { env } from 'node:process';\nconsole.log(env);", 'env'),
    leak(
      'a field of this',
      'class A { private readonly password: string; token; f() { console.log(this.password, this.token); } }',
      'this.password',
      'this.token',
    ),
    leak(
      'text by type',
      'interface Options { password?: string | null }\nfunction f(options: Options, token: string | undefined) { console.log(options.password, token); }',
      'options.password',
      'token',
    ),
    leak(
      'the value of a secret thing',
      'function f(apiKey, secret) { console.log(apiKey.key, secret.value, apiKey.secret); }',
      'apiKey.key',
      'secret.value',
      'apiKey.secret',
    ),
    leak(
      'capitalised properties of an answer',
      'function f(response) { console.log(response.AuthenticationResult.AccessToken, response.Credentials.SecretAccessKey); }',
      'response.AuthenticationResult.AccessToken',
      'response.Credentials.SecretAccessKey',
    ),
    leak(
      'a nested field first',
      `${pino}function f(user, password) { logger.warn({ user: { id: user.id, password } }, 'x'); }`,
      'password',
    ),
    leak(
      'fields last',
      `${winston}function f(token) { logger.info('x', { token }); logger.log('info', 'x', { token }); }`,
      'token',
      'token',
    ),
    leak(
      'NestJS',
      `${nest}function f(token) { logger.log(\`x \${token}\`); logger.error('x', token); }`,
      'token',
      'token',
    ),
    leak(
      'an injected logger',
      "import { Logger } from 'winston';\nclass A { constructor(private readonly audit: Logger) {} f(token) { this.audit.info('x', { token }); } }",
      'token',
    ),
    leak(
      'a logger by name',
      'class A { f(token) { this.logger.info(token); this.log?.debug?.(token); auditLogger.warn({ token }); } }',
      'token',
      'token',
      'token',
    ),
    leak(
      'standard output',
      "import { stdout } from 'node:process';\nfunction f(token) { process.stdout.write(`token ${token}`); process.stderr.write(token + '\\n'); stdout.write(token); }",
      'token',
      'token',
      'token',
    ),
    leak(
      'bindings of a child',
      `${pino}function f(secret, user) { const child = logger.child({ secret, id: user.id }); child.info('x'); }`,
      'secret',
    ),
    leak('bindings of a child by name', 'class A { f(secret) { return this.logger.child({ secret }); } }', 'secret'),
    leak('bindings of winston', `${winston}function f(token) { logger.child({ token }).info('x'); }`, 'token'),
    leak(
      'fields bound at the start',
      "import pino from 'pino';\nexport const logger = pino({ base: { apiKey: process.env.API_KEY } });\nimport winston from 'winston';\nexport const w = winston.createLogger({ defaultMeta: { token: getIt() } });\nimport bunyan from 'bunyan';\nexport const b = bunyan.createLogger({ name: 'x', secret: process.env.A_SECRET });",
      'process.env.API_KEY',
      'getIt()',
      'process.env.A_SECRET',
    ),
    leak(
      'a context',
      "import log4js from 'log4js';\nconst logger = log4js.getLogger();\nfunction f(x, token) { logger.addContext('password', x); logger.addContext('user', token); }",
      'x',
      'token',
    ),
    leak(
      'a tagged template',
      "import { getLogger } from '@logtape/logtape';\nconst logger = getLogger('x');\nfunction f(token) { logger.info`token ${token}`; }",
      'token',
    ),
    leak(
      'a redacted field inside of a text',
      "import pino from 'pino';\nconst logger = pino({ redact: ['password'] });\nfunction f(password) { logger.info(JSON.stringify({ password })); logger.info(`x ${password}`); }",
      'password',
      'password',
    ),
    leak(
      'a field that another path redacts',
      "import pino from 'pino';\nconst logger = pino({ redact: ['password', '*.token'] });\nfunction f(password, token) { logger.info({ user: { password }, token }, 'x'); }",
      'password',
      'token',
    ),
    leak(
      'a redaction of another logger',
      "import pino from 'pino';\nconst quiet = pino({ redact: ['password'] });\nconst logger = pino();\nfunction f(password) { logger.info({ password }); quiet.info({ password }); }",
      'password',
    ),
    leak(
      'log4js',
      "import log4js from 'log4js';\nconst logger = log4js.getLogger('x');\nfunction f(token) { logger.info('x', token); }",
      'token',
    ),
    leak(
      'bunyan',
      "import bunyan from 'bunyan';\nconst logger = bunyan.createLogger({ name: 'x' });\nfunction f(token) { logger.info({ token }, 'x'); }",
      'token',
    ),
    leak(
      'consola',
      "import { consola } from 'consola';\nfunction f(token) { consola.success(`x ${token}`); }",
      'token',
    ),
    leak('loglevel', "import log from 'loglevel';\nfunction f(token) { log.warn('x', token); }", 'token'),
    leak(
      'tslog',
      "import { Logger } from 'tslog';\nconst logger = new Logger({ maskValuesOfKeys: [] });\nfunction f(token) { logger.silly('x', { token }); }",
      'token',
    ),
    leak('signale', "import signale from 'signale';\nfunction f(token) { signale.success(token); }", 'token'),
    leak(
      'roarr',
      "import { Roarr as log } from 'roarr';\nfunction f(token) { log.info({ token }, 'x'); log({ token }, 'x'); }",
      'token',
      'token',
    ),
    leak(
      'Sentry',
      "import * as Sentry from '@sentry/node';\nfunction f(token) { Sentry.logger.info('x', { token }); }",
      'token',
    ),
    leak(
      'fastify’s request',
      "import fastify from 'fastify';\nconst app = fastify();\napp.get('/', async (request) => { request.log.info({ token: request.headers.authorization }, 'x'); app.log.info(request.headers.cookie); });",
      'request.headers.authorization',
      'request.headers.cookie',
    ),
    leak(
      'a destructured method',
      `${pino}const { info } = logger;\nfunction f(token) { info({ token }, 'x'); }`,
      'token',
    ),
    leak(
      'only in production',
      "function f(otp) { if (process.env.NODE_ENV === 'production') console.log(otp); }",
      'otp',
    ),
    leak(
      'tests from end to end in one of two',
      'function f(otp) { if (process.env.E2E_TEST || process.env.VERBOSE) console.log(otp); }',
      'otp',
    ),
    leak(
      'a variable that is of tests among other things',
      'function f(otp) { if (process.env.E2E_REGION) console.log(otp); if (!process.env.E2E_TEST) console.log(otp); }',
      'otp',
      'otp',
    ),
    leak(
      'the address of a database in a file without one that is public',
      "import { Pool } from 'pg';\nexport const f = (settings) => console.log(Pool, settings.databaseURL);",
      'settings.databaseURL',
    ),
    leak(
      'another spelling beside a public address',
      "import firebase from 'firebase-admin';\nexport const f = (settings) => console.log(firebase, settings.databaseUrl);",
      'settings.databaseUrl',
    ),
    leak(
      'the address of a database elsewhere',
      'export function make({ user, password, host }) {\n  const getDatabaseUrl = () => `postgres://${user}:${password}@${host}/x`;\n  console.log(getDatabaseUrl(), `redis://${user}:${password}@localhost.acme.dev`);\n}',
      'getDatabaseUrl()',
      'password',
    ),
    leak(
      'a password out of the environment for a database on the same machine',
      'const { DB_PASSWORD } = process.env;\nconst databaseUrl = `postgres://a:${DB_PASSWORD}@localhost/x`;\nconsole.log(databaseUrl, `postgres://a:${process.env.DB_PASSWORD}@localhost/x`, `postgres://a:${config.password}@localhost/x`);',
      'databaseUrl',
      'process.env.DB_PASSWORD',
      'config.password',
    ),
    leak(
      'the address of a database on the same machine that another file makes',
      "import { getDatabaseUrl } from './address.js';\nconsole.log(`at ${getDatabaseUrl()}`);",
      'getDatabaseUrl()',
    ),
    leak('not in tests', "function f(otp) { if (process.env.NODE_ENV !== 'test') console.log(otp); }", 'otp'),
    leak(
      'a test of something else',
      "function f(otp, kind) { if (kind === 'test') console.log(otp); if (debug) console.log(otp); }",
      'otp',
      'otp',
    ),
    leak('after leaving in tests', 'function f(otp) { if (isTest) return;\n console.log(otp); }', 'otp'),
    leak(
      'once for each place',
      'function f(token) { console.log(token, token, { token }); }',
      'token',
      'token',
      'token',
    ),
    {
      ...leak(
        'CommonJS',
        "const pino = require('pino');\nconst logger = pino();\nmodule.exports = (token) => { logger.info({ token }); };",
        'token',
      ),
      filename: 'src/file.cjs',
    },
    {
      ...leak('JavaScript', 'export const f = ({ password }) => console.log(password);', 'password'),
      filename: 'src/file.js',
    },
    {
      ...leak('JSX', 'export const Page = ({ token }) => { console.log(token); return <p>{token}</p>; };', 'token'),
      filename: 'src/page.jsx',
    },
    leak(
      'CRLF and unicode',
      "function f(größe, tokenÜ, password) {\r\n  console.log('ü', größe,\r\n    password);\r\n}",
      'password',
    ),
    leak(
      'a secret that is there, or that was loaded since',
      'async function f(token) { if (token) console.log(token); if (!token) { token = await load(); console.log(token); } }',
      'token',
      'token',
    ),
    leak(
      'an answer with the secret that it was asked for',
      'async function f(code) { const result = await fetchAccessToken(code); console.log(result); return result.access_token; }',
      'result',
    ),
    leak(
      'what stands behind the scheme of a header',
      "function f(req) { console.log(req.headers.authorization?.split(' ')[1]); const [, rest] = (req.headers.authorization ?? '').split(' '); console.log(rest); }",
      'req.headers.authorization',
      'rest',
    ),
    leak(
      'the tokens of devices, one after the other',
      'function f(tokens) { for (const token of tokens) console.log(token); tokens.forEach((token) => console.log(token)); }',
      'token',
      'token',
    ),
    leak(
      'a secret that is put into an object later',
      'function f(id, password) { const a = { id }; a.password = password; console.log(a); const b = []; b.push(password); console.log(b); const c = {}; c.x = password; console.log(c.x, { ...c }); }',
      'a',
      'b',
      'c.x',
      'c',
    ),
    leak(
      'deep in an object of the file',
      'function f(password) { const a = { b: { c: password } }; console.log(a.b.c); }',
      'a.b.c',
    ),
    leak(
      'what is made for it under a secret key',
      "function f(id) { console.log({ token: jwt.sign({ id }, key), resetToken: crypto.randomBytes(20).toString('hex'), secret: randomUUID() }); }",
      'jwt.sign({ id }, key)',
      'crypto.randomBytes(20)',
      'randomUUID()',
    ),
    leak(
      'a label directly before the value',
      "function f(a, b) { console.log(`/reset?token=${a}`, 'api_key=' + a, `user=x password=${encodeURIComponent(b)}`); const url = `${base}/reset?token=${a}`; console.log(`to ${url}`, `Bearer ${b}`); }",
      'a',
      'a',
      'b',
      'url',
      'b',
    ),
    leak(
      'a URL and its query',
      'function f(x) { const url = new URL(`https://a.b/reset?token=${x}`); const query = new URLSearchParams({ password: x }); console.log(url.href, url.toString(), query, `${query}`); }',
      'url.href',
      'url',
      'query',
      'query',
    ),
    leak(
      'a setting that was given a text with credentials, or something else before the log',
      "function f() { process.env.DATABASE_URL = 'postgres://a:b@c/d'; console.log(process.env.DATABASE_URL); }\nfunction g() { process.env.DATABASE_URL = 'file:a.db'; load(); console.log(process.env.DATABASE_URL); }",
      'process.env.DATABASE_URL',
      'process.env.DATABASE_URL',
    ),
    leak(
      'what is not masked',
      'const getRedisUrl = (masked = true) => format(settings, masked);\nfunction find(safe) { return settings; }\nconsole.log(getRedisUrl(false), find(true).redisUrl);',
      'getRedisUrl(false)',
      'find(true).redisUrl',
    ),
    leak(
      'a token of the query that is not what is sent back, and one of the body or the headers',
      'function f(req, res) { console.log(req.query.accessToken); return res.send(req.query.challenge); }\nfunction g(req, res) { console.log(req.body.accessToken); return res.send(req.body.accessToken); }',
      'req.query.accessToken',
      'req.body.accessToken',
    ),
    leak(
      'a password that was made, where nothing says that it is shown, or by a logger, or one that was given',
      "import crypto from 'node:crypto';\nexport async function make() { const password = crypto.randomBytes(9).toString('hex'); console.log(password); }\n/** Prints the new password to the console. */\nexport async function show(logger) { const password = crypto.randomBytes(9).toString('hex'); logger.info(password); }\n/** Prints the password to the console. */\nexport async function tell(password) { console.log(password); }\n/** Prints the name to the console. */\nexport async function name() { const password = crypto.randomBytes(9).toString('hex'); console.log(password); }",
      'password',
      'password',
      'password',
      'password',
    ),
    leak(
      'a key under the name of the key of a thing',
      'console.log({ appKey: settings.key, apiKey: selectedApp.key });',
      'settings.key',
      'selectedApp.key',
    ),
    {
      name: 'a command that writes a result beside something else, or without being asked for all of it',
      code: "process.argv.slice(2);\nasync function run(client) {\n  const credentials = await client.fetchIt();\n  console.log('got', JSON.stringify(credentials));\n  console.log(credentials);\n}",
      errors: [
        { messageId: 'secret', at: 'credentials' },
        { messageId: 'secret', at: 'credentials' },
      ],
    },
    leak('parsed', 'function f(secret) { const parsed = JSON.parse(secret); console.log(parsed); }', 'parsed'),
    leak(
      'the message of an error that is made here',
      'function f(token) { const error = new Error(`bad ${token}`); console.log(error.message); }',
      'error.message',
    ),
    {
      name: 'by a function of the file',
      code: 'const report = (text, fields) => logger.info(`x ${text}`, fields);\nfunction f(password, x) {\n  report(password, { id: 1, token: x });\n}',
      errors: [
        {
          messageId: 'secret',
          at: 'password',
          message:
            '`password` is written to `logger.info` by `report` and is a password by its name (“password”): whoever can read the logs can read it.',
        },
        { messageId: 'secret', at: 'x' },
      ],
    },
    leak(
      'by a method and by all that a function is given',
      'function log(...values) { console.log(...values); }\nclass A { #write(text) { this.logger.debug(text); } write(text) { this.logger.debug(text); } f(password) { this.write(`x ${password}`); log("a", password); } }',
      'password',
      'password',
    ),
    leak(
      'in production, by a constant of the file, and in the case of others',
      "const production = process.env.NODE_ENV === 'production';\nfunction f(otp) { if (production) console.log(otp); switch (process.env.NODE_ENV) { case 'staging': case 'development': console.log(otp); } }",
      'otp',
      'otp',
    ),
    leak(
      'decorated handlers',
      '@Controller()\nclass A { private readonly logger = new Logger(A.name);\n @Post() f(@Body() body: SignInDto) { this.logger.log(`sign in ${body.password}`); } }',
      'body.password',
    ),
  ],
});
