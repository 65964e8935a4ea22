/** Where the handlers of each framework find what a client sent. Sorted by framework; a test asks the frameworks. */
import type { frameworks } from './frameworks.ts';
import type { ParameterRole } from './table.ts';

/** Which part of a request a value is, as a message names it. */
export type ClientPart = 'arguments' | 'body' | 'cookies' | 'headers' | 'path parameters' | 'query';

export interface ClientValues {
  /** Properties of a parameter, by the parameter's role; the path below it, dotted. */
  readonly properties?: Readonly<Partial<Record<ParameterRole, Readonly<Record<string, ClientPart>>>>>;
  /** Methods of a parameter whose result is (or resolves to) what the client sent. */
  readonly methods?: Readonly<Partial<Record<ParameterRole, Readonly<Record<string, ClientPart>>>>>;
  /** Parameters that hold nothing else. */
  readonly whole?: Readonly<Partial<Record<ParameterRole, ClientPart>>>;
  /** Decorators of parameters that hold nothing else. */
  readonly decorators?: Readonly<Record<string, ClientPart>>;
}

const express = {
  properties: {
    request: { body: 'body', cookies: 'cookies', headers: 'headers', params: 'path parameters', query: 'query' },
  },
  methods: { request: { get: 'headers', header: 'headers' } },
} as const satisfies ClientValues;

export const clientValues = {
  'aws-lambda': {
    properties: {
      request: {
        body: 'body',
        // Of payload format 2.0 and of Function URLs.
        cookies: 'cookies',
        headers: 'headers',
        multiValueHeaders: 'headers',
        multiValueQueryStringParameters: 'query',
        pathParameters: 'path parameters',
        queryStringParameters: 'query',
        rawQueryString: 'query',
      },
    },
  },
  'express-4': express,
  'express-5': express,
  fastify: {
    properties: {
      request: { body: 'body', cookies: 'cookies', headers: 'headers', params: 'path parameters', query: 'query' },
    },
  },
  graphql: { whole: { input: 'arguments' } },
  hono: {
    methods: {
      context: {
        'req.header': 'headers',
        'req.json': 'body',
        'req.param': 'path parameters',
        'req.parseBody': 'body',
        'req.queries': 'query',
        'req.query': 'query',
        'req.text': 'body',
      },
    },
  },
  koa: {
    properties: {
      context: {
        headers: 'headers',
        params: 'path parameters',
        query: 'query',
        'request.body': 'body',
        'request.headers': 'headers',
        'request.query': 'query',
      },
    },
    methods: { context: { 'cookies.get': 'cookies', get: 'headers', 'request.get': 'headers' } },
  },
  nestjs: {
    ...express,
    decorators: { Body: 'body', Headers: 'headers', Param: 'path parameters', Query: 'query' },
  },
  'nestjs-graphql': { whole: { input: 'arguments' } },
  'next-api': {
    properties: { request: { body: 'body', cookies: 'cookies', headers: 'headers', query: 'query' } },
  },
  'next-route': {
    properties: { context: { params: 'path parameters' } },
    methods: {
      request: {
        'headers.get': 'headers',
        json: 'body',
        'nextUrl.searchParams.get': 'query',
        text: 'body',
      },
    },
  },
  // What a procedure is given went through the schema of its builder.
  trpc: {},
} as const satisfies Readonly<Record<(typeof frameworks)[number]['name'], ClientValues>>;
