import { defineCases, type RuleCase } from '../rule-cases.ts';

const contract = `codes: {}
audit:
  functions: [AuthService.signIn, '*.delete*', changeRole]
`;
const trail = `codes: {}
audit: { functions: [changeRole], loggers: [trail], fields: [who, what] }
`;

const within = (code: string, text = contract): RuleCase => ({ code, filename: 'src/users.ts', contract: text });
const signIn = (body: string): string => `class AuthService { async signIn(user) { ${body} } }`;

export default defineCases({
  rule: 'require-audit-log',
  valid: [
    // Nothing is to be recorded.
    { code: signIn('sessions.open(user);'), filename: 'src/users.ts' },
    within(signIn('sessions.open(user);'), 'codes: {}\n'),
    within(signIn('sessions.open(user);'), 'codes: {}\naudit: { functions: [] }\n'),
    // Another function, another class.
    within('class AuthService { signOut(user) { sessions.close(user); } }'),
    within('class Sessions { signIn(user) { sessions.open(user); } }'),
    within('class Users { undelete(user) { store.restore(user); } }'),
    within('function deleteUser(user) { store.remove(user); }'),
    within('function changeRoles(user) { store.save(user); }'),
    // Recorded, in every way.
    within(
      signIn(`sessions.open(user); auditLogger.info({ actor: user.id, action: 'sign-in', resource: 'session' });`),
    ),
    within(signIn(`await this.auditLogger?.log({ actor: user.id, action: 'sign-in', resource: 'session' });`)),
    within(signIn(`(this.audit as Audit).record({ actorId: user.id, action: 'sign-in', resourceType: 'session' });`)),
    within(signIn(`try { open(user); } finally { audit({ actor: user.id, action: 'sign-in', resource: 's' }); }`)),
    within(signIn(`auditLog.child({ actor: user.id }).info({ action: 'sign-in', resource: 'session' });`)),
    within(signIn(`auditLog.write({ event: { actor: user.id, action: 'sign-in', resource: 'session' } });`)),
    within(`import { auditLogger as trail } from './trail';\n${signIn(`trail.info(toEntry(user));`)}`),
    within(`const { audit } = require('./trail');\n${signIn(`audit(toEntry(user));`)}`),
    // What may hold the fields is not written out.
    within(signIn(`auditLogger.info(entry);`)),
    within(signIn(`auditLogger.info({ ...entry });`)),
    within(signIn(`auditLogger.info({ [actor]: user.id });`)),
    within(signIn(`auditLogger.info('sign-in', { actor: user.id, resource: 'session' });`)),
    within(`export function changeRole(user) { auditLogger.info('role', { actor: user.id, action: 'role' }, 1); }`),
    // By a function of the file.
    within(`${signIn('record(user);')}\nfunction record(user) { auditLogger.info(toEntry(user)); }`),
    within('class Users { deleteUser(id) { this.#record(id); } #record(id) { auditLogger.info(toEntry(id)); } }'),
    // By what stands around.
    within('class Users { @Audit() deleteUser(id) { store.remove(id); } }'),
    within('class Users { @AuditLog deleteUser(id) { store.remove(id); } }'),
    within(`export const changeRole = audit('role', async (user) => { store.save(user); });`),
    within('class Users { @UseInterceptors(AuditInterceptor) deleteUser(id) { store.remove(id); } }'),
    within('@Audit() class Users { deleteUser(id) { store.remove(id); } }'),
    within(`export const changeRole = withAudit(async (user) => { store.save(user); });`),
    // By what it is, whatever it is called.
    within(signIn(`AuditLog.create({ actor: user.id, action: 'sign-in', resource: 'session' });`)),
    within(signIn(`this._auditLog.write({ actor: user.id, action: 'sign-in', resource: 'session' });`)),
    within(`import trail from './audit-log';\n${signIn(`trail.info(toEntry(user));`)}`),
    within(
      `import { AuditLogger } from './trail';\nclass AuthService { constructor(private readonly trail: AuditLogger) {} signIn(user: User) { this.trail.write(toEntry(user)); } }`,
    ),
    within('class Users { deleteUser(id) { auditLog.write(toEntry(id)); } }'),
    within(
      'class Users { constructor(private readonly store: Store) {} }',
      'codes: {}\naudit: { functions: [Users.*] }\n',
    ),
    within(`export const changeRole = (user) => trail.write({ who: user.id, what: 'role' });`, trail),
  ],
  invalid: [
    {
      ...within(signIn('sessions.open(user);')),
      errors: [
        {
          messageId: 'unrecorded',
          at: 'signIn',
          message:
            '`AuthService.signIn` is to be recorded in the audit log, as the contract says, and neither it nor a function of this file that it calls writes to `auditLogger`, `auditLog` or `audit`.',
        },
      ],
    },
    {
      ...within(signIn(`auditLogger.info({ action: 'sign-in', ip });`)),
      errors: [
        {
          messageId: 'incomplete',
          at: 'auditLogger.info',
          message:
            'This entry of the audit log has no `actor` and no `resource`, so nobody can tell later who did what to what.',
        },
      ],
    },
    ...[
      signIn(`logger.info({ actor: user.id, action: 'sign-in', resource: 'session' });`),
      signIn(`auditable.info(user);`),
      `import { logger as auditTrail } from './trail';\n${signIn(`auditTrail.info(user);`)}`,
      `${signIn('record(user);')}\nfunction record(user) { store.save(user); }`,
      'class AuthService {\r\n  signIn = async (user) => {\r\n    sessions.open(user);\r\n  };\r\n}\r\n',
    ].map((code) => ({ ...within(code), errors: [{ messageId: 'unrecorded', at: 'signIn' }] })),
    {
      ...within('class Users { @Get() deleteUser(id) { store.remove(id); } }'),
      errors: [{ messageId: 'unrecorded', at: 'deleteUser' }],
    },
    {
      ...within('class Users { @UseInterceptors(CacheInterceptor) deleteUser(id) { store.remove(id); } }'),
      errors: [{ messageId: 'unrecorded', at: 'deleteUser' }],
    },
    {
      ...within(
        `import { Trail } from './trail';\nclass AuthService { constructor(private readonly trail: Trail) {} signIn(user: User) { this.trail.write(toEntry(user)); } }`,
      ),
      errors: [{ messageId: 'unrecorded', at: 'signIn' }],
    },
    {
      ...within('const users = { deleteUser(id) { store.remove(id); } };'),
      errors: [{ messageId: 'unrecorded', at: 'deleteUser' }],
    },
    {
      ...within('module.exports.changeRole = function changeRole(user) { store.save(user); };'),
      errors: [{ messageId: 'unrecorded', at: 'changeRole' }],
    },
    {
      ...within(`export const changeRole = withTransaction(async (user) => { store.save(user); });`),
      errors: [{ messageId: 'unrecorded', at: 'async (user) => { store.save(user); }' }],
    },
    {
      ...within(`export function changeRole(user) { trail.write({ who: user.id }); }`, trail),
      errors: [{ messageId: 'incomplete', at: 'trail.write' }],
    },
  ],
});
