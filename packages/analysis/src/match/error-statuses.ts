/** Which status an error that is made will be answered with, as far as its class, its arguments or the catalog say. */
import type { ErrorCode } from '@failwell/catalog';
import type { TSESTree } from '@typescript-eslint/utils';
import { getPropertyName, getReferenceName, getStaticString, withoutTypeSyntax, type Node } from '../ast.ts';
import { getErrorStatus, statusKeys } from '../codes/status.ts';
import { codeKeys } from '../codes/values.ts';
import type { FileAnalysis } from '../file.ts';
import { codedStatuses, errorNameRows, type CodedStatusRow, type ErrorNameRow } from '../knowledge/expected-errors.ts';
import { getStatusOfConstant } from '../knowledge/http-status.ts';
import { toWords } from '../names.ts';
import { isErrorName } from './error-names.ts';
import { isExportOf } from './frameworks.ts';

const nameRows: readonly ErrorNameRow[] = errorNameRows;
const codedRows: readonly CodedStatusRow[] = codedStatuses;

/** The status that a thrown expression says: `new NotFoundException()`, `new AppError(404)`, `ctx.throw(404)`. */
export function findStatusOfError(node: Node, file: FileAnalysis): number | undefined {
  return readStatusOfError(node, file)?.status;
}

/** A status, and the name of the class where nothing but its words says so. */
export interface StatusOfError {
  readonly status: number;
  readonly guessedFrom?: string;
}

/** The same, with where it comes from. */
export function readStatusOfError(node: Node, file: FileAnalysis): StatusOfError | undefined {
  const inner = withoutTypeSyntax(node);
  if (inner.type !== 'NewExpression' && inner.type !== 'CallExpression') return undefined;
  const response = file.responses.matchResponse(inner);
  if (response !== undefined) return toStatus(response.status);
  const coded = findCodedStatus(inner, file);
  if (coded !== undefined) return toStatus(coded);
  const name = getReferenceName(inner.callee);
  if (name === undefined) return undefined;
  if (file.errors.matchMaker(inner) === undefined) return undefined;
  const given = inner.arguments.map((each) => findGivenStatus(each, file)).find((status) => status !== undefined);
  if (given !== undefined) return toStatus(given);
  const registered = findRegisteredClass(name, file);
  return registered === undefined
    ? toStatus(getStatusOfErrorName(name), { guessedFrom: name })
    : toStatus(registered.status);
}

function toStatus(status: number | undefined, more: { readonly guessedFrom?: string } = {}): StatusOfError | undefined {
  return status === undefined ? undefined : { status, ...more };
}

/** The status that the catalog registers for the class of this name, or else the one that its words say. */
export function getStatusOfClass(name: string, file: FileAnalysis): number | undefined {
  const registered = findRegisteredClass(name, file);
  return registered === undefined ? getStatusOfErrorName(name) : registered.status;
}

function findRegisteredClass(name: string, { project }: FileAnalysis): ErrorCode | undefined {
  return project.contract.catalog.entries.find(({ shape, member }) => shape === 'error-classes' && member === name);
}

/** The status that the words of an error's name say: `ArticleNotFoundError` → 404. */
export function getStatusOfErrorName(name: string): number | undefined {
  const words = toWords(name);
  return nameRows.find((row) => hasRun(words, row.words))?.status;
}

/** The status that the catalog registers for a code, or for the name by which source refers to it. */
export function getStatusOfCode(node: Node, file: FileAnalysis): number | undefined {
  const { codes } = file.project.contract.catalog;
  if (codes.size === 0) return undefined;
  const inner = withoutTypeSyntax(node);
  const text = getStaticString(inner);
  if (text !== undefined) return codes.get(text)?.status;
  if (inner.type !== 'MemberExpression' && inner.type !== 'Identifier') return undefined;
  const found = inner.type === 'MemberExpression' ? file.codes.find(inner)[0] : undefined;
  return found?.kind !== 'member' || found.code === undefined ? undefined : codes.get(found.code)?.status;
}

function hasRun(words: readonly string[], run: readonly string[]): boolean {
  return words.some((_, start) => run.every((word, index) => words[start + index] === word));
}

/** `404`, `{ status: 404 }`, `'ARTICLE_NOT_FOUND'`, `{ code: ErrorCodes.ARTICLE_NOT_FOUND }`, `{ extensions: { code } }`. */
function findGivenStatus(argument: Node, file: FileAnalysis): number | undefined {
  const inner = withoutTypeSyntax(argument);
  if (inner.type !== 'ObjectExpression') {
    const isText = inner.type === 'Literal' && typeof inner.value === 'string';
    return (isText ? undefined : getErrorStatus(inner)) ?? getStatusOfCode(inner, file);
  }
  for (const property of inner.properties) {
    if (property.type !== 'Property') continue;
    const key = getPropertyName(property) ?? '';
    const status = statusKeys.has(key)
      ? getErrorStatus(property.value)
      : codeKeys.has(key)
        ? getStatusOfCode(property.value, file)
        : key === 'extensions' || key === 'http'
          ? findGivenStatus(property.value, file)
          : undefined;
    if (status !== undefined) return status;
  }
  return undefined;
}

/** `new TRPCError({ code: 'NOT_FOUND' })`. */
function findCodedStatus(
  node: TSESTree.NewExpression | TSESTree.CallExpression,
  file: FileAnalysis,
): number | undefined {
  const name = getReferenceName(node.callee);
  const rows = codedRows.filter((row) => row.class.export === name);
  if (rows.length === 0) return undefined;
  const origin = file.origins.resolve(node.callee);
  const row = rows.find((each) => isExportOf(origin, [each.class]));
  const options = row === undefined ? undefined : node.arguments[row.index];
  if (row === undefined || options?.type !== 'ObjectExpression') return undefined;
  const code = options.properties.find((each) => each.type === 'Property' && getPropertyName(each) === 'code');
  const text = code?.type === 'Property' ? getStaticString(code.value) : undefined;
  return text !== undefined && Object.hasOwn(row.statuses, text) ? row.statuses[text] : undefined;
}

/** Whether a class is one by its name: `NotFoundError`, `HttpException`, `NotFound`. */
export function mayBeErrorClass(name: string): boolean {
  return /^\p{Lu}/u.test(name) && (isErrorName(name) || getStatusOfErrorName(name) !== undefined);
}

/**
 * The status in the name of a function that makes an answer or an error of its own: 400 of `BadRequest('No id')`.
 */
function getStatusOfCalledName(node: Node): number | undefined {
  const call = withoutTypeSyntax(node);
  if (call.type !== 'CallExpression') return undefined;
  const words = toWords(getReferenceName(withoutTypeSyntax(call.callee)) ?? '');
  const named = /^(?:answer|error|response)$/u.test(words.at(-1) ?? '') ? words.slice(0, -1) : words;
  return getStatusOfConstant(named.join('_').toUpperCase());
}

/** Whether all that returns answer says by its name that the request is at fault; not where nothing is returned. */
export function areNamedRefusals(returns: readonly TSESTree.ReturnStatement[]): boolean {
  return (
    returns.length > 0 &&
    returns.every(({ argument }) => {
      const status = argument === null ? undefined : getStatusOfCalledName(argument);
      return status !== undefined && status >= 400 && status < 500;
    })
  );
}
