/**
 * Every place of a file where an error code is written: given to an error, sent in a response, declared, compared,
 * mapped, or referred to by its name in the catalog. One reader for the rules, the workspace index and rename.
 */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getEnclosingClass,
  getPropertyName,
  isFunction,
  withoutTypeSyntax,
  type Node,
  type SourceCode,
} from './ast.ts';
import { CodeSpelling } from './codes/spelling.ts';
import { CodeArguments } from './codes/arguments.ts';
import { CodeComparisons } from './codes/comparisons.ts';
import { CodeMaps } from './codes/maps.ts';
import type { CodeOccurrence } from './codes/occurrences.ts';
import { CodeReferences } from './codes/references.ts';
import { CodeValues, codeKeys, getCodeKey, plainCodeKeys, toOccurrences } from './codes/values.ts';
import { CatalogMembers } from './match/catalog-members.ts';
import { matchErrorObject } from './match/error-objects.ts';
import type { ErrorMatcher } from './match/errors.ts';
import type { OriginResolver } from './match/origin.ts';
import type { ProjectFacts } from './project.ts';

export type * from './codes/occurrences.ts';

/** Types of nodes that may bring occurrences: what a rule listens to. */
export const codeNodeTypes = [
  'AssignmentExpression',
  'AssignmentPattern',
  'BinaryExpression',
  'CallExpression',
  'ImportSpecifier',
  'MemberExpression',
  'MethodDefinition',
  'NewExpression',
  'ObjectPattern',
  'Property',
  'PropertyDefinition',
  'SwitchStatement',
  'TSMappedType',
  'TSQualifiedName',
  'TSTypeReference',
] as const;

const equalities = new Set(['===', '!==', '==', '!=']);

/** Finds the codes of one file. Make one per file. */
export class CodeFinder {
  readonly spelling: CodeSpelling;
  readonly members: CatalogMembers;
  readonly #errors: ErrorMatcher;
  readonly #values: CodeValues;
  readonly #arguments: CodeArguments;
  readonly #comparisons: CodeComparisons;
  readonly #maps: CodeMaps;
  readonly #references: CodeReferences;
  /** What was asked last: a rule and the index ask one after the other, node by node. */
  #last: { readonly node: Node; readonly found: readonly CodeOccurrence[] } | undefined;

  constructor(project: ProjectFacts, origins: OriginResolver, errors: ErrorMatcher) {
    const { contract } = project;
    this.spelling = new CodeSpelling(contract);
    this.members = new CatalogMembers(project, origins);
    this.#errors = errors;
    this.#values = new CodeValues(origins, this.spelling);
    this.#arguments = new CodeArguments(contract.catalog.codes, origins, errors, this.#values);
    this.#comparisons = new CodeComparisons(origins, errors, this.#values);
    this.#maps = new CodeMaps(this.members);
    this.#references = new CodeReferences(this.members, origins);
  }

  /** Every occurrence of the file, in order of appearance; each literal once. */
  findAll(sourceCode: SourceCode): readonly CodeOccurrence[] {
    const found = new Map<Node, CodeOccurrence>();
    for (const node of findInside(sourceCode.ast, sourceCode, () => false)) {
      for (const each of this.find(node)) if (!found.has(each.node)) found.set(each.node, each);
    }
    return [...found.values()].toSorted((left, right) => left.range.start - right.range.start);
  }

  /**
   * The occurrences that a node of one of `codeNodeTypes` brings. A literal may be found from two nodes (a constant that
   * is used twice): whoever collects them keeps the first.
   */
  find(node: Node): readonly CodeOccurrence[] {
    if (this.#last?.node !== node) this.#last = { node, found: this.#find(node) };
    return this.#last.found;
  }

  #find(node: Node): readonly CodeOccurrence[] {
    switch (node.type) {
      case 'Property':
        return this.#findInProperty(node);
      case 'NewExpression':
        return this.#arguments.findInCall(node);
      case 'CallExpression':
        return (
          this.#comparisons.findInAssertion(node) ??
          this.#comparisons.findInMembershipTest(node) ??
          this.#arguments.findInCall(node)
        );
      case 'PropertyDefinition':
        return this.#findInField(node);
      case 'MethodDefinition':
        return this.#findInGetter(node);
      case 'AssignmentExpression':
        return this.#findInAssignment(node);
      case 'AssignmentPattern':
        return this.#findInDefault(node);
      case 'BinaryExpression':
        return equalities.has(node.operator) ? this.#comparisons.findInComparison(node.left, node.right) : [];
      case 'SwitchStatement':
        return this.#comparisons.findInSwitch(node);
      case 'TSMappedType':
      case 'TSTypeReference':
        return this.#maps.findKeys(node);
      case 'MemberExpression':
        return this.#references.findMember(node);
      case 'TSQualifiedName':
        return this.#references.findQualifiedName(node);
      case 'ObjectPattern':
        return this.#references.findDestructured(node);
      case 'ImportSpecifier':
        return this.#references.findImport(node);
      default:
        return [];
    }
  }

  /** `{ code: 'X' }` of an object that is part of an error. */
  #findInProperty(node: TSESTree.Property): readonly CodeOccurrence[] {
    const key = getCodeKey(node);
    if (node.parent.type !== 'ObjectExpression') return [];
    if (key === undefined) return getPropertyName(node) === 'error' ? this.#findInError(node, node.parent) : [];
    const values = this.#values.toValues(node.value);
    if (values.length === 0) return [];
    const object = matchErrorObject(node.parent, this.#errors);
    if (object !== undefined) {
      const maker = object.maker === undefined ? {} : { maker: object.maker };
      const own = object.isWeak === true ? values.filter((value) => this.spelling.isOwnStyle(value.text)) : values;
      return toOccurrences(own, { role: object.role, evidence: 'key', ...maker });
    }
    if (!plainCodeKeys.has(key)) return [];
    return toOccurrences(
      values.filter((value) => this.#values.isPlainlyOwn(value)),
      { role: 'raised', evidence: 'key' },
    );
  }

  /** `res.status(404).json({ error: 'ARTICLE_NOT_FOUND' })`: there the error is its code, where it is plainly one. */
  #findInError(node: TSESTree.Property, object: TSESTree.ObjectExpression): readonly CodeOccurrence[] {
    const values = this.#values.toValues(node.value).filter((value) => this.#values.isPlainlyOwn(value));
    if (values.length === 0 || matchErrorObject(object, this.#errors)?.role !== 'answered') return [];
    return toOccurrences(values, { role: 'answered', evidence: 'position' });
  }

  /** `class ArticleNotFound extends DomainError { code = 'X' }`. */
  #findInField(node: TSESTree.PropertyDefinition): readonly CodeOccurrence[] {
    const key = getCodeKey(node);
    if (key === undefined || node.value == null) return [];
    return this.#findInClass(node, key, node.value);
  }

  /** `get code() { return 'X'; }` of an error class. */
  #findInGetter(node: TSESTree.MethodDefinition): readonly CodeOccurrence[] {
    if (node.kind !== 'get') return [];
    const key = getCodeKey(node);
    const last = node.value.body?.body.at(-1);
    if (key === undefined || last?.type !== 'ReturnStatement' || last.argument == null) return [];
    return this.#findInClass(node, key, last.argument);
  }

  #findInClass(member: Node, key: string, value: Node): readonly CodeOccurrence[] {
    const declaration = getEnclosingClass(member);
    if (declaration === undefined) return [];
    const values = this.#values.toValues(value);
    if (values.length === 0) return [];
    if (this.#errors.isErrorClass(declaration)) return toOccurrences(values, { role: 'declared', evidence: 'key' });
    if (!plainCodeKeys.has(key)) return [];
    return toOccurrences(
      values.filter((each) => this.#values.isPlainlyOwn(each)),
      { role: 'declared', evidence: 'key' },
    );
  }

  /** `error.code = 'X'`, and `this.code = 'X'` in an error class. */
  #findInAssignment(node: TSESTree.AssignmentExpression): readonly CodeOccurrence[] {
    if (node.operator !== '=' && node.operator !== '??=' && node.operator !== '||=') return [];
    const { left } = node;
    if (left.type !== 'MemberExpression' || !codeKeys.has(getPropertyName(left) ?? '')) return [];
    const values = this.#values.toValues(node.right);
    if (values.length === 0) return [];
    const object = withoutTypeSyntax(left.object);
    if (object.type === 'ThisExpression') {
      const declaration = getEnclosingClass(node);
      if (declaration === undefined || !this.#errors.isErrorClass(declaration)) return [];
      return toOccurrences(values, { role: 'declared', evidence: 'key' });
    }
    return this.#errors.isErrorValue(object) ? toOccurrences(values, { role: 'raised', evidence: 'key' }) : [];
  }

  /** `constructor(message: string, public readonly code = 'X')` of an error class. */
  #findInDefault(node: TSESTree.AssignmentPattern): readonly CodeOccurrence[] {
    if (node.left.type !== 'Identifier' || !codeKeys.has(node.left.name)) return [];
    const holder = node.parent.type === 'TSParameterProperty' ? node.parent.parent : node.parent;
    if (!isFunction(holder) || holder.parent.type !== 'MethodDefinition' || holder.parent.kind !== 'constructor')
      return [];
    return this.#findInClass(holder.parent, node.left.name, node.right);
  }
}
