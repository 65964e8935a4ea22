/** Every rule, what it is for, and its page. Written by `npm run generate` from the rules. */
export interface RulePage {
  readonly name: string;
  readonly description: string;
  readonly page: string;
}

export const rulePages: readonly RulePage[] = [
  {
    name: 'code-matches-status',
    description: 'Require an error code to be sent with the status that the catalog registers for it',
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/code-matches-status.md',
  },
  {
    name: 'consistent-error-response',
    description: "Require the bodies of error responses to have the project's envelope",
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/consistent-error-response.md',
  },
  {
    name: 'consistent-log-level',
    description: 'Require a log level that agrees with the status of the answer beside it',
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/consistent-log-level.md',
  },
  {
    name: 'consistent-validation-status',
    description: "Require the project's one status for input that is not valid",
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/consistent-validation-status.md',
  },
  {
    name: 'domain-error-definition',
    description: 'Require classes of domain errors to state code, status, name and cause',
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/domain-error-definition.md',
  },
  {
    name: 'no-console',
    description: 'Write to a logger, not to the console, in server code',
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/no-console.md',
  },
  {
    name: 'no-default-pii',
    description: 'Keep libraries from sending or logging the personal data of requests by themselves',
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/no-default-pii.md',
  },
  {
    name: 'no-deprecated-error-code',
    description: 'Disallow error codes that the catalog has deprecated',
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/no-deprecated-error-code.md',
  },
  {
    name: 'no-eager-log-message',
    description: 'Keep log messages constant and pass what varies as fields or format arguments',
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/no-eager-log-message.md',
  },
  {
    name: 'no-empty-catch',
    description: 'Handle, log or pass on every error that is caught',
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/no-empty-catch.md',
  },
  {
    name: 'no-error-in-success-response',
    description: 'Disallow bodies that report an error in answers with a status of success',
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/no-error-in-success-response.md',
  },
  {
    name: 'no-error-message-matching',
    description: 'Tell errors by their code, class or status, not by their message',
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/no-error-message-matching.md',
  },
  {
    name: 'no-error-message-only-log',
    description: 'Log the error itself, not only its message',
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/no-error-message-only-log.md',
  },
  {
    name: 'no-error-response-in-controller',
    description: 'Throw errors in request handlers, and let the error handler answer them',
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/no-error-response-in-controller.md',
  },
  {
    name: 'no-floating-handler-rejection',
    description: 'Disallow async handlers and callbacks whose rejection nobody sees',
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/no-floating-handler-rejection.md',
  },
  {
    name: 'no-internal-details-in-response',
    description: 'Disallow stacks, messages of unknown errors and other internals in responses',
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/no-internal-details-in-response.md',
  },
  {
    name: 'no-log-injection',
    description: 'Keep what a client sends out of the text of log messages',
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/no-log-injection.md',
  },
  {
    name: 'no-payload-log',
    description: 'Log identifiers, not whole requests, bodies, headers, entities or settings',
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/no-payload-log.md',
  },
  {
    name: 'no-sensitive-log-data',
    description: 'Disallow secrets and personal data in logs',
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/no-sensitive-log-data.md',
  },
  {
    name: 'no-swallowed-error',
    description: 'Rethrow, log, report or pass on every error that is caught',
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/no-swallowed-error.md',
  },
  {
    name: 'no-try-catch-in-controller',
    description: 'Disallow request handlers that catch and answer errors themselves',
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/no-try-catch-in-controller.md',
  },
  {
    name: 'no-unhandled-abort',
    description: 'Require cancellation to be told apart from failure before an error is logged or reported',
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/no-unhandled-abort.md',
  },
  {
    name: 'no-unregistered-error-code',
    description: 'Use only error codes that the catalog registers',
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/no-unregistered-error-code.md',
  },
  {
    name: 'prefer-error-code-constant',
    description: 'Require the constant of an error code where the project has one',
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/prefer-error-code-constant.md',
  },
  {
    name: 'prefer-specific-status',
    description: 'Require the status that says what the code or message says',
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/prefer-specific-status.md',
  },
  {
    name: 'require-audit-log',
    description: 'Require the functions that the contract names to write to the audit log',
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/require-audit-log.md',
  },
  {
    name: 'require-global-error-handler',
    description: 'Require an error handler for every application that is started',
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/require-global-error-handler.md',
  },
  {
    name: 'require-graphql-error-code',
    description: 'Require a code in the extensions of errors that GraphQL resolvers throw',
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/require-graphql-error-code.md',
  },
  {
    name: 'require-log-context',
    description: 'Require warnings and errors to say whose request or which thing they are about',
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/require-log-context.md',
  },
  {
    name: 'require-status-headers',
    description: 'Require the headers that a status calls for, and no body where a status has none',
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/require-status-headers.md',
  },
  {
    name: 'require-structured-log-format',
    description: 'Let production loggers write JSON, not text for eyes',
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/require-structured-log-format.md',
  },
  {
    name: 'throw-domain-error',
    description: 'Throw errors of the domain in services',
    page: 'https://github.com/failwell/failwell/blob/main/rules-docs/throw-domain-error.md',
  },
];
