/**
 * Vocabularies of error codes that belong to other systems, so that a project's catalog is not asked to hold them.
 * Sorted by name; each row has a fixture, and rows whose library is installed are checked against it by a test.
 */

export interface ForeignCodesRow {
  readonly name: string;
  /** How the system is written in a message. */
  readonly title: string;
  /** Packages whose errors carry these codes; `node:` stands for Node.js itself. */
  readonly packages: readonly string[];
  /** The form of a whole code, where the vocabulary has one. */
  readonly pattern?: RegExp;
  /** The codes that no form tells. */
  readonly names?: readonly string[];
  /**
   * Whether spelling alone decides. Where it does not (`NOT_FOUND` is gRPC's and everybody's), a code is this system's
   * only if the file imports one of the packages or the project depends on one.
   */
  readonly distinctive: boolean;
  /** Where the vocabulary is written down. */
  readonly reference: string;
}

/** A list written as words, so that long vocabularies stay readable. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

export const foreignCodes = [
  {
    name: 'abort',
    title: 'AbortSignal',
    packages: ['node:'],
    names: ['ABORT_ERR'],
    distinctive: true,
    reference: 'https://nodejs.org/api/errors.html#abort_err',
  },
  {
    name: 'apollo',
    title: 'GraphQL',
    packages: ['@apollo/server', 'apollo-server', 'apollo-server-errors', '@apollo/client', 'graphql', 'graphql-yoga'],
    names: words(`
      BAD_USER_INPUT GRAPHQL_PARSE_FAILED GRAPHQL_VALIDATION_FAILED INTROSPECTION_DISABLED
      MAX_RECURSIVE_SELECTIONS_EXCEEDED OPERATION_RESOLUTION_FAILURE PERSISTED_QUERY_NOT_FOUND
      PERSISTED_QUERY_NOT_SUPPORTED`),
    distinctive: true,
    reference: 'https://www.apollographql.com/docs/apollo-server/data/errors#built-in-error-codes',
  },
  {
    // Spelled like anybody's codes: GraphQL's only in a project that speaks it.
    name: 'apollo-common',
    title: 'GraphQL',
    packages: ['@apollo/server', 'apollo-server', 'apollo-server-errors', '@apollo/client', 'graphql', 'graphql-yoga'],
    names: ['BAD_REQUEST', 'FORBIDDEN', 'INTERNAL_SERVER_ERROR', 'REQUEST_ENTITY_TOO_LARGE', 'UNAUTHENTICATED'],
    distinctive: false,
    reference: 'https://www.apollographql.com/docs/apollo-server/data/errors#built-in-error-codes',
  },
  {
    name: 'avvio',
    title: 'avvio',
    packages: ['avvio', 'fastify'],
    pattern: /^AVV_ERR_[A-Z_]+$/u,
    distinctive: true,
    reference: 'https://github.com/fastify/avvio/blob/main/lib/errors.js',
  },
  {
    name: 'aws',
    title: 'AWS',
    packages: ['@aws-sdk/*', '@smithy/*', 'aws-sdk'],
    pattern: /^(?:[A-Z][a-z]+){2,}(?:Exception|Fault)$/u,
    names: words(`
      AccessDenied AccessDeniedException BucketAlreadyExists BucketAlreadyOwnedByYou BucketNotEmpty CredentialsError
      CredentialsProviderError ExpiredToken ExpiredTokenException InvalidAccessKeyId InvalidSignatureException
      MalformedXML MessageRejected NoSuchBucket NoSuchEntity NoSuchKey NoSuchUpload NoSuchVersion NotModified
      PreconditionFailed QueueDoesNotExist RequestTimeout RequestTimeTooSkewed ResourceInUse SignatureDoesNotMatch
      SlowDown Throttling TooManyRequestsException UnrecognizedClientException`),
    distinctive: true,
    reference: 'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html',
  },
  {
    name: 'axios',
    title: 'axios',
    packages: ['axios'],
    names: words(`
      ECONNABORTED ERR_BAD_OPTION ERR_BAD_OPTION_VALUE ERR_BAD_REQUEST ERR_BAD_RESPONSE ERR_CANCELED ERR_DEPRECATED
      ERR_FORM_DATA_DEPTH_EXCEEDED ERR_FR_TOO_MANY_REDIRECTS ERR_INVALID_URL ERR_NETWORK ERR_NOT_SUPPORT ETIMEDOUT`),
    distinctive: true,
    reference: 'https://github.com/axios/axios/blob/v1.x/lib/core/AxiosError.js',
  },
  {
    name: 'azure',
    title: 'Azure SDK',
    packages: ['@azure/*'],
    names: words(`
      AuthorizationFailure BlobAlreadyExists BlobNotFound ConditionNotMet ContainerAlreadyExists ContainerBeingDeleted
      ContainerNotFound EntityAlreadyExists LeaseAlreadyPresent QueueNotFound REQUEST_SEND_ERROR ResourceNotFound
      ShareNotFound TableNotFound`),
    distinctive: true,
    reference: 'https://learn.microsoft.com/rest/api/storageservices/common-rest-api-error-codes',
  },
  {
    name: 'commander',
    title: 'commander',
    packages: ['commander'],
    pattern: /^commander\.[a-zA-Z]+$/u,
    distinctive: true,
    reference: 'https://github.com/tj/commander.js/blob/master/lib/command.js',
  },
  {
    name: 'csrf',
    title: 'csurf',
    packages: ['csurf', 'csrf-csrf', '@fastify/csrf-protection'],
    names: ['EBADCSRFTOKEN'],
    distinctive: true,
    reference: 'https://github.com/Psifi-Solutions/csrf-csrf#configuration',
  },
  {
    name: 'currency',
    title: 'ISO 4217 currencies',
    packages: [],
    pattern: /^[A-Z]{3}$/u,
    distinctive: true,
    reference: 'https://www.iso.org/iso-4217-currency-codes.html',
  },
  {
    name: 'express-jwt',
    title: 'express-jwt',
    packages: ['express-jwt'],
    names: [
      'credentials_bad_format',
      'credentials_bad_scheme',
      'credentials_required',
      'invalid_token',
      'revoked_token',
    ],
    distinctive: false,
    reference: 'https://github.com/auth0/express-jwt#error-handling',
  },
  {
    name: 'fastify',
    title: 'Fastify',
    packages: ['fastify', '@fastify/*'],
    pattern: /^FST_[A-Z0-9_]+$/u,
    distinctive: true,
    reference: 'https://fastify.dev/docs/latest/Reference/Errors/',
  },
  {
    name: 'firebase',
    title: 'Firebase',
    packages: ['firebase', 'firebase-admin', 'firebase-functions', '@firebase/*'],
    pattern:
      /^(?:analytics|app|app-check|appcheck|auth|data-connect|database|eventarc|extensions|firestore|functions|installations|instance-id|machine-learning|messaging|project-management|remote-config|security-rules|storage)\/[a-z0-9-]+$/u,
    distinctive: true,
    reference: 'https://firebase.google.com/docs/auth/admin/errors',
  },
  {
    name: 'grpc',
    title: 'gRPC',
    packages: [
      '@grpc/grpc-js',
      '@connectrpc/connect',
      'nice-grpc',
      'google-gax',
      '@google-cloud/*',
      'firebase-functions',
    ],
    names: words(`
      ABORTED ALREADY_EXISTS CANCELLED DATA_LOSS DEADLINE_EXCEEDED FAILED_PRECONDITION INTERNAL INVALID_ARGUMENT
      NOT_FOUND OK OUT_OF_RANGE PERMISSION_DENIED RESOURCE_EXHAUSTED UNAUTHENTICATED UNAVAILABLE UNIMPLEMENTED UNKNOWN
      aborted already-exists cancelled data-loss deadline-exceeded failed-precondition internal invalid-argument
      not-found ok out-of-range permission-denied resource-exhausted unauthenticated unavailable unimplemented unknown`),
    distinctive: false,
    reference: 'https://grpc.io/docs/guides/status-codes/',
  },
  {
    name: 'hasura',
    title: 'Hasura',
    packages: ['graphql-request', '@apollo/client', 'urql'],
    names: words(`
      access-denied bad-request constraint-violation data-exception invalid-headers invalid-jwt jwt-invalid-claims
      parse-failed permission-error postgres-error remote-schema-error unexpected validation-failed`),
    distinctive: false,
    reference: 'https://hasura.io/docs/2.0/api-reference/graphql-api/error-codes/',
  },
  {
    name: 'http-parser',
    title: 'llhttp',
    packages: ['node:'],
    pattern: /^HPE_[A-Z_]+$/u,
    distinctive: true,
    reference: 'https://github.com/nodejs/llhttp/blob/main/src/llhttp/constants.ts',
  },
  {
    name: 'keyboard',
    title: 'KeyboardEvent',
    packages: [],
    pattern:
      /^(?:Key[A-Z]|Digit\d|Numpad\w+|F\d{1,2}|Arrow(?:Up|Down|Left|Right)|(?:Alt|Control|Meta|Shift)(?:Left|Right))$/u,
    names: words(`
      Backquote Backslash Backspace BracketLeft BracketRight CapsLock Comma ContextMenu Delete End Enter Equal Escape
      Home IntlBackslash Insert Minus NumLock PageDown PageUp Pause Period PrintScreen Quote ScrollLock Semicolon Slash
      Space Tab`),
    distinctive: true,
    reference: 'https://www.w3.org/TR/uievents-code/',
  },
  {
    name: 'locale',
    title: 'BCP 47 languages and ISO 3166 countries',
    packages: [],
    pattern: /^(?:[A-Z]{2}|[a-z]{2,3}(?:[-_](?:[A-Z][a-z]{3}[-_])?[A-Z]{2})?)$/u,
    distinctive: true,
    reference: 'https://www.rfc-editor.org/rfc/rfc5646',
  },
  {
    name: 'mongodb',
    title: 'MongoDB',
    packages: ['mongodb', 'mongoose'],
    names: ['11000', '11001', '112', '13', '18', '50', '8000'],
    distinctive: true,
    reference: 'https://www.mongodb.com/docs/manual/reference/error-codes/',
  },
  {
    name: 'mssql',
    title: 'SQL Server',
    packages: ['mssql', 'tedious'],
    names: words(`
      EABORT EALREADYBEGUN EALREADYPREPARED EARGS ECANCEL ECLOSE ECONNCLOSED EDEPRECATED EDUPEPARAM EENCRYPT EFEDAUTH
      EINJECT EINSTLOOKUP EINVALIDSTATE EJSON ELOGIN ENAME ENOCONN ENOTBEGUN ENOTOPEN ENOTPREPARED EPARAM EREQINPROG
      EREQUEST ESOCKET ETIMEOUT`),
    distinctive: true,
    reference: 'https://github.com/tediousjs/node-mssql#errors',
  },
  {
    name: 'multer',
    title: 'multer',
    packages: ['multer', '@nestjs/platform-express'],
    names: words(`
      LIMIT_FIELD_ARRAY_INDEX LIMIT_FIELD_COUNT LIMIT_FIELD_KEY LIMIT_FIELD_NESTING LIMIT_FIELD_VALUE LIMIT_FILE_COUNT
      LIMIT_FILE_SIZE LIMIT_PART_COUNT LIMIT_UNEXPECTED_FILE`),
    distinctive: true,
    reference: 'https://github.com/expressjs/multer/blob/main/lib/multer-error.js',
  },
  {
    name: 'mysql',
    title: 'MySQL',
    packages: ['mysql', 'mysql2', 'mariadb'],
    pattern: /^(?:ER_[A-Z0-9_]+|PROTOCOL_[A-Z_]+|HANDSHAKE_[A-Z_]+)$/u,
    names: [
      'AUTH_SWITCH_PLUGIN_ERROR',
      'MYSQL_CLEAR_PASSWORD_NOT_ENABLED',
      'POOL_CLOSED',
      'POOL_NOEXIST',
      'POOL_NONEONLINE',
    ],
    distinctive: true,
    reference: 'https://dev.mysql.com/doc/mysql-errors/8.0/en/server-error-reference.html',
  },
  {
    name: 'node',
    title: 'Node.js',
    packages: ['node:'],
    // Axios, jose, undici's fetch, ws and most of the ecosystem spell theirs in the same way.
    pattern: /^ERR_[A-Z0-9_]+$/u,
    names: ['MODULE_NOT_FOUND', 'INSPECTOR_NOT_AVAILABLE'],
    distinctive: true,
    reference: 'https://nodejs.org/api/errors.html#nodejs-error-codes',
  },
  {
    name: 'node-errno',
    title: 'the operating system',
    packages: ['node:'],
    pattern: /^(?:WSA)?E(?:AI_[A-Z]+|DNS|STREAM|AUTH|ENVELOPE|MESSAGE|CONNECTION|TLS|PROTOCOL|USAGE|SOCKETTIMEDOUT)$/u,
    names: words(`
      E2BIG EACCES EADDRINUSE EADDRNOTAVAIL EAFNOSUPPORT EAGAIN EALREADY EBADF EBADMSG EBUSY ECANCELED ECHARSET ECHILD
      ECONNABORTED ECONNREFUSED ECONNRESET EDEADLK EDESTADDRREQ EDOM EDQUOT EEXIST EFAULT EFBIG EFTYPE EHOSTDOWN
      EHOSTUNREACH EIDRM EILSEQ EINPROGRESS EINTR EINVAL EIO EISCONN EISDIR ELOOP EMFILE EMLINK EMSGSIZE EMULTIHOP
      ENAMETOOLONG ENETDOWN ENETRESET ENETUNREACH ENFILE ENOATTR ENOBUFS ENODATA ENODEV ENOENT ENOEXEC ENOLCK ENOLINK
      ENOMEM ENOMSG ENONET ENOPROTOOPT ENOSPC ENOSR ENOSTR ENOSYS ENOTCONN ENOTDIR ENOTEMPTY ENOTSOCK ENOTSUP ENOTTY
      ENXIO EOF EOPNOTSUPP EOVERFLOW EPERM EPIPE EPROTO EPROTONOSUPPORT EPROTOTYPE ERANGE EREMOTEIO EROFS ESHUTDOWN
      ESOCKETTIMEDOUT ESPIPE ESRCH ESTALE ETIME ETIMEDOUT ETXTBSY EUNATCH EWOULDBLOCK EXDEV
      EADDRGETNETWORKPARAMS EBADFAMILY EBADFLAGS EBADHINTS EBADNAME EBADQUERY EBADRESP EBADSTR ECANCELLED EDESTRUCTION
      EFILE EFORMERR ELOADIPHLPAPI ENONAME ENOTFOUND ENOTIMP ENOTINITIALIZED EREFUSED ESERVFAIL ETIMEOUT`),
    distinctive: true,
    reference: 'https://nodejs.org/api/os.html#error-constants',
  },
  {
    name: 'npm',
    title: 'npm',
    packages: ['npm', 'pacote', '@npmcli/*'],
    pattern: /^E[45]\d{2}$/u,
    names: words(`
      EBADDEVENGINES EBADENGINE EBADPLATFORM EDUPLICATEWORKSPACE EINTEGRITY EINVALIDPACKAGENAME EJSONPARSE ELIFECYCLE
      ENEEDAUTH ENOLOCK ENOVERSIONS EOTP EPUBLISHCONFLICT ERESOLVE ETARGET EUNSUPPORTEDPROTOCOL EUSAGE EWORKSPACESCONFIG`),
    distinctive: true,
    reference: 'https://github.com/npm/cli/blob/latest/lib/utils/error-message.js',
  },
  {
    name: 'oauth',
    title: 'OAuth 2 and OpenID Connect',
    packages: [
      'openid-client',
      'oauth4webapi',
      'simple-oauth2',
      'passport-oauth2',
      'oidc-provider',
      '@node-oauth/oauth2-server',
    ],
    names: words(`
      access_denied account_selection_required authorization_pending consent_required expired_token
      interaction_required invalid_client invalid_client_metadata invalid_grant invalid_redirect_uri invalid_request
      invalid_request_object invalid_request_uri invalid_scope invalid_target invalid_token insufficient_scope
      login_required registration_not_supported request_not_supported request_uri_not_supported server_error slow_down
      temporarily_unavailable unauthorized_client unsupported_grant_type unsupported_response_type
      unsupported_token_type use_dpop_nonce`),
    distinctive: true,
    reference: 'https://www.iana.org/assignments/oauth-parameters/oauth-parameters.xhtml#extensions-error',
  },
  {
    name: 'oauth-client',
    title: 'openid-client',
    packages: ['openid-client', 'oauth4webapi'],
    pattern: /^OAUTH_[A-Z_]+$/u,
    distinctive: false,
    reference: 'https://github.com/panva/oauth4webapi/blob/main/src/index.ts',
  },
  {
    name: 'openai',
    title: 'OpenAI',
    packages: ['openai', '@ai-sdk/openai'],
    names: words(`
      billing_hard_limit_reached content_filter context_length_exceeded insufficient_quota invalid_api_key
      model_not_found rate_limit_exceeded string_above_max_length`),
    distinctive: true,
    reference: 'https://platform.openai.com/docs/guides/error-codes',
  },
  {
    name: 'oracle',
    title: 'Oracle Database',
    packages: ['oracledb'],
    pattern: /^(?:ORA|NJS|DPI)-\d{3,5}$/u,
    distinctive: true,
    reference: 'https://node-oracledb.readthedocs.io/en/latest/api_manual/errors.html',
  },
  {
    name: 'postgrest',
    title: 'PostgREST',
    packages: ['@supabase/supabase-js', '@supabase/postgrest-js'],
    pattern: /^PGRST(?:\d{3}|X00)$/u,
    distinctive: true,
    reference: 'https://docs.postgrest.org/en/stable/references/errors.html',
  },
  {
    name: 'prisma',
    title: 'Prisma',
    packages: ['@prisma/client', 'prisma'],
    pattern: /^P[1-6]\d{3}$/u,
    distinctive: true,
    reference: 'https://www.prisma.io/docs/orm/reference/error-reference#error-codes',
  },
  {
    name: 'redis',
    title: 'Redis',
    packages: ['ioredis', 'redis', '@redis/client'],
    names: words(`
      ASK BUSY BUSYGROUP BUSYKEY CLUSTERDOWN CONNECTION_BROKEN CROSSSLOT EXECABORT LOADING MASTERDOWN MISCONF MOVED
      NOAUTH NOGROUP NOPERM NOREPLICAS NOSCRIPT NR_CLOSED OOM READONLY TRYAGAIN UNBLOCKED UNCERTAIN_STATE UNKILLABLE
      WRONGPASS WRONGTYPE`),
    distinctive: true,
    reference: 'https://redis.io/docs/latest/develop/reference/protocol-spec/#simple-errors',
  },
  {
    name: 'rollup',
    title: 'Rollup',
    packages: ['rollup', 'vite'],
    names: words(`
      CIRCULAR_DEPENDENCY EMPTY_BUNDLE EVAL MISSING_EXPORT MISSING_GLOBAL_NAME MODULE_LEVEL_DIRECTIVE PARSE_ERROR
      PLUGIN_ERROR SOURCEMAP_ERROR THIS_IS_UNDEFINED UNRESOLVED_ENTRY UNRESOLVED_IMPORT UNUSED_EXTERNAL_IMPORT`),
    distinctive: false,
    reference: 'https://github.com/rollup/rollup/blob/master/src/utils/logs.ts',
  },
  {
    name: 'slack',
    title: 'Slack',
    packages: ['@slack/*'],
    pattern: /^slack_[a-z_]+$/u,
    distinctive: true,
    reference: 'https://docs.slack.dev/tools/node-slack-sdk/web-api/#handle-errors',
  },
  {
    name: 'sqlite',
    title: 'SQLite',
    packages: ['better-sqlite3', 'sqlite3', '@libsql/client', 'node:'],
    pattern: /^SQLITE_[A-Z_]+$/u,
    distinctive: true,
    reference: 'https://www.sqlite.org/rescode.html',
  },
  {
    name: 'sqlstate',
    title: 'SQLSTATE',
    packages: ['pg', 'postgres', 'slonik', 'pg-promise', 'knex'],
    // Two characters of a class that PostgreSQL or the standard knows, then three; a digit keeps words out.
    pattern:
      /^(?=[A-Z]*\d)(?:0[0-3789ABFLPZ]|2[0-8BDEF]|3[48B-DF]|4[0-24]|5[3-578]|72|F0|HV|P0|XX|HY|IM|08|HZ)[0-9A-Z]{3}$/u,
    distinctive: true,
    reference: 'https://www.postgresql.org/docs/current/errcodes-appendix.html',
  },
  {
    name: 'stripe',
    title: 'Stripe',
    packages: ['stripe', '@stripe/*'],
    names: words(`
      account_closed account_invalid amount_too_large amount_too_small api_key_expired authentication_required
      balance_insufficient bank_account_declined bank_account_exists bank_account_unverified card_declined
      charge_already_captured charge_already_refunded charge_disputed charge_expired_for_capture coupon_expired
      customer_max_subscriptions customer_tax_location_invalid expired_card idempotency_key_in_use incorrect_address
      incorrect_cvc incorrect_number incorrect_zip insufficient_funds intent_invalid_state invalid_charge_amount
      invalid_cvc invalid_expiry_month invalid_expiry_year invalid_number invoice_not_editable
      invoice_payment_intent_requires_action invoice_upcoming_none lock_timeout parameter_invalid_empty
      parameter_missing parameter_unknown payment_intent_action_required payment_intent_authentication_failure
      payment_intent_unexpected_state payment_method_customer_decline payment_method_unactivated
      payment_method_unexpected_state payouts_not_allowed postal_code_invalid processing_error rate_limit
      resource_already_exists resource_missing routing_number_invalid secret_key_required
      setup_intent_authentication_failure setup_intent_unexpected_state tax_id_invalid taxes_calculation_failed
      testmode_charges_only token_already_used token_in_use url_invalid`),
    distinctive: true,
    reference: 'https://docs.stripe.com/error-codes',
  },
  {
    name: 'supabase-auth',
    title: 'Supabase Auth',
    packages: ['@supabase/supabase-js', '@supabase/auth-js', '@supabase/ssr'],
    names: words(`
      bad_code_verifier bad_json bad_jwt bad_oauth_callback bad_oauth_state captcha_failed email_address_invalid
      email_exists email_not_confirmed flow_state_expired flow_state_not_found identity_already_exists
      identity_not_found insufficient_aal invalid_credentials mfa_challenge_expired mfa_factor_not_found
      mfa_verification_failed no_authorization not_admin otp_disabled otp_expired over_email_send_rate_limit
      over_request_rate_limit over_sms_send_rate_limit phone_exists phone_not_confirmed provider_disabled
      reauthentication_needed refresh_token_already_used refresh_token_not_found same_password session_expired
      session_not_found signup_disabled sms_send_failed unexpected_failure user_already_exists user_banned
      user_not_found validation_failed weak_password`),
    distinctive: false,
    reference: 'https://supabase.com/docs/guides/auth/debugging/error-codes',
  },
  {
    name: 'tls',
    title: 'OpenSSL',
    packages: ['node:'],
    names: words(`
      CERT_CHAIN_TOO_LONG CERT_HAS_EXPIRED CERT_NOT_YET_VALID CERT_REJECTED CERT_REVOKED CERT_SIGNATURE_FAILURE
      CERT_UNTRUSTED CRL_HAS_EXPIRED CRL_NOT_YET_VALID CRL_SIGNATURE_FAILURE DEPTH_ZERO_SELF_SIGNED_CERT
      ERROR_IN_CERT_NOT_AFTER_FIELD ERROR_IN_CERT_NOT_BEFORE_FIELD HOSTNAME_MISMATCH INVALID_CA INVALID_PURPOSE
      OUT_OF_MEM PATH_LENGTH_EXCEEDED SELF_SIGNED_CERT_IN_CHAIN UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY
      UNABLE_TO_DECRYPT_CERT_SIGNATURE UNABLE_TO_DECRYPT_CRL_SIGNATURE UNABLE_TO_GET_CRL UNABLE_TO_GET_ISSUER_CERT
      UNABLE_TO_GET_ISSUER_CERT_LOCALLY UNABLE_TO_VERIFY_LEAF_SIGNATURE`),
    distinctive: true,
    reference: 'https://nodejs.org/api/tls.html#x509-certificate-error-codes',
  },
  {
    name: 'trpc',
    title: 'tRPC',
    packages: ['@trpc/server', '@trpc/client', '@trpc/react-query'],
    names: words(`
      BAD_GATEWAY BAD_REQUEST CLIENT_CLOSED_REQUEST CONFLICT FORBIDDEN GATEWAY_TIMEOUT INTERNAL_SERVER_ERROR
      METHOD_NOT_SUPPORTED NOT_FOUND NOT_IMPLEMENTED PARSE_ERROR PAYLOAD_TOO_LARGE PAYMENT_REQUIRED
      PRECONDITION_FAILED PRECONDITION_REQUIRED SERVICE_UNAVAILABLE TIMEOUT TOO_MANY_REQUESTS UNAUTHORIZED
      UNPROCESSABLE_CONTENT UNSUPPORTED_MEDIA_TYPE`),
    distinctive: false,
    reference: 'https://trpc.io/docs/server/error-handling#error-codes',
  },
  {
    name: 'undici',
    title: 'undici',
    packages: ['undici', 'node:'],
    pattern: /^UND_ERR(?:_[A-Z0-9_]+)?$/u,
    distinctive: true,
    reference: 'https://undici.nodejs.org/#/docs/api/Errors',
  },
  {
    name: 'webauthn',
    title: 'SimpleWebAuthn',
    packages: ['@simplewebauthn/*'],
    pattern: /^ERROR_(?:AUTHENTICATOR|CEREMONY|INVALID|PASSTHROUGH)_[A-Z_]+$/u,
    distinctive: false,
    reference: 'https://simplewebauthn.dev/docs/packages/browser#startregistration',
  },
  {
    name: 'ws',
    title: 'ws',
    packages: ['ws'],
    pattern: /^WS_ERR_[A-Z0-9_]+$/u,
    distinctive: true,
    reference: 'https://github.com/websockets/ws/blob/master/doc/ws.md#error-codes',
  },
  {
    name: 'zod',
    title: 'Zod',
    packages: ['zod'],
    names: words(`
      custom invalid_arguments invalid_date invalid_element invalid_enum_value invalid_format
      invalid_intersection_types invalid_key invalid_literal invalid_return_type invalid_string invalid_type
      invalid_union invalid_union_discriminator invalid_value not_finite not_multiple_of too_big too_small
      unrecognized_keys`),
    distinctive: true,
    reference: 'https://zod.dev/packages/core#issue-types',
  },
] as const satisfies readonly ForeignCodesRow[];
