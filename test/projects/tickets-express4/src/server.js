'use strict';

const app = require('./app');

const server = app.listen(Number(process.env.PORT ?? 3000), '127.0.0.1', () => {
  console.log(`tickets-express4 listens on port ${server.address().port}`); // expect: no-console
});
