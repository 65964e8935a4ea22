import { describe, expect, it } from 'vitest';
import { toConstantText, type TextPart } from '../../src/fixes/log-text.ts';

/** `{x}` is removed, `<<%s>>` is kept. */
function tidy(message: string): string {
  const parts = message.split(/(\{\w+\}|<<.*?>>)/u).map((piece): TextPart => {
    if (piece.startsWith('<<')) return { kind: 'kept', text: piece.slice(2, -2) };
    const name = /^\{(\w+)\}$/u.exec(piece)?.[1];
    return name === undefined ? { kind: 'text', text: piece } : { kind: 'removed', name };
  });
  return toConstantText(parts);
}

describe('the constant text of a message', () => {
  it.each([
    ['User {id} created', 'User created'],
    ['Processing order: {id}', 'Processing order'],
    ['Processing order {id}.', 'Processing order.'],
    ['Processing order {id}...', 'Processing order...'],
    ['{name} started', 'started'],
    ['{name}: starting up', 'starting up'],
    ['[{name}] starting up', 'starting up'],
    ['User "{name}" not found', 'User not found'],
    ["User '{name}' not found!", 'User not found!'],
    ['User `{name}` not found', 'User not found'],
    ['Failed ({code}): {message}', 'Failed'],
    ['Failed (code: {code}, status: {status})', 'Failed'],
    ['User created, id={id}, name="{name}"', 'User created'],
    ['User: {id}, name: {name}', 'User, name'],
    ['Finished in {ms}ms', 'Finished'],
    ['Finished after {n} ms', 'Finished'],
    ['{percent}% done', 'done'],
    ['Job finished, took {s}s.', 'Job finished, took.'],
    ['Connected to {host}:{port}', 'Connected'],
    ['Moved {a} from {b} to {c}', 'Moved'],
    ['Processed {done}/{total} items', 'Processed items'],
    ['{a} -> {b}', ''],
    ['{a}{b}', ''],
    ['{id}', ''],
    ['Request for {user} failed', 'Request failed'],
    ['Access to {resource} denied', 'Access denied'],
    ['Loading {name} module', 'Loading module'],
    ["Loaded {user}'s profile", 'Loaded profile'],
    ['GET /users/{id}/posts', 'GET /users/{id}/posts'],
    ['Listening on http://localhost:{port}', 'Listening on http://localhost:{port}'],
    ['Listening on port {port}', 'Listening on port'],
    ['Node v{version} started', 'Node v{version} started'],
    ['Queue job-{id} done', 'Queue job-{id} done'],
    ['Order #{id} shipped', 'Order shipped'],
    ['Cost ${amount} charged', 'Cost charged'],
    ['Line one\n  {a}\n  line two', 'Line one line two'],
    ['User <<%s>> created: {a}', 'User %s created'],
    ['<<${PREFIX}>> user {id} created', '${PREFIX} user created'],
    ['\u001B[32mReady {x}\u001B[0m', 'Ready'],
    ['Benutzer „{name}“ gelöscht', 'Benutzer gelöscht'],
    ['✅ {name} done', '✅ done'],
    ['Nothing removed, kept as it is: ', 'Nothing removed, kept as it is:'],
    ['User {a} and {b} merged', 'User merged'],
    ['Retry {n} of {m} in {ms}ms', 'Retry'],
    ['Job failed (attempt {n} of {m})', 'Job failed'],
    ['Check failed, key:{key}. error: {error}', 'Check failed, key. error'],
    ['Queues enabled {n}/<<${retries}>>', 'Queues enabled ${retries}'],
    ['Error: {error}', 'Error'],
    ['{method} {url} - {status}', ''],
  ])('%j → %j', (message, expected) => {
    expect(tidy(message)).toBe(expected);
  });
});
