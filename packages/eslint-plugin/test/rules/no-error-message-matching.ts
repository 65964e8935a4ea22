import { defineCases, type InvalidCase, type RuleCase } from '../rule-cases.ts';

const contract = `codes:
  ARTICLE_NOT_FOUND: { status: 404, message: Article not found }
  ARTICLE_OLD: { status: 410, message: Article is old, deprecated: { replacedBy: ARTICLE_NOT_FOUND } }
  NAME_TAKEN: { status: 409, message: Taken }
  MAIL_TAKEN: { status: 409, message: Taken }
`;

/** A statement in a catch clause. */
const caught = (statement: string): string => `try { run(); } catch (error) { ${statement} }`;

/** A case with one finding of a test. */
function found(code: string, at: string, more: Omit<RuleCase, 'code'> = {}): InvalidCase {
  return { code, ...more, errors: [{ messageId: 'matched', at, suggestions: [] }] };
}

/** A case of a project with a catalog, whose suggestion gives `output`. */
function becomes(code: string, at: string, output: string, filename = 'src/file.ts'): InvalidCase {
  const suggestions = [{ messageId: 'compareCode', output }];
  return { code, filename, contract, errors: [{ messageId: 'matched', at, suggestions }] };
}

export default defineCases({
  rule: 'no-error-message-matching',
  valid: [
    {
      name: 'what has a code for all that is amiss with a statement, and a form that came in parts',
      code: `import multiparty from 'multiparty';\nconst f = async () => { try { return await fetchTable(id); } catch (err) { if (/no such table/.test(err.message)) return null; throw err; } };\nconst g = (err) => { if (/Request aborted/.test(err.message)) log.warn('gone', err); else log.error('failed', err); };`,
    },
    // The same error goes on, with more in it.
    `try { compile(); } catch (error) { if (error.message.includes('Parse error on line')) { error.lineNumber = parseInt(error.message.match(/line (\\d+)/)[1]); } throw error; }`,
    `try { sign(); } catch (error) { if (error.message.includes('exceeds placeholder')) { error.message += '. Make it larger.'; throw error; } throw error; }`,
    {
      name: 'whether a function of the project logs the error',
      code: caught(
        "if (!(isBot(request) && /chunk failed/.test(error.message))) logError(error, 'of a page'); respond();",
      ),
    },
    {
      name: 'errors of libraries without a code',
      code: `import { simpleGit } from 'simple-git'; import { Note } from '@fedify/vocab'; ${caught("if (error.message.includes('not a git repository')) return none(); if (error.name === 'TypeError' && error.message.includes('Invalid type')) return refuse(); if (error.message.includes('was not found on this bridge')) return sync(); throw error;")}`,
    },
    // What Upstash replies where there are too many keys.
    `import { createClient } from 'redis'; async function list(client) { try { return await client.keys('*'); } catch (error) { if (error?.message?.includes('KEYS command is disabled') || error?.message?.includes('please use SCAN')) return scan(client); throw error; } }`,
    // Words of Redis in constants of another file, and a further text beside one.
    `import { RedisErrorCodes } from './codes'; ${caught(`if (error?.message?.includes(RedisErrorCodes.WrongType)) throw new BadRequest(error.message); throw error;`)}`,
    `import { REDIS_ERRORS } from './codes'; ${caught(`if (error.message.startsWith(REDIS_ERRORS.BUSY_GROUP)) return; throw error;`)}`,
    `import { RedisErrorCodes } from './codes'; async function add() { try { await write(); } catch (error) { if (error.message.includes(RedisErrorCodes.NoPermission) || error.message.includes('ID specified in XADD is equal or smaller')) throw new BadRequest(error.message); throw error; } }`,
    `import { RedisErrorCodes } from './codes'; function toError(error) { if (error.message.includes(RedisErrorCodes.InvalidPassword) || error.message === 'ERR invalid password') return new Refused(); return error; }`,
    `import { RedisErrorCodes } from './codes'; function toError(error) { if (error?.message?.includes(RedisErrorCodes.WrongType) || error?.message?.includes(RedisErrorCodes.BadPattern)) return new BadRequest(); return error; }`,
    // Redirections of a cluster of Redis.
    `const isMoved = (error) => error.message.startsWith('MOVED') || error.message.startsWith('ASK');`,
    `const isMoved = (error) => /^(?:MOVED|ASK)/.test(error.message);`,
    // Data that only a text can carry.
    caught(`const text = error.message; if (text.startsWith('{')) throw JSON.parse(text); throw error;`),
    // A function that gives nothing but texts for people.
    `function toText(error: Error, isLocal: boolean): string { const message = error?.message?.toLowerCase() || ''; if (message.includes('bad key')) { return isLocal ? ERROR_MESSAGES.WRONG_KEY : ERROR_MESSAGES.REFUSED; } if (message.includes('certificate')) { return ERROR_MESSAGES.CERTIFICATE; } return error?.message || ERROR_MESSAGES.FAILED; }`,
    // Only another text is found.
    `function toText(error) { const texts = { 'declined by bank': 'Your card was declined.', 'try again later': 'The bank is away.' }; const key = Object.keys(texts).find((text) => error.message.includes(text)); if (key) { return texts[key]; } return null; }`,
    `function toText(error) { const texts = { 'declined by bank': 'Your card was declined.' }; const key = Object.keys(texts).find((text) => error.message.includes(text)); return key ? texts[key] : undefined; }`,
    // The same error either way, with a text of a group.
    caught(
      `throw new HttpException({ message: getErrorMessage(error).includes('duplicate key') ? Messages.NAME_TAKEN : \`\${Messages.NOT_SAVED} \${getErrorMessage(error)}\` }, 400);`,
    ),
    caught(`if (/WRONGPASS/.test(error.message)) return stop('refused');`),
    // Errors of libraries that have no code, in files that ask for these.
    `const { SMTPServer } = require('smtp-server'); server.on('error', (err) => { if (/Socket closed unexpectedly/.test(err.message)) return; stop(err); });`,
    `const { IsolateVM } = require('@formio/vm'); ${caught(`if (error.message.includes('Script execution timed out')) throw error; skip();`)}`,
    `import ivm from 'isolated-vm'; ${caught(`if (error.message.includes('Script execution timed out')) throw error; skip();`)}`,
    {
      name: 'what a client of Asterisk keeps of an answer, in a file that does not import it',
      code: caught("if (!error.message?.includes('Channel not found')) throw error;"),
      package: { dependencies: { 'ari-client': '^2.2.0' } },
    },
    {
      name: 'a command by its first line',
      code: `#!/usr/bin/env node\nmain().catch((error) => { if (error.message === 'No such shelf') process.exit(2); throw error; });`,
    },
    {
      name: 'a page by what it imports',
      code: `import { createApp } from 'vue';\ncreateApp({ async open() { try { await this.load(); } catch (error) { if (error.message === 'No such shelf') this.missing = true; } } }).mount('#app');`,
    },
    {
      name: 'a comment above a function that only asks says that the message is the only thing',
      code: `/**\n * The store refuses to close while somebody writes, as a plain Error, so the message is the only thing there\n * is to match on.\n */\nfunction isWritten(error) { return error instanceof Error && error.message === 'Cannot close while written'; }`,
    },
    {
      name: 'a comment above the constant says that no other property of the error gets there',
      code: `/** The text of each failed sign-in. Custom error fields do NOT survive the worker, so callers ask for this text. */\nexport const SIGNED_OUT = 'Sign in again';\n/** Like the other, it is asked for (only \`message\` survives the worker). */\nexport const TOO_OLD = 'Too old';\nexport const isSignedOut = (error) => error.message === SIGNED_OUT;\nexport const isTooOld = (error) => error.message === TOO_OLD;`,
    },
    {
      name: 'a comment above the constant says that there is no code',
      code: `// Expected, so nobody is told. The text is compared, since\n// the library does not assign an error code.\nconst expected = new Set(['stream was closed', 'it ended early']);\npump(a, b, (error) => { logger.log(expected.has(error.message) ? 'debug' : 'warn', 'it stopped'); });`,
    },
    {
      name: 'a comment above the function says that the text is a last resort',
      code: `const away = ['ECONNREFUSED', 'ETIMEDOUT'];\n/**\n * Whether the station cannot be reached. Some clients nest the error under its cause, so we check both,\n * plus the message text as a last resort.\n */\nfunction isAway(error) { const code = error?.code ?? error?.cause?.code; if (code && away.includes(code)) return true; const message = error?.message ?? ''; return away.some((each) => message.includes(each)) || /fetch refused/i.test(message); }`,
    },
    {
      name: 'the beginning of the text that is thrown else is not put before it again',
      code: `function check(what) { try { run(); } catch (e) { if (e && e.message && e.message.startsWith(what)) { throw e; } throw new Error(\`\${what} is not valid. \${e?.message ?? e}\`); } }`,
    },
    caught(
      "if (error.message.startsWith('Query')) throw error; throw new Error(`Query is not valid: ${error.message}`);",
    ),
    {
      name: 'another text is shown by the same call, which one returns',
      code: `const onFinish = async (values) => { try { await save(values); messageApi.success('It is saved.'); } catch (error) { if (error instanceof Error && error.message === Codes.NotFound) { return messageApi.error('There is no such table.'); } messageApi.error('It was not saved.'); } };`,
    },
    `import { AthenaExpress } from 'athena-express'; ${caught(`if (String(error).includes('Insufficient Lake Formation permission(s) on')) return explain(); throw error;`)}`,
    `import type { Page } from 'puppeteer-core'; const isGone = (error: Error) => /Execution context was destroyed|Session closed/i.test(error.message);`,
    `import { TuyaContext } from '@tuya/tuya-connector-nodejs'; ${caught(`if (error.message.toLowerCase().includes('sign invalid') || error.message.includes('GET_TOKEN_FAILED 1004')) stop();`)}`,
    caught(`if (/Maximum\\scall\\sstack\\ssize/.test(error.message)) throw new TooDeep();`),
    // Such texts where nothing else says them.
    caught(`if (error.message === 'Cannot call "initialize" more than once') return; throw error;`),
    caught(`if (error.message.includes(' return Error 401 ')) throw new SignedOut(); throw error;`),
    // A code that stands in the text of an error without one, beside another part of that text.
    `import puppeteer from 'puppeteer'; ${caught(`if (/ENOENT|Browser was not found/.test(error.message)) return skip(); throw error;`)}`,
    // A container of webpack.
    `async function load(container, scope) { try { await container.init(scope); } catch (error) { if (!error.message.includes('already been initialized')) throw error; } }`,
    // The same error either way, which a variable is read for, and which follows the condition around it.
    caught(
      `if (error.name === 'ClaimFailed') { if (error.message.includes('issuer')) { let issuer = 'unknown'; try { issuer = decode(token).issuer; } catch { /* stays unknown */ } throw new TokenError(\`The token is of \${issuer}\`, 'TOKEN'); } } throw new TokenError('The token is wrong', 'TOKEN');`,
    ),
    // Only logged at the same level either way, and reported as well otherwise, before the function ends.
    `async function run() { try { await lock(); } catch (error) { if (error instanceof LockError) { if (/Exceeded\\s\\d+ tries/.test(error.message)) { console.error('It runs already'); return; } } console.error('It cannot be locked', error); captureException(error); } }`,
    // Only another text is shown.
    {
      code: `function Failure({ error }) { const isOld = error.message.includes('Minified'); return <div>It failed.{isOld && <><b className="hint">Load it again.</b>{' '}</>}</div>; }`,
      filename: 'src/failure.jsx',
    },
    {
      code: `function Failure({ error }) { return <div>{error.message.includes('Minified') ? <p>Load it again.</p> : null}</div>; }`,
      filename: 'src/failure.jsx',
    },
    `const parser = require('logic-query-parser'); ${caught(`if (error.message === "Can't reach end of quoted string") return parser.parse(closed);`)}`,
    // A cipher that authenticates tells only by its text that it did not.
    `const crypto = require('crypto'); try { text = decipher.update(data) + decipher.final('utf8'); } catch (error) { if (error.message.includes('auth')) throw new WrongKey(); throw error; }`,
    // The same call either way, but for a text that is translated.
    caught(
      `if (error instanceof QueryError && error.message.includes('expired')) setState({ done: false, message: formatMessage({ id: 'link_expired', defaultMessage: 'Gone' }) }); else setState({ done: false, message: formatMessage({ id: 'link_failed', defaultMessage: 'Failed' }) });`,
    ),
    caught(
      `if (error.message.includes('expired')) setState({ message: this.$t('link.expired') }); else setState({ message: this.$t('link.failed') });`,
    ),
    caught(`switch (error.error) { case 'InvalidHandle': if (error.message === 'Reserved handle') stop(); }`),
    caught(`if (error.error === 'invalid_request' && error.message.includes('redirect_uri')) stop();`),
    caught(`if (error.message.includes('ERR item exists')) stop();`),
    // What Redis replies is told by its text only.
    `const options = { reconnectOnError: (err) => { const msg = err.message; return msg.includes('READONLY') || msg.includes('timed out'); } };`,
    `const options = { reconnectOnError(err) { return err.message.includes('timed out'); } };`,
    `function mayRetry(error) { const msg = error.message; if (msg.includes('READONLY')) return true; if (msg.includes('timed out')) return true; return false; }`,
    // A log beside the text that is chosen.
    caught(
      `let text = 'It failed'; if (error.message.includes('gone for good')) { logger.warn({ error }, 'gone'); text = 'It is gone'; }`,
    ),
    `class Jobs { #t(key) { return key; } #toText(error) { if (error.message.includes('gone for good')) return this.#t('GONE'); return error.message; } }`,
    // Nodes of Ethereum have one code for all; thirdweb hands on what they answer.
    `import { stringify } from 'thirdweb/utils'; ${caught(`if (error.message.includes('nonce too low') || error.message.includes('already known')) resync();`)}`,
    `import { stringify } from 'thirdweb/utils'; ${caught(`if (error.message.toLowerCase().includes('insufficient funds')) stop();`)}`,
    // Older bundles give a part that does not load no name.
    caught(`if (error.message.includes('Loading chunk') || error.name === 'ChunkLoadError') reload();`),
    caught(
      `const text = error.message; const name = error.name || ''; if (text.includes('Loading CSS chunk') || name === 'ChunkLoadError' || (name === 'TypeError' && text.includes('fetch'))) reload();`,
    ),
    // The class is that of all TypeErrors, so a word of the text is needed.
    caught(`if (error instanceof TypeError && error.message.includes('fetch')) stop();`),
    caught(`if (error.message.includes('Failed to fetch') || error.message.includes('NetworkError')) retry();`),
    // Names of failures that a browser under control tells in its text only.
    caught(
      `const LOST = ['ERR_NAME_NOT_RESOLVED', 'ERR_CONNECTION_REFUSED']; if (LOST.some((name) => error.message?.includes(name))) retry();`,
    ),
    caught(`if (!/Could not establish connection|Receiving end does not exist/i.test(error.message)) throw error;`),
    caught(`if (/net::ERR_TIMED_OUT/.test(error.message)) retry();`),
    caught(`if (!/connection is (already )?closed/i.test(error.message)) throw error;`),
    caught(`if (error.message.includes('tuple concurrently updated')) retry();`),
    caught(`if (error.message.includes('URL scheme "magnet" is not supported')) stop();`),
    caught(`if (kind && error.message.includes('Invalid content')) replaceAll();`),
    caught(`
      // The library does not throw a custom error, it uses "Error".
      if (error.message !== 'Wrong login') return undefined;`),
    // It is reported as well, or not.
    caught(
      `if (error.message.startsWith('upload: ')) { const place = getPlace(error); this.client.submitError(error, { place }).catch(ignore); }`,
    ),
    caught(`if (!error.message.includes('gone for good')) Sentry.captureException(error); stop();`),
    // A text that was told already.
    caught(`const text = \`failed: \${error.message}\`; if (this.last !== text) { this.last = text; show(text); }`),
    // The same call with another text, and the end of the function.
    `async function remove() { try { await run(); } catch (error) { if (error.message === TOO_OLD) { toast.error(t('old')); return; } toast.error(error.message ?? t('failed')); } finally { close(); } }`,
    // Only a line in the log hangs on the text.
    caught(`if (error.message.includes('gone for good')) console.log('It is gone'); throw error;`),
    caught(`if (error.message.includes('gone for good')) { logger.warn('It is gone'); } stop();`),
    // The text of the one error that is thrown either way.
    caught(`throw new Error(error.message.includes('duplicate') ? 'Taken by a concurrent request' : error);`),
    // The key of the text that is shown.
    `class Texts { with(error, text, i18nKey) { if (error.message === text) { this.foundI18nKey = \`\${this.scope}.\${i18nKey}\`; } return this; } }`,
    caught(`if (error.code === 'P2002') throw error;`),
    caught(`if (error instanceof NotFound) return;`),
    caught(`if (error.name === 'AbortError') return;`),
    { name: 'a message of something else', code: `if (event.message === 'ping') reply();` },
    { name: 'a text that holds no error', code: `const message = read(); if (message.includes('x')) stop();` },
    {
      name: 'a parameter that is not known to be the text of an error',
      code: `const f = (message) => message === 'x';`,
    },
    { name: 'a list of errors', code: `if (errors.includes('name')) stop();` },
    { name: 'a method of the error', code: caught(`if (error.is('x')) stop();`) },
    { name: 'another property', code: caught(`if (error.detail.includes('x')) stop();`) },
    {
      name: 'data that came with the error',
      code: caught(`const { type } = error; if (String(type) === 'x') stop();`),
    },

    {
      name: 'a reason that is no error',
      code: `function toText(reason) { const text = \`refund.\${reason}\`; return text === KEY ? reason : t(text); }`,
    },
    { name: 'comparisons with nothing', code: caught(`if (error.message !== undefined) stop();`) },
    caught(`if (error.message === '') stop();`),
    caught(`if (error.message == null) stop();`),
    caught(`if (typeof error.message === 'string') stop();`),
    caught(`if (error.message.length === 0) stop();`),
    {
      name: 'the same error again, whose text a parameter holds',
      code: `async function fail(error: Error, previousErrorMessage?: string) { const message = error.message.slice(0, 99); if (previousErrorMessage !== message) return await queue.retry(message); return await queue.drop(message); }`,
    },
    {
      name: 'a text with a link in the place of the text of the error',
      filename: 'src/notice.tsx',
      code: `const getNotice = (error?: Error) => { if (!error) return undefined; const { message } = error; if (message === CLOSED) { return <>Does it not open? Read our{' '}<a href={Links.GUIDE} target='_blank' rel='noreferrer'>guide</a></>; } return message; };`,
    },
    {
      name: 'one text or another is thrown',
      code: caught(
        `if (error.message === 'API returned status code 413') { throw 'File is too large'; } else { throw 'File was not sent'; }`,
      ),
    },
    { name: 'the same error again', code: caught(`if (error.message === last.message) stop();`) },
    { name: 'what was seen before', code: caught(`if (seen.has(error.message)) return; seen.add(error.message);`) },
    {
      name: 'what was seen before, in a list',
      code: `const seen = []; ${caught(`if (seen.includes(error.message)) stop();`)}`,
    },
    { name: 'what a user looks for', code: `rows.filter(({ error }) => error.message.includes(searchText));` },

    {
      name: 'a label in a log',
      code: caught(`logger.error({ err: error, isTimeout: error.message.includes('timeout') }, 'Failed');`),
    },
    { name: 'a test framework', code: caught(`assert(error.message.includes('timeout'));`) },
    {
      name: 'data taken out',
      code: caught(`const match = error.message.match(/Key \\((.*)\\)/); throw new Taken(match[1]);`),
    },
    { name: 'a message that is sent', code: caught(`send(error.message.replace('Error: ', ''));`) },

    {
      name: 'the choice of a text',
      code: caught(`const text = error.message.includes('dup') ? 'Name is taken' : error.message;`),
    },
    {
      name: 'the choice of a text by a branch',
      code: `function toText(error) { if (error.message.includes('dup')) return 'Name is taken'; return error.message; }`,
    },
    {
      name: 'branches that choose a text',
      code: caught(
        `let text; if (error.message === 'A b') { text = 'Name is taken'; } else if (error.message === 'C') text = t('c'); else { text = error.message; }`,
      ),
    },
    {
      name: 'a switch that chooses a text',
      code: `function toText(error) { switch (error.message) { case 'A': return 'Name is taken'; case 'B': case 'C': return t('c'); default: return error.message; } }`,
    },

    {
      name: 'the code is compared as well',
      code: caught(`if (error.code === '23505' && error.message.includes('users_email_key')) throw new Taken();`),
    },
    {
      name: 'the status is compared around it',
      code: caught(`if (error.response.status === 400) { if (error.message === 'No plan') stop(); }`),
    },
    {
      name: 'the code is compared in a variable',
      code: caught(
        `const isMissing = error.code === 'A_B' || error.code === 'C_D'; const isOwn = isMissing && error.message.includes(name);`,
      ),
    },

    {
      name: 'the code is compared behind it',
      code: caught(
        `if (error.message.includes('users_email_key') && isOwn && error.code === '23505') throw new Taken();`,
      ),
    },
    {
      name: 'each branch throws the same class with another text',
      code: caught(
        `if (error.message.includes('404')) { throw new Error('No such app'); } if (error.message.includes('401')) { const hint = getHint(error); logger.warn({ error }, 'refused'); throw new Error(\`Not allowed: \${hint}\`, { cause: error }); } throw new Error(\`It failed: \${error.message}\`);`,
      ),
    },
    {
      name: 'each branch returns the same class with another text',
      code: `function toError(error) { if (error.message.includes('404')) return new Error('No such app'); else if (/401/.test(error.message)) return new Error('Not allowed'); else return new Error('It failed'); }`,
    },
    {
      name: 'nothing as a text',
      code: `const msg = error ? String(error?.message) : text; if (msg === 'undefined') stop();`,
    },
    {
      name: 'a comment that says so',
      code: caught(`
        // Older versions send neither, so the message is the only
        // signal.
        if ((error.message.includes('gone for good') || error.code === 'GONE') && isOpen) stop();`),
    },
    { name: 'graphql-js', code: `errors.map((err) => { if (err.message.includes('Did you mean')) hide(err); });` },

    { name: 'V8', code: caught(`if (error.message === 'Maximum call stack size exceeded') stop();`) },
    { name: 'browsers', code: caught(`if (/failed to fetch|load failed/i.test(error.message)) retry();`) },
    { name: 'Redis', code: `const options = { reconnectOnError: (err) => err.message.startsWith('READONLY') };` },
    { name: 'jsonwebtoken', code: caught(`if (error.message === 'jwt malformed') return null;`) },
    {
      name: 'pg, by a constant',
      code: `const LOST = /connection terminated unexpectedly/i; ${caught(`if (LOST.test(error.message)) retry();`)}`,
    },
    { name: 'Ajv 6', code: caught(`if (/no schema with key or ref/.test(error.message)) addSchemas();`) },
    { name: 'knex', code: caught(`if (!error.message.includes('the following files are missing:')) throw error;`) },
    { name: 'the AWS SDK', code: caught(`if (error.message === 'Region is missing') return null;`) },
    {
      name: 'constants of texts',
      code: `const TAKEN = 'The name is taken'; const Texts = { other: 'Something went wrong' }; ${caught(`show(error.message.includes('dup') ? TAKEN : Texts.other);`)}`,
    },
    {
      name: 'read for nothing but the choice of a text',
      code: caught(
        `const isTaken = /dup/.test(error.message); show({ title: isTaken ? 'Taken already' : 'It failed' }); return { text: isTaken && isOwn ? error.message : 'It failed' };`,
      ),
    },
    {
      name: 'the same class and code with another text',
      code: caught(
        `if (error.message.includes('404')) throw new Failure('No such app', 'FAILED'); throw new Failure('It failed', 'FAILED');`,
      ),
    },
    {
      name: 'the same class with a text or without',
      code: caught(`if (error.message.includes('dup')) { throw new Error('Taken already'); } throw new Error();`),
    },
    {
      name: 'the same answer with another text',
      code: `import express from 'express'; const app = express(); app.get('/', (req, res) => { try { run(); } catch (error) { if (error.message.includes('dup')) return res.status(400).json({ error: 'Taken already' }); return res.status(400).json({\n error: 'It is wrong',\n }); } });`,
    },
    {
      name: 'the same answer with a text of its own',
      code: `import express from 'express'; const app = express(); app.get('/', (req, res) => { try { run(); } catch (error) { if (error.message.includes('dup')) res.status(400).send('Taken already'); else res.status(400).send('It is wrong'); } });`,
    },
    {
      name: 'the same object with another text',
      code: `function toResult(error) { if (error.message.includes('dup')) return { status: 'error', message: 'Taken already' }; else if (error.message.includes('404')) { return { status: 'error', message: error.message }; } else return { status: 'error', message: 'It failed' }; }`,
    },
    {
      name: 'the same call with another text',
      code: caught(
        `if (error.message.includes('locked up')) { setAlert({ isShown: true, alertMessage: t('locked') }); } else { console.error(error); setAlert({ isShown: true, alertMessage: t('failed') }); }`,
      ),
    },
    {
      name: 'the same function shows another text',
      code: caught(
        `if (error.message.includes('dup')) showMessage('Taken already'); else { showMessage(error.message); }`,
      ),
    },
    {
      name: 'every other code has left before it',
      code: caught(
        `if (!error || error.code !== '23505') throw error; if (error.message.includes('users_email_key')) stop();`,
      ),
    },
    {
      name: 'the code is asked for before it',
      code: `const isTaken = (error) => { const isUnique = error.code === 'A_B' || (typeof error.code === 'string' && error.code.startsWith('SQLITE_CONSTRAINT')); if (!isUnique) return false; return error.message.includes(MAIL_INDEX); };`,
    },
    {
      name: 'a switch over the same class with other texts',
      code: `function toError(error) { switch (error.message) { case 'A': return new Failure('Taken already', 409); case 'B': default: return new Failure('It failed', 409); } }`,
    },
    {
      name: 'one line in the same log either way',
      code: caught(
        `if (error.message.includes('gone for good')) logger.warn('It is gone'); else { logger.warn({ error }, 'It failed'); }`,
      ),
    },
    {
      name: 'data that is taken out where it is',
      code: caught(`let id = 'none'; if (error.message.includes('id: ')) id = error.message.split('id: ')[1].trim();`),
    },
    {
      name: 'data that is taken out, or the whole text',
      code: caught(`const text = error.message; show(text.includes('Error: ') ? text.split('Error: ')[1] : text);`),
    },
    {
      name: 'a comment in the branch that says so',
      code: caught(`if (error.message.includes('gone for good')) {
        // The driver tells this only as text.
        stop();
      }`),
    },
    {
      name: 'a comment that says it in other words',
      code: caught(`// There is no code, so we read what it says.
      if (error.message.includes('gone for good')) stop();`),
    },
    { name: 'the error of a field in a form', code: `if (errors.email?.message === 'taken') focus();` },
    {
      name: 'the error of a field in a variable',
      code: `const error = form.getFieldState('name').error; if (error?.message === 'Taken') clear();`,
    },
  ],
  invalid: [
    {
      name: 'an error that is given a code or a status by its text, or does not go on',
      code: `try { a(); } catch (error) { if (error.message.includes('one')) { error.status = 404; } throw error; }
try { a(); } catch (error) { if (error.message.includes('two')) { error.message += '.'; } }`,
      errors: [
        { messageId: 'matched', at: "error.message.includes('one')" },
        { messageId: 'matched', at: "error.message.includes('two')" },
      ],
    },
    found(
      caught('if (/chunk failed/.test(error.message)) { logError(error); retry(); }'),
      '/chunk failed/.test(error.message)',
    ),
    found(
      caught("if (error.message.includes('not a git repository')) return none(); throw error;"),
      "error.message.includes('not a git repository')",
    ),
    found(
      caught("if (!error.message?.includes('Channel not found')) throw error;"),
      "error.message?.includes('Channel not found')",
    ),
    {
      name: 'a comment above the constant that says something else',
      code: `// Expected, so nobody is told.\nconst expected = new Set(['stream was closed', 'it ended early']);\npump(a, b, (error) => { logger.log(expected.has(error.message) ? 'debug' : 'warn', 'it stopped'); });`,
      errors: [{ messageId: 'matched', at: 'expected.has(error.message)' }],
    },
    {
      name: 'the same as a command has, in a server',
      code: `import { createServer } from 'node:http';\ncreateServer(answer).listen(80);\nmain().catch((error) => { if (error.message === 'No such shelf') process.exit(2); throw error; });`,
      errors: [{ messageId: 'matched', at: "error.message === 'No such shelf'", suggestions: [] }],
    },
    {
      name: 'a comment above a function that does more than to ask',
      code: `/** Closes the store. Its driver has no codes for what is open. */\nfunction close(store) { try { store.close(); } catch (error) { if (error.message === 'Cannot close while written') return false; throw error; } return true; }`,
      errors: [{ messageId: 'matched', at: "error.message === 'Cannot close while written'", suggestions: [] }],
    },
    {
      name: 'a comment above a function that only says what it asks',
      code: `/** Whether the store is written, which only a message tells the user. */\nfunction isWritten(error) { return error.message === 'Cannot close while written'; }`,
      errors: [{ messageId: 'matched', at: "error.message === 'Cannot close while written'", suggestions: [] }],
    },
    {
      name: 'a last resort of something else, and one of a function that asks for no code',
      code: `/** Whether the station cannot be reached; a restart is the last resort. */\nfunction isAway(error) { if (error.code === away) return true; return /no answer/i.test(error.message); }\n/** Looks at the message as a last resort. */\nfunction isGone(error) { return /is gone/i.test(error.message); }`,
      errors: [
        { messageId: 'matched', at: '/no answer/i.test(error.message)' },
        { messageId: 'matched', at: '/is gone/i.test(error.message)' },
      ],
    },
    found(
      caught(
        "if (error.message.startsWith('Query')) throw error; throw new Error(`Search is not valid: ${error.message}`);",
      ),
      "error.message.startsWith('Query')",
    ),
    found(
      caught(
        "if (error.message.startsWith('Query')) throw error; throw new SearchError(`Query is not valid: ${error.message}`);",
      ),
      "error.message.startsWith('Query')",
    ),
    {
      name: 'another call shows the text, and one goes on',
      code: `const f = async () => { try { await save(); } catch (error) { if (error.message === Codes.NotFound) { return messageApi.error('There is no such table.'); } messageApi.warn('It was not saved.'); } };\nconst g = async () => { try { await save(); } catch (error) { if (error.message === Codes.Gone) { return messageApi.error('There is no such table.'); } messageApi.error('It was not saved.'); retry(); } };`,
      errors: [
        { messageId: 'matchedCode', at: 'error.message === Codes.NotFound' },
        { messageId: 'matchedCode', at: 'error.message === Codes.Gone' },
      ],
    },
    {
      name: 'an error under another name, printed',
      code: "try { run(); } catch (e) { const failure = e; if (String(failure).includes('gone')) stop(); }",
      errors: [{ messageId: 'matched', at: "String(failure).includes('gone')" }],
    },
    {
      name: 'the second handler of a promise, far behind the first',
      code: `load().then((found) => { ${'use(found); '.repeat(40)} }, (what) => { if (\`\${what}\`.startsWith('gone')) stop(); });`,
      errors: [{ messageId: 'matched', at: "`${what}`.startsWith('gone')" }],
    },
    {
      name: 'one of several errors, printed',
      code: "export const isGone = (errors: Error[]) => errors.some((each) => String(each).includes('gone'));",
      errors: [{ messageId: 'matched', at: "String(each).includes('gone')" }],
    },
    // A connection that fails has a code, and another's constant is no word of Redis.
    {
      code: `import { RedisErrorCodes } from './codes'; ${caught(`if (error.message.includes(RedisErrorCodes.ConnectionRefused)) return retry(); throw error;`)}`,
      errors: [
        { messageId: 'matchedCode', at: `error.message.includes(RedisErrorCodes.ConnectionRefused)`, suggestions: [] },
      ],
    },
    {
      code: `import { ErrorCodes } from './codes'; ${caught(`if (error.message.includes(ErrorCodes.WrongType)) throw new BadRequest(error.message); throw error;`)}`,
      errors: [{ messageId: 'matchedCode', at: `error.message.includes(ErrorCodes.WrongType)`, suggestions: [] }],
    },
    {
      code: `import { RedisErrorCodes } from './codes'; function toError(error) { if (error.message.includes(RedisErrorCodes.NoPermission)) return new Forbidden(); if (error.message.includes(RedisErrorCodes.Timeout)) return new Slow(); return error; }`,
      errors: [{ messageId: 'matchedCode', at: `error.message.includes(RedisErrorCodes.Timeout)`, suggestions: [] }],
    },
    {
      code:
        caught(
          `const { message } = error; if (message.includes('NOAUTH')) return ask(); if (message.includes('ECONNREFUSED')) return retry(); throw error;`,
        ).replace('try {', 'async function f() { try {') + ' }',
      errors: [{ messageId: 'matchedCode', at: `message.includes('ECONNREFUSED')`, suggestions: [] }],
    },
    // A common word within a text.
    found(`const isMoved = (error) => error.message.includes('ASK');`, `error.message.includes('ASK')`),
    // The text is not read as the data that it begins like.
    found(
      caught(`const text = error.message; if (text.startsWith('{')) return skip(); throw error;`),
      `text.startsWith('{')`,
    ),
    // The function gives something else, too.
    found(
      `function toText(error: Error): string | undefined { if (error.message.includes('bad key')) { return ERROR_MESSAGES.WRONG_KEY; } return undefined; }`,
      `error.message.includes('bad key')`,
    ),
    found(
      `function toCode(error: Error): string { if (error.message.includes('bad key')) { return ErrorCodes.WRONG_KEY; } return ErrorCodes.FAILED; }`,
      `error.message.includes('bad key')`,
    ),
    found(
      `import { createClient } from 'mongodb'; async function list(client) { try { return await client.keys('*'); } catch (error) { if (error.message.includes('KEYS command is disabled')) return scan(client); throw error; } }`,
      `error.message.includes('KEYS command is disabled')`,
    ),
    // Without a text something else is done.
    found(
      `function toText(error) { const texts = { 'declined by bank': 'Your card was declined.' }; const key = Object.keys(texts).find((text) => error.message.includes(text)); if (key) { return texts[key]; } throw error; }`,
      `error.message.includes(text)`,
    ),
    // What is found is a code, or decides something.
    found(
      `function toCode(error) { const codes = { 'declined by bank': 'DECLINED' }; const key = Object.keys(codes).find((text) => error.message.includes(text)); if (key) return codes[key]; return null; }`,
      `error.message.includes(text)`,
    ),
    found(
      `function toText(error) { const texts = { 'declined by bank': 'Your card was declined.' }; const key = Object.keys(texts).find((text) => error.message.includes(text)); if (key) retry(); return texts[key]; }`,
      `error.message.includes(text)`,
    ),
    // Members of another group, and the status, are no texts.
    found(
      caught(
        `throw new HttpException({ message: error.message.includes('duplicate key') ? ErrorCodes.NAME_TAKEN : ErrorCodes.NOT_SAVED }, 400);`,
      ),
      `error.message.includes('duplicate key')`,
    ),
    found(
      caught(
        `throw new HttpException({ status: error.message.includes('duplicate key') ? Messages.NAME_TAKEN : Messages.NOT_SAVED }, 400);`,
      ),
      `error.message.includes('duplicate key')`,
    ),
    // The same texts where no library is known to raise them, and those that have codes.
    found(
      `server.on('error', (err) => { if (/Socket closed unexpectedly/.test(err.message)) return; stop(err); });`,
      `/Socket closed unexpectedly/.test(err.message)`,
    ),
    found(
      `import vm from 'node:vm'; ${caught(`if (error.message.includes('Script execution timed out')) throw error; skip();`)}`,
      `error.message.includes('Script execution timed out')`,
    ),
    found(
      `const crypto = require('crypto'); try { text = decrypt(data); } catch (error) { if (error.message.includes('auth')) throw new WrongKey(); throw error; }`,
      `error.message.includes('auth')`,
    ),
    found(
      `const crypto = require('crypto'); try { text = decipher.final('utf8'); } catch (error) { if (error.message.includes('bad decrypt')) throw new WrongKey(); throw error; }`,
      `error.message.includes('bad decrypt')`,
    ),
    // Texts of libraries in files that do not import them, and parts that others have as well.
    found(
      caught(
        `if (String(error).includes('Insufficient Lake Formation permission(s) on')) return explain(); throw error;`,
      ),
      `String(error).includes('Insufficient Lake Formation permission(s) on')`,
    ),
    found(
      `const isGone = (error: Error) => /Execution context was destroyed|Session closed/i.test(error.message);`,
      `/Execution context was destroyed|Session closed/i.test(error.message)`,
    ),
    {
      code: `import puppeteer from 'puppeteer'; ${caught(`if (/ENOENT/.test(error.message)) return skip(); throw error;`)}`,
      errors: [{ messageId: 'matchedCode', at: `/ENOENT/.test(error.message)`, suggestions: [] }],
    },
    found(
      `import puppeteer from 'puppeteer'; ${caught(`if (/EACCES|Browser was not found/.test(error.message)) return skip(); throw error;`)}`,
      `/EACCES|Browser was not found/.test(error.message)`,
    ),
    found(caught(`if (error.message.includes('sign invalid')) stop();`), `error.message.includes('sign invalid')`),
    found(
      `import { TuyaContext } from '@tuya/tuya-connector-nodejs'; ${caught(`if (error.message.includes('permission deny')) stop();`)}`,
      `error.message.includes('permission deny')`,
    ),
    found(caught(`if (error.message.includes('Error 400')) stop();`), `error.message.includes('Error 400')`),
    // Something else than a container is prepared.
    found(
      `async function load(store, scope) { try { await store.init(scope); } catch (error) { if (!error.message.includes('already been initialized')) throw error; } }`,
      `error.message.includes('already been initialized')`,
    ),
    // Another error follows the condition around it, or more is done on the way to it.
    found(
      caught(
        `if (error.name === 'ClaimFailed') { if (error.message.includes('issuer')) { throw new TokenError('The token is of somebody else', 'TOKEN'); } } throw new TokenError('The token is wrong', 'FORM');`,
      ),
      `error.message.includes('issuer')`,
    ),
    found(
      caught(
        `if (error.message.includes('issuer')) { try { forget(token); } catch { /* it is gone */ } throw new TokenError('The token is of somebody else', 'TOKEN'); } throw new TokenError('The token is wrong', 'TOKEN');`,
      ),
      `error.message.includes('issuer')`,
    ),
    // More follows than a log, or another level.
    found(
      `async function run() { try { await lock(); } catch (error) { if (error instanceof LockError) { if (/tries/.test(error.message)) { console.error('It runs already'); return; } } console.error('It cannot be locked', error); stop(); } }`,
      `/tries/.test(error.message)`,
    ),
    found(
      `async function run() { try { await lock(); } catch (error) { if (/tries/.test(error.message)) { console.info('It runs already'); return; } console.error('It cannot be locked', error); captureException(error); } }`,
      `/tries/.test(error.message)`,
    ),
    found(
      `async function run() { try { await lock(); } catch (error) { if (/tries/.test(error.message)) { console.error('It runs already'); return; } console.error('It cannot be locked', error); captureException(error); } await work(); }`,
      `/tries/.test(error.message)`,
    ),
    // Something that does more than to say a text is shown.
    found(
      `function Failure({ error }) { return <div>{error.message.includes('Minified') && <button onClick={reload}>Load it again</button>}</div>; }`,
      `error.message.includes('Minified')`,
      { filename: 'src/failure.jsx' },
    ),
    found(
      `function Failure({ error }) { const isOld = error.message.includes('Minified'); return <div>{isOld && <Reload />}</div>; }`,
      `error.message.includes('Minified')`,
      { filename: 'src/failure.jsx' },
    ),
    // Another state than the text is set.
    found(
      caught(
        `if (error.message.includes('expired')) setState({ done: true, message: formatMessage({ id: 'link_expired' }) }); else setState({ done: false, message: formatMessage({ id: 'link_failed' }) });`,
      ),
      `error.message.includes('expired')`,
    ),
    // Codes in the message, by their forms.
    ...[`'UNAUTHORIZED'`, `'CyclicPlan'`, `ErrorCodes.PLAN_GONE`, `'404'`].map((code) => ({
      code: caught(`if (error.message === ${code}) stop();`),
      errors: [{ messageId: 'matchedCode', at: `error.message === ${code}`, suggestions: [] }],
    })),
    found(caught(`if (error.message.includes('CyclicPlan')) stop();`), `error.message.includes('CyclicPlan')`),
    found(
      caught(`if (/Could not establish a session/i.test(error.message)) throw error;`),
      `/Could not establish a session/i.test(error.message)`,
    ),
    // ethers and viem give them a code or a class, and elsewhere the words are anybody's.
    found(
      `import { ethers } from 'ethers'; ${caught(`if (error.message.includes('insufficient funds')) stop();`)}`,
      `error.message.includes('insufficient funds')`,
    ),
    found(
      `import { stringify } from 'thirdweb/utils'; ${caught(`if (error.message.includes('replacement fee too low')) stop();`)}`,
      `error.message.includes('replacement fee too low')`,
    ),
    found(
      caught(`if (error.message.includes('Loading chunk') && isNew) reload();`),
      `error.message.includes('Loading chunk')`,
    ),
    found(caught(`if (error.message.includes('fetch')) stop();`), `error.message.includes('fetch')`),
    found(
      caught(`if (error.name === 'TypeError' || error.message.includes('fetch')) stop();`),
      `error.message.includes('fetch')`,
    ),
    found(
      caught(`if (error instanceof TypeError && error.message.includes('price')) stop();`),
      `error.message.includes('price')`,
    ),
    found(caught(`if (error.message.includes('network')) stop();`), `error.message.includes('network')`),
    {
      name: 'a constant in capitals, and a parameter that is named for no error before',
      code: `async function fail(error: Error, closedMessage: string) { if (error.message !== LAST_ERROR_MESSAGE) return await queue.retry(); if (error.message !== closedMessage) return await queue.drop(); return await queue.stop(); }`,
      errors: [
        { messageId: 'matched', at: 'error.message !== LAST_ERROR_MESSAGE' },
        { messageId: 'matched', at: 'error.message !== closedMessage' },
      ],
    },
    {
      name: 'a text with a link where else something is done, and a link that the error decides',
      filename: 'src/notice.tsx',
      code: `const View = ({ error }: { error: Error }) => { if (error.message === CLOSED) { return <>Read our <a href={Links.GUIDE}>guide</a></>; } return <Form />; };
const getNotice = (error: Error) => { if (error.message === GONE) { return <>Go <a href={toPlace(error)} onClick={restart}>there</a></>; } return error.message; };`,
      errors: [
        { messageId: 'matched', at: 'error.message === CLOSED' },
        { messageId: 'matched', at: 'error.message === GONE' },
      ],
    },
    {
      name: 'a text is thrown, or a code',
      code: caught(
        `if (error.message === 'API returned status code 413') { throw 'File is too large'; } else { throw 'FAILED'; }`,
      ),
      errors: [{ messageId: 'matched', at: `error.message === 'API returned status code 413'` }],
    },
    {
      code: caught(`if (error.message.includes('ERR_INVALID_ARG_TYPE')) stop();`),
      errors: [{ messageId: 'matchedCode', at: `error.message.includes('ERR_INVALID_ARG_TYPE')`, suggestions: [] }],
    },
    found(
      caught(
        `const TEXTS = ['ERR_NAME_NOT_RESOLVED', 'timed out']; if (TEXTS.some((text) => error.message.includes(text))) retry();`,
      ),
      `error.message.includes(text)`,
    ),
    found(
      caught(`if (/door is (already )?closed/i.test(error.message)) stop();`),
      `/door is (already )?closed/i.test(error.message)`,
    ),
    found(
      caught(`if (error.message.startsWith('upload: ')) { this.client.submitError(error); } else stop();`),
      `error.message.startsWith('upload: ')`,
    ),
    found(
      caught(`if (error.message.startsWith('upload: ')) { this.client.submitForm(error); }`),
      `error.message.startsWith('upload: ')`,
    ),
    found(
      caught(`if (this.last !== error.message) { this.next = error.message; stop(); }`),
      `this.last !== error.message`,
    ),
    found(
      `async function remove() { try { await run(); } catch (error) { if (error.message === TOO_OLD) { toast.error(t('old')); return; } toast.error(error.message ?? t('failed')); } await goOn(); }`,
      `error.message === TOO_OLD`,
    ),
    found(
      `function mayRetry(error) { const msg = error.message; if (msg.includes('timed out')) return true; return false; }`,
      `msg.includes('timed out')`,
    ),
    found(
      `function mayRetry(error, other) { const msg = error.message; const text = other.message; if (text.includes('READONLY')) return true; return msg.includes('timed out'); }`,
      `msg.includes('timed out')`,
    ),
    found(caught(`if (error.message === 'Gone') stop();`), `error.message === 'Gone'`),
    found(caught(`if ('Gone' !== error.message) stop();`), `'Gone' !== error.message`),
    found(caught(`if (error?.message == 'Gone') stop();`), `error?.message == 'Gone'`),
    found(
      caught(`if ((error as Error).message.includes('Gone')) stop();`),
      `(error as Error).message.includes('Gone')`,
    ),
    found(
      caught(`if (error!.message!.startsWith(\`Gone \${id}\`)) stop();`),
      `error!.message!.startsWith(\`Gone \${id}\`)`,
    ),
    found(caught(`if (error['message'].endsWith(SUFFIX)) stop();`), `error['message'].endsWith(SUFFIX)`),
    found(
      caught(`if (error.message.toLowerCase().trim().indexOf('gone') >= 0) stop();`),
      `error.message.toLowerCase().trim().indexOf('gone')`,
    ),
    found(caught(`if (error.message.search(/gone/) !== -1) stop();`), `error.message.search(/gone/)`),
    found(caught(`if (error.message.match(/gone/)) stop();`), `error.message.match(/gone/)`),
    found(caught(`if (/gone/i.test(error.message)) stop();`), `/gone/i.test(error.message)`),
    found(caught(`if (!/gone/i.exec(error.message)) throw error;`), `/gone/i.exec(error.message)`),
    found(caught(`if (['Gone', 'Lost'].includes(error.message)) stop();`), `['Gone', 'Lost'].includes(error.message)`),
    found(
      `const KNOWN = new Set(['Gone']); ${caught(`if (KNOWN.has(error.message)) stop();`)}`,
      `KNOWN.has(error.message)`,
    ),
    found(
      caught(`if (patterns.some((pattern) => error.message.includes(pattern))) stop();`),
      `error.message.includes(pattern)`,
    ),
    {
      name: 'switch',
      code: caught(`switch (error.message) { case 'Gone': stop(); break; default: throw error; }`),
      errors: [{ messageId: 'switched', at: 'error.message', suggestions: [] }],
    },
    found(caught(`switch (true) { case error.message.includes('gone'): stop(); }`), `error.message.includes('gone')`),
    found(caught(`if (String(error).includes('Gone')) stop();`), `String(error).includes('Gone')`),
    found(caught(`if (error.toString() === 'Error: Gone') stop();`), `error.toString() === 'Error: Gone'`),
    found(caught('if (`${error}`.includes("Gone")) stop();'), '`${error}`.includes("Gone")'),
    found(caught(`if (getErrorMessage(error).includes('Gone')) stop();`), `getErrorMessage(error).includes('Gone')`),
    found(
      caught(`const text = error instanceof Error ? error.message : String(error); if (text.includes('Gone')) stop();`),
      `text.includes('Gone')`,
    ),
    found(caught(`const { message } = error; if (message === 'Gone') stop();`), `message === 'Gone'`),
    found(
      caught(`const lower = (error.message ?? '').toLowerCase(); if (lower.includes('gone')) stop();`),
      `lower.includes('gone')`,
    ),
    found(`try { run(); } catch ({ message }) { if (message === 'Gone') stop(); }`, `message === 'Gone'`),
    found(`try { run(); } catch (e) { if (e.message === 'Gone') stop(); }`, `e.message === 'Gone'`),
    found(`run().catch(({ message }) => message === 'Gone' ? undefined : fail());`, `message === 'Gone'`),
    found(`run().catch((e) => { if (e.message === 'Gone') stop(); });`, `e.message === 'Gone'`),
    found(
      `fs.readFile(path, (err, data) => { if (err && err.message.includes('Gone')) stop(); });`,
      `err.message.includes('Gone')`,
    ),
    found(
      `const isRetryable = (error: Error) => error.message.includes('deadlock');`,
      `error.message.includes('deadlock')`,
    ),
    found(`function isGone(x: HttpError) { return x.message === 'Gone'; }`, `x.message === 'Gone'`),
    {
      name: 'the envelope',
      ...found(
        `const body = await response.json(); if (body.error.message === 'Gone') stop();`,
        `body.error.message === 'Gone'`,
      ),
    },
    {
      name: 'the envelope that axios read',
      ...found(
        caught(`if (error.response?.data?.message === 'Gone') stop();`),
        `error.response?.data?.message === 'Gone'`,
      ),
    },
    {
      name: 'one decision, one finding',
      ...found(
        caught(`if (error.message.includes('a b') || error.message.includes('c d')) stop();`),
        `error.message.includes('a b')`,
      ),
    },
    {
      name: 'one known and one unknown text',
      ...found(
        caught(`if (error.message.includes('Failed to fetch') || error.message.includes('gone')) stop();`),
        `error.message.includes('gone')`,
      ),
    },
    {
      name: 'half a text of a library is not enough',
      ...found(caught(`if (error.message.includes('timeout')) retry();`), `error.message.includes('timeout')`),
    },
    {
      name: 'a constant of one word',
      ...found(
        `const TAKEN = 'taken'; const OTHER = 'other'; ${caught(`show(error.message.includes('dup') ? TAKEN : OTHER);`)}`,
        `error.message.includes('dup')`,
      ),
    },
    {
      name: 'read for a text and for something else',
      ...found(
        caught(
          `const isTaken = /dup/.test(error.message); show(isTaken ? 'Taken already' : 'It failed'); if (isTaken) stop();`,
        ),
        `/dup/.test(error.message)`,
      ),
    },
    {
      name: 'read for a status',
      ...found(
        caught(`const isTaken = /dup/.test(error.message); answer(isTaken ? 409 : 500);`),
        `/dup/.test(error.message)`,
      ),
    },
    {
      name: 'another status of the same answer',
      ...found(
        `import express from 'express'; const app = express(); app.get('/', (req, res) => { try { run(); } catch (error) { if (error.message.includes('dup')) return res.status(409).json({ error: 'Taken already' }); return res.status(400).json({ error: 'It is wrong' }); } });`,
        `error.message.includes('dup')`,
      ),
    },
    {
      name: 'another code in the same object',
      ...found(
        `function toResult(error) { if (error.message.includes('dup')) return { code: 'TAKEN', message: 'Taken already' }; return { code: 'FAILED', message: 'It failed' }; }`,
        `error.message.includes('dup')`,
      ),
    },
    {
      name: 'texts that are no messages',
      ...found(
        caught(
          `if (error.message.includes('dup')) await db.run('UPDATE jobs SET a = 1'); else await db.run('DELETE FROM jobs');`,
        ),
        `error.message.includes('dup')`,
      ),
    },
    {
      name: 'something else is asked for before it',
      ...found(
        `const isTaken = (error) => { const isKnown = error.stack.startsWith('SQLITE_CONSTRAINT'); if (!isKnown) return false; return error.message.includes(MAIL_INDEX); };`,
        `error.message.includes(MAIL_INDEX)`,
      ),
    },
    {
      name: 'the code of something else is asked for before it',
      ...found(
        caught(`if (response.status !== 200) throw error; if (error.message.includes('users_email_key')) stop();`),
        `error.message.includes('users_email_key')`,
      ),
    },
    {
      name: 'that it has a code is asked for before it',
      ...found(
        caught(`if (error.code !== null) throw error; if (error.message.includes('users_email_key')) stop();`),
        `error.message.includes('users_email_key')`,
      ),
    },
    {
      name: 'the code is asked for, and it is another',
      ...found(
        `const isTaken = (error) => { if (error.code.startsWith('SQLITE_CONSTRAINT')) return true; return error.message.includes(MAIL_INDEX); };`,
        `error.message.includes(MAIL_INDEX)`,
      ),
    },
    {
      name: 'the same call, and then more',
      ...found(
        caught(`if (error.message.includes('dup')) showError('Taken already'); showError('It failed');`),
        `error.message.includes('dup')`,
      ),
    },
    {
      name: 'a switch without default',
      ...{
        code: `function check(error) { switch (error.message) { case 'A': throw new Failure('Taken already'); case 'B': throw new Failure('It failed'); } }`,
        errors: [{ messageId: 'switched', at: 'error.message', suggestions: [] }],
      },
    },
    {
      name: 'lines of other levels',
      ...found(
        caught(
          `if (error.message.includes('gone for good')) logger.warn('It is gone'); else logger.error('It failed');`,
        ),
        `error.message.includes('gone for good')`,
      ),
    },
    {
      name: 'data that is taken out by another text',
      ...found(
        caught(`let id = 'none'; if (error.message.includes('id: ')) id = error.message.split('=')[1];`),
        `error.message.includes('id: ')`,
      ),
    },
    {
      name: 'data that is taken out, and more',
      ...found(
        caught(`let id; if (error.message.includes('id: ')) { id = error.message.split('id: ')[1]; retry(id); }`),
        `error.message.includes('id: ')`,
      ),
    },
    {
      name: 'a comment in the branch on something else',
      ...found(
        caught(`if (error.message.includes('gone for good')) {
          // TODO: Remove once "gone for good" is mended.
          stop();
        }`),
        `error.message.includes('gone for good')`,
      ),
    },
    {
      name: 'a comment deeper in the branch',
      ...found(
        caught(`if (error.message.includes('gone for good')) {
          stop();
          // The driver gives no code.
          close();
        }`),
        `error.message.includes('gone for good')`,
      ),
    },
    {
      name: 'a chain is one decision',
      ...found(
        caught(
          `const text = error.message; if (text.includes('a b')) run(1); else if (isOld) run(2); else if (error.message.includes('c d') || text.includes('e f')) run(3); else run(4);`,
        ),
        `text.includes('a b')`,
      ),
    },
    {
      name: 'a chain over two errors',
      code: `try { run(); } catch (error) { try { undo(); } catch (other) { if (error.message.includes('a b')) run(1); else if (other.message.includes('c d')) run(2); } }`,
      errors: [
        { messageId: 'matched', at: `error.message.includes('a b')`, suggestions: [] },
        { messageId: 'matched', at: `other.message.includes('c d')`, suggestions: [] },
      ],
    },
    {
      name: 'ifs one after the other are two decisions',
      code: caught(`if (error.message.includes('a b')) run(1); if (error.message.includes('c d')) run(2);`),
      errors: [
        { messageId: 'matched', at: `error.message.includes('a b')`, suggestions: [] },
        { messageId: 'matched', at: `error.message.includes('c d')`, suggestions: [] },
      ],
    },
    {
      name: 'a code that the message carries',
      code: caught(`if (error.message === 'NAME_TAKEN') stop();`),
      errors: [
        {
          messageId: 'matchedCode',
          at: `error.message === 'NAME_TAKEN'`,
          suggestions: [],
        },
      ],
    },
    {
      name: 'a code in a constant that the message carries',
      code: `const TAKEN = 'NAME_TAKEN'; ${caught(`if (error.message.startsWith(TAKEN)) stop();`)}`,
      errors: [{ messageId: 'matchedCode', at: `error.message.startsWith(TAKEN)`, suggestions: [] }],
    },
    {
      name: 'a switch over codes that messages carry',
      code: caught(`switch (error.message) { case 'NAME_TAKEN': stop(); break; case 'MAIL_TAKEN': run(); }`),
      errors: [{ messageId: 'switchedCodes', at: 'error.message', suggestions: [] }],
    },
    {
      name: 'a switch over codes and texts',
      code: caught(`switch (error.message) { case 'NAME_TAKEN': stop(); break; case 'Gone away': run(); }`),
      errors: [{ messageId: 'switched', at: 'error.message', suggestions: [] }],
    },
    {
      name: 'a code is chosen, not a text',
      ...found(
        `function toCode(error) { if (error.message.includes('dup')) return 'NAME_TAKEN'; return 'UNKNOWN'; }`,
        `error.message.includes('dup')`,
      ),
    },
    {
      name: 'another error is thrown',
      ...found(
        caught(`if (error.message.includes('dup')) throw new Taken('Name is taken'); throw error;`),
        `error.message.includes('dup')`,
      ),
    },
    {
      name: 'more than a line in the log',
      ...found(
        caught(`if (error.message.includes('gone for good')) { console.log('It is gone'); stop(); }`),
        `error.message.includes('gone for good')`,
      ),
    },
    {
      name: 'a line in the log or something else',
      ...found(
        caught(`if (error.message.includes('gone for good')) console.log('It is gone'); else stop();`),
        `error.message.includes('gone for good')`,
      ),
    },
    {
      name: 'the status of the error that is thrown',
      ...found(
        caught(`throw new HttpError(error.message.includes('duplicate') ? 409 : error);`),
        `error.message.includes('duplicate')`,
      ),
    },
    {
      name: 'another error or the same',
      ...found(
        caught(`throw error.message.includes('duplicate') ? new Error('Name is taken') : error;`),
        `error.message.includes('duplicate')`,
      ),
    },
    {
      name: 'a key of something else',
      ...found(
        `class Texts { with(error, text, cacheKey) { if (error.message === text) this.cacheKey = cacheKey; return this; } }`,
        `error.message === text`,
      ),
    },
    {
      name: 'the name and the text',
      ...found(
        caught(`if (error.name === 'QueryError' && error.message.includes('gone')) stop();`),
        `error.message.includes('gone')`,
      ),
    },
    {
      name: 'the code or the text',
      ...found(
        caught(`if (error.code === 'A_B' || error.message.includes('gone')) stop();`),
        `error.message.includes('gone')`,
      ),
    },
    {
      name: 'the type of something else behind it',
      ...found(
        caught(`if (error.message === 'No schema provided' && source.type === 'table') stop();`),
        `error.message === 'No schema provided'`,
      ),
    },
    {
      name: 'the type of something else',
      ...found(
        `class Monitor { async beat() { ${caught(`if (this.type === 'json') { const isOwn = typeof error.message === 'string' && error.message.includes('does not pass'); if (isOwn) stop(); }`)} } }`,
        `error.message.includes('does not pass')`,
      ),
    },
    {
      name: 'each branch throws another class',
      ...found(
        caught(`if (error.message.includes('404')) throw new NotFound('No such app'); throw new Error('It failed');`),
        `error.message.includes('404')`,
      ),
    },
    {
      name: 'a code beside the text',
      ...found(
        caught(
          `if (error.message.includes('404')) throw new Failure('No such app', 'NO_APP'); throw new Failure('It failed', 'FAILED');`,
        ),
        `error.message.includes('404')`,
      ),
    },
    {
      name: 'one throws, the other goes on',
      ...found(
        caught(`if (error.message.includes('404')) throw new Error('No such app'); stop();`),
        `error.message.includes('404')`,
      ),
    },
    {
      name: 'a comment on something else',
      ...found(
        caught(`
          // The only way to stop it.
          stop();
          // It may be gone.
          if (error.message.includes('gone for good')) stop();`),
        `error.message.includes('gone for good')`,
      ),
    },
    {
      name: 'one word of what a library says',
      ...found(caught(`if (error.message.startsWith('Invalid')) stop();`), `error.message.startsWith('Invalid')`),
    },
    {
      name: 'a variable named for an error is no code',
      ...found(
        caught(`if (error === known && error.message.includes('gone')) stop();`),
        `error.message.includes('gone')`,
      ),
    },
    {
      name: 'kept for later',
      ...found(
        caught(`const isGone = error.message.startsWith('Gone'); stop(isGone);`),
        `error.message.startsWith('Gone')`,
      ),
    },
    {
      name: 'CRLF and comments',
      ...found(
        `try { run(); } catch (error) {\r\n  // why\r\n  if (error /* it */ .message === 'Gone') stop();\r\n}`,
        `error /* it */ .message === 'Gone'`,
      ),
    },
    {
      name: 'CommonJS',
      ...found(
        `const { run } = require('./run');\n${caught(`if (error.message === 'Gone') stop();`)}`,
        `error.message === 'Gone'`,
        { filename: 'src/file.cjs' },
      ),
    },

    becomes(
      caught(`if (error.message === 'Article not found') stop();`),
      `error.message === 'Article not found'`,
      caught(`if (error.code === 'ARTICLE_NOT_FOUND') stop();`),
      'src/file.js',
    ),
    becomes(
      caught(`if (error?.message !== "Article not found") stop();`),
      `error?.message !== "Article not found"`,
      caught(`if (error?.code !== "ARTICLE_NOT_FOUND") stop();`),
      'src/file.js',
    ),
    becomes(
      caught(`if (error instanceof Error && error.message === 'Article not found') stop();`),
      `error.message === 'Article not found'`,
      caught(
        `if (error instanceof Error && (error as Error & { code?: unknown }).code === 'ARTICLE_NOT_FOUND') stop();`,
      ),
    ),
    becomes(
      caught(`if ((error as Error)?.message === 'Article not found') stop();`),
      `(error as Error)?.message === 'Article not found'`,
      caught(`if ((error as (Error & { code?: unknown }) | undefined)?.code === 'ARTICLE_NOT_FOUND') stop();`),
    ),
    becomes(
      `if (body.error.message === 'Article not found') stop();`,
      `body.error.message === 'Article not found'`,
      `if (body.error.code === 'ARTICLE_NOT_FOUND') stop();`,
    ),
    {
      name: 'two codes with the message',
      ...found(caught(`if (error.message === 'Taken') stop();`), `error.message === 'Taken'`, { contract }),
    },
    {
      name: 'a deprecated code',
      ...found(caught(`if (error.message === 'Article is old') stop();`), `error.message === 'Article is old'`, {
        contract,
      }),
    },
    {
      name: 'part of the message',
      ...found(
        caught(`if (error.message.includes('Article not found')) stop();`),
        `error.message.includes('Article not found')`,
        { contract },
      ),
    },
    {
      name: 'a changed message',
      ...found(
        caught(`if (error.message.trim() === 'Article not found') stop();`),
        `error.message.trim() === 'Article not found'`,
        { contract },
      ),
    },
    {
      name: 'the error of another system',
      ...found(
        `import { AxiosError } from 'axios';\n${caught(`if (error instanceof AxiosError && error.message === 'Article not found') stop();`)}`,
        `error.message === 'Article not found'`,
        { contract },
      ),
    },
  ],
});
