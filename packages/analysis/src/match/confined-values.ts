/** Whether a framework lets no free text through to a handler: reads its part of `knowledge/client-values.ts`. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  getDecorators,
  getPropertyName,
  getReferenceName,
  getStaticString,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
  type SourceCode,
} from '../ast.ts';
import {
  clientValues,
  type ClientPart,
  type ClientValues,
  type RouteSchemas,
  type ValidatingPipes,
} from '../knowledge/client-values.ts';
import type { ClientValue } from './client-values.ts';
import { isCheckedByHook, isCheckedIn } from './deciding-code.ts';
import { isCheckedByWrittenHook } from './earlier-checks.ts';
import { findPositions } from './frameworks.ts';
import type { Handler, HandlerMatcher } from './handlers.ts';
import { alternatives, type OriginResolver } from './origin.ts';
import { WrittenSchemas } from './written-schemas.ts';

const tables: Readonly<Record<string, ClientValues>> = clientValues;

/** Tells which values of a request are confined, in one file: by a schema of the route, a pipe or a hook. */
export class ConfinedValues {
  readonly #sourceCode: SourceCode;
  readonly #origins: OriginResolver;
  readonly #handlers: HandlerMatcher;
  readonly #schemas: WrittenSchemas;

  constructor(sourceCode: SourceCode, origins: OriginResolver, handlers: HandlerMatcher) {
    this.#sourceCode = sourceCode;
    this.#origins = origins;
    this.#handlers = handlers;
    this.#schemas = new WrittenSchemas(origins);
  }

  /**
   * Whether the framework lets no free text through to the handler where a value is used.
   * @param isNumber whether it is a number, `true` or `false` where the client sends none
   */
  isConfined(node: Node, { part, path: [name, ...rest] }: ClientValue, isNumber: boolean): boolean {
    const handler = this.#handlers.findHandler(node);
    const { schemas, parameterHook, pipes } = (handler === undefined ? undefined : tables[handler.row.name]) ?? {};
    if (handler === undefined || name === undefined) return false;
    if (pipes !== undefined && this.#isConfinedByPipe(handler.node, part, name, pipes)) return true;
    if (part === 'path parameters' && parameterHook !== undefined && rest.length === 0)
      return (
        isCheckedByHook(name, parameterHook, this.#sourceCode.text) ||
        isCheckedByWrittenHook(name, parameterHook, this.#sourceCode, isCheckedIn)
      );
    if (schemas === undefined) return false;
    // Node.js has the names of headers in lower case, and schemas of the framework must, too.
    const routes = this.#findRoutes(handler, schemas);
    return (
      routes.length > 0 &&
      routes.every((options) =>
        this.#findSchemas(options, part, schemas).some(
          (schema) => this.#isOfAnotherFile(schema, isNumber) || this.#schemas.confines(schema, [name, ...rest]),
        ),
      )
    );
  }

  /** Whether a schema that stands elsewhere is of a value whose default is a number, `true` or `false`, so that it is one, too. */
  #isOfAnotherFile(schema: Node, isNumber: boolean): boolean {
    return isNumber && alternatives(this.#origins.resolve(schema)).every(({ kind }) => kind === 'module');
  }

  /** Whether a pipe checks what a method is given, and a decorator says that a value is no free text. */
  #isConfinedByPipe(fn: FunctionNode, part: ClientPart, name: string, pipes: ValidatingPipes): boolean {
    const method = fn.parent;
    if (method.type !== 'MethodDefinition') return false;
    const given = fn.params.map((each) => (each.type === 'TSParameterProperty' ? each.parameter : each));
    const isPipe = ({ expression }: TSESTree.Decorator): boolean =>
      expression.type === 'CallExpression' &&
      expression.arguments.some((each) => new RegExp(`\\b${pipes.pipe}\\b`, 'u').test(this.#sourceCode.getText(each)));
    const isApplied = [method, method.parent.parent].some((each) =>
      getDecorators(each).some((decorator) => getDecoratorName(decorator) === pipes.applying && isPipe(decorator)),
    );
    if (!isApplied && !given.some((each) => getDecorators(each).some(isPipe))) return false;
    const isDescribed = getDecorators(method).some(({ expression }) => {
      if (expression.type !== 'CallExpression' || expression.callee.type !== 'Identifier') return false;
      const [options] = expression.arguments;
      if (pipes.describing[expression.callee.name] !== part || options?.type !== 'ObjectExpression') return false;
      const values = new Map(
        options.properties.flatMap((each) => (each.type === 'Property' ? [[getPropertyName(each), each.value]] : [])),
      );
      return getStaticString(values.get('name')) === name && values.has('enum');
    });
    return isDescribed || given.some((each) => this.#isConfinedMember(each, name, pipes));
  }

  /** Whether the class of the file that a parameter is typed by says of a property that it is no free text. */
  #isConfinedMember(parameter: Node, name: string, { confining }: ValidatingPipes): boolean {
    const type = 'typeAnnotation' in parameter ? parameter.typeAnnotation : undefined;
    const reference = type?.type === 'TSTypeAnnotation' ? type.typeAnnotation : undefined;
    if (reference?.type !== 'TSTypeReference' || reference.typeName.type !== 'Identifier') return false;
    const declared = this.#origins.findVariable(reference.typeName)?.defs[0]?.node;
    if (declared?.type !== 'ClassDeclaration') return false;
    return declared.body.body.some(
      (member) =>
        member.type === 'PropertyDefinition' &&
        getPropertyName(member) === name &&
        getDecorators(member).some((decorator) => confining.has(getDecoratorName(decorator) ?? '')),
    );
  }

  /** The options of the routes that a handler is given to, here or by its name. */
  #findRoutes({ node: fn }: Handler, schemas: RouteSchemas): readonly TSESTree.ObjectExpression[] {
    const positions = Array.from(findPositions(fn), ({ node }) => node);
    const names = positions.flatMap(({ parent }) => {
      const id = fn.type === 'FunctionDeclaration' ? fn.id : parent?.type === 'VariableDeclarator' ? parent.id : null;
      return id?.type === 'Identifier' ? id : [];
    });
    const references = names.flatMap((name) => this.#origins.findVariable(name)?.references ?? []);
    return [...positions, ...references.map(({ identifier }): Node => identifier)].flatMap((place) => {
      const { parent } = place;
      if (parent?.type === 'Property' && parent.parent.type === 'ObjectExpression')
        return schemas.handlers.includes(getPropertyName(parent) ?? '') ? parent.parent : [];
      if (parent?.type !== 'CallExpression' || parent.arguments.at(-1) !== place) return [];
      return parent.arguments.flatMap((each) => this.#getObject(each) ?? []);
    });
  }

  /** The schemas of a part of the request that the options of a route hold; none where a failed check is let pass. */
  #findSchemas(options: TSESTree.ObjectExpression, part: ClientPart, schemas: RouteSchemas): readonly Node[] {
    const find = (object: TSESTree.ObjectExpression, name: string): Node | undefined => {
      for (const each of object.properties)
        if (each.type === 'Property' && getPropertyName(each) === name) return each.value;
      return undefined;
    };
    const option = find(options, schemas.option);
    const byPart = option === undefined ? undefined : this.#getObject(option);
    if (byPart === undefined || find(options, schemas.waivedBy) !== undefined) return [];
    return (schemas.parts[part] ?? []).flatMap((name) => find(byPart, name) ?? []);
  }

  /** The object that an expression is, or is a name of. */
  #getObject(node: Node): TSESTree.ObjectExpression | undefined {
    const inner = withoutTypeSyntax(node);
    if (inner.type === 'ObjectExpression') return inner;
    const origin =
      inner.type === 'Identifier' || inner.type === 'MemberExpression' ? this.#origins.resolve(inner) : undefined;
    return origin?.kind === 'node' && origin.node.type === 'ObjectExpression' ? origin.node : undefined;
  }
}

function getDecoratorName({ expression }: TSESTree.Decorator): string | undefined {
  return getReferenceName(expression.type === 'CallExpression' ? expression.callee : expression);
}
