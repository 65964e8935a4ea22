export * from './model.ts';
export { toCodeStyle } from './codeStyle.ts';
export { contractFileNames, findContractFile } from './findContractFile.ts';
export { findNearestCodes } from './findNearestCodes.ts';
export type { ContractHost } from './host.ts';
export { addCode, applyEdits, deprecateCode, removeCode, renameCode, type NewCode, type TextEdit } from './edit.ts';
export { readContract } from './readContract.ts';
