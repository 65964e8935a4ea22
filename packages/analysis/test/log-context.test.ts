/** Which packages bring the context of a request into what loggers write. */
import { expect, it } from 'vitest';
import { hasContextCarrier } from '../src/index.ts';
import { contextCarriers, contextualModules } from '../src/knowledge/log-context.ts';
import { analyse } from './parse.ts';

const { project } = analyse('');

function hasCarrier(dependencies: Readonly<Record<string, string>>): boolean {
  return hasContextCarrier({ ...project, package: { file: '/package.json', dependencies, commands: [] } });
}

it.each([...contextCarriers])('%s carries it', (name) => {
  expect(hasCarrier({ [name]: '1.0.0' })).toBe(true);
});

it('a logger alone carries none, nor what only starts instrumentations', () => {
  expect(hasCarrier({ pino: '9.0.0', '@opentelemetry/sdk-node': '0.219.0' })).toBe(false);
  expect(hasContextCarrier(project)).toBe(false);
});

it.each([contextCarriers, contextualModules])('the table %# is sorted', (table) => {
  expect([...table]).toEqual([...table].toSorted());
});
