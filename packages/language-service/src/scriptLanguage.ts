/**
 * How ESLint's Linter reads scripts here: with the bundled parser and ESLint's own `SourceCode`, as its built-in language
 * for JavaScript does, but visiting only the nodes that some rule listens to, and without scopes. The built-in one takes
 * two steps for every node, follows all paths through the code and works out all scopes, none of which a rule of ours
 * asks for.
 */
import type { Node, SourceCode } from '@failwell/analysis';
import type { TSESTree } from '@typescript-eslint/utils';
import { parse } from '@typescript-eslint/typescript-estree';
import { visitorKeys } from '@typescript-eslint/visitor-keys';
import type { ESLint, SourceCode as EslintSourceCode } from 'eslint';
import { Linter } from 'eslint/universal';

/** What the parser needs to know of a file. */
export interface ScriptOptions {
  readonly sourceType: 'module' | 'commonjs';
  /** Whether `<a>` is an element and not a type. */
  readonly jsx: boolean;
}

type Language = NonNullable<ESLint.Plugin['languages']>[string];
type VisitorKeys = Readonly<Record<string, readonly string[] | undefined>>;

/** One step of a traversal as the Linter takes it. */
interface Step {
  readonly kind: 1;
  readonly target: Node;
  /** Entered or left. */
  readonly phase: 1 | 2;
  readonly args: readonly [Node];
}

/** The Linter's own class of source code, and the newest version of ECMAScript that it knows the globals of. */
function askLinter(): { readonly base: typeof EslintSourceCode; readonly ecmaVersion: unknown } {
  const linter = new Linter();
  let ecmaVersion: unknown;
  const rule = {
    create({ languageOptions }: { readonly languageOptions: Linter.LanguageOptions }) {
      ({ ecmaVersion } = languageOptions);
      return {};
    },
  };
  linter.verify('', { plugins: { asking: { rules: { rule } } }, rules: { 'asking/rule': 'error' } });
  return { base: linter.getSourceCode().constructor as typeof EslintSourceCode, ecmaVersion };
}

const { base: Base, ecmaVersion } = askLinter();

const plainSelector = /^(?<type>\w+)(?<exit>:exit)?$/u;

/** Which nodes rules listen to: filled while the rules are created, which is before the first step is taken. */
export class Listened {
  readonly #entered = new Set<string>();
  readonly #left = new Set<string>();
  /** Whether some selector says more than a type: then it must be matched against all nodes and their ancestors. */
  #isAll = false;

  add(selectors: readonly string[]): void {
    for (const selector of selectors) {
      const { type, exit } = plainSelector.exec(selector)?.groups ?? {};
      if (type === undefined) this.#isAll = true;
      else (exit === undefined ? this.#entered : this.#left).add(type);
    }
  }

  isEntered(type: string): boolean {
    return this.#isAll || this.#entered.has(type);
  }

  isLeft(type: string): boolean {
    return this.#isAll || this.#left.has(type);
  }
}

/** As in ESLint: a `#!` line is a comment. */
function toParsable(text: string): string {
  return text.replace(/^#!/u, '//');
}

/** Calls a function with every node directly inside of one. */
function forEachChild(node: Node, keys: VisitorKeys, visit: (child: Node, parent: Node) => void): void {
  const children = node as unknown as Readonly<Record<string, unknown>>;
  for (const key of keys[node.type] ?? []) {
    const child = children[key];
    if (Array.isArray(child)) {
      for (const each of child) if (isNode(each)) visit(each, node);
    } else if (isNode(child)) {
      visit(child, node);
    }
  }
}

function setParent(node: Node, parent: Node | null): void {
  (node as { parent: Node | null }).parent = parent;
  forEachChild(node, visitorKeys, setParent);
}

/** What analysis reads of a script, without a linter. */
class ParsedScript implements SourceCode {
  readonly text: string;
  readonly ast: SourceCode['ast'];
  readonly visitorKeys = visitorKeys as SourceCode['visitorKeys'];

  constructor(text: string, ast: SourceCode['ast']) {
    this.text = text;
    this.ast = ast;
    setParent(ast, null);
  }

  getText(node?: Node | TSESTree.Token | null, before = 0, after = 0): string {
    if (node == null) return this.text;
    return this.text.slice(Math.max(node.range[0] - before, 0), node.range[1] + after);
  }

  getAllComments(): TSESTree.Comment[] {
    return this.ast.comments;
  }

  getCommentsInside(node: Node | TSESTree.Token): TSESTree.Comment[] {
    return this.getAllComments().filter(({ range }) => range[0] >= node.range[0] && range[1] <= node.range[1]);
  }
}

/**
 * Parses a script for analysis alone; undefined where it does not parse.
 * @param path for the parser, which goes by its extension
 * @param withTokens whether the tokens and comments are wanted, which take a third of the time and are else none
 */
export function parseScript(
  path: string,
  text: string,
  { sourceType, jsx }: ScriptOptions,
  withTokens: boolean,
): SourceCode | undefined {
  const places = { loc: true, range: true, comment: withTokens, tokens: withTokens } as const;
  const ownText = text.replace(/^\uFEFF/u, '');
  try {
    const ast = parse(toParsable(ownText), { ...places, filePath: path, jsx });
    ast.sourceType = sourceType === 'module' ? 'module' : 'script';
    return new ParsedScript(ownText, Object.assign(ast, { tokens: ast.tokens ?? [], comments: ast.comments ?? [] }));
  } catch {
    return undefined;
  }
}

/** ESLint's source code with a shorter traversal. */
class ScriptSourceCode extends Base {
  /** All nodes in the order in which they are entered, and for each the number of those entered before it is left. */
  readonly #nodes: Node[] = [];
  readonly #ends: number[] = [];
  readonly #listened: Listened;

  constructor(config: EslintSourceCode.Config, listened: Listened) {
    super(config);
    this.#listened = listened;
  }

  /** Nothing is to be done to the scopes, of which there are none. */
  finalize(): void {}

  /** The steps of the traversal. Parents are set at once, since rules may ask for them while they are created. */
  override traverse(): Iterable<never> {
    if (this.#nodes.length === 0) this.#enter(this.ast as unknown as Node, null);
    // ESLint's types want a kind of step that traversals need not have.
    return this.#getSteps() as Iterable<Step> as Iterable<never>;
  }

  readonly #enter = (node: Node, parent: Node | null): void => {
    (node as { parent: Node | null }).parent = parent;
    const index = this.#nodes.push(node) - 1;
    forEachChild(node, this.visitorKeys, this.#enter);
    this.#ends[index] = this.#nodes.length;
  };

  *#getSteps(): Generator<Step> {
    const entered: number[] = [];
    for (let index = 0; index <= this.#nodes.length; index++) {
      for (let open = entered.at(-1); open !== undefined && (this.#ends[open] ?? 0) <= index; open = entered.at(-1)) {
        entered.pop();
        const left = this.#nodes[open];
        if (left !== undefined) yield { kind: 1, target: left, phase: 2, args: [left] };
      }
      const target = this.#nodes[index];
      if (target === undefined) return;
      if (this.#listened.isEntered(target.type)) yield { kind: 1, target, phase: 1, args: [target] };
      if (this.#listened.isLeft(target.type)) entered.push(index);
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Whom a language asks and tells, file by file. */
export interface ScriptLanguageUser {
  /** What the rules of the run listen to. */
  readonly getListened: () => Listened;
  readonly onParsed: (sourceCode: SourceCode) => void;
}

/** The `language` of a configuration for scripts. */
export function createScriptLanguage({ sourceType, jsx }: ScriptOptions, user: ScriptLanguageUser): Language {
  return {
    fileType: 'text',
    lineStart: 1,
    columnStart: 0,
    nodeTypeKey: 'type',
    // What `SourceCode` makes the global scope of.
    defaultLanguageOptions: { ecmaVersion, sourceType },
    validateLanguageOptions: () => undefined,
    parse({ path, body }) {
      const places = { comment: true, loc: true, range: true, tokens: true } as const;
      try {
        const ast = parse(toParsable(String(body)), { ...places, filePath: path, jsx });
        ast.sourceType = sourceType === 'module' ? 'module' : 'script';
        return { ok: true, ast, scopeManager: null, visitorKeys };
      } catch (error) {
        const {
          message,
          lineNumber = 1,
          column = 1,
        } = error as Partial<Record<'lineNumber' | 'column', number>> & Error;
        return { ok: false, errors: [{ message, line: lineNumber, column }] };
      }
    },
    createSourceCode({ bom, body }, parsed) {
      const sourceCode = new ScriptSourceCode(
        { ...(parsed as unknown as EslintSourceCode.Config), text: String(body), hasBOM: bom, parserServices: {} },
        user.getListened(),
      );
      user.onParsed(sourceCode as unknown as SourceCode);
      return sourceCode;
    },
  };
}
