/** A class of the domain's errors says which error it is: by its code, its status, its name, and what caused it. */
import {
  abbreviations,
  errorWordSynonyms,
  findDomainErrorClasses,
  findInside,
  getLine,
  getOwnCode,
  getParameterNames,
  getPropertyName,
  getStaticString,
  getStatusOfConstant,
  mayExtendError,
  toWords,
  type DomainErrorClass,
  type StatedValue,
} from '@failwell/analysis';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { defineRule, type RuleContext } from '../rule.ts';

interface Options {
  readonly matchName: boolean;
}

type MessageIds =
  | 'noCode'
  | 'noStatus'
  | 'otherName'
  | 'sameCode'
  | 'noName'
  | 'wrongName'
  | 'lostMessage'
  | 'lostCause'
  | 'setName'
  | 'renameName'
  | 'passCause';
type Context = RuleContext<Options, MessageIds>;

export default defineRule<Options, MessageIds>({
  name: 'domain-error-definition',
  type: 'problem',
  docs: {
    description: 'Require classes of domain errors to state code, status, name and cause',
    preset: 'strict',
    offIn: ['test', 'script', 'config', 'migration'],
    cwe: [],
  },
  messages: {
    noCode: '`{{name}}` states no code although its base `{{base}}` has one, so clients cannot tell it from others.',
    noStatus:
      '`{{name}}` states no status although its base `{{base}}` has one, so it is not known how it is answered.',
    otherName:
      '`{{name}}` has the code `{{code}}`, which shares too little with its name: who reads one will not find the other.',
    sameCode: '`{{name}}` has the code `{{code}}` of `{{other}}`, so clients cannot tell the two apart.',
    noName: '`{{name}}` extends `Error` and sets no `name`, so logs and stacks call it and its subclasses `Error`.',
    wrongName: '`{{name}}` calls itself `{{text}}`, so logs and stacks name another class.',
    lostMessage:
      '`{{name}}` takes `{{parameter}}` and does not give it to its base class, so the error has no message.',
    lostCause:
      '`{{name}}` takes `{{parameter}}` and does not give it to its base class, so what caused the error is lost.',
    setName: 'Set the name to that of the class.',
    renameName: 'Set the name to `{{name}}`.',
    passCause: 'Give the cause to the base class.',
  },
  hasSuggestions: true,
  options: {
    matchName: {
      description: 'Whether the words of a code and of its class have to agree.',
      type: 'boolean',
      default: true,
    },
  },
  defaultOptions: { matchName: true },
  mayMatch: (text) => text.includes('extends') && /[cC]ode\b/u.test(text) && mayExtendError(text),
  create(context) {
    let isDone = false;
    return {
      ClassDeclaration: (node) => {
        if (isDone || node.superClass === null || !context.file.errors.isErrorClass(node)) return;
        isDone = true;
        checkFile(context);
      },
    };
  },
});

function checkFile(context: Context): void {
  const { file } = context;
  const holders = new Map<string, string>();
  for (const each of findDomainErrorClasses(file)) {
    const { id } = each.node;
    const own = getOwnCode(each, file);
    const isRegistered = own !== undefined && file.project.contract.catalog.codes.get(own.text)?.status !== undefined;
    checkStated(context, each, 'noCode', ({ code }) => code);
    if (!isRegistered) checkStated(context, each, 'noStatus', ({ status }) => status);
    if (own !== undefined) {
      const other = holders.get(own.text);
      const data = { name: id.name, code: own.text, other: other ?? '' };
      if (other !== undefined) context.report({ node: own.node, messageId: 'sameCode', data });
      else if (context.options.matchName && !agree(id.name, own.text) && !isNameOfStatus(own.text, each, context))
        context.report({ node: own.node, messageId: 'otherName', data });
      holders.set(own.text, other ?? id.name);
    }
    checkName(context, each);
    checkConstructor(context, each);
  }
}

/** A class that others do not extend says what its base leaves open. */
function checkStated(
  context: Context,
  each: DomainErrorClass,
  messageId: 'noCode' | 'noStatus',
  get: (each: DomainErrorClass) => StatedValue | undefined,
): void {
  const { node, base, subclasses } = each;
  if (base === undefined || subclasses.length > 0 || node.abstract) return;
  const line = getLine(each);
  if (get(each)?.kind === 'declared') return;
  const stated = line.map(get).find((value) => value !== undefined);
  if (stated?.kind !== 'declared') return;
  context.report({ node: node.id, messageId, data: { name: node.id.name, base: base.node.id.name } });
}

/** How many words make a name that is found though one of them differs. */
const longName = 4;

/** A code that is a number in a list, and has no words: `GERR030`, `E-1007`. */
const numberedCode = /^[A-Z]{1,8}[-_]?\d{2,}$/u;

/** Whether all words of a class are in its code, or all of the code in its class: either may say more. */
function agree(name: string, code: string): boolean {
  if (numberedCode.test(code)) return true;
  // `articles/locked` is the code of `ArticleLocked`.
  const toSingular = (word: string): string => {
    const one = errorWordSynonyms.get(word) ?? word.replace(/(?<=..[^s])s$/u, '');
    return errorWordSynonyms.get(one) ?? one;
  };
  const ofClass = toWords(name.replace(/(?:Error|Exception)$/u, '')).map(toSingular);
  const ofCode = toWords(code)
    .filter((word) => !/^(?:e|err|error|exception)$/u.test(word))
    .map(toSingular);
  if (ofClass.length === 0 || ofCode.length === 0) return true;
  if (ofClass.join('') === ofCode.join('')) return true;
  const [fewer, more] = ofClass.length < ofCode.length ? [ofClass, ofCode] : [ofCode, ofClass];
  const lacking = fewer.filter(
    (word) => !more.some((other) => word === other || isShortFor(word, other) || isShortFor(other, word)),
  );
  // Of a long name one word may differ and it is still found; of `TagNotFound` and `ARTICLE_NOT_FOUND` it is the one that counts.
  return lacking.length === 0 || (lacking.length === 1 && fewer.length >= longName);
}

/** Whether a code is the name of the status that the class has: then codes are as many as statuses, and shared. */
function isNameOfStatus(code: string, { status }: DomainErrorClass, { file }: Context): boolean {
  if (status?.kind !== 'value') return false;
  const named = getStatusOfConstant(toWords(code).join('_').toUpperCase());
  return named !== undefined && named === file.responses.getStatus(status.node);
}

/** Whether a word is the beginning of another, or what the field writes for it: `config`, `auth`, `db`. */
function isShortFor(short: string, long: string): boolean {
  return abbreviations.get(short) === long || (short.length >= 4 && long.startsWith(short));
}

function checkName(context: Context, each: DomainErrorClass): void {
  const { node, name, extendsBuiltin } = each;
  const data = { name: node.id.name };
  if (name?.kind === 'value') {
    const text = getStaticString(name.node);
    if (text === undefined || !/(?:Error|Exception)$/u.test(text) || mayBeNameOf(node.id.name, text)) return;
    const target = name.node;
    const quote = context.sourceCode.getText(target).slice(0, 1);
    context.report({
      node: target,
      messageId: 'wrongName',
      data: { ...data, text },
      suggest: [
        {
          messageId: 'renameName',
          data,
          fix: (fixer) => fixer.replaceText(target, `${quote}${node.id.name}${quote}`),
        },
      ],
    });
    return;
  }
  // Whoever makes it, or sets it up by other means, may give the name.
  if (!extendsBuiltin || name !== undefined || hasNameByOtherMeans(context, each)) return;
  const { superCall } = each;
  const statement = superCall?.parent;
  const fix =
    statement?.type === 'ExpressionStatement'
      ? (fixer: TSESLint.RuleFixer) =>
          fixer.insertTextAfter(statement, `${getLineBreak(context, statement)}this.name = new.target.name;`)
      : undefined;
  context.report({
    node: node.id,
    messageId: 'noName',
    data,
    suggest: fix === undefined ? [] : [{ messageId: 'setName', fix }],
  });
}

/** Whether a name says the class and perhaps more: `StripeCardError` of `CardError`. */
function mayBeNameOf(name: string, text: string): boolean {
  const [ofClass, ofText] = [toWords(name), toWords(text)];
  return ofClass.every((word) => ofText.includes(word)) || ofText.every((word) => ofClass.includes(word));
}

/** Whether the name is given to the constructor, or set upon the prototype or by a property definition. */
function hasNameByOtherMeans({ sourceCode }: Context, { node, subclasses }: DomainErrorClass): boolean {
  if (subclasses.length > 0 && subclasses.every(({ name }) => name !== undefined)) return true;
  const text = sourceCode.getText(node);
  return /defineProperty|Object\.assign/u.test(text) || sourceCode.text.includes(`${node.id.name}.prototype.name`);
}

/** A line break and the indentation of a statement, as the file has them. */
function getLineBreak({ sourceCode }: Context, { range }: TSESTree.Node): string {
  const { text } = sourceCode;
  const before = text.slice(0, range[0]);
  const indentation = /[\r\n]([ \t]*)$/u.exec(before)?.[1];
  if (indentation === undefined) return ' ';
  return (text.includes('\r\n') ? '\r\n' : '\n') + indentation;
}

/** What a constructor is given and does not hand on. */
function checkConstructor(context: Context, each: DomainErrorClass): void {
  const { node, constructorNode, superCall } = each;
  if (constructorNode === undefined || superCall === undefined) return;
  for (const parameter of constructorNode.params) {
    const [parameterName, ...others] = getParameterNames(parameter);
    if (parameterName === undefined || others.length > 0) continue;
    const kind = getParameterKind(parameter, parameterName);
    if (kind === undefined || isUsed(context, constructorNode, parameterName)) continue;
    const isProperty = parameter.type === 'TSParameterProperty';
    // `readonly message` and `readonly cause` as a parameter property set what the base has.
    if (isProperty) continue;
    const data = { name: node.id.name, parameter: parameterName };
    const suggestion = kind === 'lostCause' ? suggestCause(each, superCall, parameterName) : undefined;
    context.report({
      node: parameter,
      messageId: kind,
      data,
      suggest: suggestion === undefined ? [] : [suggestion],
    });
  }
}

function getParameterKind(parameter: TSESTree.Parameter, name: string): 'lostMessage' | 'lostCause' | undefined {
  if (name === 'message') return 'lostMessage';
  if (name === 'cause') return 'lostCause';
  const inner = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
  const type = 'typeAnnotation' in inner ? inner.typeAnnotation?.typeAnnotation : undefined;
  if (type?.type === 'TSTypeReference')
    return type.typeName.type === 'Identifier' && type.typeName.name === 'ErrorOptions' ? 'lostCause' : undefined;
  const hasCause =
    type?.type === 'TSTypeLiteral' &&
    type.members.some(
      (member) =>
        member.type === 'TSPropertySignature' && member.key.type === 'Identifier' && member.key.name === 'cause',
    );
  return hasCause ? 'lostCause' : undefined;
}

/** Whether a constructor does anything at all with a parameter. */
function isUsed({ sourceCode }: Context, { body }: TSESTree.FunctionExpression, name: string): boolean {
  for (const each of findInside(body, sourceCode, () => false)) {
    if (each.type !== 'Identifier' || each.name !== name) continue;
    const { parent } = each;
    if (parent.type === 'MemberExpression' && parent.property === each && !parent.computed) continue;
    if (parent.type === 'Property' && parent.key === each && !parent.shorthand && getPropertyName(parent) === name)
      continue;
    return true;
  }
  return false;
}

/** `super(message, { cause })`, where the base is `Error` and takes nothing else. */
function suggestCause(
  { extendsBuiltin }: DomainErrorClass,
  superCall: TSESTree.CallExpression,
  parameter: string,
): TSESLint.SuggestionReportDescriptor<MessageIds> | undefined {
  const [message] = superCall.arguments;
  if (!extendsBuiltin || superCall.arguments.length !== 1 || message?.type === 'SpreadElement' || message === undefined)
    return undefined;
  const options = parameter === 'cause' ? '{ cause }' : parameter;
  return { messageId: 'passCause', fix: (fixer) => fixer.insertTextAfter(message, `, ${options}`) };
}
