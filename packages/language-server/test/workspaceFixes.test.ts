import type { LanguageService } from '@failwell/language-service';
import { expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver';
import type { Session } from '../src/session.ts';
import { getWorkspaceFixes } from '../src/workspaceFixes.ts';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };

/** A service that fixes one file, has nothing to do in another, and fails on a third. */
function createSession(failures: string[]): Session {
  const service: Pick<LanguageService, 'getCodeActions'> = {
    getCodeActions(uri) {
      if (uri.endsWith('broken.ts')) throw new Error('No such luck');
      if (!uri.endsWith('fixed.ts')) return [];
      const change = { textDocument: { uri, version: 3 }, edits: [{ range, newText: 'new' }] };
      return [{ title: 'Fix all', edit: { documentChanges: [change] } }];
    },
  };
  return {
    service,
    host: { nextTurn: () => Promise.resolve() },
    requests: {
      guard: async (name: string, work: () => void) => {
        try {
          work();
        } catch {
          failures.push(name);
        }
      },
    },
  } as unknown as Session;
}

test('every fix is one that a person may leave out; a file that fails costs itself only', async () => {
  const failures: string[] = [];
  const reported: number[] = [];
  const { token } = new CancellationTokenSource();
  const scripts = ['/w/broken.ts', '/w/fixed.ts', '/w/clean.ts'];
  const edit = await getWorkspaceFixes(createSession(failures), scripts, (done) => reported.push(done), token);
  const annotationId = 'failwell.fix file:///w/fixed.ts';
  expect(edit).toEqual({
    documentChanges: [
      {
        textDocument: { uri: 'file:///w/fixed.ts', version: 3 },
        edits: [{ range, newText: 'new', annotationId }],
      },
    ],
    changeAnnotations: { [annotationId]: { label: 'fixed.ts', description: '/w/fixed.ts', needsConfirmation: true } },
  });
  expect(failures).toEqual(['fixing file:///w/broken.ts']);
  expect(reported).toEqual([1, 2, 3]);
});

test('nothing comes of work that is cancelled', async () => {
  const source = new CancellationTokenSource();
  source.cancel();
  expect(await getWorkspaceFixes(createSession([]), ['/w/fixed.ts'], () => undefined, source.token)).toBeNull();
});
