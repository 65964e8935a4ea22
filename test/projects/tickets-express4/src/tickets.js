'use strict';

class DomainError extends Error {
  constructor(code, status, message) {
    super(message);
    this.name = 'DomainError';
    this.code = code;
    this.status = status;
  }
}

const tickets = new Map([
  ['7', { number: '7', title: 'The door sticks', isClosed: false, comments: [] }],
  ['8', { number: '8', title: 'The lamp flickers', isClosed: true, comments: [] }],
]);

async function listTickets() {
  return [...tickets.values()];
}

async function findTicket(number) {
  const ticket = tickets.get(number);
  if (ticket === undefined) throw new DomainError('TICKET_NOT_FOUND', 404, 'Ticket not found');
  return ticket;
}

async function addComment(number, text) {
  const ticket = await findTicket(number);
  if (ticket.isClosed) throw new DomainError('TICKET_CLOSED', 422, 'Ticket is closed'); // expect: code-matches-status
  ticket.comments.push(text);
  return ticket.comments.length;
}

/** Stands for a database that is not there. */
async function countByState() {
  throw new Error('connect ECONNREFUSED 10.0.0.7:5432');
}

module.exports = { DomainError, addComment, countByState, findTicket, listTickets };
