import { NextResponse, type NextRequest } from 'next/server';
import { countStock, findProduct } from '../../../lib/products';
import { withErrors } from '../../../lib/withErrors';

interface Context {
  readonly params: Promise<{ readonly id: string }>;
}

export const GET = withErrors(async (_request: NextRequest, { params }: Context) => {
  const { id } = await params;
  return NextResponse.json(await findProduct(id));
});

export async function DELETE(_request: NextRequest, { params }: Context): Promise<Response> {
  const { id } = await params;
  await findProduct(id);
  return NextResponse.json({ isDeleted: true }, { status: 204 }); // expect: require-status-headers
}

export async function PUT(_request: NextRequest, { params }: Context): Promise<Response> {
  try {
    const { id } = await params;
    const product = await findProduct(id);
    return NextResponse.json({ ...product, stock: await countStock() });
  } catch (error) { // expect: no-try-catch-in-controller
    return NextResponse.json({ error: { code: 'INTERNAL_ERROR', message: `${error}` } }, { status: 500 }); // expect: no-internal-details-in-response
  }
}

export async function PATCH(): Promise<Response> {
  return NextResponse.json({ stock: await countStock() });
}
