/**
 * What hosts of this workspace that bring the rules with them (the command, the language server) bundle instead of
 * loading the published plugin: rules, presets, and the say in where contracts come from. Not part of what is published.
 */
export { readProjectFacts } from './catalogFile.ts';
export { getPresetOverrides, getPresetRules, presets, type RuleEntry } from './presets.ts';
export { setProjectSource, type ProjectSource } from './project.ts';
export { getRuleUrl, type FailwellRule, type Preset } from './rule.ts';
export { rules } from './rules/index.ts';
