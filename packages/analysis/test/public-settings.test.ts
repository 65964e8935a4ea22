import { describe, expect, it } from 'vitest';
import { publicSettings, SensitiveNames, SensitiveValueFinder } from '../src/index.ts';
import { analyse, findNode } from './parse.ts';

const names = new SensitiveNames({ words: [], allow: [], personalData: false });

function findSecrets(text: string, value: string): readonly string[] {
  const { sourceCode, origins } = analyse(text);
  return new SensitiveValueFinder(origins, names, sourceCode).find(findNode(sourceCode, value)).map(({ name }) => name);
}

describe.each(publicSettings)('$property of $packages', ({ property, packages, word }) => {
  const value = `settings.${property}`;

  it.each([packages, `${packages}/app`, `${packages}-admin`])('is public in a file that imports %s', (module) => {
    expect(findSecrets(`import { open } from '${module}';\nopen(${value});`, value)).toEqual([]);
    expect(findSecrets(`const { open } = require('${module}');\nopen(${value});`, value)).toEqual([]);
  });

  it('is public by the name of what holds it', () => {
    expect(findSecrets(`open(${word}Config.${property});`, `${word}Config.${property}`)).toEqual([]);
  });

  it('is a secret elsewhere', () => {
    expect(findSecrets(`import { open } from '${packages}tools';\nopen(${value});`, value)).toEqual([value]);
  });
});
