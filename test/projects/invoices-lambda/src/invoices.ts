import createError from 'http-errors';

export interface Invoice {
  readonly number: string;
  readonly total: number;
  readonly isPaid: boolean;
}

const invoices = new Map<string, Invoice>([
  ['2026-1', { number: '2026-1', total: 40, isPaid: false }],
  ['2026-2', { number: '2026-2', total: 60, isPaid: true }],
]);

export async function findInvoice(number: string | undefined): Promise<Invoice> {
  const invoice = number === undefined ? undefined : invoices.get(number);
  if (invoice === undefined) throw createError(404, 'Invoice not found', { code: 'INVOICE_NOT_FOUND' });
  return invoice;
}

export async function payInvoice(number: string | undefined): Promise<Invoice> {
  const invoice = await findInvoice(number);
  if (invoice.isPaid) throw createError(409, 'Invoice is paid', { code: 'INVOICE_PAYED' }); // expect: no-unregistered-error-code
  throw new Error('getaddrinfo ENOTFOUND bank.internal');
}
