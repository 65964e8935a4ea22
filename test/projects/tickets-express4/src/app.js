'use strict';

const express = require('express');
const asyncHandler = require('express-async-handler');
const { logger } = require('./logger');
const { DomainError, addComment, countByState, findTicket, listTickets } = require('./tickets');

const app = express();
app.use(express.json());

app.use((request, response, next) => {
  const { authorization } = request.headers;
  if (request.method !== 'GET' && authorization !== 'Bearer let-me-in') {
    logger.warn(`Refused ${authorization}`); // expect: no-sensitive-log-data, no-log-injection, no-eager-log-message
    return response.status(401).json({ error: { code: 'UNAUTHENTICATED', message: 'Sign in first' } }); // expect: require-status-headers, no-unregistered-error-code
  }
  return next();
});

app.get('/tickets', (request, response, next) => {
  listTickets()
    .then((tickets) => response.json({ tickets }))
    .catch(next);
});

// Express 4 does not wait for it: who asks for a ticket that is not there ends the process.
app.get('/tickets/:number', async (request, response) => { // expect: no-floating-handler-rejection
  response.json(await findTicket(request.params.number));
});

app.post('/tickets/:number/comments', asyncHandler(async (request, response) => {
  const count = await addComment(request.params.number, request.body.text);
  response.status(201).location(`/tickets/${request.params.number}/comments/${count}`).json({ count });
}));

app.get('/statistics', async (request, response) => {
  try {
    response.json(await countByState());
  } catch (error) { // expect: no-try-catch-in-controller
    logger.error('No statistics', error);
    response.status(500).json({ error: { code: 'INTERNAL_ERROR', message: error.message } }); // expect: no-internal-details-in-response
  }
});

app.all('/tickets/:number', (request, response) => {
  response.status(405).json({ error: { code: 'METHOD_NOT_ALLOWED', message: 'Not allowed' } }); // expect: require-status-headers, no-unregistered-error-code
});

app.get('/broken', () => {
  throw new Error('the cache in /var/tickets is gone');
});

app.use((error, request, response, next) => {
  if (response.headersSent) return next(error);
  if (error instanceof DomainError) {
    return response.status(error.status).json({ error: { code: error.code, message: error.message } });
  }
  logger.error('Request failed', error);
  return response.status(500).json({ error: { code: 'INTERNAL_ERROR', message: 'Something went wrong' } });
});

module.exports = app;
