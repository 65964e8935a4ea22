/** The documents that the server serves. */
import type { DocumentFilter } from 'vscode-languageclient';

const scriptLanguages = ['javascript', 'javascriptreact', 'typescript', 'typescriptreact'];

/** Contracts and catalogs; which of these files hold error codes is for the server to say. */
const catalogLanguages = ['yaml', 'json', 'jsonc'];

export const documentSelector: readonly DocumentFilter[] = [...scriptLanguages, ...catalogLanguages].map(
  (language) => ({ scheme: 'file', language }),
);
