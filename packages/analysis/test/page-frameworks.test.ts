import { describe, expect, it } from 'vitest';
import { pageFrameworks } from '../src/knowledge/package-purposes.ts';
import { analyse } from './parse.ts';

/** Paths of each framework, as its documentation has them. */
const paths: Readonly<Record<string, { readonly drawn: string; readonly serving: readonly string[] }>> = {
  next: { drawn: 'app/shop/format.ts', serving: ['app/shop/actions.ts', 'src/app/api/shop/route.ts'] },
};

function getPurpose(path: string, dependency: string, text = 'load();'): string {
  const { isPage, isCommand, purpose } = analyse(text, {
    filename: `/project/${path}`,
    package: {
      file: '/project/package.json',
      dependencies: { [dependency]: '1', pg: '8', 'react-dom': '19' },
      commands: [],
    },
  });
  return isPage ? 'page' : isCommand ? 'command' : purpose;
}

describe.each(pageFrameworks)('$package', (row) => {
  const known = paths[row.package];

  it('draws what lies beside its pages', () => {
    expect(getPurpose(known?.drawn ?? '', row.package)).toBe('page');
    expect(getPurpose(known?.drawn ?? '', 'express')).toBe('server');
  });

  it.each(known?.serving ?? [])('serves %s', (path) => {
    expect(getPurpose(path, row.package)).toBe('server');
  });

  it('is configured by functions that take its configuration', () => {
    const text = (name: string): string =>
      `export const withReport = (${name} = {}) => ({ ...${name}, report: true });`;
    expect(getPurpose('lib/report.ts', row.package, text(row.configuration))).toBe('command');
    expect(getPurpose('lib/report.ts', row.package, text('settings'))).toBe('server');
  });
});
