export * from './model.ts';
export { toCodeStyle } from './codeStyle.ts';
export { contractFileNames, findContractFile } from './findContractFile.ts';
export { findNearestCodes } from './findNearestCodes.ts';
export type { ContractHost } from './host.ts';
export { readContract } from './readContract.ts';
