/** Every automatic fix of the workspace as one edit, each file of which a person may leave out. */
import { toUri } from '@failwell/language-service';
import type {
  CancellationToken,
  ChangeAnnotation,
  CodeAction,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { Report } from './progress.ts';
import type { Session } from './session.ts';
import { Turns } from './waiting.ts';

const kind = 'source.fixAll.failwell';

/** Null where nothing can be fixed, or the work was cancelled. */
export async function getWorkspaceFixes(
  { service, requests, host }: Session,
  scripts: readonly string[],
  report: Report,
  cancellation: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const documentChanges: TextDocumentEdit[] = [];
  const changeAnnotations: Record<string, ChangeAnnotation> = {};
  const turns = new Turns(host);
  for (const [index, script] of scripts.entries()) {
    if (cancellation.isCancellationRequested) return null;
    const uri = toUri(script);
    await requests.guard(`fixing ${uri}`, () => {
      const start = { line: 0, character: 0 };
      const actions = service.getCodeActions(uri, { start, end: start }, { only: [kind], diagnostics: [] });
      for (const change of actions.flatMap(toTextChanges)) {
        const annotationId = `failwell.fix ${uri}`;
        changeAnnotations[annotationId] = { label: getName(script), description: script, needsConfirmation: true };
        const edits = change.edits.filter((each): each is TextEdit => 'newText' in each);
        documentChanges.push({ ...change, edits: edits.map((each) => ({ ...each, annotationId })) });
      }
    });
    report(index + 1, scripts.length);
    await turns.pause();
  }
  return documentChanges.length === 0 ? null : { documentChanges, changeAnnotations };
}

function toTextChanges({ edit }: CodeAction): readonly TextDocumentEdit[] {
  return (edit?.documentChanges ?? []).filter((change): change is TextDocumentEdit => 'edits' in change);
}

function getName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
