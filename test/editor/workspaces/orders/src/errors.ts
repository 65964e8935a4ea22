export abstract class AppError extends Error {
  abstract readonly code: string;
  abstract readonly status: number;
}

export class OrderNotFound extends AppError {
  readonly code = 'ORDER_NOT_FOUND';
  readonly status = 404;
}

export class OrderAlreadyShipped extends AppError {
  readonly code = 'ORDER_ALREADY_SHIPPED';
  readonly status = 409;
}
