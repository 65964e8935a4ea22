/** Which code runs in tests and on developers' machines only. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  getEnclosingFunction,
  getPropertyName,
  getReferenceName,
  getRequiredModule,
  getStaticString,
  isFunction,
  withoutTypeSyntax,
  type FunctionNode,
  type Node,
  type SourceCode,
} from '../ast.ts';
import {
  debuggingWords,
  developersOnly,
  developersWords,
  developmentMode,
  developmentEnvironments,
  dryRunWords,
  environmentFlagWords,
  environmentVariableWords,
  loggingWords,
  logSettingWords,
  measuringWords,
  offWords,
  productionEnvironments,
  testRunnerVariables,
  unusedInProduction,
} from '../knowledge/environment-names.ts';
import { toWords } from '../names.ts';
import { getCommentsAbove } from './reasons.ts';

/**
 * Whether `node` runs only where the environment is known not to be production: inside
 * `if (process.env.NODE_ENV === 'test')`, behind `isDev &&`, or after `if (isProduction) return`.
 */
export function isGuardedFromProduction(node: Node): boolean {
  for (let child = node, parent = node.parent; parent != null; child = parent, parent = parent.parent) {
    switch (parent.type) {
      case 'IfStatement':
      case 'ConditionalExpression':
        if (child !== parent.test && excludesProduction(parent.test, child === parent.consequent)) return true;
        break;
      case 'LogicalExpression':
        if (
          child === parent.right &&
          parent.operator !== '??' &&
          excludesProduction(parent.left, parent.operator === '&&')
        )
          return true;
        break;
      case 'SwitchCase':
        if (isCaseOfDevelopment(parent, child)) return true;
        break;
      case 'Property':
        if (child === parent.value && isTwinOfProduction(child)) return true;
        break;
      case 'BlockStatement':
      case 'Program':
        if (parent.body.some((statement) => statement.range[1] <= child.range[0] && leavesInProduction(statement)))
          return true;
        break;
    }
  }
  return false;
}

/**
 * Whether the comment above a function in which a handler is registered says that only developers reach what stands in it:
 * `// Local-only, behind NODE_ENV` above `export function mountDebugRoutes(app) { … }`.
 * So may the comment at the head of the file: `Not used in production`; or the handler has a twin for production.
 * @param handler the function that handles requests
 */
export function isMountedForDevelopers(handler: FunctionNode, sourceCode: SourceCode): boolean {
  if (isTwinOfProduction(handler) || isToldUnused(sourceCode)) return true;
  for (let fn = getEnclosingFunction(handler); fn !== undefined; fn = getEnclosingFunction(fn)) {
    let statement: Node = fn;
    while (statement.parent != null && !/^(?:BlockStatement|ClassBody|Program)$/u.test(statement.parent.type))
      statement = statement.parent;
    const text = getCommentsAbove(statement, sourceCode)
      .toReversed()
      .map(({ value }) => value)
      .join(' ');
    if (developersOnly.test(text.replaceAll(/\s+(?:\*\s+)?/gu, ' '))) return true;
  }
  return isOfDevelopmentMode(handler, sourceCode);
}

/** Whether a class around a function is named for development, and the comment above it says that it is for that mode. */
function isOfDevelopmentMode(fn: FunctionNode, sourceCode: SourceCode): boolean {
  let current: Node | null | undefined = fn;
  while (current != null && current.type !== 'ClassDeclaration') current = current.parent;
  if (!developersWords.has(toWords(current?.id?.name ?? '')[0] ?? '') || current == null) return false;
  const statement = current.parent.type === 'Program' ? current : current.parent;
  return getCommentsAbove(statement, sourceCode).some(({ value }) => developmentMode.test(value));
}

/**
 * Whether a function is that of developers among others for each environment:
 * `{ development(error, req, res, next) { … }, production(error, req, res, next) { … } }`.
 */
function isTwinOfProduction(fn: Node): boolean {
  const property = fn.parent;
  if (!isFunction(fn) || property?.type !== 'Property' || !isIn(developmentEnvironments, getPropertyName(property)))
    return false;
  return (
    property.parent.type === 'ObjectExpression' &&
    property.parent.properties.some(
      (each) =>
        each.type === 'Property' && isFunction(each.value) && isIn(productionEnvironments, getPropertyName(each)),
    )
  );
}

/** Whether the comment at the head of a file, above what it imports, says that production does without it. */
export function isToldUnused({ ast, text }: SourceCode): boolean {
  const [first] = ast.body;
  const isHead =
    first?.type === 'ImportDeclaration' ||
    (first?.type === 'VariableDeclaration' && getRequiredModule(first.declarations[0]?.init) !== undefined) ||
    (first?.type === 'ExpressionStatement' && first.directive !== undefined);
  return isHead && unusedInProduction.test(text.slice(0, first.range[0]).replaceAll(/\s+(?:\*\s+)?/gu, ' '));
}

/**
 * Whether `node` runs only where a variable of the environment asks for measurements, for more output than usual or for
 * a dry run, or a constant in capitals that is named for logging and is not on:
 * `if (process.env.PERF_TIMINGS)`, `if (logsQueries)` of `const logsQueries = !!process.env.LOG_QUERIES`,
 * `if (Prices.ENABLE_LOGGING)`.
 */
export function isAskedFor(node: Node): boolean {
  for (let child = node, parent = node.parent; parent != null; child = parent, parent = parent.parent) {
    if (parent.type === 'IfStatement' && child === parent.consequent && asksForOutput(parent.test)) return true;
    if (parent.type === 'LogicalExpression' && parent.operator === '&&' && child === parent.right) {
      if (asksForOutput(parent.left)) return true;
    }
  }
  return false;
}

/** Whether a condition only holds where such a variable is set, or is `true` or `1`. */
function asksForOutput(test: Node, isConstant = false): boolean {
  const node = withoutTypeSyntax(test);
  switch (node.type) {
    case 'LogicalExpression':
      return node.operator === '&&' && (asksForOutput(node.left, isConstant) || asksForOutput(node.right, isConstant));
    case 'UnaryExpression': {
      const inner = node.operator === '!' ? withoutTypeSyntax(node.argument) : undefined;
      return inner?.type === 'UnaryExpression' && inner.operator === '!' && asksForOutput(inner.argument, isConstant);
    }
    case 'CallExpression': {
      const [value] = node.arguments;
      return value !== undefined && getReferenceName(node.callee) === 'Boolean' && asksForOutput(value, isConstant);
    }
    case 'BinaryExpression':
      return (
        /^===?$/u.test(node.operator) &&
        /^(?:true|1)$/u.test(getStaticString(node.right) ?? '') &&
        asksForOutput(node.left, isConstant)
      );
    case 'Identifier': {
      const value = isConstant ? undefined : findConstant(node);
      if (value !== undefined && getFlag(value) === false && isLoggingConstant(node.name)) return true;
      return value !== undefined && asksForOutput(value, true);
    }
    case 'MemberExpression':
      if (getReferenceName(node.object) === 'env') return isOutputSwitch(getPropertyName(node) ?? '');
      return isLoggingConstant(getPropertyName(node) ?? '') && isOfClass(node);
    default:
      return false;
  }
}

/** Whether a name in capitals is that of a constant by which somebody has code tell more: `ENABLE_LOGGING`. */
function isLoggingConstant(name: string): boolean {
  const words = toWords(name);
  if (name !== name.toUpperCase() || words.some((word) => offWords.has(word))) return false;
  return words.some((word) => loggingWords.has(word)) && !logSettingWords.has(words.at(-1) ?? '');
}

/** Whether a constant is that of a class, by its name, and not known to be on: `Prices.ENABLE_LOGGING`. */
function isOfClass(member: TSESTree.MemberExpression): boolean {
  const owner = withoutTypeSyntax(member.object);
  if (owner.type !== 'Identifier' || !/^\p{Lu}.*\p{Ll}/u.test(owner.name)) return false;
  const name = getPropertyName(member);
  for (let { parent } = member as Node; parent != null; { parent } = parent) {
    const classes = parent.type === 'Program' ? parent.body.flatMap(getClass) : getClass(parent);
    for (const { id, body } of classes) {
      if (id?.name !== owner.name) continue;
      for (const each of body.body)
        if (each.type === 'PropertyDefinition' && getPropertyName(each) === name && each.value !== null)
          return getFlag(each.value) === false;
    }
  }
  return true;
}

function getClass(node: Node): readonly (TSESTree.ClassDeclaration | TSESTree.ClassExpression)[] {
  if (node.type === 'ExportNamedDeclaration' || node.type === 'ExportDefaultDeclaration')
    return node.declaration == null ? [] : getClass(node.declaration);
  return node.type === 'ClassDeclaration' || node.type === 'ClassExpression' ? [node] : [];
}

function getFlag(value: Node): boolean | undefined {
  const inner = withoutTypeSyntax(value);
  return inner.type === 'Literal' && typeof inner.value === 'boolean' ? inner.value : undefined;
}

/** Whether a variable of the environment is named for measuring, for debugging, for a dry run or for something to log. */
function isOutputSwitch(name: string): boolean {
  const words = toWords(name);
  const last = words.at(-1) ?? '';
  if (words.some((word) => measuringWords.has(word) || dryRunWords.has(word))) return true;
  if (logSettingWords.has(last) || words.some((word) => offWords.has(word))) return false;
  // In the middle of a name they say what is traced, and where to.
  return debuggingWords.has(words[0] ?? '') || debuggingWords.has(last) || (words[0] === 'log' && words.length > 1);
}

/**
 * Whether nothing around `node` decides whether it runs: no condition, no early return before it, no key or name of a
 * development environment around it. What a function's callers decide is not known.
 */
export function isAlwaysRun(node: Node): boolean {
  for (let child = node, parent = node.parent; parent != null; child = parent, parent = parent.parent) {
    switch (parent.type) {
      case 'IfStatement':
      case 'ConditionalExpression':
        if (child !== parent.test) return false;
        break;
      case 'LogicalExpression':
        if (child === parent.right) return false;
        break;
      case 'SwitchCase':
      case 'CatchClause':
        return false;
      case 'BlockStatement':
      case 'Program':
        if (parent.body.some((statement) => statement.range[1] <= child.range[0] && mayLeave(statement))) return false;
        break;
      case 'Property':
      case 'MethodDefinition':
        if (isOfDevelopment(getPropertyName(parent))) return false;
        break;
      case 'VariableDeclarator':
        if (parent.id.type === 'Identifier' && isOfDevelopment(parent.id.name)) return false;
        break;
      case 'FunctionDeclaration':
        if (isOfDevelopment(parent.id?.name)) return false;
        break;
    }
  }
  return true;
}

function mayLeave(statement: Node): boolean {
  if (statement.type !== 'IfStatement') return false;
  const { consequent } = statement;
  const last = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent;
  return last?.type === 'ReturnStatement';
}

function isOfDevelopment(name: string | undefined): boolean {
  return name !== undefined && toWords(name).some((word) => developmentEnvironments.has(word));
}

/** Whether a case of the environment is that of developers, and no case before it falls through into it. */
function isCaseOfDevelopment(node: TSESTree.SwitchCase, child: Node): boolean {
  if (node.test === null || child === node.test || !isEnvironmentVariable(node.parent.discriminant)) return false;
  const { cases } = node.parent;
  const before = cases[cases.indexOf(node) - 1];
  if (before !== undefined && !/^(?:Break|Return|Throw)Statement$/u.test(before.consequent.at(-1)?.type ?? ''))
    return false;
  return isIn(developmentEnvironments, getStaticString(node.test));
}

function leavesInProduction(statement: TSESTree.ProgramStatement): boolean {
  if (statement.type !== 'IfStatement' || statement.alternate != null) return false;
  const last = statement.consequent.type === 'BlockStatement' ? statement.consequent.body.at(-1) : statement.consequent;
  const leaves = last?.type === 'ReturnStatement' || last?.type === 'ThrowStatement';
  return leaves && excludesProduction(statement.test, false);
}

/** Whether `test` being true (or, with `outcome` false, its being false) means that this is not production. */
function excludesProduction(test: Node, outcome: boolean): boolean {
  const node = withoutTypeSyntax(test);
  switch (node.type) {
    case 'UnaryExpression':
      return node.operator === '!' && excludesProduction(node.argument, !outcome);
    case 'LogicalExpression': {
      // `options.debug ?? isDevelopment`: otherwise somebody asks for it.
      if (node.operator === '??') return outcome && isDebugSwitch(node.left) && excludesProduction(node.right, true);
      const sides = [node.left, node.right].map((side) => excludesProduction(side, outcome));
      return (node.operator === '&&') === outcome ? sides.includes(true) : !sides.includes(false);
    }
    case 'BinaryExpression':
      return comparisonExcludesProduction(node, outcome);
    case 'CallExpression': {
      const callee = withoutTypeSyntax(node.callee);
      const list = callee.type === 'MemberExpression' ? withoutTypeSyntax(callee.object) : undefined;
      if (
        list?.type === 'ArrayExpression' &&
        callee.type === 'MemberExpression' &&
        getPropertyName(callee) === 'includes'
      ) {
        const names = list.elements.map((element) => getStaticString(element));
        if (!isEnvironmentVariable(node.arguments[0])) return false;
        return outcome
          ? names.every((name) => isIn(developmentEnvironments, name))
          : names.some((name) => isIn(productionEnvironments, name));
      }
      return node.arguments.length === 0 && flagExcludesProduction(callee, outcome);
    }
    case 'Identifier': {
      const value = findConstant(node);
      return value?.type === 'BinaryExpression'
        ? flagExcludesProduction(node, outcome) || excludesProduction(value, outcome)
        : flagExcludesProduction(node, outcome);
    }
    default:
      return flagExcludesProduction(node, outcome);
  }
}

/** `options.debug` */
function isDebugSwitch(node: Node): boolean {
  const words = toWords(getReferenceName(withoutTypeSyntax(node)) ?? '');
  return words.length > 0 && words.every((word) => debuggingWords.has(word));
}

/** What a constant of the file was made of: `const production = env === 'production'`. */
function findConstant({ name, parent }: TSESTree.Identifier): Node | undefined {
  for (let current: Node | null | undefined = parent; current != null; current = current.parent) {
    if (current.type !== 'Program' && current.type !== 'BlockStatement') continue;
    for (const statement of current.body) {
      const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
      if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const') continue;
      const found = declaration.declarations.find(({ id }) => id.type === 'Identifier' && id.name === name);
      if (found === undefined) continue;
      return found.init == null ? undefined : withoutTypeSyntax(found.init);
    }
  }
  return undefined;
}

function comparisonExcludesProduction(node: TSESTree.BinaryExpression, outcome: boolean): boolean {
  const isEquality = node.operator === '===' || node.operator === '==';
  if (!isEquality && node.operator !== '!==' && node.operator !== '!=') return false;
  // `process.env.JEST_WORKER_ID !== undefined`
  if (isNothing(node.right))
    return isEquality !== outcome && testRunnerVariables.has(getReferenceName(withoutTypeSyntax(node.left)) ?? '');
  const [variable, name] =
    getStaticString(node.right) === undefined
      ? [node.right, getStaticString(node.left)]
      : [node.left, getStaticString(node.right)];
  if (name === undefined) return false;
  // A variable of the environment that is a flag: `process.env.DEBUG === 'true'`.
  if (name === 'true' || name === '1')
    return flagExcludesProduction(withoutTypeSyntax(variable), isEquality === outcome);
  if (!isEnvironmentVariable(variable)) return false;
  return isIn(isEquality === outcome ? developmentEnvironments : productionEnvironments, name);
}

function isNothing(node: Node): boolean {
  return node.type === 'Identifier' ? node.name === 'undefined' : node.type === 'Literal' && node.raw === 'null';
}

function isEnvironmentVariable(node: Node | undefined): boolean {
  if (node === undefined) return false;
  const inner = withoutTypeSyntax(node);
  if (inner.type === 'LogicalExpression') return isEnvironmentVariable(inner.left);
  if (inner.type === 'CallExpression')
    return environmentVariableWords.has(toWords(getStaticString(inner.arguments[0]) ?? '').at(-1) ?? '');
  return environmentVariableWords.has(toWords(getReferenceName(inner) ?? '').at(-1) ?? '');
}

function flagExcludesProduction(node: Node, outcome: boolean): boolean {
  const name = getReferenceName(node);
  if (name === undefined) return false;
  if (testRunnerVariables.has(name)) return outcome;
  const words = toEnvironmentWords(name);
  const rest = words.filter((word) => !environmentFlagWords.has(word));
  // `test` alone may be anything; `isTest`, `isLocalDev`, `IS_TEST` and `import.meta.env.DEV` are flags.
  if (rest.length === 0 || (words.length === 1 && name !== name.toUpperCase())) return false;
  return rest.every((word) => isIn(outcome ? developmentEnvironments : productionEnvironments, word));
}

/** The words of a name, of which `e2e` is one: `IS_E2E`, `E2E_TEST`. */
function toEnvironmentWords(name: string): readonly string[] {
  const words = toWords(name);
  return words.includes('2')
    ? words
        .join(' ')
        .replaceAll(/\be 2 e\b/gu, 'e2e')
        .split(' ')
    : words;
}

function isIn(names: ReadonlySet<string>, name: string | undefined): boolean {
  return name !== undefined && names.has(name.toLowerCase());
}
