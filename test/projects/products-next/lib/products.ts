export interface Product {
  readonly id: string;
  readonly name: string;
}

export class DomainError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, status: number, message: string) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

const products = new Map<string, Product>([['1', { id: '1', name: 'Lamp' }]]);

export async function findProduct(id: string): Promise<Product> {
  const product = products.get(id);
  if (product === undefined) throw new DomainError('PRODUCT_NOT_FOUND', 404, 'Product not found');
  return product;
}

export async function createProduct(name: string): Promise<Product> {
  if (name === '') throw new DomainError('PRODUCT_UNNAMED', 400, 'A product has a name'); // expect: no-unregistered-error-code
  const product = { id: String(products.size + 1), name };
  products.set(product.id, product);
  return product;
}

/** Stands for a service that is not there. */
export async function countStock(): Promise<number> {
  throw new Error('connect ECONNREFUSED stock.internal:5432');
}
