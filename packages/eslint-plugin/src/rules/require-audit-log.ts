/** What the project wants recorded is recorded: who did what to what. */
import { AuditLog, mayBeAudited, type FunctionNode, type Node } from '@failwell/analysis';
import { defineRule } from '../rule.ts';

export default defineRule<object, 'unrecorded' | 'incomplete'>({
  name: 'require-audit-log',
  type: 'problem',
  docs: {
    description: 'Require the functions that the contract names to write to the audit log',
    preset: 'strict',
    offIn: ['test', 'script', 'config', 'migration'],
    cwe: ['CWE-778'],
  },
  messages: {
    unrecorded:
      '`{{name}}` is to be recorded in the audit log, as the contract says, and neither it nor a function of this file that it calls writes to {{loggers}}.',
    incomplete: 'This entry of the audit log has no {{fields}}, so nobody can tell later who did what to what.',
  },
  options: {},
  defaultOptions: {},
  mayMatch: (text, getProject) => mayBeAudited(text, getProject().contract.audit),
  create(context) {
    const { audit } = context.project.contract;
    const reported = new Set<Node>();
    let log: AuditLog | undefined;
    const check = (fn: FunctionNode): void => {
      log ??= new AuditLog(context.file.sourceCode, context.file.origins, audit);
      const name = log.getAuditedName(fn);
      if (name === undefined || log.isRecordedAround(fn)) return;
      const entries = log.findEntries(fn);
      if (entries.length === 0) {
        context.report({
          node: getNameNode(fn),
          messageId: 'unrecorded',
          data: { name, loggers: join(audit.loggers, 'or') },
        });
      }
      for (const { node, missing } of entries) {
        if (missing.length === 0 || reported.has(node)) continue;
        reported.add(node);
        context.report({ node: node.callee, messageId: 'incomplete', data: { fields: join(missing, 'and no') } });
      }
    };
    return { ArrowFunctionExpression: check, FunctionDeclaration: check, FunctionExpression: check };
  },
});

/** Where a function is named; the function itself where nothing names it. */
function getNameNode(fn: FunctionNode): Node {
  const { parent } = fn;
  if (fn.type !== 'ArrowFunctionExpression' && fn.id != null) return fn.id;
  if (parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition' || parent.type === 'Property')
    return parent.key;
  return parent.type === 'VariableDeclarator' ? parent.id : fn;
}

/** `a`, `b` or `c`. */
function join(names: readonly string[], word: string): string {
  const quoted = names.map((name) => `\`${name}\``);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${word} ${last}`;
}
