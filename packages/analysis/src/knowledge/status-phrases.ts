/** What codes and messages of errors say, and the status that says the same (RFC 9110, section 15.5 and 15.6; RFC 6585). */

export interface StatusPhraseRow {
  /** The status that says it. */
  readonly status: number;
  /** Statuses that say less, or something else. */
  readonly insteadOf: readonly number[];
  /** Regular expressions, of which one finds it in a text in lower case; codes are taken apart into words before. */
  readonly phrases: readonly string[];
  /** Regular expressions that find something else in a text that one of `phrases` finds. */
  readonly unless: readonly string[];
}

const general = [400, 500] as const;
/** Parts of a request or of the server's own installation: that one of them is missing is said by 400 and 500. */
const ownParts = String.raw`\b(?:argument|body|columns?|config|configuration|configured|cookies?|credentials?|environment|env|fields?|headers?|keys?|option|param|parameters?|params|payload|property|query|request|schema|secret|session|signature|template|tokens?|types?|urls?|variables?)\b`;

/** In ascending order of the status. */
export const statusPhrases = [
  {
    status: 401,
    insteadOf: [...general, 403],
    phrases: [
      String.raw`\bnot (?:authenticated|logged in|signed in)\b`,
      String.raw`\bunauthenticated\b`,
      String.raw`(?<!\b(?:factor|step) )\b(?:authentication|login|sign in) (?:is )?required\b`,
      String.raw`\b(?:must|need to|have to) (?:be (?:authenticated|logged in|signed in)|log in|sign in)\b`,
    ],
    unless: [
      // A user who is known may have no account at another service.
      String.raw`\bnot (?:authenticated|logged in|signed in) (?:against|at|on|to|with)\b`,
      // Somebody else than who reads it: `the invited user must sign in`.
      String.raw`\b(?:(?!authenticated|registered|signed)\w+ed|other|target) (?:account|member|person|user)s? (?:must|needs? to|ha(?:s|ve) to)\b`,
      String.raw`\b(?:assignee|invitee|receiver|recipient)s? (?:must|needs? to|ha(?:s|ve) to)\b`,
      String.raw`\bthey (?:must|need to|have to)\b`,
    ],
  },
  // What is 401 by its name is said of users who are known, too.
  { status: 401, insteadOf: general, phrases: [String.raw`^unauthori[sz]ed\W*$`], unless: [] },
  {
    status: 403,
    insteadOf: [...general, 401],
    phrases: [
      String.raw`\binsufficient (?:permissions?|privileges?|rights|scopes?)\b`,
      String.raw`\bpermission denied\b`,
      String.raw`\bnot (?:allowed|permitted) to\b`,
      String.raw`\b(?:do not|don't|does not|doesn't) have (?:\w+ ){0,2}(?:permissions?|privileges?|rights)\b`,
      String.raw`^forbidden\b`,
    ],
    unless: [],
  },
  { status: 403, insteadOf: general, phrases: [String.raw`^access (?:is )?denied\W*$`], unless: [] },
  {
    status: 404,
    insteadOf: general,
    phrases: [
      String.raw`\bnot found\b`,
      String.raw`^no (?:\w+ ){1,3}found\b`,
      String.raw`\b(?:does not|doesn't|do not|don't) exist\b`,
      String.raw`\b(?:could not|couldn't|cannot|can't) be found\b`,
    ],
    // What the server has made and then lost is no mistake of who asked for it.
    unless: [ownParts, String.raw`\bbut (?:\w+ ){1,3}not found\b`],
  },
  {
    status: 405,
    insteadOf: general,
    phrases: [String.raw`\bmethod (?:is )?not (?:allowed|supported)\b`],
    unless: [],
  },
  {
    status: 409,
    insteadOf: general,
    phrases: [
      String.raw`\balready (?:exists?|registered|taken|in use)\b`,
      String.raw`\bexists already\b`,
      String.raw`\b(?:account|email|handle|name|slug|username)(?: address)? (?:is )?taken\W*$`,
      String.raw`^(?:duplicate (?:account|email|user|username)|(?:account|email|user|username) exists)\b`,
    ],
    unless: [],
  },
  {
    status: 413,
    insteadOf: general,
    phrases: [
      String.raw`\b(?:body|content|entity|file|image|payload|request|upload) (?:size )?(?:is )?too (?:big|large)\b`,
    ],
    unless: [],
  },
  {
    status: 415,
    insteadOf: general,
    phrases: [
      String.raw`\bunsupported (?:media|content)[ -]type\b`,
      String.raw`\b(?:media|content)[ -]type (?:is )?not supported\b`,
    ],
    unless: [],
  },
  {
    status: 429,
    insteadOf: general,
    phrases: [
      String.raw`\btoo many (?:attempts|requests|tries)\b`,
      String.raw`\brate limit(?:ed| exceeded| reached)?\b`,
    ],
    unless: [],
  },
  { status: 501, insteadOf: general, phrases: [String.raw`\bnot (?:yet )?implemented(?: yet)?\b`], unless: [] },
  {
    status: 502,
    insteadOf: general,
    phrases: [String.raw`\bbad gateway\b`, String.raw`\bupstream (?:error|failed|failure|request failed)\b`],
    unless: [],
  },
  {
    status: 503,
    insteadOf: general,
    phrases: [String.raw`\b(?:service (?:is )?|temporarily )unavailable\b`],
    unless: [],
  },
  {
    status: 504,
    insteadOf: general,
    phrases: [String.raw`\b(?:gateway timeout|upstream (?:timed out|timeout))\b`],
    unless: [],
  },
] as const satisfies readonly StatusPhraseRow[];

const rows: readonly StatusPhraseRow[] = statusPhrases;
const readers = rows.map((row) => ({
  row,
  finds: new RegExp(row.phrases.join('|'), 'u'),
  excludes: row.unless.length === 0 ? undefined : new RegExp(row.unless.join('|'), 'u'),
}));

/** The statuses that say what a text says, in place of one that says less. */
export function findStatusesOfText(text: string, status: number): readonly number[] {
  const lower = text.toLowerCase().replaceAll('’', "'");
  return readers
    .filter(({ row, finds, excludes }) => {
      return row.insteadOf.includes(status) && finds.test(lower) && excludes?.test(lower) !== true;
    })
    .map(({ row }) => row.status);
}

/** Whether a text of a file may have one of the phrases, spaces or underscores between their words. */
export function mayHaveStatusPhrase(text: string): boolean {
  return mayHave.test(text);
}

const mayHave =
  /found|exist|duplicate|authenticat|authori[sz]ed|denied|logged|signed|log.?in|sign.?in|permi|privilege|rights|scope|allowed|forbidden|taken|regist|in.use|too.|media|content|rate.?limit|implemented|gateway|upstream|unavailable|supported/iu;

/**
 * By which names a handler reads the address of a request, and the rest of it. 404 says that nothing is at the address
 * (RFC 9110, section 15.5.5); of what a body or a token names, 400 is as good.
 */
export const waysToName = {
  address:
    /\b(?:params?|pathParameters|queryStringParameters|searchParams)\b|(?<!\.|new )\b(?:Param|Query)\b|\b(?:req|request|ctx|context|event)\.quer(?:y|ies)\b|['"](?:param|query)['"]/u,
  content: /\breq(?:uest)?\.body\b|@Body\(|\.json\(\)|token/iu,
} as const;

/** Last words of names that hold what a query or another server found, and of what a framework hands a request on in. */
export const foundWords: ReadonlySet<string> = new Set([
  'body',
  'context',
  'ctx',
  'data',
  'event',
  'item',
  'items',
  'record',
  'records',
  'req',
  'request',
  'res',
  'response',
  'result',
  'results',
  'row',
  'rows',
  'value',
]);

/** Names of lookups that reject what is missing: Prisma's `findUniqueOrThrow`, TypeORM's and MikroORM's `findOneOrFail`. */
export const rejectingLookup = /Or(?:Fail|Throw)$/u;

/** What holds the fields of a body that was read. */
export const parsedBody = /\breq(?:uest)?\.body$/u;

/** Names of parameters that hold such fields. */
export const bodyParameters: ReadonlySet<string> = new Set(['body', 'data', 'dto', 'input', 'payload']);

/** Last words of names that hold somebody who is signed in. */
export const userWords: ReadonlySet<string> = new Set(['account', 'me', 'member', 'user', 'viewer']);

/** Words of properties that say which rights somebody has. */
export const rightWords: ReadonlySet<string> = new Set([
  'admin',
  'administrator',
  'moderator',
  'owner',
  'permission',
  'permissions',
  'privileges',
  'role',
  'roles',
  'scopes',
  'staff',
  'superuser',
]);

/** How a comment that names a status goes on to say why it is that one: `// As 500, so as not to confuse the proxy.` */
export const statusReason = /\b(?:as|because|instead of|not to|rather than|since|so)\b/iu;
