import { OrderAlreadyShipped, OrderNotFound } from '../errors.ts';

interface Order {
  readonly id: string;
  readonly lines: readonly string[];
  isShipped: boolean;
}

const orders = new Map<string, Order>();

export function ship(id: string): Order {
  const order = orders.get(id);
  if (order === undefined) throw new OrderNotFound('Order not found');
  if (order.isShipped) throw new OrderAlreadyShipped('Order is on its way already');
  if (order.lines.length === 0) {
    throw new ServiceError('ORDER_EMPTY', 409, 'An order without lines cannot be shipped');
  }
  order.isShipped = true;
  return order;
}

class ServiceError extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}
