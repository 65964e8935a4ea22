/** What a test asks of completions: the labels in the order in which an editor shows them, and the text after choosing one. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TextEdit, type CompletionItem, type CompletionList } from 'vscode-languageserver-types';
import { createProject, type Options } from './harness.ts';

export interface Completed {
  readonly list: CompletionList;
  /** Sorted as editors do. */
  readonly labels: readonly string[];
  readonly getItem: (label: string) => CompletionItem;
  /** The text of the file at the cursor after a completion was chosen. */
  readonly choose: (label: string) => string;
}

export function complete(files: Readonly<Record<string, string>>, name?: string, options: Options = {}): Completed {
  const project = createProject(files, options);
  const { uri, position } = project.getCursor(name);
  const list = project.service.getCompletions(uri, position);
  const sorted = list.items.toSorted((left, right) =>
    (left.sortText ?? left.label) < (right.sortText ?? right.label) ? -1 : 1,
  );
  const getItem = (label: string): CompletionItem => {
    const item = list.items.find((each) => each.label === label);
    if (item === undefined) throw new Error(`No ${label} among ${list.items.map((each) => each.label).join(', ')}.`);
    return item;
  };
  return {
    list,
    labels: sorted.map(({ label }) => label),
    getItem,
    choose(label) {
      const { textEdit } = getItem(label);
      if (textEdit === undefined || !TextEdit.is(textEdit)) throw new Error('Expected a text edit.');
      const text = project.getText(Object.keys(files).find((each) => project.toUri(each) === uri) ?? '') ?? '';
      return TextDocument.applyEdits(TextDocument.create(uri, '', 0, text), [textEdit]);
    },
  };
}
