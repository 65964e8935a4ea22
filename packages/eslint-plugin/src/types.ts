/**
 * What the types of the project say, where the host has them (typed linting of typescript-eslint): an extra, without which
 * a rule that asks gets no answer and says nothing. The compiler is the host's own; nothing of it is imported here.
 */
import type { ParserServicesWithTypeInformation, TSESLint, TSESTree } from '@typescript-eslint/utils';

type Type = ReturnType<ParserServicesWithTypeInformation['getTypeAtLocation']>;
type Checker = ReturnType<ParserServicesWithTypeInformation['program']['getTypeChecker']>;
type TypeScriptNode = Parameters<Checker['getTypeOfSymbolAtLocation']>[1];

/** A class or interface that a value is an instance of. */
interface NamedType {
  readonly name: string;
  /** The file that declares it, with `/`. */
  readonly file: string;
}

/** What is known of the type of an expression. */
export interface ValueType {
  /** The class itself, then its bases. */
  readonly line: readonly NamedType[];
  hasProperty(name: string): boolean;
}

/** Whether the host knows the types of a file. */
export function hasTypes({ parserServices }: Readonly<TSESLint.SourceCode>): boolean {
  return parserServices?.program != null;
}

/** The type of an expression; undefined without type information, and for what is no instance of one class. */
export function getValueType(sourceCode: Readonly<TSESLint.SourceCode>, node: TSESTree.Node): ValueType | undefined {
  if (!hasTypes(sourceCode)) return undefined;
  const services = sourceCode.parserServices as ParserServicesWithTypeInformation;
  const checker = services.program.getTypeChecker();
  const type = services.getTypeAtLocation(node);
  const line: NamedType[] = [];
  for (let current: Type | undefined = type; current !== undefined && line.length < 20;) {
    const symbol = current.getSymbol();
    const declaration = symbol?.declarations?.[0];
    if (symbol === undefined || declaration === undefined || !current.isClassOrInterface()) break;
    line.push({ name: symbol.name, file: declaration.getSourceFile().fileName.replaceAll('\\', '/') });
    current = checker.getBaseTypes(current)[0];
  }
  if (line.length === 0) return undefined;
  return { line, hasProperty: (name) => type.getProperty(name) !== undefined };
}

/** How many properties deep an object is looked through. */
const maximumLevels = 2;
/** Types whose values cannot be a text, as the compiler writes them. */
const textless = /^(?:bigint|boolean|false|never|null|symbol|true|undefined|void)$/u;

/**
 * The first property of an expression's type that is wanted, two levels deep, in the elements of arrays and in all types
 * of a union; undefined without type information. Only what a logger prints counts: no method, no getter, no error, and
 * nothing of an object that says by `toJSON` what is printed of it.
 * @param isWanted is given the path of a property that may hold a text
 * @returns the path of the property
 */
export function findPrintedProperty(
  sourceCode: Readonly<TSESLint.SourceCode>,
  node: TSESTree.Node,
  isWanted: (path: readonly string[]) => boolean,
): readonly string[] | undefined {
  if (!hasTypes(sourceCode)) return undefined;
  const services = sourceCode.parserServices as ParserServicesWithTypeInformation;
  const checker = services.program.getTypeChecker();
  const at = services.esTreeNodeToTSNodeMap.get(node);
  return visit(services.getTypeAtLocation(node), []);

  function visit(type: Type, path: readonly string[]): readonly string[] | undefined {
    for (const object of getObjects(type, checker)) {
      if (isText(object) || isNumber(object) || isError(object) || object.getProperty('toJSON') !== undefined) continue;
      for (const property of object.getProperties()) {
        if (/^(?:#|__)/u.test(property.name) || property.declarations?.some(isGetter) === true) continue;
        const found = visitProperty([...path, property.name], () => checker.getTypeOfSymbolAtLocation(property, at));
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }

  function visitProperty(path: readonly string[], getType: () => Type): readonly string[] | undefined {
    if (isWanted(path) && mayBeText(getType(), checker)) return path;
    return path.length < maximumLevels ? visit(getType(), path) : undefined;
  }
}

/** What an expression's value or its elements may be: the members of a union, what a promise gives. */
function getObjects(type: Type, checker: Checker): readonly Type[] {
  const awaited = checker.getAwaitedType(type) ?? type;
  if (awaited.isUnion()) return awaited.types.flatMap((each) => getObjects(each, checker));
  if (checker.isArrayType(awaited) || checker.isTupleType(awaited)) {
    return checker
      .getTypeArguments(awaited as Parameters<Checker['getTypeArguments']>[0])
      .flatMap((each) => getObjects(each, checker));
  }
  return [awaited];
}

/** Whether a value can be a text, or texts; of an object its own properties say it. */
function mayBeText(type: Type, checker: Checker): boolean {
  return getObjects(type, checker).some(
    (each) =>
      !each.isLiteral() &&
      (isText(each) ||
        (each.getProperties().length === 0 &&
          each.getCallSignatures().length === 0 &&
          !textless.test(checker.typeToString(each)))),
  );
}

// Texts and numbers are told by what can be asked of them: the flags of types are the compiler's own.
function isText(type: Type): boolean {
  return type.getProperty('charCodeAt') !== undefined;
}

function isNumber(type: Type): boolean {
  return type.getProperty('toFixed') !== undefined;
}

function isError(type: Type): boolean {
  return type.getProperty('stack') !== undefined && type.getProperty('message') !== undefined;
}

function isGetter(declaration: TypeScriptNode): boolean {
  return /^(?:(?:abstract|override|protected|public|static)\s+)*get\s/u.test(declaration.getText());
}
