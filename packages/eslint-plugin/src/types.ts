/**
 * What the types of the project say, where the host has them (typed linting of typescript-eslint): an extra, without which
 * a rule that asks gets no answer and says nothing. The compiler is the host's own; nothing of it is imported here.
 */
import type { ParserServicesWithTypeInformation, TSESLint, TSESTree } from '@typescript-eslint/utils';

type Type = ReturnType<ParserServicesWithTypeInformation['getTypeAtLocation']>;

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

/** The type of an expression; undefined without type information, and for what is no instance of one class. */
export function getValueType(
  { parserServices }: Readonly<TSESLint.SourceCode>,
  node: TSESTree.Node,
): ValueType | undefined {
  if (parserServices?.program == null) return undefined;
  const services = parserServices as ParserServicesWithTypeInformation;
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
