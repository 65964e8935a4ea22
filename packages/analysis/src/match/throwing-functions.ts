/** Functions of a file that never return: a call of one is a `throw`. */
import type { TSESTree } from '@typescript-eslint/utils';
import { findInside, isFunction, type FunctionNode, type SourceCode } from '../ast.ts';
import type { OriginResolver } from './origin.ts';

/** How many functions that call each other are looked into. */
const maximumCalls = 2;

interface ThrowingContext {
  readonly sourceCode: SourceCode;
  readonly origins: OriginResolver;
}

/**
 * Whether a call throws on every way: of a function of the file with the return type `never`, or in which no way leads
 * to anything but a `throw`. What an async one throws is seen only where it is awaited or returned.
 */
export function isThrowingCall(call: TSESTree.CallExpression, context: ThrowingContext, depth = 0): boolean {
  const origin = context.origins.resolve(call.callee);
  if (origin.kind !== 'node' || !isFunction(origin.node) || origin.node.generator) return false;
  const fn = origin.node;
  if (fn.async && call.parent.type !== 'AwaitExpression' && call.parent.type !== 'ReturnStatement') return false;
  return returnsNever(fn) || (fn.body.type === 'BlockStatement' && throwsAlways(fn.body, context, depth));
}

/** `: never`, `: Promise<never>` */
function returnsNever({ returnType }: FunctionNode): boolean {
  const type = returnType?.typeAnnotation;
  const inner = type?.type === 'TSTypeReference' ? type.typeArguments?.params[0] : type;
  return inner?.type === 'TSNeverKeyword';
}

function throwsAlways(statement: TSESTree.Statement, context: ThrowingContext, depth: number): boolean {
  switch (statement.type) {
    case 'ThrowStatement':
      return true;
    case 'BlockStatement': {
      const last = statement.body.at(-1);
      return last !== undefined && throwsAlways(last, context, depth) && !mayReturn(statement, context);
    }
    case 'IfStatement':
      return (
        statement.alternate != null &&
        throwsAlways(statement.consequent, context, depth) &&
        throwsAlways(statement.alternate, context, depth)
      );
    case 'ExpressionStatement': {
      const { expression } = statement;
      const call = expression.type === 'AwaitExpression' ? expression.argument : expression;
      return call.type === 'CallExpression' && depth < maximumCalls && isThrowingCall(call, context, depth + 1);
    }
    default:
      return false;
  }
}

function mayReturn(block: TSESTree.BlockStatement, { sourceCode }: ThrowingContext): boolean {
  for (const each of findInside(block, sourceCode, isFunction)) if (each.type === 'ReturnStatement') return true;
  return false;
}
