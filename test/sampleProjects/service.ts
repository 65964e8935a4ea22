/** What the tests of the sample projects ask a running service. */

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body, where it is JSON. */
  readonly json: unknown;
}

/** Reads a response whole. */
export async function readAnswer(response: Response): Promise<Answer> {
  const { status, headers } = response;
  const text = await response.text();
  const isJson = headers.get('content-type')?.includes('json') === true;
  return { status, headers, text, json: isJson ? (JSON.parse(text) as unknown) : undefined };
}

/** Sends a request; an object as the body is sent as JSON. */
export async function ask(
  url: string,
  {
    body,
    headers,
    ...init
  }: Omit<RequestInit, 'body' | 'headers'> & { body?: object; headers?: Record<string, string> } = {},
): Promise<Answer> {
  return readAnswer(
    await fetch(url, {
      ...init,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  );
}

/** Asks a GraphQL endpoint. */
export function askGraphql(url: string, query: string): Promise<Answer> {
  return ask(url, { method: 'POST', body: { query } });
}
