/** Where a value was found in a store, or its signature was compared: reads `knowledge/lookups.ts`. */
import type { TSESTree } from '@typescript-eslint/utils';
import {
  findInside,
  getPropertyName,
  getReferenceName,
  isFunction,
  withoutTypeSyntax,
  type Node,
  type SourceCode,
} from '../ast.ts';
import {
  answerKeys,
  checkingVerbs,
  conditionLoaders,
  conditionMethods,
  equalityFunctions,
  equalityKeys,
  failingWords,
  filteringMethods,
  identifierWords,
  keyedStoreWords,
  ledgerWords,
  limitWords,
  loadingVerbs,
  looseCombinations,
  namingWords,
  numberFunctions,
  partialKeys,
  permissionWords,
  rowCounts,
  searchingWords,
  signingWords,
  throwingNames,
} from '../knowledge/lookups.ts';
import { entityLoaders } from '../knowledge/payload-names.ts';
import { callingListMethods, unfailingListMethods } from '../knowledge/unfailing-calls.ts';
import { toWords } from '../names.ts';
import { leaves, someCondition, someFact } from './conditions.ts';
import type { OriginResolver } from './origin.ts';
import { classifySensitiveName } from './sensitive-names.ts';
import { getAssignedValues, getDottedName } from './values.ts';

const maximumHops = 3;

/**
 * Whether a value is known, where `node` stands, to be equal to one that is stored: something was looked up by it, and
 * what is done where nothing was found has left; here, or in a method beside this one that runs before it.
 */
export function isFoundByValue(node: Node, sourceCode: SourceCode, origins: OriginResolver): boolean {
  const name = getDottedName(node);
  if (name === undefined) return false;
  return (
    isFoundAt(node, name, sourceCode, origins) ||
    isFoundBeside(node, name, sourceCode, origins) ||
    isFoundOrThrown(node, name, sourceCode, origins)
  );
}

/**
 * Whether code that has run before `place` would have thrown if nothing had been found by what is called `name`: by a
 * function that is named for it (`await users.findOneOrFail({ id })`), or because a property of the row was read.
 */
function isFoundOrThrown(place: Node, name: string, sourceCode: SourceCode, origins: OriginResolver): boolean {
  const isIt = (made: Node): boolean => isLookup(made, name, sourceCode);
  return findStatementsBefore(place).some((statement) =>
    findEvaluated(statement).some((node) => {
      switch (node.type) {
        case 'CallExpression': {
          if (!throwingNames.test(getReferenceName(node.callee) ?? '')) return false;
          return isIt(node.parent.type === 'AwaitExpression' ? node.parent : node);
        }
        case 'MemberExpression':
          return isPropertyOfRow(node) && isMadeBy(node.object, origins, isIt);
        case 'VariableDeclarator':
          // `const { title } = article;`
          return isTakenApart(node) && node.init !== null && isMadeBy(node.init, origins, isIt);
        default:
          return false;
      }
    }),
  );
}

/** Whether the reading of a property tells that there is a row: one of its own, and none that an answer without rows has. */
function isPropertyOfRow({ object, property, computed, optional, parent }: TSESTree.MemberExpression): boolean {
  if (computed || optional || property.type !== 'Identifier') return false;
  if (withoutTypeSyntax(object).type !== 'Identifier' || answerKeys.has(property.name)) return false;
  const isCalled = parent.type === 'CallExpression' && parent.callee.range[1] === property.range[1];
  return !(isCalled && (callingListMethods.has(property.name) || unfailingListMethods.has(property.name)));
}

function isTakenApart({ id }: TSESTree.VariableDeclarator): boolean {
  return (
    id.type === 'ObjectPattern' &&
    id.properties.length > 0 &&
    id.properties.every((each) => each.type === 'Property' && !answerKeys.has(getPropertyName(each) ?? ''))
  );
}

/** The statements of the blocks around a node that have run, to their end, before it does. */
function findStatementsBefore(place: Node): readonly TSESTree.Statement[] {
  const before: TSESTree.Statement[] = [];
  for (let child = place, parent = place.parent; parent != null; child = parent, parent = parent.parent) {
    if (parent.type !== 'BlockStatement' && parent.type !== 'Program') continue;
    for (const statement of parent.body) {
      if (statement.range[1] > child.range[0]) break;
      if (statement.type !== 'TryStatement') before.push(statement);
      else if (statement.handler !== null && leaves(statement.handler.body)) before.push(...statement.block.body);
    }
  }
  return before;
}

/** What a statement evaluates whenever it runs: not what only one of its branches, or a function in it, does. */
function findEvaluated(statement: TSESTree.Statement): readonly Node[] {
  const found: Node[] = [];
  const visit = (node: Node | null | undefined): void => {
    if (node == null) return;
    found.push(node);
    switch (node.type) {
      case 'ExpressionStatement':
      case 'TSAsExpression':
      case 'TSNonNullExpression':
      case 'TSSatisfiesExpression':
        visit(node.expression);
        break;
      case 'VariableDeclaration':
        for (const each of node.declarations) visit(each);
        break;
      case 'VariableDeclarator':
        visit(node.init);
        break;
      case 'IfStatement':
        visit(node.test);
        break;
      case 'AssignmentExpression':
        visit(node.left);
        visit(node.right);
        break;
      case 'AwaitExpression':
      case 'SpreadElement':
      case 'UnaryExpression':
        visit(node.argument);
        break;
      case 'BinaryExpression':
        visit(node.left);
        visit(node.right);
        break;
      case 'LogicalExpression':
        visit(node.left);
        break;
      case 'ConditionalExpression':
        visit(node.test);
        break;
      case 'CallExpression':
      case 'NewExpression':
        visit(node.callee);
        for (const each of node.arguments) visit(each);
        break;
      case 'MemberExpression':
        visit(node.object);
        break;
      case 'ObjectExpression':
        for (const each of node.properties) visit(each.type === 'Property' ? each.value : each);
        break;
      case 'ArrayExpression':
        for (const each of node.elements) visit(each);
        break;
      case 'TemplateLiteral':
        for (const each of node.expressions) visit(each);
        break;
      default:
    }
  };
  visit(statement);
  return found;
}

/** Whether something was looked up by what is called `name`, and was found, where `place` stands. */
function isFoundAt(place: Node, name: string, sourceCode: SourceCode, origins: OriginResolver, hops = 0): boolean {
  return someCondition(place, (test, holds) =>
    someFact(test, holds, (asked, isTruthy) => {
      if (isTruthy && hops < maximumHops && asked.type === 'Identifier') {
        const flagged = findFlagged(asked, origins);
        if (flagged.length > 0) return flagged.every((each) => isFoundAt(each, name, sourceCode, origins, hops + 1));
      }
      const row = getPresent(asked, isTruthy);
      return row !== undefined && isMadeBy(row, origins, (made) => isLookup(made, name, sourceCode));
    }),
  );
}

/** Where a flag is set to `true`: none where it is given anything but `true` and `false`. */
function findFlagged(flag: TSESTree.Identifier, origins: OriginResolver): readonly Node[] {
  const variable = origins.findVariable(flag);
  const values = variable === undefined ? [] : (getAssignedValues(variable) ?? []);
  const isFlag = values.every(
    ({ value, path }) => path.length === 0 && value.type === 'Literal' && typeof value.value === 'boolean',
  );
  return isFlag ? values.flatMap(({ value }) => (value.type === 'Literal' && value.value === true ? value : [])) : [];
}

/**
 * Whether another method of the same class looks a property of the request up, leaves where nothing is found, and hands
 * the row over in the request, `request.article = article`, where the method around `node` uses it: `request.article.id`.
 */
function isFoundBeside(node: Node, name: string, sourceCode: SourceCode, origins: OriginResolver): boolean {
  const [request = '', ...path] = name.split('.');
  const method = path.length === 0 ? undefined : findMethod(node);
  const parameter = method?.value.params.findIndex((each) => each.type === 'Identifier' && each.name === request);
  if (method === undefined || parameter === undefined || parameter === -1) return false;
  const text = sourceCode.getText(method.value);
  return method.parent.body.some((other) => {
    if (other === method || other.type !== 'MethodDefinition' || other.value.body == null) return false;
    const given = other.value.params[parameter];
    if (given?.type !== 'Identifier') return false;
    return findNodes(other.value.body, sourceCode).some((each) => {
      if (each.type !== 'AssignmentExpression') return false;
      const { left, right } = each;
      if (left.type !== 'MemberExpression' || right.type !== 'Identifier') return false;
      const key =
        left.object.type === 'Identifier' && left.object.name === given.name ? getPropertyName(left) : undefined;
      return (
        key !== undefined &&
        new RegExp(String.raw`(?<![\w$.])${toPattern(request)}\.${toPattern(key)}\.`, 'u').test(text) &&
        isFoundAt(each, [given.name, ...path].join('.'), sourceCode, origins)
      );
    });
  });
}

function findMethod(node: Node): TSESTree.MethodDefinition | undefined {
  for (let current: Node | null | undefined = node; current != null; current = current.parent)
    if (current.type === 'MethodDefinition') return current;
  return undefined;
}

/** A name as a pattern. */
function toPattern(name: string): string {
  return name.replaceAll('$', String.raw`\$`);
}

/**
 * Whether a value was given, inside of an object, to a function that throws where it is not what it should be:
 * `await assertOwner({ userId, articleId })` as a statement of its own, or in a `try` whose `catch` leaves.
 */
export function isAsserted(node: Node): boolean {
  const name = getDottedName(node);
  if (name === undefined) return false;
  return findStatementsBefore(node).some((statement) => isAssertion(statement, name));
}

/** Whether a statement is nothing but the call of a function that checks an object which holds a value. */
function isAssertion(statement: TSESTree.Statement, name: string): boolean {
  if (statement.type !== 'ExpressionStatement') return false;
  const { expression } = statement;
  const call = withoutTypeSyntax(expression.type === 'AwaitExpression' ? expression.argument : expression);
  if (call.type !== 'CallExpression') return false;
  if (!checkingVerbs.has(toWords(getReferenceName(call.callee) ?? '')[0] ?? '')) return false;
  return call.arguments.some(
    (argument) =>
      argument.type === 'ObjectExpression' &&
      argument.properties.some((each) => each.type === 'Property' && getDottedName(each.value) === name),
  );
}

/**
 * Whether the signature of a body was compared before `node`, and another has left.
 * @param isBody whether an expression is the whole body
 */
export function isSignedBody(
  node: Node,
  sourceCode: SourceCode,
  origins: OriginResolver,
  isBody: (node: Node) => boolean,
): boolean {
  const isSignature = (made: Node): boolean => {
    const calls = findNodes(made, sourceCode).filter((each) => each.type === 'CallExpression');
    return (
      calls.some(({ callee }) => toWords(getReferenceName(callee) ?? '').some((word) => signingWords.has(word))) &&
      calls.some((call) => call.arguments.some((argument) => isBody(argument)))
    );
  };
  return someCondition(node, (test, holds) =>
    someFact(test, holds, (asked, isTruthy) => {
      const compared = getCompared(asked, isTruthy);
      if (compared.some((side) => isMadeBy(side, origins, isSignature))) return true;
      return isTruthy && isMadeBy(asked, origins, (made) => isSignatureCheck(made, isBody));
    }),
  );
}

/** Whether an expression asks a function whether a signature is that of the body: `verifySignature(body, signature)`. */
function isSignatureCheck(made: Node, isBody: (node: Node) => boolean): boolean {
  const call = withoutTypeSyntax(made.type === 'AwaitExpression' ? made.argument : made);
  if (call.type !== 'CallExpression') return false;
  const words = toWords(getReferenceName(call.callee) ?? '');
  return (
    checkingVerbs.has(words[0] ?? '') &&
    words.some((word) => signingWords.has(word)) &&
    call.arguments.flatMap(getGiven).some((given) => isBody(given))
  );
}

/** What an argument gives to a function: itself, or the values of an object that stands there. */
function getGiven(argument: TSESTree.CallExpressionArgument): readonly Node[] {
  return argument.type === 'ObjectExpression'
    ? argument.properties.flatMap((each) => (each.type === 'Property' ? each.value : []))
    : [argument];
}

/**
 * Whether a value of the request was compared with a secret of the environment before `node`, and another has left.
 * @param isOfRequest whether an expression is a value of the request
 */
export function isSecretCompared(node: Node, isOfRequest: (node: Node) => boolean): boolean {
  return someCondition(node, (test, holds) =>
    someFact(test, holds, (asked, isTruthy) => {
      const [left, right] = getCompared(asked, isTruthy);
      if (left === undefined || right === undefined) return false;
      return (isSecretSetting(left) && isOfRequest(right)) || (isSecretSetting(right) && isOfRequest(left));
    }),
  );
}

function isSecretSetting(node: Node): boolean {
  const [, name] = /^process\.env\.(\w+)$/u.exec(getDottedName(node) ?? '') ?? [];
  return name !== undefined && classifySensitiveName(name) !== undefined;
}

/** What is known to be there where a condition turned out so: a row, rows, their number, a property of one. */
function getPresent(asked: Node, isTruthy: boolean): Node | undefined {
  if (asked.type === 'Identifier' || asked.type === 'MemberExpression') {
    const isFailure = toWords(getReferenceName(asked) ?? '').some((word) => failingWords.has(word));
    return isTruthy && !isFailure ? asked : undefined;
  }
  if (asked.type !== 'BinaryExpression') return undefined;
  const { operator } = asked;
  const left = withoutTypeSyntax(asked.left);
  const right = withoutTypeSyntax(asked.right);
  const number = right.type === 'Literal' && typeof right.value === 'number' ? right.value : undefined;
  if (number !== undefined) {
    const isCount =
      left.type === 'Identifier' || (left.type === 'MemberExpression' && rowCounts.has(getPropertyName(left) ?? ''));
    const outcomes = new Map([
      ['!==0', true],
      ['!=0', true],
      ['===0', false],
      ['==0', false],
      ['>0', true],
      ['>=1', true],
      ['<1', false],
      ['<=0', false],
      ['===1', true],
      ['!==1', false],
    ]);
    return isCount && outcomes.get(operator + String(number)) === isTruthy ? left : undefined;
  }
  // `rows.length >= limit`: what may be had so often is there once.
  if (left.type === 'MemberExpression' && rowCounts.has(getPropertyName(left) ?? '') && isLimit(right)) {
    const isReached = operator === '>' || operator === '>=' ? isTruthy : /^<=?$/u.test(operator) && !isTruthy;
    return isReached ? left : undefined;
  }
  const isEqual = operator.startsWith('=') ? isTruthy : operator.startsWith('!') && !isTruthy;
  const isText = right.type === 'Literal' && typeof right.value === 'string' && right.value !== '';
  return isEqual && isText ? left : undefined;
}

function isLimit(node: Node): boolean {
  return toWords(getReferenceName(node) ?? '').some((word) => limitWords.has(word));
}

/** Both sides of a comparison that turned out equal, or what a function that compares was given. */
function getCompared(asked: Node, isTruthy: boolean): readonly Node[] {
  if (asked.type === 'BinaryExpression') {
    const isEqual = asked.operator.startsWith('=') ? isTruthy : asked.operator.startsWith('!') && !isTruthy;
    return isEqual ? [asked.left, asked.right] : [];
  }
  const isEqual =
    asked.type === 'CallExpression' && isTruthy && /equal|compare/iu.test(getReferenceName(asked.callee) ?? '');
  // `timingSafeEqual(Buffer.from(expected), Buffer.from(given))`
  return isEqual
    ? asked.arguments.flatMap((each) =>
        each.type === 'CallExpression' && getDottedName(each.callee) === 'Buffer.from'
          ? each.arguments.slice(0, 1)
          : each,
      )
    : [];
}

/** Whether every value that a variable, or what it is a property of, was given is made in some way. */
function isMadeBy(node: Node, origins: OriginResolver, isMade: (made: Node) => boolean, hops = 0): boolean {
  let inner = withoutTypeSyntax(node);
  while (inner.type === 'MemberExpression') inner = withoutTypeSyntax(inner.object);
  // `rows.filter(isOpen)` has something only where `rows` have.
  for (let list = getFilteredList(inner); list !== undefined; list = getFilteredList(inner)) inner = list;
  if (inner.type !== 'Identifier') return isMade(inner);
  const variable = origins.findVariable(inner);
  const values = variable === undefined ? undefined : getAssignedValues(variable);
  const made = values?.filter(({ value }) => value.type !== 'Literal') ?? [];
  return made.length > 0 && hops < maximumHops && made.every(({ value }) => isMadeBy(value, origins, isMade, hops + 1));
}

/** The list, by its name, of which another is made that has no more in it. */
function getFilteredList(node: Node): Node | undefined {
  const callee = node.type === 'CallExpression' ? withoutTypeSyntax(node.callee) : undefined;
  if (callee?.type !== 'MemberExpression' || !filteringMethods.has(getPropertyName(callee) ?? '')) return undefined;
  let list = withoutTypeSyntax(callee.object);
  while (list.type === 'MemberExpression') list = withoutTypeSyntax(list.object);
  return list;
}

/** Whether an expression asks a store for what has exactly this value. */
function isLookup(made: Node, name: string, sourceCode: SourceCode): boolean {
  if (made.type !== 'AwaitExpression' && made.type !== 'CallExpression') return false;
  return findNodes(made, sourceCode).some(
    (node) =>
      (node.type === 'Identifier' || node.type === 'MemberExpression') &&
      getDottedName(node) === name &&
      isLookedUp(node, made),
  );
}

/** Whether a value stands in a lookup where it has to be equal to what is stored. */
function isLookedUp(node: Node, within: Node): boolean {
  let value = node;
  while (value !== within && value.parent != null && isSameValue(value.parent, value)) value = value.parent;
  const { parent } = value;
  if (parent == null || isLoose(value, within)) return false;
  if (parent.type === 'CallExpression' && parent.arguments.some((each) => each === value))
    return isAskedFor(parent, value);
  return parent.type === 'Property' && parent.value === value && isCondition(parent, within);
}

/** Whether an expression is a value inside of it, with a type or as the number that the whole of its text is. */
function isSameValue(node: Node, value: Node): boolean {
  if (withoutTypeSyntax(node) === withoutTypeSyntax(value)) return true;
  if (node.type === 'UnaryExpression') return node.operator === '+';
  return (
    node.type === 'CallExpression' &&
    node.callee.type === 'Identifier' &&
    numberFunctions.has(node.callee.name) &&
    node.arguments[0] === value
  );
}

/** Whether something around a value lets rows be found that it is not equal to. */
function isLoose(value: Node, within: Node): boolean {
  for (let current = value; current !== within && current.parent != null; current = current.parent) {
    const { parent } = current;
    // What another function makes of a row may be there without one.
    if (parent.type === 'AwaitExpression' && parent !== within) return true;
    const name =
      parent.type === 'CallExpression' && parent.callee !== current
        ? getReferenceName(parent.callee)
        : parent.type === 'Property' && parent.value === current
          ? getPropertyName(parent)
          : undefined;
    if (looseCombinations.has((name ?? '').replace(/^\$/u, ''))) return true;
  }
  return false;
}

/** Whether a call compares a value with a column, loads what the value names, or says who may use that. */
function isAskedFor(call: TSESTree.CallExpression, value: Node): boolean {
  const name = getReferenceName(call.callee) ?? '';
  if (equalityFunctions.has(name) || isEqualityCondition(call, name, value)) return true;
  const words = toWords(name);
  if (words.some((word) => searchingWords.has(word))) return false;
  if (words.some((word) => permissionWords.has(word))) return true;
  // `Invitation.forEmail(email)`, `Order.byNumber(number)`
  const key = toWords(getReferenceName(value) ?? '').at(-1);
  if (words.length > 1 && namingWords.has(words[0] ?? '')) return words.at(-1) === key && call.arguments[0] === value;
  if (!loadingVerbs.has(words[0] ?? '')) return false;
  if (words[0] === 'find' || words.includes('by')) return true;
  if (words.length === 1) return call.arguments[0] === value && isKeyedStore(call.callee);
  // `getSession(sessionId)`: what is asked for an identifier has no other answer than what it names.
  const last = toWords(getReferenceName(value) ?? '').at(-1) ?? '';
  // `getClientForName(name)`
  if (identifierWords.has(last) || (words.at(-2) === 'for' && words.at(-1) === last)) return true;
  return last === 'address' && toWords(getReferenceName(value) ?? '').some((word) => ledgerWords.has(word));
}

/** `where('id', '=', id)`, `andWhere('id', id)` of query builders. */
function isEqualityCondition({ arguments: given }: TSESTree.CallExpression, name: string, value: Node): boolean {
  if (!conditionMethods.has(name) || given.at(-1) !== value) return false;
  return given.length === 2 || (given.length === 3 && given[1]?.type === 'Literal' && given[1].value === '=');
}

/** Whether a method is that of what holds values under keys: `redis.get(key)`, `this.sessionStore.get(key)`. */
function isKeyedStore(callee: Node): boolean {
  return (
    callee.type === 'MemberExpression' &&
    toWords(getReferenceName(callee.object) ?? '').some((word) => keyedStoreWords.has(word))
  );
}

/** Whether a property is a condition of a lookup: `{ where: { id } }`, `findOne({ id })`. */
function isCondition(property: TSESTree.Property, within: Node): boolean {
  const key = getPropertyName(property);
  if (key === undefined || isPartial(key)) return false;
  const object = property.parent;
  if (object === within) return false;
  const around = object.parent;
  if (around.type === 'Property') {
    const outer = getPropertyName(around) ?? '';
    if (outer === 'where') return true;
    return !isPartial(outer) && isCondition(around, within);
  }
  // `{ equals: id }` alone compares with nothing.
  if (around.type !== 'CallExpression' || equalityKeys.has(key)) return false;
  const name = getReferenceName(around.callee) ?? '';
  return (
    around.arguments[0] === object && (conditionLoaders.has(name) || entityLoaders.has(name) || /^findOne/u.test(name))
  );
}

function isPartial(key: string): boolean {
  return partialKeys.has(key.replace(/^\$/u, ''));
}

function findNodes(node: Node, sourceCode: SourceCode): readonly Node[] {
  return [...findInside(node, sourceCode, isFunction)];
}
