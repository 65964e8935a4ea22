/** Code of rules of a linter, which runs in editors and builds: reads `knowledge/package-purposes.ts`. */
import { getPropertyName, isFunction, type Node } from '../ast.ts';
import { lintRuleKeys } from '../knowledge/package-purposes.ts';

/** Whether a node stands in the function by which an object is a rule of a linter: `{ meta: { … }, create(context) { … } }`. */
export function isInLintRule(node: Node): boolean {
  for (let current: Node | null | undefined = node; current != null; current = current.parent) {
    if (!isFunction(current) || current.params.length !== 1) continue;
    const { parent } = current;
    if (parent.type !== 'Property' || getPropertyName(parent) !== lintRuleKeys.run) continue;
    const rule = parent.parent;
    if (
      rule.type === 'ObjectExpression' &&
      rule.properties.some(
        (each) =>
          each.type === 'Property' &&
          getPropertyName(each) === lintRuleKeys.about &&
          each.value.type === 'ObjectExpression',
      )
    )
      return true;
  }
  return false;
}
