/**
 * What an error catalog is: read, checked, edited. Text in, values out; no disk, no network, nothing of the project is
 * ever run, so that it works the same in a linter, a command, a language server and a browser worker.
 *
 * - {@link findContractFile} and {@link readContract} read `failwell.yaml|yml|json|jsonc` and every catalog it names, through
 *   a {@link ContractHost}. `@failwell/catalog/disk` has the one over the disk. They never throw: what is wrong is in
 *   `contract.problems`, each with file, line and column, and what is right still counts. Where a file could not be read to
 *   its end, `catalog.isIncomplete` says so.
 * - {@link addCode}, {@link renameCode}, {@link deprecateCode} and {@link removeCode} answer minimal text edits of one
 *   catalog file, in YAML, JSON and every TypeScript shape, or undefined where there is no safe one: each proposal has been
 *   read back before it is made. {@link applyEdits} applies them.
 * - {@link findNearestCodes} finds what somebody meant.
 *
 * `schema/failwell.schema.json` is the one source of what a contract may say; `npm run generate` turns it into the code
 * that checks contracts, and a test holds it together with the types of `model.ts`.
 */
export * from './model.ts';
export { toCodeStyle } from './codeStyle.ts';
export { contractFileNames, findContractFile } from './findContractFile.ts';
export { findNearestCodes } from './findNearestCodes.ts';
export type { ContractHost } from './host.ts';
export { addCode, applyEdits, deprecateCode, removeCode, renameCode, type NewCode, type TextEdit } from './edit.ts';
export { parseJsonWithComments } from './read/json.ts';
export { readContract } from './readContract.ts';
