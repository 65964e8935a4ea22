/** The envelope that a project's error responses have, and the bodies that are held against it. */
import type { Contract } from '@failwell/catalog';
import { findInside, getReferenceName, getStaticString, withoutTypeSyntax, type Node } from '../ast.ts';
import type { FileAnalysis } from '../file.ts';
import {
  envelopes,
  negotiatingMethods,
  protocolErrors,
  shownMediaTypes,
  type EnvelopeRow,
  type JsonSchema,
  type ProtocolErrorRow,
} from '../knowledge/envelopes.ts';
import { isErrorStatus } from '../knowledge/http-status.ts';
import type { Handler } from './handlers.ts';
import { isHealthCheck } from './handler-purposes.ts';
import { SchemaReader } from './json-schema.ts';
import type { ResponseMatch } from './responses.ts';
import { getAssignedValues } from './values.ts';
import { seeValue, type VisibleValue } from './visible-values.ts';

/** The envelope of a project. */
export interface ProjectEnvelope {
  /** How a message calls it. */
  readonly title: string;
  /** What every answer has, as a message writes it. */
  readonly form: string;
  readonly schema: SchemaReader;
  readonly mediaType: string | undefined;
}

const known = new WeakMap<Contract, ProjectEnvelope>();
const rows: readonly EnvelopeRow[] = envelopes;

/**
 * The envelope that a contract names; undefined where no contract governs, or where its schema cannot be read. A contract
 * that names none has the default.
 */
export function getEnvelope(contract: Contract): ProjectEnvelope | undefined {
  if (contract.file === undefined) return undefined;
  let found = known.get(contract);
  if (found === undefined) {
    found = toEnvelope(contract);
    if (found !== undefined) known.set(contract, found);
  }
  return found;
}

function toEnvelope({ conventions: { envelope }, envelopeSchema }: Contract): ProjectEnvelope | undefined {
  if (typeof envelope === 'string') {
    const row = rows.find(({ name }) => name === envelope);
    return row && { ...row, schema: new SchemaReader(row.schema), mediaType: row.mediaType };
  }
  if (typeof envelopeSchema !== 'object' || envelopeSchema === null) return undefined;
  const schema = new SchemaReader(envelopeSchema as JsonSchema);
  const name = envelope.schema.replace(/^\.\//u, '');
  return { title: `the envelope of \`${name}\``, form: toForm(schema, undefined, 0), schema, mediaType: undefined };
}

/** `{ error: { code, message } }`: what a schema requires. */
function toForm(schema: SchemaReader, of: readonly JsonSchema[] | undefined, depth: number): string {
  const { required, properties } = schema.read(of);
  if (required.size === 0) return '{}';
  const members = [...required].map((name) => {
    const inner = properties.get(name);
    const form = inner === undefined || depth > 2 ? '{}' : toForm(schema, inner, depth + 1);
    return form === '{}' ? name : `${name}: ${form}`;
  });
  return `{ ${members.join(', ')} }`;
}

/**
 * The bodies that an answer may send a client whose request failed, each as far as it can be seen: the arms of a
 * condition one by one. None where the answer is no error, is a page for people or a probe's report, where another
 * protocol says what errors look like, and for an exception whose body the error handler makes.
 */
export function findErrorBodies(response: ResponseMatch, file: FileAnalysis): readonly VisibleValue[] {
  const { body, bodyKind, isException, node } = response;
  if (body === undefined || bodyKind !== 'body' || !isError(response, file)) return [];
  const found = getArms(body)
    .map((arm) => seeValue(arm, file.origins))
    .filter((value) => isBody(value, isException) && !isOfProtocol(value));
  if (found.length === 0) return [];
  const handler = file.handlers.findHandler(node);
  if (handler === undefined) return found;
  if (isHealthCheck(handler, file.project.filename)) return [];
  const isText = found.every(({ kind }) => kind === 'string');
  return isText && servesPeople(handler, file) ? [] : found;
}

/** Whether a handler sends files, streams, pages, or people elsewhere: what it says in a text is for them. */
function servesPeople({ node, row: { answers } }: Handler, { sourceCode }: FileAnalysis): boolean {
  const names = new Set([
    ...Object.keys(answers.senders).filter((name) => answers.senders[name]?.page === true),
    ...(answers.redirectMethods ?? []),
    ...(answers.redirects ?? []).map((each) => each.export.split('.').at(-1)),
  ]);
  const given = new Set(node.params.map((each) => (each.type === 'Identifier' ? each.name : undefined)));
  for (const each of findInside(node, sourceCode, () => false)) {
    if (each.type === 'CallExpression') {
      const { callee, arguments: passed } = each;
      const method = getReferenceName(callee);
      if (names.has(method)) return true;
      if (callee.type === 'MemberExpression') {
        const [target] = passed;
        if (
          negotiatingMethods.has(method ?? '') &&
          callee.object.type === 'Identifier' &&
          given.has(callee.object.name)
        )
          return true;
        if (method === 'pipe' && target?.type === 'Identifier' && given.has(target.name)) return true;
      }
    }
    const text = getStaticString(each);
    if (text !== undefined && shownMediaTypes.test(text)) return true;
  }
  return false;
}

/** Whether an answer says that the request failed: by its status, or in an error handler, which answers nothing else. */
function isError({ status, statusNode, node }: ResponseMatch, file: FileAnalysis): boolean {
  if (status !== undefined) return isErrorStatus(status);
  if (statusNode === undefined) return false;
  return (
    file.handlers.findHandler(node)?.kind === 'error-handler' || isErrorStatusAlways(statusNode, file, maximumHops)
  );
}

/** How many variables are followed to a status. */
const maximumHops = 3;

/** Whether a status says of every request that it failed: `error.status ?? 500`, `isKnown ? 404 : 500`. */
function isErrorStatusAlways(node: Node, file: FileAnalysis, hops: number): boolean {
  const inner = withoutTypeSyntax(node);
  const status = file.responses.getStatus(inner);
  if (status !== undefined) return isErrorStatus(status);
  switch (inner.type) {
    case 'ConditionalExpression':
      return [inner.consequent, inner.alternate].every((arm) => isErrorStatusAlways(arm, file, hops));
    case 'LogicalExpression':
      return (
        inner.operator !== '&&' && [inner.left, inner.right].every((side) => isErrorStatusAlways(side, file, hops))
      );
    case 'MemberExpression':
      return isOfArrivedError(inner, file);
    case 'Identifier': {
      const variable = file.origins.findVariable(inner);
      const values = variable === undefined || hops === 0 ? [] : (getAssignedValues(variable) ?? []);
      return (
        values.length > 0 &&
        values.every(({ value, path }) =>
          path.length > 0 ? isOfArrivedError(value, file) : isErrorStatusAlways(value, file, hops - 1),
        )
      );
    }
    default:
      return false;
  }
}

/** Whether a value is an error that arrived, or a property of one. */
function isOfArrivedError(node: Node, { origins, arrived }: FileAnalysis): boolean {
  let root = withoutTypeSyntax(node);
  while (root.type === 'MemberExpression') root = withoutTypeSyntax(root.object);
  const variable = root.type === 'Identifier' ? origins.findVariable(root) : undefined;
  return variable !== undefined && arrived.find(variable) !== undefined;
}

function getArms(node: Node): readonly Node[] {
  const inner = withoutTypeSyntax(node);
  return inner.type === 'ConditionalExpression' ? [...getArms(inner.consequent), ...getArms(inner.alternate)] : [inner];
}

function isBody(value: VisibleValue, isException: boolean): boolean {
  switch (value.kind) {
    case 'object':
      return true;
    case 'array':
      return !isException;
    case 'string':
      // The text of an exception is its message; the error handler writes the body. A page or JSON as text is no text.
      return !isException && value.text !== '' && !/^\s*[<{[]/u.test(getBeginning(value));
    default:
      return false;
  }
}

function getBeginning(value: VisibleValue & { readonly kind: 'string' }): string {
  const { node, text } = value;
  return text ?? (node.type === 'TemplateLiteral' ? (node.quasis[0]?.value.cooked ?? '') : '');
}

const protocols: readonly ProtocolErrorRow[] = protocolErrors;

/** Whether a body is what a protocol prescribes. */
export function isOfProtocol(value: VisibleValue): boolean {
  if (value.kind !== 'object') return false;
  const { members } = value;
  return protocols.some(({ members: own = [], codes = [], beside = [], values }) => {
    if (members.some(({ name }) => own.includes(name))) return true;
    if (values !== undefined)
      return Object.entries(values).every(([name, texts]) => {
        const value = members.find((each) => each.name === name)?.value;
        return value?.kind === 'string' && texts.includes(value.text ?? '');
      });
    const code = members.find(({ name }) => name === 'error')?.value;
    return (
      code?.kind === 'string' &&
      codes.includes(code.text ?? '') &&
      members.every(({ name }) => name === 'error' || beside.includes(name))
    );
  });
}
