import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { findInvoice } from './invoices.ts';

export const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
  try {
    const invoice = await findInvoice(event.pathParameters?.['number']);
    return { statusCode: 200, body: JSON.stringify(invoice) };
  } catch (error) { // expect: no-try-catch-in-controller
    console.error('No invoice', error); // expect: no-console
    return { statusCode: 500, body: JSON.stringify({ code: 'INTERNAL_ERROR', message: String(error) }) }; // expect: no-internal-details-in-response
  }
};
