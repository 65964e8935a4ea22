import { expect, test } from 'vitest';
import { defaultSettings, readSettings } from '../src/settings.ts';

test('what is not said is as by default', () => {
  for (const nothing of [undefined, null, {}, { 'trace.server': 'verbose', preset: null }])
    expect(readSettings(nothing)).toEqual({ settings: defaultSettings, problems: [] });
});

test('what is said stands', () => {
  const said = { diagnostics: 'never', preset: 'strict', inlayHints: true, codeLens: false, exclude: ['dist'] };
  expect(readSettings(said)).toEqual({ settings: said, problems: [] });
});

test('what is wrong is named, and the rest stands', () => {
  expect(readSettings({ preset: 'all', inlayHints: true, exclude: [1] })).toEqual({
    settings: { ...defaultSettings, inlayHints: true },
    problems: [
      'Setting failwell.preset: expected "recommended" or "strict", found "all"; "recommended" stays in force.',
      'Setting failwell.exclude: expected a list of patterns, found [1]; [] stays in force.',
    ],
  });
  expect(readSettings(['x']).problems).toEqual(['Setting failwell: expected an object, found ["x"].']);
});
