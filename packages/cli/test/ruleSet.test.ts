import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rules } from 'eslint-plugin-failwell/embed';
import { describe, expect, it, onTestFinished } from 'vitest';
import { escapeGlob, findProjectBase } from '../src/engines/projectBase.ts';
import { parseRuleChoice } from '../src/engines/ruleChoice.ts';
import { getRuleInfos, getRuleSet } from '../src/engines/ruleSet.ts';

describe('a --rule', () => {
  it.each([
    ['no-console', { name: 'no-console' }],
    ['failwell/no-console', { name: 'no-console' }],
    ['no-console:off', { name: 'no-console', severity: 'off' }],
    [' failwell/no-console:warn ', { name: 'no-console', severity: 'warn' }],
    ['no-console:maybe', { name: 'no-console:maybe' }],
  ])('%j', (text, expected) => {
    expect(parseRuleChoice(text)).toEqual(expected);
  });
});

describe('the rules of a run', () => {
  const getRules = (...choices: string[]) =>
    getRuleSet(rules, 'recommended', choices.map(parseRuleChoice), ['/p']).rules;

  it('are those of the preset, and the core rule that belongs to it', () => {
    const known = getRuleInfos(rules).map(({ id }) => id);
    expect(Object.keys(getRuleSet(rules, 'all', [], ['/p']).rules).toSorted()).toEqual(known.toSorted());
    const recommended = Object.keys(rules).filter((name) => rules[name]?.meta.docs.preset === 'recommended');
    expect(Object.keys(getRules()).toSorted()).toEqual(
      known
        .filter((id) => !id.startsWith('failwell/') || recommended.includes(id.slice('failwell/'.length)))
        .toSorted(),
    );
  });

  it('are only those named, where any are', () => {
    expect(getRules('no-console', 'no-empty-catch')).toEqual({
      'failwell/no-console': 'error',
      'failwell/no-empty-catch': 'error',
    });
  });

  it('are the preset with another severity, where one is given', () => {
    const changed = getRules('no-console:warn', 'no-empty-catch:off');
    expect(changed['failwell/no-console']).toBe('warn');
    expect(changed).not.toHaveProperty('failwell/no-empty-catch');
    expect(Object.keys(changed)).toHaveLength(Object.keys(getRules()).length - 1);
  });

  it('keep the options of the preset where the severity changes', () => {
    const strict = getRuleSet(rules, 'strict', [], ['/p']).rules['failwell/no-sensitive-log-data'];
    const changed = getRuleSet(rules, 'strict', [parseRuleChoice('no-sensitive-log-data:warn')], ['/p']).rules[
      'failwell/no-sensitive-log-data'
    ];
    expect(typeof strict).toBe('object');
    expect(changed).toEqual(['warn', strict?.[1]]);
  });

  it('cannot be unknown ones', () => {
    expect(() => getRules('no-consle')).toThrow('there is no rule `no-consle`. Did you mean `no-console`?');
    expect(() => getRules('constructor')).toThrow('there is no rule `constructor`.');
  });

  it('are switched off in tests by globs that count from the project', () => {
    const { overrides } = getRuleSet(rules, 'recommended', [parseRuleChoice('no-console')], ['/p', '/q']);
    expect(overrides.length).toBeGreaterThan(0);
    for (const { files, rules: off } of overrides) {
      expect(off).toEqual({ 'failwell/no-console': 'off' });
      for (const glob of files) expect(glob).toMatch(/^\/[pq]\/[^/]+/u);
    }
  });
});

it('globs of a folder whose name has special characters match that folder only', () => {
  expect(escapeGlob('C:\\a[b] (c)')).toBe('C:/a\\[b\\] \\(c\\)');
});

it('a project begins at its package.json, contract or repository', () => {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'failwell-base-')));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  mkdirSync(path.join(root, 'test/app/src'), { recursive: true });
  mkdirSync(path.join(root, 'other'));
  writeFileSync(path.join(root, 'test/app/package.json'), '{}');
  writeFileSync(path.join(root, 'test/app/src/a.ts'), '');
  writeFileSync(path.join(root, 'other/failwell.yml'), '');
  expect(findProjectBase(path.join(root, 'test/app/src/a.ts'))).toBe(path.join(root, 'test/app'));
  expect(findProjectBase(path.join(root, 'test/app/src'))).toBe(path.join(root, 'test/app'));
  expect(findProjectBase(path.join(root, 'other'))).toBe(path.join(root, 'other'));
});
