/** Which of Failwell's rules a diagnostic is of, whoever shows it. */

/** What is read of a diagnostic of VS Code's. */
interface Coded {
  readonly source?: string | undefined;
  readonly code?: string | number | { readonly value: string | number } | undefined;
}

/**
 * How hosts write a rule as a code: ESLint `failwell/no-console`; oxlint (seen in 1.94) `failwell(no-console)`, older ones
 * with the package's whole name.
 */
const forms = [/^failwell\/(?<name>[a-z][a-z-]*)$/u, /^(?:eslint-plugin-)?failwell\((?<name>[a-z][a-z-]*)\)$/u];

/** The source that Failwell's own server writes; its codes are the bare names of rules. */
const ownSource = 'failwell';

function getCode({ code }: Coded): string | undefined {
  const value = typeof code === 'object' ? code.value : code;
  return value?.toString();
}

/** Undefined where it is not of one of Failwell's rules. */
export function toRuleName(diagnostic: Coded): string | undefined {
  const code = getCode(diagnostic);
  if (code === undefined) return undefined;
  if (diagnostic.source === ownSource) return code.includes('/') ? undefined : code;
  return forms.map((form) => form.exec(code)?.groups?.['name']).find((name) => name !== undefined);
}

/** Whether another extension shows a finding of Failwell's. */
export function isShownElsewhere(diagnostic: Coded): boolean {
  return diagnostic.source !== ownSource && toRuleName(diagnostic) !== undefined;
}
