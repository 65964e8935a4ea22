/** Keys and values of contracts and of catalogs in YAML and JSON, as their JSON Schema has them. */
import { frameworks, getStatusName, httpStatuses, loggers, toWords } from '@failwell/analysis';
import { contractFileNames, type Contract } from '@failwell/catalog';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  CompletionItemKind,
  InsertTextMode,
  type CompletionItem,
  type CompletionList,
  type Range,
} from 'vscode-languageserver-types';
import { toPath } from '../../uris.ts';
import type { Workspace } from '../../workspace.ts';
import { toRange } from '../codeAtPosition.ts';
import { findUnregistered } from '../projectFindings.ts';
import { toCodeList } from './codeItems.ts';
import { getProperties, getSchemaAt, resolve, type ContractSchema } from './contractSchema.ts';
import { findDocumentPlace, type DocumentFormat, type DocumentPlace } from './documentPlace.ts';

/** Keys of a catalog that is not the contract itself. */
const catalogKeys: ReadonlySet<string> = new Set(['$schema', 'catalog', 'codes']);

/** One completion, before it is known how it is written in its document. */
interface Proposal {
  readonly label: string;
  readonly text: string | number | boolean;
  readonly detail?: string;
  readonly documentation?: string;
  readonly sortText?: string;
  readonly filterText?: string;
}

/** Undefined where the document is neither a contract nor a catalog of one, or where nothing may stand. */
export function getContractCompletions(
  workspace: Workspace,
  document: TextDocument,
  offset: number,
  format: DocumentFormat,
): CompletionList | undefined {
  const path = toPath(document.uri);
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const isContract = (contractFileNames as readonly string[]).includes(name);
  const contract = workspace.findContractOf(document);
  if (contract === undefined && !isContract) return undefined;
  const found = findDocumentPlace(document.getText(), offset, format);
  if (found === undefined) return undefined;
  const place = isContract ? found : toCatalogPlace(found);
  const writing: Writing = { document, place, format };
  if (place.kind === 'key') return getKeys(workspace, contract, writing, isContract);
  return getValues(contract, writing);
}

/** A catalog's codes may stand at its top. */
function toCatalogPlace(place: DocumentPlace): DocumentPlace {
  const [top] = place.path;
  const isBare =
    top === undefined ? [...place.siblings].some((key) => !catalogKeys.has(key)) : !catalogKeys.has(String(top));
  return isBare ? { ...place, path: ['codes', ...place.path] } : place;
}

function getKeys(
  workspace: Workspace,
  contract: Contract | undefined,
  writing: Writing,
  isContract: boolean,
): CompletionList | undefined {
  const { place, format } = writing;
  const { path, siblings } = place;
  const schema = getSchemaAt(path);
  if (schema === undefined) return undefined;
  const keys = Object.entries(getProperties(schema)).filter(([key]) => {
    if (siblings.has(key) || (key === '$schema' && format === 'yaml')) return false;
    return path.length > 0 || isContract || catalogKeys.has(key);
  });
  const items = keys.map(([key, child], index) => toKeyItem(writing, key, resolve(child), index));
  if (path.length === 1 && path[0] === 'codes' && contract !== undefined) {
    for (const [code, uses] of findUnregistered(workspace, contract)) {
      if (siblings.has(code)) continue;
      const detail = `not registered, used ${uses.length === 1 ? 'once' : `${String(uses.length)} times`}`;
      items.push({
        ...toKeyItem(writing, code, { type: 'object' }, items.length),
        kind: CompletionItemKind.EnumMember,
        detail,
      });
    }
  }
  if (path.length === 1 && path[0] === 'loggers') {
    for (const { name } of loggers) {
      if (!siblings.has(name)) items.push(toKeyItem(writing, name, { type: 'object' }, items.length));
    }
  }
  return { isIncomplete: false, items };
}

function getValues(contract: Contract | undefined, writing: Writing): CompletionList | undefined {
  const { document, place } = writing;
  const { path } = place;
  const schema = getSchemaAt(path);
  if (schema === undefined) return undefined;
  const own = path[0] === 'codes' ? String(path[1]) : '';
  if (path[0] === 'codes' && path.at(-1) === 'replacedBy' && contract !== undefined) {
    const words = new Set(toWords(own));
    const { label: typed } = { label: place.typed.replace(/^["']/u, '') };
    const list = toCodeList({
      document,
      codes: [...contract.catalog.codes.values()].filter(({ code }) => code !== own),
      range: place.range,
      typed,
      getRank: ({ code }) => 7 - Math.min(7, toWords(code).filter((word) => words.has(word)).length * 2),
      toText: ({ code }) => toText(writing, code),
    });
    return { ...list, items: list.items.map((item) => ({ ...item, ...toFilter(writing, item.label) })) };
  }
  const proposals = [...proposeValues(schema, own), ...(contract === undefined ? [] : proposeKnown(contract, path))];
  return { isIncomplete: false, items: proposals.map((proposal, index) => toValueItem(writing, proposal, index)) };
}

/** What the schema itself has to offer. */
function proposeValues(schema: ContractSchema, code: string): readonly Proposal[] {
  const types = [schema.type ?? []].flat();
  const { minimum, maximum } = schema;
  if (types.includes('integer') && minimum !== undefined && maximum !== undefined)
    return proposeStatuses(minimum, maximum, code);
  const documentation = schema.description === undefined ? {} : { documentation: schema.description };
  const toProposal = (text: string | boolean): Proposal => ({
    label: String(text),
    text,
    ...(text === schema.default ? { detail: 'default' } : {}),
    ...documentation,
  });
  if (types.length === 1 && types[0] === 'boolean') return [true, false].map(toProposal);
  const examples = (schema.examples ?? []).filter((example) => typeof example === 'string');
  return [...(schema.enum ?? schema.then?.enum ?? []), ...examples].map(toProposal);
}

/** The statuses of a range by number and name; first those whose name is in the code. */
function proposeStatuses(minimum: number, maximum: number, code: string): readonly Proposal[] {
  const spelling = `_${toWords(code).join('_')}_`;
  return httpStatuses
    .filter(({ status }) => status >= minimum && status <= maximum)
    .map((row) => {
      const isNamed = spelling.includes(`_${toWords(row.name.replaceAll("'", '')).join('_')}_`);
      return {
        label: String(row.status),
        text: row.status,
        detail: getStatusName(row.status) ?? '',
        documentation: row.reference,
        sortText: `${isNamed ? '0' : '1'}${String(row.status)}`,
        filterText: `${String(row.status)} ${row.name}`,
      };
    });
}

/** What the project and our tables know: types of other codes, names of loggers and frameworks. */
function proposeKnown({ catalog }: Contract, path: readonly (string | number)[]): readonly Proposal[] {
  const [top, , field] = path;
  if (top === 'codes' && field === 'type' && path.length === 3) {
    const counts = new Map<string, number>();
    for (const { type } of catalog.entries) if (type !== undefined) counts.set(type, (counts.get(type) ?? 0) + 1);
    return [...counts]
      .toSorted(([left, many], [right, most]) => most - many || (left < right ? -1 : 1))
      .map(([type, count]) => ({ label: type, text: type, detail: count === 1 ? '1 code' : `${String(count)} codes` }));
  }
  if (top === 'loggers' && path.at(-1) === 'like') return loggers.map(({ name }) => ({ label: name, text: name }));
  if (top === 'frameworks' && path[1] === 'ignore' && path.length === 3)
    return frameworks.map(({ name }) => ({ label: name, text: name }));
  return [];
}

/** How something is written into a document. */
interface Writing {
  readonly document: TextDocument;
  readonly place: DocumentPlace;
  readonly format: DocumentFormat;
}

function toKeyItem(writing: Writing, key: string, schema: ContractSchema, index: number): CompletionItem {
  const { document, place, format } = writing;
  const { hasColon, indent } = place;
  const name = toText(writing, key);
  const [type] = [schema.type ?? []].flat();
  const eol = document.getText().includes('\r\n') ? '\r\n' : '\n';
  const block = indent === undefined ? undefined : `${eol}${' '.repeat(indent + 2)}`;
  let after = ' ';
  if (format === 'yaml' && block !== undefined && type === 'object') after = block;
  if (format === 'yaml' && block !== undefined && type === 'array') after = `${block}- `;
  return {
    label: key,
    kind: CompletionItemKind.Property,
    ...(schema.description === undefined ? {} : { documentation: schema.description }),
    sortText: String(index).padStart(4, '0'),
    ...toFilter(writing, key),
    insertTextMode: InsertTextMode.asIs,
    textEdit: { range: toEditRange(writing), newText: hasColon ? name : `${name}:${after}` },
  };
}

function toValueItem(writing: Writing, proposal: Proposal, index: number): CompletionItem {
  const { label, text, detail, documentation, sortText, filterText } = proposal;
  return {
    label,
    kind: typeof text === 'string' ? CompletionItemKind.EnumMember : CompletionItemKind.Value,
    ...(detail === undefined ? {} : { detail }),
    ...(documentation === undefined ? {} : { documentation }),
    sortText: sortText ?? String(index).padStart(4, '0'),
    ...(filterText === undefined ? toFilter(writing, label) : { filterText }),
    textEdit: { range: toEditRange(writing), newText: toText(writing, text) },
  };
}

function toEditRange({ document, place }: Writing): Range {
  return toRange(document, place.range);
}

/** The editor compares what is typed, a quote included. */
function toFilter({ place }: Writing, label: string): { filterText?: string } {
  const [quote = ''] = place.typed;
  return quote === '"' || quote === "'" ? { filterText: quote + label } : {};
}

/** Plain text that YAML takes for nothing else. */
const plainText = /^(?!(?:true|false|null|yes|no|on|off)$)[\p{L}_$](?:[\p{L}\p{N}_./$-]*[\p{L}\p{N}_])?$/iu;

function toText({ place, format }: Writing, value: string | number | boolean): string {
  const space = place.kind === 'value' && place.needsSpace ? ' ' : '';
  if (typeof value !== 'string') return space + String(value);
  if (format === 'json') return JSON.stringify(value);
  if (place.typed.startsWith("'")) return `'${value.replaceAll("'", "''")}'`;
  return space + (place.typed.startsWith('"') || !plainText.test(value) ? JSON.stringify(value) : value);
}
