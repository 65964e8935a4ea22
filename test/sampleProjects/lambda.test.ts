/**
 * invoices-lambda: its handlers, called as the platform calls them, with events as API Gateway makes them, and what they
 * return passed on as JSON.
 */
import type { APIGatewayProxyEvent, APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import { handler as getInvoice } from '../projects/invoices-lambda/src/getInvoice.ts';
import { handler as payInvoice } from '../projects/invoices-lambda/src/payInvoice.ts';

/** An event of an HTTP API (payload format 2.0). */
function makeEvent(number: string): APIGatewayProxyEventV2 {
  return {
    version: '2.0',
    routeKey: 'GET /invoices/{number}',
    rawPath: `/invoices/${number}`,
    rawQueryString: '',
    headers: { accept: 'application/json', host: 'api.example.com' },
    requestContext: {
      accountId: '123456789012',
      apiId: 'a1b2c3',
      domainName: 'api.example.com',
      domainPrefix: 'api',
      http: {
        method: 'GET',
        path: `/invoices/${number}`,
        protocol: 'HTTP/1.1',
        sourceIp: '192.0.2.1',
        userAgent: 'curl/8.5.0',
      },
      requestId: 'JKJaXmPLvHcESHA=',
      routeKey: 'GET /invoices/{number}',
      stage: '$default',
      time: '10/Mar/2026:05:16:23 +0000',
      timeEpoch: 1773119783000,
    },
    pathParameters: { number },
    isBase64Encoded: false,
  };
}

/** An event of a REST API (payload format 1.0). */
function makeRestEvent(number: string, headers: Record<string, string> = {}): APIGatewayProxyEvent {
  const path = `/invoices/${number}/payment`;
  return {
    resource: '/invoices/{number}/payment',
    path,
    httpMethod: 'POST',
    headers,
    multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
    queryStringParameters: null,
    multiValueQueryStringParameters: null,
    pathParameters: { number },
    stageVariables: null,
    requestContext: {
      accountId: '123456789012',
      apiId: 'a1b2c3',
      authorizer: undefined,
      httpMethod: 'POST',
      identity: {} as APIGatewayProxyEvent['requestContext']['identity'],
      path,
      protocol: 'HTTP/1.1',
      requestId: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
      requestTimeEpoch: 1773119783000,
      resourceId: 'd4e5f6',
      resourcePath: '/invoices/{number}/payment',
      stage: 'live',
    },
    body: '{"account":"DE00"}',
    isBase64Encoded: false,
  };
}

/** What handlers of today read of it; how to end an invocation with it is deprecated. */
const context = {
  callbackWaitsForEmptyEventLoop: true,
  functionName: 'invoices',
  functionVersion: '1',
  invokedFunctionArn: 'arn:aws:lambda:eu-central-1:123456789012:function:invoices',
  memoryLimitInMB: '128',
  awsRequestId: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
  logGroupName: '/aws/lambda/invoices',
  logStreamName: '2026/03/10/[1]abc',
  getRemainingTimeInMillis: () => 3000,
} as Context;

/** What API Gateway is given: the result as JSON. */
const toJson = (result: unknown): unknown => JSON.parse(JSON.stringify(result));

describe('invoices-lambda', () => {
  it('answers with the status and the body of what its handler returns', async () => {
    expect(toJson(await getInvoice(makeEvent('2026-1')))).toEqual({
      statusCode: 200,
      body: '{"number":"2026-1","total":40,"isPaid":false}',
    });
  });

  it('makes a missing invoice an error of the server where the handler catches by itself', async () => {
    const log = vi.spyOn(console, 'error').mockImplementationOnce(() => undefined);
    expect(toJson(await getInvoice(makeEvent('9')))).toEqual({
      statusCode: 500,
      body: '{"code":"INTERNAL_ERROR","message":"NotFoundError: Invoice not found"}',
    });
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
  });

  const pay = async (number: string, headers = { Authorization: 'Bearer let-me-in' }): Promise<unknown> =>
    toJson(await payInvoice(makeRestEvent(number, headers), context));

  it('answers an error of http-errors with its status where middy sees it, its message as the body', async () => {
    expect(await pay('9')).toEqual({
      statusCode: 404,
      headers: { 'Content-Type': 'text/plain' },
      body: 'Invoice not found',
    });
    expect(await pay('2026-2')).toMatchObject({ statusCode: 409, body: 'Invoice is paid' });
  });

  it('tells nothing of an error that nobody expected', async () => {
    expect(await pay('2026-1')).toEqual({
      statusCode: 500,
      headers: { 'Content-Type': 'application/json' },
      body: '{"code":"INTERNAL_ERROR","message":"Something went wrong"}',
    });
  });

  it('refuses without saying how to sign in, by its mistake', async () => {
    const log = vi.spyOn(console, 'warn').mockImplementationOnce(() => undefined);
    expect(toJson(await payInvoice(makeRestEvent('2026-1'), context))).toEqual({
      statusCode: 401,
      body: '{"code":"UNAUTHENTICATED"}',
    });
    expect(log).toHaveBeenCalledWith('No authorization: {"account":"DE00"}');
    log.mockRestore();
  });
});
