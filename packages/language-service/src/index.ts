export { createLanguageService } from './createLanguageService.ts';
export type {
  ExplorerCode,
  ExplorerFolder,
  ExplorerUse,
  UnregisteredCode,
  WorkspaceSummary,
} from './features/explorer.ts';
export { RenameRefusal } from './features/rename.ts';
export { Refusal } from './refusal.ts';
export type { Cancellation, LanguageServiceHost } from './host.ts';
export type { LanguageService } from './languageService.ts';
export { defaultSettings, type ServiceSettings } from './workspace.ts';
export { toPath, toUri } from './uris.ts';
export { isIndexedFile, isScriptFile } from './workspaceIndex.ts';
