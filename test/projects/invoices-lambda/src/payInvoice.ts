import middy from '@middy/core';
import httpErrorHandler from '@middy/http-error-handler';
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { payInvoice } from './invoices.ts';

async function pay(event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> {
  if (event.headers['Authorization'] === undefined) {
    console.warn(`No authorization: ${event.body}`); // expect: no-console, no-log-injection
    return { statusCode: 401, body: JSON.stringify({ code: 'UNAUTHENTICATED' }) }; // expect: require-status-headers, no-unregistered-error-code
  }
  const invoice = await payInvoice(event.pathParameters?.['number']);
  return { statusCode: 200, body: JSON.stringify(invoice) };
}

export const handler = middy<APIGatewayProxyEvent, APIGatewayProxyResult>()
  .use(httpErrorHandler({ logger: false, fallbackMessage: '{"code":"INTERNAL_ERROR","message":"Something went wrong"}' }))
  .handler(pay);
