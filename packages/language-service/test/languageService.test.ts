import { describe, expect, test } from 'vitest';
import { createProject } from './harness.ts';

const contract = `codes:
  ARTICLE_NOT_FOUND:
    status: 404
`;

describe('a document that is not known', () => {
  test('has the empty answer to everything', () => {
    const { service, toUri } = createProject({ 'failwell.yaml': contract });
    expect(service.getDiagnostics(toUri('src/gone.ts'))).toEqual([]);
    expect(service.getHover(toUri('src/gone.ts'), { line: 0, character: 0 })).toBeUndefined();
  });
});

describe('the module of a logger', () => {
  const code = `import { logger } from './logger';
export function refuse(orderId: string) { logger.warn('refused'); }
`;
  const plain = `import pino from 'pino';
export const logger = pino();
`;
  const find = (module: string): { codes: readonly unknown[]; reads: number } => {
    const project = createProject({
      'package.json': '{ "dependencies": { "pino": "^10.0.0" } }',
      'src/logger.ts': module,
      'src/orders.ts': `${code}|${code.replace(/^.*\n/u, '').replace('refuse', 'refund')}`,
    });
    project.service.setSettings({ preset: 'strict', inlayHints: false, codeLens: false });
    const before = project.reads.get('src/logger.ts') ?? 0;
    const found = project.service.getDiagnostics(project.toUri('src/orders.ts'));
    const codes = found.map((each) => each.code).filter((each) => each === 'require-log-context');
    return { codes, reads: (project.reads.get('src/logger.ts') ?? 0) - before };
  };

  test('is read for the context of requests, once for all findings', () => {
    expect(find(plain)).toEqual({
      codes: ['require-log-context', 'require-log-context'],
      reads: 1,
    });
    const contextual = `import { AsyncLocalStorage } from 'node:async_hooks';
${plain}export const storage = new AsyncLocalStorage();
`;
    expect(find(contextual)).toEqual({ codes: [], reads: 1 });
  });
});
