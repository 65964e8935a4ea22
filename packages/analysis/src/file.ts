/** What one file says, worked out once and shared by all rules: ask for `analyseFile` as often as you like. */
import type { SourceCode } from './ast.ts';
import { CodeFinder } from './codes.ts';
import { ClientValueFinder } from './match/client-values.ts';
import { ArrivedErrors } from './match/arrived-errors.ts';
import { ErrorTextFinder } from './match/error-texts.ts';
import { ErrorMatcher } from './match/errors.ts';
import { ForeignVocabularies } from './match/foreign-codes.ts';
import { FrameworkMatcher } from './match/frameworks.ts';
import { HandlerMatcher } from './match/handlers.ts';
import { LineFormatFinder } from './match/line-formats.ts';
import { InternalDetails } from './match/internal-details.ts';
import { LoggerMatcher } from './match/loggers.ts';
import { LogWrapperFinder } from './match/log-wrappers.ts';
import { OriginResolver } from './match/origin.ts';
import { PayloadFinder } from './match/payloads.ts';
import { HeaderMatcher } from './match/response-headers.ts';
import { ResponseMatcher } from './match/responses.ts';
import type { ProjectFacts } from './project.ts';
import { findFilePurpose } from './purpose/file-purpose.ts';
import type { FilePurpose } from './purpose/package-purpose.ts';
import { isMigration } from './purpose/script-code.ts';

/** The analysis of one file. Every part is made when first asked for. */
export class FileAnalysis {
  readonly sourceCode: SourceCode;
  /** The tree that this analysis is of: the host may put another under the same `sourceCode`. */
  readonly ast: SourceCode['ast'];
  readonly project: ProjectFacts;
  #origins: OriginResolver | undefined;
  #lineFormats: LineFormatFinder | undefined;
  #loggers: LoggerMatcher | undefined;
  #logWrappers: LogWrapperFinder | undefined;
  #clientValues: ClientValueFinder | undefined;
  #handlers: HandlerMatcher | undefined;
  #responses: ResponseMatcher | undefined;
  #headers: HeaderMatcher | undefined;
  #errors: ErrorMatcher | undefined;
  #errorTexts: ErrorTextFinder | undefined;
  #arrived: ArrivedErrors | undefined;
  #details: InternalDetails | undefined;
  #codes: CodeFinder | undefined;
  #vocabularies: ForeignVocabularies | undefined;
  #payloads: PayloadFinder | undefined;
  #purpose: FilePurpose | undefined;

  constructor(sourceCode: SourceCode, project: ProjectFacts) {
    this.sourceCode = sourceCode;
    this.ast = sourceCode.ast;
    this.project = project;
  }

  get origins(): OriginResolver {
    return (this.#origins ??= new OriginResolver(this.sourceCode));
  }

  get clientValues(): ClientValueFinder {
    return (this.#clientValues ??= new ClientValueFinder(this.sourceCode, this.origins, this.handlers));
  }

  get handlers(): HandlerMatcher {
    return (this.#handlers ??= new HandlerMatcher(
      this.sourceCode,
      this.origins,
      new FrameworkMatcher(this.sourceCode, this.origins, this.project),
      this.project,
    ));
  }

  get responses(): ResponseMatcher {
    return (this.#responses ??= new ResponseMatcher(this.sourceCode, this.origins, this.handlers));
  }

  get headers(): HeaderMatcher {
    return (this.#headers ??= new HeaderMatcher(this.sourceCode, this.origins, this.handlers));
  }

  get errors(): ErrorMatcher {
    return (this.#errors ??= new ErrorMatcher(this.origins, this.project));
  }

  /** Where the text of an error is looked at. */
  get errorTexts(): ErrorTextFinder {
    return (this.#errorTexts ??= new ErrorTextFinder(this.origins, this.errors));
  }

  /** Which variables hold an error that arrived. */
  get arrived(): ArrivedErrors {
    return (this.#arrived ??= new ArrivedErrors(this.handlers, this.sourceCode));
  }

  /** What values carry that only the log should have. */
  get details(): InternalDetails {
    return (this.#details ??= new InternalDetails(this.sourceCode, this.origins, this.arrived));
  }

  get codes(): CodeFinder {
    return (this.#codes ??= new CodeFinder(this.project, this.origins, this.errors));
  }

  get vocabularies(): ForeignVocabularies {
    return (this.#vocabularies ??= new ForeignVocabularies(this.sourceCode.ast, this.project));
  }

  /** What the file is for, as far as can be told; `other`: it serves nobody, but is a command or drawn in a browser. */
  get purpose(): 'server' | 'shared' | 'other' {
    const purpose = this.#findPurpose();
    return purpose === 'server' || purpose === 'shared' ? purpose : 'other';
  }

  /** Whether the file runs in a browser. */
  get isPage(): boolean {
    return this.#findPurpose() === 'page';
  }

  /** Whether the file is a command, whose output is for the person who runs it. */
  get isCommand(): boolean {
    return this.#findPurpose() === 'command';
  }

  /** Whether the file is a migration by what it exports, wherever it lies. */
  get isMigration(): boolean {
    return isMigration(this.sourceCode.ast, this.sourceCode.text);
  }

  /** Whether the file is a test, or a fixture of tests, by what it imports. */
  get isTest(): boolean {
    return this.#findPurpose() === 'test';
  }

  #findPurpose(): FilePurpose {
    return (this.#purpose ??= findFilePurpose(this.sourceCode, this.project));
  }

  get lineFormats(): LineFormatFinder {
    return (this.#lineFormats ??= new LineFormatFinder(this.sourceCode, this.origins, this.loggers));
  }

  get payloads(): PayloadFinder {
    return (this.#payloads ??= new PayloadFinder(this.sourceCode, this.origins, this.handlers, this.clientValues));
  }

  get logWrappers(): LogWrapperFinder {
    return (this.#logWrappers ??= new LogWrapperFinder(this.sourceCode, this.origins, this.loggers));
  }

  get loggers(): LoggerMatcher {
    return (this.#loggers ??= new LoggerMatcher(this.sourceCode, this.origins, this.project));
  }
}

/**
 * The analysis asked for last: hosts finish one file before they begin the next. Not a WeakMap: V8's collector of young
 * objects takes the values of one for alive, so that every tree would live on until the next full collection.
 */
let last: FileAnalysis | undefined;

/**
 * The analysis of a file, shared by every rule that looks at it.
 * @param getProject called once per file, and only where no rule has asked before
 */
export function analyseFile(sourceCode: SourceCode, getProject: () => ProjectFacts): FileAnalysis {
  // Keyed by the tree, not by the host's wrapper: oxlint hands every file the same SourceCode object.
  if (last?.ast !== sourceCode.ast) {
    last = new FileAnalysis(sourceCode, getProject());
    // Hosts lint a file in one go: when that is over, its tree must not outlive it while the next file is parsed.
    void Promise.resolve().then(() => {
      last = undefined;
    });
  }
  return last;
}
