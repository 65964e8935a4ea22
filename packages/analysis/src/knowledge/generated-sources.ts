/** How a source shows that a program wrote it, so that nobody mends it there. */

/** What a program leaves in the sources that it writes. */
export interface GeneratedSourceRow {
  /** The program. */
  readonly maker: string;
  readonly mark: RegExp;
  /** A line as the program writes it. */
  readonly example: string;
}

/** Bundlers and compilers, by the helpers that stand at the beginning of a line. Sorted by the program. */
export const generatedSources = [
  {
    // TypeScript and SWC write the same, where it is a module of ECMAScript that they make one of Node's.
    // https://github.com/babel/babel/blob/main/packages/babel-helper-module-transforms/src/index.ts
    maker: 'babel',
    mark: /^Object\.defineProperty\(exports, ["']__esModule["'], \{/mu,
    example: 'Object.defineProperty(exports, "__esModule", { value: true });',
  },
  {
    // https://github.com/evanw/esbuild/blob/main/internal/runtime/runtime.go
    maker: 'esbuild',
    mark: /^var __(?:commonJS|create|defProp|esm|export|getOwnPropDesc|getOwnPropNames|toESM) = /mu,
    example: 'var __defProp = Object.defineProperty;',
  },
  {
    // https://github.com/microsoft/TypeScript/blob/main/src/compiler/factory/emitHelpers.ts
    maker: 'typescript',
    mark: /^var __(?:assign|awaiter|createBinding|decorate|exportStar|extends|generator|importDefault|importStar|metadata|param|rest|spreadArray) = \(this && this\.__/mu,
    example: 'var __awaiter = (this && this.__awaiter) || function (thisArg, _arguments, P, generator) {',
  },
  {
    // https://github.com/webpack/webpack/blob/main/lib/RuntimeGlobals.js
    maker: 'webpack',
    mark: /^(?:\/\*{6}\/)?\s*(?:var __webpack_(?:exports|module_cache|modules|require)__ = |function __webpack_require__\()/mu,
    example: '/******/ \tvar __webpack_modules__ = ({',
  },
] as const satisfies readonly GeneratedSourceRow[];

/**
 * How the last line of a script begins that a compiler wrote together with a map to its source.
 * https://tc39.es/ecma426/#sec-linking-inline
 */
export const sourceMapComment = /^\/\/[#@] sourceMappingURL=[^\s'"`]+$/u;

/** Files that a package manager writes or brings along: Yarn's resolver, and its own code. */
export const installedFiles = /(?:^|[/\\])(?:\.pnp\.(?:cjs|js|loader\.mjs)$|\.yarn[/\\])/u;

/** Folders, below the root of a package, in which libraries of others are kept and sent as they are. */
export const vendoredFolders = /(?:^|\/)(?:assets|bower_components|public|static|vendor|vendors|www)\//u;

/** Such folders where a package of its own lies in them; servers themselves lie in `www`. */
export const vendoredPackageFolders: ReadonlySet<string> = new Set(['assets', 'public', 'static', 'vendor', 'vendors']);

/** What the head of a library says that is kept so: its licence, kept by minifiers, or its release. */
export const libraryBanner = /@(?:license|preserve)\b|\/\*!|\bv(?:ersion)?[ :]{0,2}\d+\.\d+\.\d+/iu;

/** Files in the folder of a package, and right below it, that tell a compiler what to write where. */
export const compilerSettingsFiles = ['tsconfig*.json', '*/tsconfig*.json'] as const;

/**
 * What the sources end with that a compiler makes scripts of, by what these end with.
 * https://www.typescriptlang.org/docs/handbook/modules/theory.html#module-format-detection
 */
export const sourceExtensions: Readonly<Record<string, readonly string[] | undefined>> = {
  '.js': ['.ts', '.tsx'],
  '.jsx': ['.tsx'],
  '.mjs': ['.mts'],
  '.cjs': ['.cts'],
};

/** What generators of code write above it, together with a request not to edit it. */
export const generatedWords = /\b(?:auto-?)?generated\b/iu;
export const handsOffWords =
  /\bdo not (?:change|edit|modify)\b|\bmanual(?:ly)? (?:changes|edit)|\bchanges\b[^.]{0,80}\bwill be (?:lost|overwritten)\b/iu;

/** Said alone, the tag that reviews of code hide a file by (Phabricator, GitHub’s linguist, Prettier). */
export const generatedTag = /(?<![\w@`'"])@generated\b/u;

/** Letters in a line on average, and letters in all, from which on no person has written a source: it is minified. */
export const minifiedLine = 250;
export const minifiedLength = 5_000;
