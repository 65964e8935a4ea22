/** Every rule by its name. Written by `npm run generate` from the files of this folder. */
import type { FailwellRule } from '../rule.ts';
import codeMatchesStatus from './code-matches-status.ts';
import consistentErrorResponse from './consistent-error-response.ts';
import consistentLogLevel from './consistent-log-level.ts';
import consistentValidationStatus from './consistent-validation-status.ts';
import domainErrorDefinition from './domain-error-definition.ts';
import noConsole from './no-console.ts';
import noDefaultPii from './no-default-pii.ts';
import noDeprecatedErrorCode from './no-deprecated-error-code.ts';
import noEagerLogMessage from './no-eager-log-message.ts';
import noEmptyCatch from './no-empty-catch.ts';
import noErrorInSuccessResponse from './no-error-in-success-response.ts';
import noErrorMessageMatching from './no-error-message-matching.ts';
import noErrorMessageOnlyLog from './no-error-message-only-log.ts';
import noErrorResponseInController from './no-error-response-in-controller.ts';
import noFloatingHandlerRejection from './no-floating-handler-rejection.ts';
import noInternalDetailsInResponse from './no-internal-details-in-response.ts';
import noLogInjection from './no-log-injection.ts';
import noPayloadLog from './no-payload-log.ts';
import noSensitiveLogData from './no-sensitive-log-data.ts';
import noSwallowedError from './no-swallowed-error.ts';
import noTryCatchInController from './no-try-catch-in-controller.ts';
import noUnhandledAbort from './no-unhandled-abort.ts';
import noUnregisteredErrorCode from './no-unregistered-error-code.ts';
import preferErrorCodeConstant from './prefer-error-code-constant.ts';
import preferSpecificStatus from './prefer-specific-status.ts';
import requireAuditLog from './require-audit-log.ts';
import requireGlobalErrorHandler from './require-global-error-handler.ts';
import requireGraphqlErrorCode from './require-graphql-error-code.ts';
import requireLogContext from './require-log-context.ts';
import requireStatusHeaders from './require-status-headers.ts';
import requireStructuredLogFormat from './require-structured-log-format.ts';
import throwDomainError from './throw-domain-error.ts';

export const rules: Readonly<Record<string, FailwellRule>> = {
  'code-matches-status': codeMatchesStatus,
  'consistent-error-response': consistentErrorResponse,
  'consistent-log-level': consistentLogLevel,
  'consistent-validation-status': consistentValidationStatus,
  'domain-error-definition': domainErrorDefinition,
  'no-console': noConsole,
  'no-default-pii': noDefaultPii,
  'no-deprecated-error-code': noDeprecatedErrorCode,
  'no-eager-log-message': noEagerLogMessage,
  'no-empty-catch': noEmptyCatch,
  'no-error-in-success-response': noErrorInSuccessResponse,
  'no-error-message-matching': noErrorMessageMatching,
  'no-error-message-only-log': noErrorMessageOnlyLog,
  'no-error-response-in-controller': noErrorResponseInController,
  'no-floating-handler-rejection': noFloatingHandlerRejection,
  'no-internal-details-in-response': noInternalDetailsInResponse,
  'no-log-injection': noLogInjection,
  'no-payload-log': noPayloadLog,
  'no-sensitive-log-data': noSensitiveLogData,
  'no-swallowed-error': noSwallowedError,
  'no-try-catch-in-controller': noTryCatchInController,
  'no-unhandled-abort': noUnhandledAbort,
  'no-unregistered-error-code': noUnregisteredErrorCode,
  'prefer-error-code-constant': preferErrorCodeConstant,
  'prefer-specific-status': preferSpecificStatus,
  'require-audit-log': requireAuditLog,
  'require-global-error-handler': requireGlobalErrorHandler,
  'require-graphql-error-code': requireGraphqlErrorCode,
  'require-log-context': requireLogContext,
  'require-status-headers': requireStatusHeaders,
  'require-structured-log-format': requireStructuredLogFormat,
  'throw-domain-error': throwDomainError,
};
