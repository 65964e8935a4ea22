import { describe, expect, it } from 'vitest';
import {
  classifySensitiveName,
  connectedForms,
  getProducedName,
  isHarmlessName,
  sensitiveRows,
  SensitiveNames,
  toSensitiveTextTest,
  type SensitiveRow,
} from '../src/index.ts';

const everything = { words: [], allow: [], personalData: true };
const rows: readonly SensitiveRow[] = sensitiveRows;

describe('the table', () => {
  it('is sorted by category, each once', () => {
    const categories = rows.map((row) => row.category);
    expect(categories).toEqual([...new Set(categories)].toSorted());
  });

  it.each(rows.map((row) => [row.category, row] as const))('%s: its phrases are sorted and in lower case', (_, row) => {
    for (const phrases of [row.phrases, row.wholeNames ?? [], row.ofPersons ?? [], row.ofAccounts ?? []]) {
      expect(phrases).toEqual([...new Set(phrases)].toSorted());
      expect(phrases).toEqual(phrases.map((phrase) => phrase.toLowerCase()));
    }
  });

  it.each(
    rows.flatMap((row) => [...row.phrases, ...(row.wholeNames ?? [])].map((phrase) => [phrase, row.category] as const)),
  )('%s is %s, in every casing', (phrase, category) => {
    const camelCase = phrase.replaceAll(/ (.)/gu, (_, letter: string) => letter.toUpperCase());
    for (const name of [phrase, camelCase, phrase.replaceAll(' ', '_').toUpperCase(), phrase.replaceAll(' ', '-')]) {
      expect(classifySensitiveName(name, everything)?.category, name).toBe(category);
      expect(toSensitiveTextTest(everything)(`log(${name})`), name).toBe(true);
    }
  });

  it.each(Object.entries(connectedForms))('%s stands for %s', (form, phrase) => {
    expect(classifySensitiveName(form, everything)?.category).toBe(classifySensitiveName(phrase, everything)?.category);
    expect(classifySensitiveName(form, everything)).toBeDefined();
    expect(toSensitiveTextTest(everything)(form)).toBe(true);
  });
});

describe('classifySensitiveName', () => {
  it.each([
    ['DB_PASSWORD', 'password', ['password']],
    ['STRIPE_SECRET_KEY', 'secret-key', ['secret', 'key']],
    ['x-api-key', 'api-key', ['api', 'key']],
    ['userApikey', 'api-key', ['apikey']],
    ['pwd', 'password', ['pwd']],
    ['accesstoken', 'token', ['accesstoken']],
    ['dbPasswd2', 'password', ['passwd']],
    ['client_secrets', 'secret', ['secrets']],
    ['passwordConfirmation', 'password', ['password']],
    ['accessTokenFromHeader', 'token', ['token']],
    ['socialSecurityNumber', 'national-id', ['social', 'security', 'number']],
  ] as const)('%s is %s, by %j', (name, category, words) => {
    expect(classifySensitiveName(name)).toEqual({ category, words });
  });

  it.each(['', '_', '$', '1', 'constructor', '__proto__', 'toString', 'hasOwnProperty', '密码', '🔑'])(
    '%j is nothing',
    (name) => {
      expect(classifySensitiveName(name, everything)).toBeUndefined();
    },
  );

  it('knows what a property is of', () => {
    const names = new SensitiveNames(everything);
    expect(names.classify('address', ['user'])?.category).toBe('postal-address');
    expect(names.classify('address', ['server'])).toBeUndefined();
    expect(names.classify('pass', ['config', 'smtp'])?.category).toBe('password');
    expect(names.classify('pass', ['report'])).toBeUndefined();
    expect(names.classify('value', ['password'])?.category).toBe('password');
    expect(names.classify('key', ['apiKey'])?.category).toBe('api-key');
    expect(names.classify('key', ['secret'])).toBeUndefined();
    expect(names.classify('password', ['form', 'errors'])).toBeUndefined();
    expect(names.classify('token', ['pagination'])).toBeUndefined();
    expect(names.classify('tokens', ['usage'])).toBeUndefined();
    expect(names.classify('email', ['env'])).toBeUndefined();
  });

  it('adds and takes back names of the project, in any casing', () => {
    const names = new SensitiveNames({
      words: ['memberNumber', 'dossier'],
      allow: ['device_token', 'pin'],
      personalData: false,
    });
    expect(names.classify('MEMBER_NUMBERS')).toMatchObject({ category: 'custom', words: ['member', 'numbers'] });
    expect(names.classify('patientDossier')?.category).toBe('custom');
    expect(names.classify('deviceToken')).toBeUndefined();
    expect(names.classify('token', ['request', 'device'])).toBeUndefined();
    expect(names.classify('accessToken')?.category).toBe('token');
    expect(names.classify('pin')).toBeUndefined();
  });
});

describe('getProducedName', () => {
  it.each([
    ['getPassword', 'password'],
    ['generate_api_key', 'api key'],
    ['get', undefined],
    ['verifyToken', undefined],
    ['password', undefined],
  ])('%s → %s', (name, produced) => {
    expect(getProducedName(name)).toBe(produced);
  });
});

describe('isHarmlessName', () => {
  it.each(['id', 'userId', 'user_ids', 'passwordLength', 'hasToken', 'createdAt', 'maskedCard', 'status', 'last4'])(
    '%s',
    (name) => {
      expect(isHarmlessName(name)).toBe(true);
    },
  );

  it.each(['value', 'password', 'x', 'data', 'cardNumber', ''])('not %s', (name) => {
    expect(isHarmlessName(name)).toBe(false);
  });
});
