import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';

interface Order {
  readonly number: string;
  readonly total: number;
}

class DomainError extends Error {
  readonly code: string;
  readonly statusCode: number;

  constructor(code: string, statusCode: number, message: string) {
    super(message);
    this.code = code;
    this.statusCode = statusCode;
  }
}

const orders = new Map<string, Order>([['A-1', { number: 'A-1', total: 40 }]]);

async function findOrder(number: string): Promise<Order> {
  const order = await Promise.resolve(orders.get(number));
  if (order === undefined) throw new DomainError('ORDER_NOT_FUND', 404, 'Order not found'); // expect: no-unregistered-error-code
  return order;
}

async function chargeCard(cardNumber: string): Promise<void> {
  await Promise.resolve();
  if (!cardNumber.startsWith('4')) throw new Error('connect ECONNREFUSED 10.0.0.7:5432');
}

export function createApp(): FastifyInstance {
  const app = Fastify();

  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ err: error }, 'Request failed');
    const body =
      status >= 500
        ? { code: 'INTERNAL_ERROR', message: 'Something went wrong' }
        : { code: error.code, message: error.message };
    return reply.code(status).send({ error: body });
  });

  app.get<{ Params: { number: string } }>('/orders/:number', async (request) => findOrder(request.params.number));

  app.post<{ Params: { number: string }; Body: { cardNumber: string } }>(
    '/orders/:number/payment',
    async (request, reply) => {
      const { cardNumber } = request.body;
      request.log.info({ cardNumber }, 'Payment requested'); // expect: no-sensitive-log-data
      const order = await findOrder(request.params.number);
      await chargeCard(cardNumber);
      request.log.info(`Order ${order.number} paid`); // expect: no-eager-log-message
      return reply.code(201).header('location', `/orders/${order.number}`).send(order);
    },
  );

  app.get('/orders', async (_request, reply) => {
    try {
      return await Promise.all([findOrder('A-1'), findOrder('A-2')]);
    } catch (error) { // expect: no-try-catch-in-controller
      return reply.code(500).send({ error: String(error) }); // expect: no-internal-details-in-response
    }
  });

  return app;
}
