/**
 * Calls of the language that throw for no text, number, boolean or date, nor for `null` and `undefined`. For other values
 * some do: `Number(Symbol())` and `Math.abs(1n)`, and whatever calls a `valueOf` that was written to throw.
 * https://tc39.es/ecma262/multipage/abstract-operations.html#sec-type-conversion
 */

/** Functions and constructors, those of an object below its name. */
export const unfailingFunctions: ReadonlySet<string> = new Set([
  // https://tc39.es/ecma262/multipage/indexed-collections.html#sec-array.isarray
  'Array.isArray',
  'Array.of',
  'Boolean',
  // What is no date becomes one without a time (NaN): https://tc39.es/ecma262/multipage/numbers-and-dates.html#sec-date
  'Date',
  'Date.UTC',
  'Date.now',
  'Date.parse',
  // https://tc39.es/ecma262/multipage/numbers-and-dates.html#sec-function-properties-of-the-math-object
  'Math.abs',
  'Math.ceil',
  'Math.floor',
  'Math.max',
  'Math.min',
  'Math.pow',
  'Math.random',
  'Math.round',
  'Math.sign',
  'Math.sqrt',
  'Math.trunc',
  // What is no number becomes NaN: https://tc39.es/ecma262/multipage/numbers-and-dates.html#sec-number-constructor
  'Number',
  'Number.isFinite',
  'Number.isInteger',
  'Number.isNaN',
  'Number.isSafeInteger',
  'Number.parseFloat',
  'Number.parseInt',
  'Object.freeze',
  'Object.is',
  'String',
  // https://tc39.es/ecma262/multipage/global-object.html#sec-function-properties-of-the-global-object
  'isFinite',
  'isNaN',
  'parseFloat',
  'parseInt',
]);

/**
 * Functions that list what an object holds. They throw for `null` and `undefined` alone, as the reading of a property does:
 * https://tc39.es/ecma262/multipage/fundamental-objects.html#sec-object.entries
 */
export const listingFunctions: ReadonlySet<string> = new Set(['Object.entries', 'Object.keys', 'Object.values']);

/** What makes a collection of a list, and the functions by which it gets one that it takes. */
export const collectingFunctions: Readonly<Record<string, ReadonlySet<string>>> = {
  'Array.from': listingFunctions,
  // https://tc39.es/ecma262/multipage/keyed-collections.html#sec-map-iterable: pairs, and nothing else.
  Map: new Set(['Object.entries']),
  'Object.fromEntries': new Set(['Object.entries']),
  Set: listingFunctions,
};

/**
 * Functions that make bytes of other bytes or of a text, and throw where they are given neither:
 * https://nodejs.org/api/buffer.html#static-method-bufferconcatlist-totallength
 */
export const bytesFunctions: ReadonlySet<string> = new Set(['Buffer.concat', 'Buffer.from']);

/** Encodings of Node's in which any bytes can be written: https://nodejs.org/api/buffer.html#buffers-and-character-encodings */
export const byteEncodings: ReadonlySet<string> = new Set([
  'ascii',
  'base64',
  'base64url',
  'hex',
  'latin1',
  'utf-8',
  'utf16le',
  'utf8',
]);

/** Methods of texts, given texts and numbers: https://tc39.es/ecma262/multipage/text-processing.html#sec-string-objects */
export const unfailingTextMethods: ReadonlySet<string> = new Set([
  'charAt',
  'charCodeAt',
  'codePointAt',
  'endsWith',
  'includes',
  'indexOf',
  'lastIndexOf',
  'slice',
  'split',
  'startsWith',
  'substr',
  'substring',
  'toLowerCase',
  'toUpperCase',
  'trim',
  'trimEnd',
  'trimStart',
]);

/** Methods of texts that take a text for an expression, which may have another form: only with one that is written there. */
export const matchingMethods: ReadonlySet<string> = new Set(['match', 'replace', 'search']);

/** Methods of expressions: https://tc39.es/ecma262/multipage/text-processing.html#sec-regexp.prototype.exec */
export const expressionMethods: ReadonlySet<string> = new Set(['exec', 'test']);

/** Methods of dates without arguments: https://tc39.es/ecma262/multipage/numbers-and-dates.html#sec-properties-of-the-date-prototype-object */
export const unfailingDateMethods: ReadonlySet<string> = new Set([
  'getDate',
  'getDay',
  'getFullYear',
  'getHours',
  'getMilliseconds',
  'getMinutes',
  'getMonth',
  'getSeconds',
  'getTime',
  'getTimezoneOffset',
  'getUTCDate',
  'getUTCDay',
  'getUTCFullYear',
  'getUTCHours',
  'getUTCMilliseconds',
  'getUTCMinutes',
  'getUTCMonth',
  'getUTCSeconds',
  'valueOf',
]);

/**
 * Methods of lists that only give something, whatever they are given:
 * https://tc39.es/ecma262/multipage/indexed-collections.html#sec-properties-of-the-array-prototype-object
 */
export const unfailingListMethods: ReadonlySet<string> = new Set([
  'at',
  'includes',
  'indexOf',
  'join',
  'reverse',
  'slice',
]);

/** Those that call what they are given, and fail only where that does. */
export const callingListMethods: ReadonlySet<string> = new Set([
  'every',
  'filter',
  'find',
  'findIndex',
  'forEach',
  'map',
  'some',
  'sort',
]);

/** Methods of lists and texts that give a list again. */
export const listMakingMethods: ReadonlySet<string> = new Set(['filter', 'map', 'reverse', 'slice', 'sort', 'split']);
