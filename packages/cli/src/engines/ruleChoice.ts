import type { RuleChoice, RuleSeverity } from './engine.ts';

/** `no-console`, `failwell/no-console`, `no-console:warn`. */
export function parseRuleChoice(text: string): RuleChoice {
  const [, name = text, severity] = /^(?:failwell\/)?(.*?)(?::(off|warn|error))?$/u.exec(text.trim()) ?? [];
  return severity === undefined ? { name } : { name, severity: severity as RuleSeverity };
}
