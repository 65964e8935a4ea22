/** The documents that the server serves. */
interface ServedDocuments {
  readonly scheme: 'file';
  readonly language: string;
}

const scriptLanguages = ['javascript', 'javascriptreact', 'typescript', 'typescriptreact'];

/** Contracts and catalogs; which of these files hold error codes is for the server to say. */
const catalogLanguages = ['yaml', 'json', 'jsonc'];

export const documentSelector: readonly ServedDocuments[] = [...scriptLanguages, ...catalogLanguages].map(
  (language) => ({ scheme: 'file', language }),
);
