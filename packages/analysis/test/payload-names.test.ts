/** Which calls give the answer of another server, by the tables. */
import { expect, it } from 'vitest';
import { answeringClients, clientFactories } from '../src/knowledge/payload-names.ts';
import { analyse, findNodes } from './parse.ts';

/** What the argument of the last `log()` of a file is. */
function findKinds(code: string): readonly string[] {
  const file = analyse(code);
  const [call] = findNodes(file.sourceCode, 'CallExpression').filter(
    ({ callee }) => callee.type === 'Identifier' && callee.name === 'log',
  );
  const [value] = call?.arguments ?? [];
  return value === undefined ? [] : file.payloads.find(value).map(({ kind }) => kind);
}

it.each(answeringClients)('$export of $module gives an answer', ({ module, export: name }) => {
  const call = name === 'default' ? 'client' : `client.${name}`;
  expect(findKinds(`import client from '${module}';\nlog(await ${call}(url));`)).toEqual(['response']);
  expect(findKinds(`import client from '${module}';\nlog((await ${call}(url)).status);`)).toEqual([]);
});

it.each(clientFactories)('$export of $module makes a client', ({ module, export: name }) => {
  const made = `import { ${name} } from '${module}';\nconst client = ${name}();\n`;
  expect(findKinds(`${made}log(await client.get(url));`)).toEqual(['response']);
  expect(findKinds(`${made}log(await client.head(url));`)).toEqual([]);
});
