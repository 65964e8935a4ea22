// @ts-check
/**
 * The workspace that the editor's benchmark is measured on: services, route handlers, mappers, clients and models as
 * backends have them, made from a fixed seed, so that every run measures the same text.
 */

/** Numbers from 0 to 1 that are the same in every run (mulberry32). @param {number} seed @returns {() => number} */
export function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const nouns = (
  'account address article attachment author booking branch budget campaign cart category channel comment company ' +
  'contract coupon course customer delivery device discount document employee event export feature folder grant group ' +
  'holiday image import invoice item job label lease ledger lesson license listing location membership message meter ' +
  'note offer order organisation page partner payment permission plan price product profile project quote receipt ' +
  'refund region report request reservation review role route schedule seat session shipment station store ' +
  'subscription supplier survey tag task team template tenant ticket transfer vehicle vendor visit voucher warehouse'
).split(' ');
const states =
  'NOT_FOUND LOCKED EXPIRED ARCHIVED SUSPENDED CONFLICT LIMIT_REACHED NOT_ALLOWED INVALID ALREADY_CLOSED'.split(' ');
const details = ['', '_BY_OWNER', '_IN_REGION', '_FOR_TENANT', '_ON_PLAN', '_AFTER_DEADLINE', '_WHILE_SYNCING'];
const statuses = [404, 423, 410, 410, 403, 409, 429, 403, 422, 409];
const verbs = ['load', 'refresh', 'reserve', 'confirm', 'publish', 'archive', 'assign', 'release', 'price', 'collect'];
const fields = [
  'title',
  'amount',
  'currency',
  'ownerId',
  'region',
  'startsAt',
  'endsAt',
  'priority',
  'note',
  'version',
];

/**
 * @typedef {{ readonly code: string, readonly status: number, readonly message: string }} Code
 * @typedef {() => number} Random
 */

/** So many error codes of believable names. @param {number} count @returns {readonly Code[]} */
export function createCodes(count) {
  /** @type {Code[]} */
  const codes = [];
  for (let series = 0; codes.length < count; series++) {
    for (const detail of details) {
      for (const noun of nouns) {
        for (const [index, state] of states.entries()) {
          const code = `${noun.toUpperCase()}_${state}${detail}${series === 0 ? '' : `_${series + 1}`}`;
          const words = state.toLowerCase().replaceAll('_', ' ');
          codes.push({ code, status: statuses[index] ?? 400, message: `The ${noun} is ${words}` });
        }
      }
    }
  }
  return codes.slice(0, count);
}

/** A catalog file of codes. @param {readonly Code[]} codes */
export function writeCatalog(codes) {
  return `codes:\n${codes
    .map(
      ({ code, status, message }) =>
        `  ${code}:\n    status: ${status}\n    message: ${message}\n    resolution: Look at the record again and repeat the request.\n`,
    )
    .join('')}`;
}

/** @template T @param {Random} random @param {readonly T[]} from @returns {T} */
function pick(random, from) {
  return /** @type {T} */ (from[Math.floor(random() * from.length)]);
}

/** @param {string} word */
function capital(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** @typedef {{ random: Random, noun: string, index: number, code: () => Code }} Context */

/** What a service holds. @type {readonly ((context: Context) => string)[]} */
const sections = [
  ({ random, noun, index, code }) => {
    const { code: missing } = code();
    const verb = pick(random, verbs);
    return `
/** Finds one ${noun} that the caller may ${verb}, and throws where there is none. */
export async function ${verb}${capital(noun)}${index}(id: string, caller: Caller): Promise<${capital(noun)}> {
  const row = await database.selectFrom('${noun}s').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined || row.tenantId !== caller.tenantId) {
    logger.info({ id, tenant: caller.tenantId }, '${capital(noun)} was not found');
    throw new DomainError('${missing}', { id });
  }
  const version = row.version ?? 0;
  return { ...to${capital(noun)}(row), version, isOwner: row.ownerId === caller.id };
}
`;
  },
  ({ random, noun, index, code }) => {
    const { code: conflict } = code();
    const field = pick(random, fields);
    return `
export async function update${capital(noun)}${index}(id: string, changes: Partial<${capital(noun)}>, caller: Caller) {
  const started = performance.now();
  try {
    return await database.transaction().execute(async (transaction) => {
      const current = await find${capital(noun)}ForUpdate(transaction, id);
      if (current.version !== changes.version) {
        throw new DomainError('${conflict}', { id, expected: changes.version, found: current.version });
      }
      const next = { ...current, ...changes, ${field}: changes.${field} ?? current.${field}, version: current.version + 1 };
      await transaction.updateTable('${noun}s').set(toRow(next)).where('id', '=', id).execute();
      await outbox.add(transaction, { type: '${noun}.updated', id, by: caller.id });
      return next;
    });
  } catch (error) {
    logger.error({ err: error, id }, 'Updating a ${noun} failed');
    throw error;
  } finally {
    metrics.observe('${noun}_update_seconds', (performance.now() - started) / 1000);
  }
}
`;
  },
  ({ random, noun, index }) => {
    const used = fields.filter(() => random() < 0.7);
    return `
/** The part of a ${noun} that other services are shown. */
export interface ${capital(noun)}Summary${index} {
  readonly id: string;
${used.map((field) => `  readonly ${field}: ${/At$/.test(field) ? 'Date' : field === 'amount' || field === 'version' ? 'number' : 'string | null'};`).join('\n')}
}

export function to${capital(noun)}Summary${index}(row: ${capital(noun)}Row): ${capital(noun)}Summary${index} {
  return {
    id: row.id,
${used.map((field) => `    ${field}: ${/At$/.test(field) ? `new Date(row.${field} ?? 0)` : field === 'amount' ? 'Number(row.amount) / 100' : field === 'version' ? 'row.version ?? 0' : `row.${field} ?? null`},`).join('\n')}
  };
}
`;
  },
  ({ noun, index, code }) => {
    const { code: missing, status, message } = code();
    return `
router.get('/${noun}s/:id/v${index}', authenticate, async (request, response) => {
  const { id } = request.params;
  const query = listQuery.safeParse(request.query);
  if (!query.success) {
    response.status(400).json({ error: { code: 'REQUEST_INVALID', message: 'The query is not valid', issues: query.error.issues } });
    return;
  }
  const found = await repository.find(id, { limit: query.data.limit, after: query.data.after });
  if (found === undefined) {
    response.status(${status}).json({ error: { code: '${missing}', message: '${message}' } });
    return;
  }
  logger.debug({ id, count: found.items.length }, 'Listed ${noun}s');
  response.json({ items: found.items.map((item) => to${capital(noun)}(item)), next: found.next ?? null });
});
`;
  },
  ({ random, noun, index, code }) => {
    const [first, second, third] = [code().code, code().code, code().code];
    return `
/** Asks the ${noun} service, and turns what it answers into errors of this one. */
async function call${capital(noun)}Service${index}(path: string, body: unknown, signal: AbortSignal): Promise<unknown> {
  for (let attempt = 1; attempt <= ${2 + Math.floor(random() * 4)}; attempt++) {
    try {
      return await client.post(\`/${noun}s/\${encodeURIComponent(path)}\`, { body, signal, timeout: attempt * 1000 });
    } catch (error) {
      if (!(error instanceof RemoteError)) throw error;
      switch (error.code) {
        case '${first}':
          return undefined;
        case '${second}':
          throw new DomainError('${third}', { path, attempt }, { cause: error });
        default:
          if (attempt > 2 || error.status < 500) throw error;
          logger.warn({ err: error, attempt, path }, 'The ${noun} service did not answer, trying again');
          await delay(2 ** attempt * 100, undefined, { signal });
      }
    }
  }
  return undefined;
}
`;
  },
  ({ random, noun, index }) => {
    const limit = 10 + Math.floor(random() * 90);
    return `
/** How much of a ${noun} is left, in minor units; never less than nothing. */
export function getRemaining${capital(noun)}${index}(entries: readonly ${capital(noun)}[], now = Date.now()): number {
  let sum = 0;
  for (const { amount, startsAt, endsAt, priority } of entries) {
    if (startsAt !== undefined && startsAt.getTime() > now) continue;
    if (endsAt !== undefined && endsAt.getTime() < now) continue;
    const weight = priority === 'high' ? 1 : priority === 'low' ? 0.25 : 0.5;
    sum += Math.round(amount * weight * (1 + entries.length / ${limit}));
  }
  const rounded = Math.max(0, Math.min(sum, ${limit}_000));
  return Number.isFinite(rounded) ? rounded : 0;
}
`;
  },
  ({ random, noun, index }) => {
    const word = pick(random, verbs);
    return `
export const ${noun}Schema${index} = z.object({
  id: z.string().uuid(),
  title: z.string().trim().min(1).max(${80 + Math.floor(random() * 100)}),
  amount: z.number().int().nonnegative().default(0),
  currency: z.enum(['EUR', 'USD', 'GBP', 'CHF']).default('EUR'),
  tags: z.array(z.string().max(40)).max(20).optional(),
  ${word}At: z.coerce.date().optional(),
});

export type ${capital(noun)}Input${index} = z.infer<typeof ${noun}Schema${index}>;

const ${noun}Columns${index} = ['id', 'title', 'amount', 'currency', '${word}_at', 'tenant_id', 'version'] as const;
`;
  },
  ({ random, noun, index }) => {
    // One log in a few is written as it should not be, as in any backend.
    const log =
      random() < 0.3
        ? `logger.info(\`Sent \${sent.length} ${noun}s to \${target}\`);`
        : `logger.info({ count: sent.length, target }, 'Sent ${noun}s');`;
    return `
/** Sends what has changed since the last time; what cannot be sent now is sent the next time. */
export async function send${capital(noun)}s${index}(target: string, since: Date): Promise<readonly string[]> {
  const pending = await repository.list({ type: '${noun}', since, order: 'asc', limit: 500 });
  const sent: string[] = [];
  for (const batch of chunk(pending, 50)) {
    const answers = await Promise.allSettled(batch.map((each) => publisher.send(target, to${capital(noun)}(each))));
    for (const [position, answer] of answers.entries()) {
      const id = batch[position]?.id ?? '';
      if (answer.status === 'fulfilled') sent.push(id);
      else logger.warn({ err: answer.reason, id, target }, 'A ${noun} could not be sent');
    }
  }
  ${log}
  return sent;
}
`;
  },
];

const head = `import { setTimeout as delay } from 'node:timers/promises';
import { Router } from 'express';
import pino from 'pino';
import { z } from 'zod';
import { authenticate, type Caller } from '../access/authenticate.js';
import { database, outbox } from '../database.js';
import { DomainError, RemoteError } from '../errors.js';
import { chunk, toRow } from '../rows.js';
import { client, publisher, repository } from '../remote.js';
import { metrics } from '../metrics.js';
import { listQuery } from '../queries.js';

const logger = pino({ name: 'backend' });
export const router = Router();
`;

/** A script of at least so many lines. @param {Random} random @param {number} lines @param {readonly Code[]} codes */
export function writeScript(random, lines, codes) {
  let text = head;
  const noun = pick(random, nouns);
  const name = capital(noun);
  text += `
export interface ${name}Row {
  readonly id: string;
  readonly tenantId: string;
  readonly ownerId: string;
${fields.map((field) => `  readonly ${field}?: string | number | null;`).join('\n')}
}

type ${name} = Omit<${name}Row, 'tenantId'> & { readonly isOwner?: boolean };
`;
  const context = { random, noun, code: () => pick(random, codes) };
  for (let index = 1; countLines(text) < lines; index++) text += pick(random, sections)({ ...context, index });
  return text;
}

/** @param {string} text */
export function countLines(text) {
  return text.split('\n').length - 1;
}

/** A script with nothing of errors in it: half of a backend is models, queries and mappings. @param {Random} random */
function writePlainScript(random) {
  const noun = pick(random, nouns);
  const name = capital(noun);
  let text = `import type { Page } from '../queries.js';

export interface ${name}Model {
${fields.map((field) => `  readonly ${field}: ${field === 'amount' ? 'number' : 'string'};`).join('\n')}
}
`;
  const count = 2 + Math.floor(random() * 5);
  for (let index = 0; index < count; index++) {
    const field = pick(random, fields);
    text += `
/** Sorts by ${field}, then by title. */
export function sortBy${capital(field)}${index}(items: readonly ${name}Model[]): readonly ${name}Model[] {
  return items.toSorted((left, right) => {
    if (left.${field} < right.${field}) return -1;
    return left.${field} > right.${field} ? 1 : left.title.localeCompare(right.title);
  });
}

export function toPage${index}(items: readonly ${name}Model[], size: number): Page<${name}Model> {
  const pages = Math.ceil(items.length / Math.max(1, size));
  return { items: items.slice(0, size), pages, total: items.length, isLast: pages <= 1 };
}
`;
  }
  return text;
}

/**
 * A workspace of so many files: of ten files four hold codes, four none, and two are of other languages.
 * @param {number} count
 * @param {readonly Code[]} codes
 * @returns {ReadonlyMap<string, string>} texts by path below the workspace
 */
export function writeWorkspace(count, codes) {
  const random = createRandom(20_26);
  /** @type {Map<string, string>} */
  const files = new Map();
  for (let index = 0; index < count; index++) {
    const folder = `services/${pick(random, nouns)}/src/part${Math.floor(index / 100)}`;
    const kind = index % 10;
    if (kind < 4) files.set(`${folder}/service${index}.ts`, writeScript(random, 60 + random() * 120, codes));
    else if (kind < 8) files.set(`${folder}/model${index}.ts`, writePlainScript(random));
    else if (kind === 8) {
      const lines = Array.from({ length: 12 }, () => `- \`${pick(random, codes).code}\`: look at the record again.`);
      files.set(`docs/page${index}.md`, `# Errors of part ${index}\n\n${lines.join('\n')}\n`);
    } else {
      const entries = Array.from({ length: 20 }, () => [pick(random, codes).code, 'Bitte noch einmal versuchen.']);
      files.set(`locales/part${index}.json`, `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`);
    }
  }
  return files;
}
