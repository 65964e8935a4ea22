import { NextResponse } from 'next/server';
import { DomainError } from './products';

/** The one place where an error of a route handler becomes a response. */
export function withErrors<Arguments extends readonly unknown[]>(
  handle: (...values: Arguments) => Promise<Response>,
): (...values: Arguments) => Promise<Response> {
  return async (...values) => {
    try {
      return await handle(...values);
    } catch (error) {
      if (error instanceof DomainError) {
        return NextResponse.json({ error: { code: error.code, message: error.message } }, { status: error.status });
      }
      console.error('Request failed', error); // expect: no-console
      return NextResponse.json({ error: { code: 'INTERNAL_ERROR', message: 'Something went wrong' } }, { status: 500 });
    }
  };
}
