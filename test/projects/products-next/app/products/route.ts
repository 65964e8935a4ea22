import { NextResponse, type NextRequest } from 'next/server';
import { createProduct } from '../../lib/products';
import { withErrors } from '../../lib/withErrors';

export const POST = withErrors(async (request: NextRequest) => {
  if (!request.headers.get('authorization')) {
    return NextResponse.json({ error: { code: 'UNAUTHENTICATED' } }, { status: 401 }); // expect: no-unregistered-error-code
  }
  const { name } = (await request.json()) as { name: string };
  console.log('Creating ' + name); // expect: no-console, no-log-injection
  const product = await createProduct(name);
  return NextResponse.json(product, { status: 201, headers: { location: `/products/${product.id}` } });
});
