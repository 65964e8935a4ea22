/** How libraries that validate input say that it is not valid, and which status frameworks answer then. */
import type { ExportReference } from './table.ts';

/** One library. */
export interface ValidatorRow {
  readonly name: string;
  /** Functions and methods whose result says by `success` whether the input is valid. */
  readonly outcomes?: readonly string[];
  /** Functions and methods whose result has an `error` where the input is not valid. */
  readonly errorResults?: readonly string[];
  /** Functions whose result is a list of what is not valid: `validationResult(req)`. */
  readonly lists?: readonly ExportReference[];
  /** Methods that make a function which says whether its input is valid: `ajv.compile(schema)`. */
  readonly makers?: readonly string[];
  /** Names of the errors it throws. */
  readonly errors?: readonly string[];
  /** Functions that ask whether an error is one of its own. */
  readonly tests?: readonly string[];
  /** Properties that only its errors have. */
  readonly flags?: readonly string[];
  /** Where the facts stand. */
  readonly reference: string;
}

/** Sorted by name. */
export const validators = [
  { name: 'ajv', makers: ['compile'], reference: 'https://ajv.js.org/api.html#validation-functions' },
  {
    name: 'celebrate',
    errors: ['CelebrateError'],
    tests: ['isCelebrateError'],
    reference: 'https://github.com/arb/celebrate#iscelebrateerrorerr',
  },
  {
    name: 'class-validator',
    lists: [
      { module: 'class-validator', export: 'validate' },
      { module: 'class-validator', export: 'validateSync' },
    ],
    reference: 'https://github.com/typestack/class-validator#validation-errors',
  },
  {
    name: 'express-validator',
    lists: [{ module: 'express-validator', export: 'validationResult' }],
    reference: 'https://express-validator.github.io/docs/api/validation-result',
  },
  {
    name: 'fastify',
    flags: ['validation'],
    reference: 'https://fastify.dev/docs/latest/Reference/Validation-and-Serialization/#error-handling',
  },
  {
    name: 'joi',
    errorResults: ['validate'],
    flags: ['isJoi'],
    reference: 'https://joi.dev/api/#anyvalidatevalue-options',
  },
  { name: 'superstruct', errors: ['StructError'], reference: 'https://docs.superstructjs.org/api-reference/errors' },
  {
    name: 'valibot',
    outcomes: ['safeParse', 'safeParseAsync'],
    errors: ['ValiError'],
    tests: ['isValiError'],
    reference: 'https://valibot.dev/guides/issues/',
  },
  { name: 'yup', errors: ['ValidationError'], reference: 'https://github.com/jquense/yup#validationerror' },
  {
    name: 'zod',
    outcomes: ['safeParse', 'safeParseAsync', 'spa'],
    errors: ['ZodError', '$ZodError'],
    reference: 'https://zod.dev/basics#handling-errors',
  },
] as const satisfies readonly ValidatorRow[];

/** Classes of frameworks that answer where input is not valid, and the option that says with which status. */
export const validationStatusOptions = [
  'ParseArrayPipe',
  'ParseBoolPipe',
  'ParseDatePipe',
  'ParseEnumPipe',
  'ParseFloatPipe',
  'ParseIntPipe',
  'ParseUUIDPipe',
  'ValidationPipe',
].map((name) => ({
  class: { module: '@nestjs/common', export: name },
  option: 'errorHttpStatusCode',
  /** The status without the option. */
  status: 400,
  /** Whether it checks whole bodies, not one parameter of a path. */
  checksBodies: name === 'ValidationPipe',
  reference: 'https://docs.nestjs.com/pipes#built-in-pipes',
}));

/** What the code or message of a response says of input that is not valid, in lower case and words. */
export const validationPhrases =
  /\bvalidation (?:errors?|failed|failure|problem)\b|\b(?:failed|fails) validation\b|\binvalid (?:arguments?|body|data|fields?|inputs?|param(?:eter)?s?|payload|query|request(?: body| data| param(?:eter)?s?| payload)?)\b|^invalid (?:date|e-?mail(?: address)?|phone(?: number)?|url)(?: format)?\W*$|\b(?:is|are) (?:a )?required$|^missing (?:required )?(?:fields?|param(?:eter)?s?)\b|\bmust be (?:an? |at (?:least|most) |between |greater |less |one of )/u;

/** What else such a text may be about: credentials (401), syntax (400 by itself), conflicts, media types. */
export const otherThanValidation =
  /\b(?:api key|auth\w*|cookie|credentials?|csrf|json|log(?:ged)? in|malformed|media|pars(?:e|ing)|password|permissions?|secret|session|signature|signed in|subscription|syntax|tokens?)\b/u;

/** Keys of bodies whose protocol settles the status: OAuth 2.0 (RFC 6749, 5.2) and SCIM (RFC 7644, 3.12). */
export const settledProtocolKeys: ReadonlySet<string> = new Set(['error_description', 'schemas']);
