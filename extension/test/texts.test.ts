import { afterEach, describe, expect, it } from 'vitest';
import { findNearestContract } from '../src/explorer/nearestContract.ts';
import { toTooltip, toUseTooltip, toWebAddress } from '../src/explorer/presentation.ts';
import { getErrorStatuses, getStatusIcon, isErrorStatus, toStatusTitle } from '../src/explorer/statuses.ts';
import { setTranslation, t } from '../src/l10n.ts';
import { isShownElsewhere, toRuleName } from '../src/otherLinters/ruleOfDiagnostic.ts';
import { toStatusText } from '../src/statusText.ts';
import { code, use } from './explorerData.ts';

describe('statuses', () => {
  it('have their names, where they have one', () => {
    expect(toStatusTitle(404)).toBe('404 Not Found');
    expect(toStatusTitle(499)).toBe('499');
  });

  it('of errors are 400 to 599', () => {
    expect([399, 400, 599, 600, 404.5, Number.NaN].map(isErrorStatus)).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(getErrorStatuses()).toContainEqual({ status: 404, name: 'Not Found' });
    expect(getErrorStatuses().every(({ status }) => isErrorStatus(status))).toBe(true);
  });

  it('of each class have a shape of their own, not only a colour', () => {
    const icons = [undefined, 200, 302, 404, 500].map((status) => getStatusIcon(status).icon);
    expect(new Set(icons).size).toBe(icons.length);
  });
});

describe('the rule of a diagnostic', () => {
  it.each([
    ['ESLint', { source: 'eslint', code: { value: 'failwell/no-console' } }, 'no-console'],
    ['ESLint without a link', { source: 'eslint', code: 'failwell/no-empty-catch' }, 'no-empty-catch'],
    ['oxlint', { source: 'oxc', code: 'failwell(no-console)' }, 'no-console'],
    ['an older oxlint', { source: 'oxc', code: { value: 'eslint-plugin-failwell(no-console)' } }, 'no-console'],
  ])('is read off what %s writes, and is shown elsewhere', (_, diagnostic, rule) => {
    expect(toRuleName(diagnostic)).toBe(rule);
    expect(isShownElsewhere(diagnostic)).toBe(true);
  });

  it.each([
    ['another rule of ESLint', { source: 'eslint', code: 'no-console' }],
    ['another plugin whose name ends alike', { source: 'eslint', code: 'my-failwell/no-console' }],
    ['a number', { source: 'ts', code: 2304 }],
    ['nothing', { source: 'eslint' }],
  ])('is none where the code is of %s', (_, diagnostic) => {
    expect(toRuleName(diagnostic)).toBeUndefined();
    expect(isShownElsewhere(diagnostic)).toBe(false);
  });

  it('is known of the server’s own, which are not shown elsewhere; what it says of catalogs is of no rule', () => {
    expect(toRuleName({ source: 'failwell', code: { value: 'no-console' } })).toBe('no-console');
    expect(isShownElsewhere({ source: 'failwell', code: 'no-console' })).toBe(false);
    expect(toRuleName({ source: 'failwell', code: 'catalog/unused-code' })).toBeUndefined();
  });
});

describe('the nearest contract', () => {
  const contracts = [{ uri: 'file:///shop/failwell.yaml' }, { uri: 'file:///shop/api/failwell.yaml' }];

  it('is the deepest above a file', () => {
    expect(findNearestContract(contracts, 'file:///shop/api/src/a.ts')).toBe(contracts[1]);
    expect(findNearestContract(contracts, 'file:///shop/web/src/a.ts')).toBe(contracts[0]);
  });

  it('is none beside it or in another folder with the same beginning', () => {
    expect(findNearestContract(contracts.slice(1), 'file:///shop/api-docs/a.ts')).toBeUndefined();
  });
});

describe('tooltips', () => {
  const contract = { uri: 'file:///shop/failwell.yaml', name: 'shop' };

  it('say what is known of a code', () => {
    const text = toTooltip(code('A_B', { status: 404, message: 'Gone', deprecated: { replacedBy: 'C' } }), contract);
    expect(text).toBe('**A\\_B**\n\nGone\n\n404 Not Found  \nDeprecated; replaced by C  \nshop');
  });

  it('show what a catalog says as text, whatever Markdown it holds', () => {
    const text = toTooltip(code('A', { message: '[click](command:evil) <b>\n\n# x' }), contract);
    expect(text).not.toMatch(/(?<!\\)\[click|(?<!\\)<b|\n# x/u);
  });

  it('show the line of a use as code, whatever it holds', () => {
    expect(toUseTooltip(use('src/a_b.ts', 1, 'a(`${"```"}`)'), 'src/a_b.ts')).toBe(
      'src/a\\_b\\.ts, line 2 · raised\n\n````ts\na(`${"```"}`)\n````',
    );
  });

  it('link to pages on the web only', () => {
    expect(toWebAddress('https://example.org/a(b)')).toBe('https://example.org/a%28b%29');
    expect(toWebAddress('command:workbench.action.quit')).toBeUndefined();
    expect(toWebAddress('docs/errors.md')).toBeUndefined();
    expect(toTooltip(code('A', { docs: 'command:evil' }), contract)).not.toContain('command:');
  });
});

describe('the status bar', () => {
  const status = { state: 'ready', indexed: 9, files: 9, contracts: 1, codes: 12, problems: 0 } as const;

  it('counts codes, and problems where there are some', () => {
    expect(toStatusText('running', status)).toMatchObject({
      text: '$(bracket-error) 12 codes',
      spoken: 'Failwell: 12 codes',
      severity: 'none',
    });
    expect(toStatusText('running', { ...status, problems: 1 })).toMatchObject({
      text: '$(bracket-error) 12 codes $(warning) 1',
      spoken: 'Failwell: 12 codes, 1 problem',
      severity: 'warning',
    });
  });

  it('says how far the index is', () => {
    expect(toStatusText('running', { ...status, state: 'indexing', indexed: 3 })).toMatchObject({
      text: '$(sync~spin) Failwell: 3 of 9 files',
      isBusy: true,
    });
  });

  it('offers a contract where there is none', () => {
    expect(toStatusText('running', { ...status, contracts: 0 })?.tooltip).toContain('Click to create one');
  });

  it('says what failed', () => {
    expect(toStatusText('failed', undefined)).toMatchObject({ severity: 'error', text: '$(error) Failwell' });
    expect(toStatusText('running', { ...status, state: 'failed', message: 'No memory.' })?.tooltip).toBe(
      'No memory. Click to see its output.',
    );
  });

  it('is away where nothing can be served', () => {
    expect(toStatusText('virtual', undefined)).toBeUndefined();
  });
});

describe('translation', () => {
  afterEach(() => {
    setTranslation((message) => message);
  });

  it('fills in values, and leaves placeholders without one', () => {
    expect(t('{0} of {1}', 1, 'x')).toBe('1 of x');
    expect(t('{0} of {1}', 1)).toBe('1 of {1}');
  });

  it('asks who was given', () => {
    setTranslation((message, ...values) => `${message}/${values.join()}`);
    expect(t('Hello', 1)).toBe('Hello/1');
  });
});
