export * from './ast.ts';
export * from './codes.ts';
export * from './codes/messages.ts';
export * from './codes/ownership.ts';
export * from './codes/status.ts';
export * from './codes/uses.ts';
export { codeKeys } from './codes/values.ts';
export * from './file.ts';
export {
  findReplacedConsole,
  findReplacedConsoles,
  makeConsoleQuestion,
  mayReplaceConsole,
} from './console-replacements.ts';
export {
  findCompilerOutputs,
  makeCompilerQuestion,
  readCompilerOutput,
  type CompilerOutput,
} from './compiler-outputs.ts';
export { isGeneratedSource, isInstalledFile, isVendoredFile } from './generated-source.ts';
export { abbreviations, errorWordSynonyms } from './knowledge/application-words.ts';
export * from './knowledge/client-values.ts';
export * from './knowledge/detail-switches.ts';
export * from './knowledge/empty-handlers.ts';
export { showingWords } from './knowledge/error-bodies.ts';
export {
  checkingVerbs,
  errorSerializers,
  openingVerbs,
  requestAddresses,
  withholdingWords,
} from './knowledge/error-details.ts';
export * from './knowledge/envelopes.ts';
export * from './knowledge/file-roles.ts';
export * from './knowledge/foreign-codes.ts';
export * from './knowledge/frameworks.ts';
export * from './knowledge/http-status.ts';
export { ambientContext, installationPhrase, installationWords } from './knowledge/log-context.ts';
export {
  invariantPhrases,
  programFaultPhrases,
  sanityPhrase,
  startUpPlace,
  testOnlyPlace,
  transportExceptionName,
  unreachablePlace,
} from './knowledge/layers.ts';
export * from './knowledge/loggers.ts';
export * from './knowledge/payload-names.ts';
export * from './knowledge/request-loggers.ts';
export * from './knowledge/schema-builders.ts';
export * from './knowledge/sensitive-words.ts';
export * from './knowledge/status-headers.ts';
export * from './knowledge/status-phrases.ts';
export * from './knowledge/table.ts';
export * from './knowledge/unawaited-callbacks.ts';
export * from './knowledge/uncoded-errors.ts';
export * from './knowledge/validators.ts';
export * from './knowledge/value-functions.ts';
export * from './match/abort-signals.ts';
export * from './match/absent-answers.ts';
export * from './match/absent-loggers.ts';
export * from './match/allowed-calls.ts';
export * from './match/answer-reasons.ts';
export * from './match/lint-rules.ts';
export * from './match/kept-back-errors.ts';
export * from './match/settled-promises.ts';
export { toAlternation } from './match/alternation.ts';
export * from './match/answered-below.ts';
export * from './match/answered-objects.ts';
export * from './match/answered-questions.ts';
export * from './match/applications.ts';
export * from './match/around-handlers.ts';
export { isKnownAbsent } from './match/asked-next.ts';
export * from './match/audit-log.ts';
export * from './match/catches.ts';
export * from './match/caught-answers.ts';
export * from './match/clean-ups.ts';
export * from './match/client-values.ts';
export * from './match/console.ts';
export * from './match/console-sinks.ts';
export * from './match/constants.ts';
export * from './match/environment-guards.ts';
export * from './match/detail-switches.ts';
export * from './match/domain-errors.ts';
export * from './match/effects.ts';
export * from './match/empty-handlers.ts';
export * from './match/envelopes.ts';
export { mayHoldErrorMark, mayMarkError, readErrorMark, type ErrorMark } from './match/error-bodies.ts';
export * from './match/error-classes.ts';
export { ErrorNarrowing } from './match/error-narrowing.ts';
export * from './match/error-parts.ts';
export * from './match/error-reports.ts';
export * from './match/error-text-decisions.ts';
export * from './match/error-text-mentions.ts';
export * from './match/error-texts.ts';
export { areNamedRefusals, findStatusOfError } from './match/error-statuses.ts';
export * from './match/errors.ts';
export { isNeverRun } from './match/conditions.ts';
export * from './match/expected-conditions.ts';
export * from './match/escaping-errors.ts';
export * from './match/foreign-codes.ts';
export * from './match/framework-loggers.ts';
export { mayAnswer, mayAnswerByName, mayHandle, readFrameworkMentions } from './match/framework-mentions.ts';
export * from './match/frameworks.ts';
export * from './match/handlers.ts';
export * from './match/handler-parts.ts';
export * from './match/handler-purposes.ts';
export { isDescribedOutput, isSaidToPrint } from './match/harmless-values.ts';
export * from './match/log-context.ts';
export * from './match/logged-errors.ts';
export * from './match/missing-things.ts';
export * from './match/own-setup.ts';
export { isRelativeModule, resolveRelativeModule } from './match/module-paths.ts';
export { mayCallLogger, mayFillLog, mayWriteLog } from './match/log-call-mentions.ts';
export { mayHoldLogger } from './match/logger-mentions.ts';
export { isLoggerName } from './match/logger-names.ts';
export {
  isBindingMethodName,
  isLogMethodName,
  mayMakeBoundLogger,
  mentionsGlobalLogger,
} from './match/logger-sources.ts';
export * from './match/kept-forms.ts';
export * from './match/kept-texts.ts';
export * from './match/layers.ts';
export * from './match/json-schema.ts';
export * from './match/line-formats.ts';
export * from './match/internal-details.ts';
export type { LogWrapper } from './match/log-wrappers.ts';
export * from './match/loggers.ts';
export * from './match/origin.ts';
export * from './match/outcomes.ts';
export { isInPageFunction } from './match/page-functions.ts';
export * from './match/payloads.ts';
export { isRedacted } from './match/redaction.ts';
export * from './match/personal-data-switches.ts';
export * from './match/probes.ts';
export * from './match/reasons.ts';
export * from './match/registrations.ts';
export * from './match/request-checks.ts';
export * from './match/rejections.ts';
export * from './match/response-bodies.ts';
export * from './match/response-headers.ts';
export * from './match/response-texts.ts';
export * from './match/responses.ts';
export * from './match/sensitive-names.ts';
export * from './match/sent-errors.ts';
export * from './match/sensitive-values.ts';
export * from './match/shown-errors.ts';
export * from './match/unawaited-callbacks.ts';
export * from './match/unfailing-code.ts';
export * from './match/swallowed-errors.ts';
export * from './match/told-failures.ts';
export * from './match/tried-blocks.ts';
export * from './match/validation-failures.ts';
export * from './match/values.ts';
export * from './match/visible-values.ts';
export * from './names.ts';
export * from './logger-modules.ts';
export * from './package-facts.ts';
export * from './project.ts';
export * from './purpose/file-purpose.ts';
export { isOfPublishedLibrary, type FilePurpose } from './purpose/package-purpose.ts';
export { isInMainBlock, isSettingsCheck } from './purpose/script-code.ts';
export { hasWord, someMatchAt } from './text-places.ts';
export { withoutComments } from './text-without-comments.ts';
