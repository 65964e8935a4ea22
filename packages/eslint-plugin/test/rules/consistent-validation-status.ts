import { defineCases } from '../rule-cases.ts';

const express = (body: string, imports = ''): string =>
  `import { Router } from 'express';\n${imports}Router().post('/a', async (req, res, next) => { ${body} });`;
const fastify = (body: string): string =>
  `import Fastify from 'fastify';\nFastify().post('/a', async (request, reply) => { ${body} });`;
const koa = (body: string): string =>
  `import Router from '@koa/router';\nnew Router().post('/a', async (ctx) => { ${body} });`;
const hono = (body: string): string => `import { Hono } from 'hono';\nnew Hono().post('/a', async (c) => { ${body} });`;
const nest = (names: string, body: string): string => `import { ${names} } from '@nestjs/common';\n${body}`;
const settled400 = 'conventions: {}\n';
const settled422 = 'conventions:\n  validationStatus: 422\n';
const lists = `import { validationResult } from 'express-validator';\nimport { validate } from 'class-validator';\n`;

const answer = (status: number): string => `res.status(${String(status)}).json({ fields });`;
/** Conditions under which input is not valid, as each library says it. */
const conditions = [
  `const result = Schema.safeParse(req.body); if (!result.success) ANSWER`,
  `const result = await Schema.safeParseAsync(req.body); if (result.success === false) return ANSWER`,
  `const { success, data } = Schema.safeParse(req.body); if (!success) { ANSWER }`,
  `const result = v.safeParse(Schema, req.body); if (result.success) { next(); } else { ANSWER }`,
  `const result = Schema.safeParse(req.body); if (result.success) return next(); ANSWER`,
  `const result = Schema.safeParse(req.body); if (result.error) ANSWER`,
  `if (!Schema.safeParse(req.body).success) ANSWER`,
  `if (!(await Schema.safeParseAsync(req.body)).success) ANSWER`,
  `const { error, value } = schema.validate(req.body); if (error) ANSWER`,
  `const result = schema.validate(req.body); if (result.error != null) ANSWER`,
  `const errors = validationResult(req); if (!errors.isEmpty()) ANSWER`,
  `const errors = await validate(dto); if (errors.length > 0) ANSWER`,
  `const errors = await validate(dto); if (errors.length) ANSWER`,
  `const check = ajv.compile(schema); if (!check(req.body)) ANSWER`,
  `try { f(); } catch (error) { if (error instanceof ZodError) ANSWER }`,
  `try { f(); } catch (error) { if (error instanceof z.ZodError) ANSWER }`,
  `try { f(); } catch (error) { if (error instanceof ValiError) ANSWER }`,
  `try { f(); } catch (error) { if (error instanceof yup.ValidationError) ANSWER }`,
  `try { f(); } catch (error) { if (error instanceof StructError) ANSWER }`,
  `try { f(); } catch (error) { if (error.name === 'ValidationError') ANSWER }`,
  `try { f(); } catch (error) { if (error.isJoi) ANSWER }`,
  `try { f(); } catch (error) { if (isCelebrateError(error)) ANSWER }`,
  `try { f(); } catch (error) { if (error.validation) ANSWER }`,
];
const texts = [
  `{ code: 'VALIDATION_ERROR' }`,
  `{ error: { code: 'VALIDATION_FAILED', message } }`,
  `{ message: 'Validation failed' }`,
  `{ error: 'Invalid input' }`,
  `{ error: 'Invalid request body' }`,
  `{ code: ErrorCodes.INVALID_PARAMETER }`,
  `{ message: 'title is required' }`,
  `{ message: 'Missing required fields: title' }`,
  `{ message: 'limit must be at most 100' }`,
  `'Invalid parameters'`,
];

export default defineCases({
  rule: 'consistent-validation-status',
  valid: [
    // Nothing has been settled.
    express(`res.status(422).json({ code: 'VALIDATION_ERROR' });`),
    nest('ValidationPipe', `new ValidationPipe({ errorHttpStatusCode: 422 });`),
    // As settled.
    ...texts.flatMap((body) => [
      { contract: settled400, code: express(`res.status(400).json(${body});`) },
      { contract: settled422, code: express(`res.status(422).json(${body});`) },
    ]),
    ...conditions.map((code) => ({ contract: settled400, code: express(code.replace('ANSWER', answer(400)), lists) })),
    ...[
      // What is not known to be about input.
      `res.status(422).json({ message });`,
      `res.status(422).json({ code: 'CANNOT_REFUND' });`,
      `res.status(422).end();`,
      `if (!result.success) res.status(422).json({ fields });`,
      `const result = pay(); if (!result.success) res.status(422).json({ fields });`,
      `const result = Schema.safeParse(req.body); if (result.success) res.status(422).json({ fields });`,
      `const { error } = await db.from('users'); if (error) res.status(422).json({ fields });`,
      `const errors = []; if (errors.length > 0) res.status(422).json({ fields });`,
      `if (!check(req.body)) res.status(422).json({ fields });`,
      `try { f(); } catch (error) { if (error instanceof PaymentError) res.status(422).json({ fields }); }`,
      // What has a status of its own.
      `res.status(401).json({ message: 'Invalid credentials' });`,
      `res.status(422).json({ message: 'Invalid input: token' });`,
      `res.status(422).json({ code: 'INVALID_JSON_BODY' });`,
      `res.status(409).json({ code: 'VALIDATION_ERROR' });`,
      `res.status(413).json({ code: 'VALIDATION_ERROR' });`,
      `res.status(status).json({ code: 'VALIDATION_ERROR' });`,
      `log('Validation failed'); res.status(422).json({});`,
    ].map((code) => ({ contract: settled400, code: express(code) })),
    {
      name: 'the catalog says what status the code has',
      contract: 'codes:\n  VALIDATION_ERROR:\n    status: 422\n    message: Validation failed\n',
      code: express(`res.status(422).json({ code: 'VALIDATION_ERROR' });`),
    },
    {
      name: 'what cannot be read is 400 wherever',
      contract: settled422,
      code: express(
        `try { body = await req.json(); } catch { res.status(400).json({ error: 'Invalid request body' }); }`,
      ),
    },
    {
      name: 'OAuth has settled it',
      contract: settled422,
      code: express(`res.status(400).json({ error: 'invalid_request', error_description: 'title is required' });`),
    },
    {
      name: 'Prometheus has settled it',
      contract: settled422,
      code: express(`res.status(400).json({ status: 'error', errorType: 'bad_data', error: 'query is required' });`),
    },
    { contract: settled400, code: nest('ValidationPipe', `new ValidationPipe();`) },
    { contract: settled400, code: nest('ValidationPipe', `new ValidationPipe({ errorHttpStatusCode: 400 });`) },
    { contract: settled422, code: nest('ValidationPipe', `new ValidationPipe({ errorHttpStatusCode: 422 });`) },
    { contract: settled422, code: nest('ValidationPipe', `new ValidationPipe({ ...options });`) },
    { contract: settled422, code: nest('ValidationPipe', `new ValidationPipe(options);`) },
    { contract: settled422, code: nest('ParseIntPipe', `new ParseIntPipe();`) },
    { contract: settled422, code: `import { ValidationPipe } from './pipes';\nnew ValidationPipe();` },
  ],
  invalid: [
    {
      name: 'a type of error that Prometheus does not have',
      contract: settled422,
      code: express(`res.status(400).json({ status: 'error', errorType: 'broken', error: 'query is required' });`),
      errors: [{ messageId: 'otherStatus', at: '400' }],
    },
    {
      contract: settled400,
      code: express(`res.status(422).json({ code: 'VALIDATION_ERROR' });`),
      errors: [
        {
          messageId: 'otherStatus',
          at: '422',
          message:
            'Input that is not valid is answered with 422 Unprocessable Content here and with 400 Bad Request elsewhere, as `validationStatus` in `failwell.yaml` says, so clients must know two statuses for one thing.',
          suggestions: [
            { messageId: 'useStatus', output: express(`res.status(400).json({ code: 'VALIDATION_ERROR' });`) },
          ],
        },
      ],
    },
    ...texts.flatMap((body) => [
      {
        contract: settled400,
        code: express(`res.status(422).send(${body});`),
        errors: [{ messageId: 'otherStatus', at: '422' }],
      },
      {
        contract: settled422,
        code: express(`res.status(400).send(${body});`),
        errors: [{ messageId: 'otherStatus', at: '400' }],
      },
    ]),
    ...conditions.map((code) => ({
      contract: settled400,
      code: express(code.replace('ANSWER', answer(422)), lists),
      errors: [{ messageId: 'otherStatus', at: '422' }],
    })),
    {
      contract: settled400,
      code: fastify(`return reply.code(422).send({ message: 'Validation failed' });`),
      errors: [{ messageId: 'otherStatus', at: '422' }],
    },
    {
      contract: settled400,
      code: koa(`ctx.status = 422; ctx.body = { message: 'Validation failed' };`),
      errors: [{ messageId: 'otherStatus', at: '422' }],
    },
    {
      contract: settled400,
      code: hono(`return c.json({ message: 'Validation failed' }, 422);`),
      errors: [{ messageId: 'otherStatus', at: '422' }],
    },
    {
      contract: settled400,
      filename: 'src/app/a/route.ts',
      code: `import { NextResponse } from 'next/server';\nexport const POST = async () => NextResponse.json({ error: 'Invalid input' }, { status: 422 });`,
      errors: [{ messageId: 'otherStatus', at: '422' }],
    },
    {
      contract: settled422,
      code: nest('BadRequestException', `throw new BadRequestException('Validation failed');`),
      errors: [
        {
          messageId: 'otherStatus',
          at: 'BadRequestException',
          suggestions: [
            {
              messageId: 'useStatus',
              output: nest(
                'BadRequestException, UnprocessableEntityException',
                `throw new UnprocessableEntityException('Validation failed');`,
              ),
            },
          ],
        },
      ],
    },
    {
      contract: settled400,
      code: express(`res.status(HttpStatus.UNPROCESSABLE_ENTITY).json({ message: 'Validation failed' });`),
      errors: [
        {
          messageId: 'otherStatus',
          at: 'HttpStatus.UNPROCESSABLE_ENTITY',
          suggestions: [
            {
              messageId: 'useStatus',
              output: express(`res.status(HttpStatus.BAD_REQUEST).json({ message: 'Validation failed' });`),
            },
          ],
        },
      ],
    },
    {
      contract: settled400,
      code: nest('ValidationPipe', `new ValidationPipe({ errorHttpStatusCode: 422 });`),
      errors: [
        {
          messageId: 'otherOption',
          at: 'errorHttpStatusCode: 422',
          message:
            '`errorHttpStatusCode` lets `ValidationPipe` answer input that is not valid with 422 Unprocessable Content; `validationStatus` in `failwell.yaml` says 400 Bad Request.',
          suggestions: [
            {
              messageId: 'useStatus',
              output: nest('ValidationPipe', `new ValidationPipe({ errorHttpStatusCode: 400 });`),
            },
          ],
        },
      ],
    },
    {
      contract: settled400,
      code: nest(
        'HttpStatus, ParseIntPipe',
        `new ParseIntPipe({ errorHttpStatusCode: HttpStatus.UNPROCESSABLE_ENTITY });`,
      ),
      errors: [{ messageId: 'otherOption', at: 'errorHttpStatusCode: HttpStatus.UNPROCESSABLE_ENTITY' }],
    },
    {
      contract: settled422,
      code: nest('ValidationPipe', `app.useGlobalPipes(new ValidationPipe({ whitelist: true }));`),
      errors: [
        {
          messageId: 'noOption',
          at: 'ValidationPipe',
          message:
            '`ValidationPipe` answers input that is not valid with 400 Bad Request unless `errorHttpStatusCode` says otherwise; `validationStatus` in `failwell.yaml` says 422 Unprocessable Content.',
        },
      ],
    },
    {
      name: 'CommonJS and CRLF',
      contract: settled400,
      filename: 'src/file.cjs',
      code: `const express = require('express');\r\nexpress().get('/a', (req, res) => {\r\n  res.status(422).json({ message: 'Validation failed' });\r\n});`,
      errors: [{ messageId: 'otherStatus', at: '422' }],
    },
  ],
});
