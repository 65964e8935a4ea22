/**
 * The words by which a name says that it holds a secret or personal data, and the words that take it back.
 * Phrases are written in lower case and in the singular, words separated by a space; `match/sensitive-names.ts`
 * compares them by whole words with the end of a name, since the last words of an English compound name the thing:
 * an `accessToken` is a token, a `tokenCount` is a count.
 *
 * The categories follow the OWASP Logging Cheat Sheet, «Data to exclude»
 * (https://cheatsheetseries.owasp.org/cheatsheets/Logging_Cheat_Sheet.html#data-to-exclude) and CWE-532.
 */
import type { ExportReference } from './table.ts';

export type SensitiveCategory =
  | 'access-key'
  | 'api-key'
  | 'authorization-header'
  | 'bank-account'
  | 'birth-date'
  | 'card-number'
  | 'connection-string'
  | 'cookie'
  | 'credentials'
  | 'custom'
  | 'email'
  | 'environment'
  | 'license-key'
  | 'national-id'
  | 'one-time-code'
  | 'passphrase'
  | 'password'
  | 'phone'
  | 'pin'
  | 'postal-address'
  | 'private-key'
  | 'secret'
  | 'secret-key'
  | 'security-answer'
  | 'security-code'
  | 'token';

/** Words, or phrases, of a text that lists them. */
function list(text: string, separator = ' '): readonly string[] {
  return text.split(separator);
}

/** One kind of sensitive value. */
export interface SensitiveRow {
  readonly category: SensitiveCategory;
  /** How a message calls it, with its article. */
  readonly title: string;
  /** Phrases that a name may end with. */
  readonly phrases: readonly string[];
  /** Phrases that count only as the whole name, since with other words around them they mean something else. */
  readonly wholeNames?: readonly string[];
  /** Phrases that count only as a property of a person: `user.address`, not `server.address`. */
  readonly ofPersons?: readonly string[];
  /** Phrases that count only as a property of what one signs in with: `auth.pass`, not `report.pass`. */
  readonly ofAccounts?: readonly string[];
  /** Personal data, which counts only where it is switched on. */
  readonly personal?: true;
  /** Whether so little of it is random that the few characters of a partial mask give much of it away. */
  readonly short?: true;
}

/** Every kind of sensitive value. Sorted by category. */
export const sensitiveRows = [
  {
    category: 'access-key',
    title: 'a key that gives access',
    phrases: ['access key', 'account key', 'app key', 'auth key', 'service key'],
  },
  { category: 'api-key', title: 'an API key', phrases: ['api key'] },
  {
    category: 'authorization-header',
    title: 'an authorization header',
    phrases: ['auth header', 'authorization header'],
    // «authorization» is also a payment's, a permission's or a policy's.
    wholeNames: ['authorization', 'http authorization', 'proxy authorization', 'raw authorization', 'x authorization'],
  },
  {
    category: 'bank-account',
    title: 'a bank account',
    phrases: [...list('account number, bank account, iban, iban number, routing number, sort code', ', ')],
  },
  {
    category: 'birth-date',
    title: 'a birth date',
    phrases: ['birth date', 'birth day', 'date of birth', 'dob'],
    personal: true,
  },
  {
    category: 'card-number',
    title: 'a card number',
    phrases: [...list('card no, card num, card number, cc num, cc number, credit card, debit card', ', ')],
  },
  {
    category: 'connection-string',
    title: 'a connection string',
    phrases: [
      ...list('amqp uri, amqp url, conn str, conn string, connection string, database uri, database url, db uri', ', '),
      ...list('db url, mongo uri, mongo url, mongodb uri, mongodb url, mysql uri, mysql url, postgres uri', ', '),
      ...list('postgres url, postgresql uri, postgresql url, rabbitmq uri, rabbitmq url, redis uri, redis url', ', '),
    ],
  },
  {
    category: 'cookie',
    title: 'a cookie',
    phrases: ['cookie header'],
    wholeNames: [
      'auth cookie',
      'cookie',
      'cookies',
      'raw cookie',
      'session cookie',
      'set cookie',
      'signed cookie',
      'signed cookies',
    ],
  },
  { category: 'credentials', title: 'credentials', phrases: ['credentials', 'creds'] },
  {
    category: 'email',
    title: 'an e-mail address',
    phrases: ['e mail', 'e mail address', 'email', 'email address'],
    personal: true,
  },
  { category: 'license-key', title: 'a licence key', phrases: ['licence key', 'license key'] },
  {
    category: 'national-id',
    title: 'a national id',
    phrases: [
      ...list('aadhaar, aadhaar number, cpf, driver license, driver license number, drivers license', ', '),
      ...list(
        'drivers license number, driving licence, driving licence number, identity card number, national id',
        ', ',
      ),
      ...list('national id number, national insurance number, nino, passport no, passport number, personnummer', ', '),
      ...list('social security, social security no, social security number, ssn, tax id, tax id number', ', '),
      ...list('tax identification number, tax number, taxpayer id', ', '),
    ],
    wholeNames: ['nin', 'user nin'],
    short: true,
  },
  {
    category: 'one-time-code',
    title: 'a one-time code',
    phrases: [
      ...list('2 fa code, auth code, authentication code, authorization code, backup code, device code', ', '),
      ...list('email code, login code, magic code, mfa code, one time code, otp, otp code, recovery code', ', '),
      ...list('reset code, sms code, tfa code, totp, totp code, two factor code, verification code', ', '),
    ],
    short: true,
  },
  {
    category: 'passphrase',
    title: 'a pass phrase',
    phrases: ['pass phrase', 'recovery phrase', 'seed phrase'],
    short: true,
  },
  {
    category: 'password',
    title: 'a password',
    phrases: [
      ...list('admin pass, auth pass, database pass, db pass, email pass, ftp pass, login pass, mail pass', ', '),
      ...list('mysql pass, pass code, password, pg pass, proxy pass, redis pass, smtp pass, user pass', ', '),
    ],
    ofAccounts: ['pass'],
    short: true,
  },
  {
    category: 'phone',
    title: 'a phone number',
    phrases: [
      ...list('cell number, cell phone, mobile number, mobile phone, msisdn, phone, phone no, phone number', ', '),
      ...list('telephone, telephone number', ', '),
    ],
    personal: true,
  },
  {
    category: 'pin',
    title: 'a PIN',
    phrases: ['card pin', 'pin code', 'pin number', 'user pin'],
    wholeNames: ['new pin', 'old pin', 'pin'],
    short: true,
  },
  {
    category: 'postal-address',
    title: 'a postal address',
    phrases: [
      ...list('address line, billing address, customer address, delivery address, home address, mailing address', ', '),
      ...list('postal address, residential address, shipping address, street address', ', '),
    ],
    ofPersons: ['address'],
    personal: true,
  },
  { category: 'private-key', title: 'a private key', phrases: ['priv key', 'private key'] },
  { category: 'secret', title: 'a secret', phrases: ['secret', 'secret value'] },
  {
    category: 'secret-key',
    title: 'a secret key',
    phrases: [
      ...list(
        'cipher key, crypto key, decryption key, encryption key, hmac key, jwt key, master key, secret key',
        ', ',
      ),
      'signing key',
    ],
  },
  {
    category: 'security-answer',
    title: 'a security answer',
    phrases: ['secret answer', 'security answer', 'security question answer'],
    short: true,
  },
  {
    category: 'security-code',
    title: 'a card security code',
    phrases: ['card code', 'cvc', 'cvv', 'security code'],
    short: true,
  },
  { category: 'token', title: 'a token', phrases: ['bearer', 'jwt', 'token'] },
] as const satisfies readonly SensitiveRow[];

/** Settings of a library that are no secret although their name is that of one, spelt as the library does. */
export const publicSettings: readonly {
  readonly property: string;
  /** How the names of the library's packages begin. */
  readonly packages: string;
  /** The word by which the name of what holds the setting says whose it is: `getFirebaseConfig()`. */
  readonly word: string;
}[] = [
  // https://firebase.google.com/docs/web/learn-more#config-object: `https://….firebaseio.com`, which the pages hold, too.
  { property: 'databaseURL', packages: 'firebase', word: 'firebase' },
];

/** What stands behind the password in the address of something on the same machine. */
export const sameMachine = /^@(?:localhost|127\.0\.0\.1|\[::1\])(?![\w.-])/u;

/** Spellings without a word border and abbreviations, by the words they stand for. */
export const connectedForms: Readonly<Record<string, string>> = {
  accesskey: 'access key',
  accesstoken: 'access token',
  accountnumber: 'account number',
  apikey: 'api key',
  apitoken: 'api token',
  appkey: 'app key',
  authcode: 'auth code',
  authheader: 'auth header',
  authkey: 'auth key',
  authtoken: 'auth token',
  bankaccount: 'bank account',
  birthdate: 'birth date',
  birthday: 'birth day',
  cardnumber: 'card number',
  clientsecret: 'client secret',
  connectionstring: 'connection string',
  connstr: 'conn str',
  creditcard: 'credit card',
  creditcardnumber: 'credit card number',
  csrftoken: 'csrf token',
  dateofbirth: 'date of birth',
  dbpass: 'db pass',
  dbpassword: 'db password',
  dburl: 'db url',
  debitcard: 'debit card',
  emailaddress: 'email address',
  encryptionkey: 'encryption key',
  idtoken: 'id token',
  jwttoken: 'jwt token',
  licensekey: 'license key',
  masterkey: 'master key',
  newpassword: 'new password',
  oldpassword: 'old password',
  passcode: 'pass code',
  passphrase: 'pass phrase',
  passportnumber: 'passport number',
  passwd: 'password',
  passwort: 'password',
  pgpassword: 'pg password',
  phonenumber: 'phone number',
  pincode: 'pin code',
  privatekey: 'private key',
  privkey: 'priv key',
  pswd: 'password',
  pwd: 'password',
  refreshtoken: 'refresh token',
  secretkey: 'secret key',
  secrettoken: 'secret token',
  sessiontoken: 'session token',
  signingkey: 'signing key',
  smtppass: 'smtp pass',
  streetaddress: 'street address',
  taxid: 'tax id',
  userpass: 'user pass',
  userpassword: 'user password',
  xsrftoken: 'xsrf token',
};

/**
 * Words after the phrase that still name the secret itself: `passwordConfirmation`, `tokenValue`, `private_key_pem`.
 * After any other word the name is of something else: `passwordPolicy`, `tokenService`, `secretName`, `apiKeyId`,
 * `tokenExpiry`, `passwordResetUrl`.
 */
export const carryingSuffixes = new Set([
  ...list('again base bytes confirm confirmation env hex new old pem plain plaintext raw repeat str string text'),
  ...list('value'),
]);

/**
 * Words anywhere before the phrase that make the name harmless: it answers a question, counts or bounds, says that the
 * secret is absent or wrong (the name of an error), was made unreadable, or is public by design. A hash is taken as
 * unreadable, as the rule takes the result of `hash(…)`.
 */
export const harmlessPrefixes = new Set([
  ...list('always are can cannot could did do does had has have is may must should was will with without'),
  ...list('allow allowed disable disabled disallow enable enabled force need needs prefer require required requires'),
  ...list('supports use uses using'),
  ...list('count max maximum min minimum num number per total'),
  ...list('absent bad duplicate empty expired forgot forgotten incorrect insufficient invalid malformed mismatched'),
  ...list('missing no non not or same strong unsupported valid weak wrong'),
  ...list('contain contains display include included includes'),
  ...list('decoded parsed verified'),
  ...list('anonymized anonymous censored encrypted fingerprint hash hashed hidden masked obfuscated obscured'),
  ...list('redacted sanitized scrubbed sealed truncated'),
  ...list('dummy example fake mock placeholder sample stub'),
  ...list('anon pub public publishable'),
]);

/** Verbs before a phrase, first in the name or directly before it: the name is of an action, whose result says how it went: `verifyToken`, `resetPassword`. */
export const actionVerbs = new Set([
  ...list('add apply ask assert authenticate block check clear compare configure consume convert copy decode'),
  ...list('decrypt delete destroy drop edit encode encrypt enforce enrich ensure exchange expire export fetch find'),
  ...list('grant handle hide hydrate import init initialize inspect introspect invalidate link list lock lookup map'),
  ...list('mask match migrate normalize on parse persist prepare process prompt protect provide put query redact'),
  ...list('regenerate register remove render renew replace resolve revoke rotate run save seed select send'),
  ...list('serialize set show skip store subscribe sync test toggle transform try update upsert validate verify'),
  ...list('watch write'),
]);

/** Verbs that make an action of a password but are an ordinary kind of token: `resetPassword`, but a `resetToken`. */
export const passwordVerbs = new Set([...list('change choose create enter forget recover reset show')]);

/** First words of functions that hand out what the rest of their name says: `getPassword()`, `generateApiKey()`. */
export const producingVerbs = new Set([
  ...list('acquire create decrypt extract fetch generate get issue load mint obtain read retrieve reveal sign to'),
  ...list('unwrap'),
]);

/**
 * Words directly before «token» that name something other than a credential: cursors of APIs, units of language
 * models and parsers, cancellation, dependency injection, design systems, locks.
 */
export const harmlessTokenKinds = new Set([
  ...list('ahead backward bookmark change continuation cursor delta ending forward marker next page paginate'),
  ...list('pagination prev previous range resume scroll skip start starting sync'),
  ...list('audio bos cached completion context embedding eos image input llm output pad prompt reasoning remaining'),
  ...list('special stop text thinking unused used word'),
  ...list('abort cancel cancellation'),
  ...list('di entity inject injection injector model queue repository'),
  ...list('color colour css design font spacing theme typography'),
  ...list('ast comment filter first grammar keyword last lexer markdown mention operator parser punctuation'),
  ...list('punctuator search sql string syntax whitespace'),
  ...list('fencing idempotency lease lock mutex semaphore version'),
  ...list('bep bnb btc coin coupon dai erc eth fungible governance nft spl trc usdc usdt wbtc weth'),
  // Vendure's channel tokens say which channel a request is for; shops send them from the browser.
  ...list('channel'),
  // What a visitor's browser got for a puzzle: it is good for one check, and opens nothing.
  ...list('captcha hcaptcha recaptcha turnstile'),
]);

/** Properties of credentials that tell who somebody was found to be, and prove nothing. */
export const publicCredentialParts: ReadonlySet<string> = new Set([
  ...list('agent client clientId client_id issuer sub subject webId webid'),
]);

/**
 * Where Auth.js gives the claims of a token under the name of one: `jwt` and `session` of its option `callbacks`.
 * https://authjs.dev/reference/core#callbacks
 */
export const sessionCallbacks = {
  owner: 'callbacks',
  methods: new Set(['jwt', 'session']) as ReadonlySet<string>,
  claims: 'token',
} as const;

/**
 * Functions that give the claims of a token under the name of one, but where an option asks for the token as it is:
 * `getToken({ req, raw: true })`. https://next-auth.js.org/tutorials/securing-pages-and-api-routes#using-gettoken
 */
export const claimReaders = [
  { module: '@auth/core/jwt', export: 'getToken', unless: 'raw' },
  { module: 'next-auth/jwt', export: 'getToken', unless: 'raw' },
] as const satisfies readonly (ExportReference & { readonly unless: string })[];

/** Words in the names of functions that take apart JSON Web Tokens, or of what they belong to: `jwt.verify`, `jwtDecode`. */
export const webTokenWords: ReadonlySet<string> = new Set([...list('jose jsonwebtoken jwt')]);

/** Words in the names of such functions, and of others that give what a token says to a callback. */
export const tokenReadingWords: ReadonlySet<string> = new Set([...list('decode decoded verify')]);

/** What tells how a server answered, beside what it answered. */
export const answerStatusNames: ReadonlySet<string> = new Set([...list('status statusCode')]);

/**
 * Words directly before «token» that may name an asset on a blockchain: its side of a trade, its part in a pool, its
 * standard. They do so only where more says that it is one.
 */
export const assetTokenKinds: ReadonlySet<string> = new Set([
  ...list('another asset base borrow borrowed bought burned buy collateral debt deposit deposited destination dst'),
  ...list('fee first from fungible gas governance in incoming input intermediate liquidity loan lp maker minted'),
  ...list('multisig native out outgoing output paid pair payment pool quote received reward second sell sent sold'),
  ...list('source spent src stable staked staking swap swapped taker target third to trade traded underlying wrapped'),
]);

/** Words before «token» for the two sides of a trade: where a file has both, they are assets. */
export const tradedPairs: readonly (readonly [string, string])[] = [
  ['base', 'quote'],
  ['bought', 'sold'],
  ['buy', 'sell'],
  ['collateral', 'debt'],
  ['collateral', 'loan'],
  ['maker', 'taker'],
];

/** What a file says of tokens that are assets: their contract, their decimals, their symbol. */
export const assetText =
  /token_?(?:in_?|out_?)?(?:address|contract|decimals|mint(?!e[dr]|ing)|symbol)|token\w*(?:\(\))?[?!]?\.(?:decimals|symbol)\b/iu;

/** What a file says of tokens that are credentials; where it says both, a `token` may be either. */
export const credentialText =
  /jwt|bearer|oauth|authorization|cookie|password|discord|slack|telegram|(?:access|api|auth|bot|csrf|reset|refresh|session|verification)_?token/iu;

/** What a file says that has a language model write, and is given its tokens one after the other. */
export const languageModelText =
  /\b(?:anthropic|claude|gemini|gpt|langchain|llama|llm|mistral|ollama|openai)\b|LLM|OpenAI|Anthropic|Ollama/u;

/** What a file says that takes texts apart into the tokens of a language: `class Lexer`, `tokeniseLine()`; a card is `tokenized`. */
export const languageText = /lexer|tokeni[sz]e(?!d|\w*(?:card|payment))/iu;

/** Functions that such a model is told to call with each: `onToken`, LangChain's `handleLLMNewToken`. */
export const tokenCallback = /^(?:handle|on)(?:LLM)?(?:New)?Token$/u;

/** Keys under which somebody's id is given: what is given under them only is no credential, whatever it is called. */
export const personIds: ReadonlySet<string> = new Set(['userId', 'userUuid', 'user_id', 'user_uuid', 'uuid']);

/** Properties that tell which asset a token is, or how it is counted. */
export const assetProperties: ReadonlySet<string> = new Set([...list('address decimals mint symbol ticker')]);

/** The same, without what other things have as well. */
export const onlyAssetProperties: ReadonlySet<string> = new Set([...list('decimals symbol')]);

/** Last words of names for how much there is of what stands directly behind in a text: `${amount} ${token}`. */
export const amountWords: ReadonlySet<string> = new Set([...list('amount balance fee qty quantity total volume')]);

/** Last words in the names of functions that hold something for one process at a time: `extendLock(key, token)`. */
export const lockWords: ReadonlySet<string> = new Set([...list('lease lock mutex semaphore')]);

/**
 * Words behind «lock» in the names of such functions, where it is no verb that says what is locked: `getLockByToken`,
 * `lockRefresh`; not `lockAccount`.
 */
export const lockParts: ReadonlySet<string> = new Set([
  ...list('by extend extension key manager owner refresh release renew renewal service store timeout token'),
]);

/** Words in the names of what keeps people out of something, and so is another kind of lock. */
export const lockedThings: ReadonlySet<string> = new Set([...list('account card device profile screen user')]);

/** The same as a text says it: not that an account is locked. */
export const lockText =
  /\b(?:lock|mutex|semaphore)s?\b(?!\s+(?:(?:the|this|your)\s+)?(?:account|card|device|out|profile|screen|user))/iu;

/** Words that make plural «tokens» credentials; without one they are units of a language model, a parser or a theme. */
export const credentialTokenKinds = new Set([
  ...list('access api auth authentication bearer csrf device id invite jwt oauth push refresh reset secret session'),
  ...list('verification'),
]);

/** Last words of names for where something lies; what a call made for one is no more what it was made of. */
export const placeWords: ReadonlySet<string> = new Set([
  ...['dir', 'directory', 'file', 'filename', 'folder', 'path', 'paths'],
]);

/** Last words of names whose values identify, measure, date or describe: harmless even under the key of a secret. */
export const harmlessLastWords = new Set([
  ...list('guid id ids index kind label level method mode name names prefix state status suffix type uid uuid'),
  ...list('version'),
  ...list('age at date expiration expires expiry time timeout ttl'),
  ...list('attempts count last length limit max min size total usage'),
  ...list('active enabled exists expired found missing ok present provided required set success valid validity'),
  ...list('verified'),
  ...list('constructor error errors message reason'),
  // Claims of a token, and the parts of a URL that are no secret.
  ...list('aud claims exp iat iss jti kid nbf scope scopes sub'),
  ...list('domain host hostname origin pathname port protocol'),
  ...list('algorithm encrypted fingerprint hash hashed masked redacted'),
]);

/**
 * Objects whose properties describe a thing instead of holding it: `errors.password` is a message, `usage.tokens` a
 * count, `pagination.token` a cursor. Compared with the last word of the object's name.
 */
export const describingOwners = new Set([
  ...list('constraint constraints error errors issues message messages rules schema schemas validation validators'),
  ...list('attempts count counter counters counts flags limit limits metrics quota stats usage'),
  ...list('cursor next page pagination paging'),
  ...list('constants enum enums i18n label labels names paths placeholders routes translations types urls'),
  ...list('models providers repositories selectors services strategies'),
  ...list('columns has is required select touched valid'),
  ...list('ast lexer parser scanner tokenizer'),
  ...list('board gpio led'),
]);

/** Objects whose `SCREAMING_CASE` or capitalised properties are settings rather than members of an enum. */
export const settingOwners = new Set([
  ...list('config configuration credentials env environment secrets settings vars'),
]);

/** Words before «name», which say of what it is the name: of the field that holds the secret, and not the secret. */
export const fieldWords: ReadonlySet<string> = new Set([
  ...list('attribute claim column field header key param property'),
]);

/** Words before «email» that make it the address of a program or an office, and no person's: a service account's. */
export const impersonalWords: ReadonlySet<string> = new Set([...list('bot noreply robot service support system')]);

/** Objects whose `cookie` says how one is set, and not what is in it. */
export const cookieOptionOwners = new Set([...list('defaults option options opts session')]);

/** Objects whose `address` is where a person lives. */
export const personOwners = new Set([
  ...list('applicant author client contact customer employee guest member patient person profile recipient tenant'),
  ...list('user'),
]);

/** Objects whose `pass` is a password. */
export const accountOwners = new Set([
  ...list('account auth credentials database db login mail mailer proxy redis smtp transport transporter'),
]);

/** Properties that hand out the secret that their object is named after: `password.value`. */
export const valueProperties = new Set([...list('plain plainText plaintext raw value')]);

/** Properties that name the secret only together with their object: `card.number`, `database.url`. */
export const joinedProperties = new Set(['no', 'number', 'uri', 'url']);

/** Properties that hand out the key of an object named after a key: `apiKey.key`; a `secret.key` is its name. */
export const keyProperties = new Set([...list('key')]);

/** Words that begin a phrase saying where the secret is from or for: `tokenFromHeader` is a token. */
export const prepositions = new Set([...list('by for from via')]);

/** Names that look sensitive and never are: MongoDB's operator «not in», the shell's working directory. */
export const harmlessNames = new Set([...list('$nin OLDPWD PWD')]);

/** Words in the name of an object that holds what was made unreadable: `obfuscatedConfig.DATABASE_URL`. */
export const unreadableOwners: ReadonlySet<string> = new Set([
  ...list('anonymized censored masked obfuscated redacted scrubbed'),
]);

/** Words before a «verification token» or «challenge token» that is published for all to see: in the DNS, or at a path. */
export const publishedTokenKinds: ReadonlySet<string> = new Set([...list('acme cname dns domain')]);

/** What such a token is for, as the word before «token» says it. */
export const proofWords: ReadonlySet<string> = new Set([...list('challenge verification')]);

/** What the comment of a function says that shows something to the person at the terminal. */
export const printingText =
  /\b(?:displays?|displayed|outputs?|prints?|printed|shows?|shown|writes?|written)\b[^.]*\b(?:console|screen|standard output|stdout|terminal)\b/iu;

/** What the description of a command says whose output is what it describes: `construct a url for the database`. */
export const outputDescription = /^(?:construct|create|display|generate|get|output|print|show)s?\b/iu;

/**
 * What a text or a route says of a token that proves who controls a domain, and is published for that: the challenges of
 * ACME (RFC 8555, 8.3 and 8.4) and records of the DNS.
 */
export const publishedTokenText =
  /\b(?:acme|cname|dns-01|http-01|txt record)\b|\bdomain[\s-](?:ownership[\s-])?verification\b/iu;

/** Phrases that also name the key by which such a thing is found; then the value is no secret. */
export const thingKeys: ReadonlySet<string> = new Set(['account key', 'app key', 'service key']);

/** Words in the name of what counts requests: keys there are those of its counters. */
export const limiterWords: ReadonlySet<string> = new Set([...list('limiter ratelimit throttle throttler throttling')]);

/** First words of functions that find what lies under a key. */
export const lookupVerbs: ReadonlySet<string> = new Set([
  ...list('delete exists fetch find get has load lookup read resolve retrieve'),
]);

/** Words in the names of stores of secrets, and of functions that ask them. */
export const secretStoreWords: ReadonlySet<string> = new Set([...list('secret secrets vault')]);

/** Words by which a column says in which form it holds a password: `passwordHash`, `hashed_password`. */
export const storedFormWords: ReadonlySet<string> = new Set(['digest', 'encrypted', 'hash', 'hashed', 'salted']);
