import type { NextApiRequest, NextApiResponse } from 'next';
import { countStock, findProduct } from '../../lib/products';

export default async function handler(request: NextApiRequest, response: NextApiResponse): Promise<void> {
  if (request.method !== 'GET') {
    response.status(405).json({ error: { code: 'METHOD_NOT_ALLOWED' } }); // expect: require-status-headers, no-unregistered-error-code
    return;
  }
  const { id } = request.query;
  console.info(`Stock of ${id}`); // expect: no-console, no-log-injection
  if (typeof id === 'string') await findProduct(id);
  try {
    response.status(200).json({ count: await countStock() });
  } catch (error) { // expect: no-try-catch-in-controller
    console.error(error); // expect: no-console
    response.status(503).json({ error: error instanceof Error ? error.stack : error }); // expect: no-internal-details-in-response
  }
}
