/** HTTP statuses as people read them. */
import { STATUS_CODES } from 'node:http';

/** `404 Not Found`; the number alone where it has no name. */
export function toStatusTitle(status: number): string {
  const name = STATUS_CODES[status];
  return name === undefined ? String(status) : `${status} ${name}`;
}

/** The statuses that an error code may have, with their names. */
export function getErrorStatuses(): readonly { readonly status: number; readonly name: string }[] {
  return Object.entries(STATUS_CODES)
    .map(([status, name]) => ({ status: Number(status), name: name ?? '' }))
    .filter(({ status }) => isErrorStatus(status));
}

/** Whether an error code may have a status: 400 to 599, as the contract's schema says. */
export function isErrorStatus(status: number): boolean {
  return Number.isInteger(status) && status >= 400 && status <= 599;
}

/** What a status looks like: a shape and a colour of VS Code's, so that nobody has to tell colours apart. */
export interface StatusIcon {
  readonly icon: string;
  readonly color?: string;
}

/** By class: 4xx the client's doing, 5xx the server's. */
export function getStatusIcon(status: number | undefined): StatusIcon {
  if (status === undefined) return { icon: 'circle-outline' };
  if (status >= 500) return { icon: 'server', color: 'charts.red' };
  if (status >= 400) return { icon: 'account', color: 'charts.yellow' };
  if (status >= 300) return { icon: 'arrow-right', color: 'charts.blue' };
  return { icon: 'pass', color: 'charts.green' };
}
