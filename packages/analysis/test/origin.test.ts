import { parseForESLint } from '@typescript-eslint/parser';
import { expect, it } from 'vitest';
import { defaultContract } from '@failwell/catalog';
import { analyseFile } from '../src/index.ts';
import { SourceCode } from 'eslint';
it('works', () => {
  const code = `import pino, {type Logger} from 'pino'; import w from 'winston'; const {child} = pino(); const l = w.createLogger(); class A { constructor(private readonly log: Logger){} f(){ this.log.info('x') } }`;
  const p = parseForESLint(code, { range: true, loc: true, tokens: true, comment: true });
  const sc = new SourceCode({ text: code, ast: p.ast as any, scopeManager: p.scopeManager as any, visitorKeys: p.visitorKeys as any, parserServices: {} } as any);
  const f = analyseFile(sc as any, () => ({ filename: 'x.ts', contract: defaultContract }));
  const stmt: any = (p.ast.body as any).at(-1).body.body[1].value.body.body[0].expression;
  for (const n of [p.ast] as any[]) { const add = (x: any, par: any) => { if (x && typeof x.type === 'string') { x.parent = par; for (const k of Object.keys(x)) if (k !== 'parent') { const v = x[k]; Array.isArray(v) ? v.forEach((y) => add(y, x)) : add(v, x); } } }; add(n, null); }
  expect(f.loggers.matchLogCall(stmt)?.logger.row?.name).toBe('pino');
});
