import { Router } from 'express';

export const payments = Router();

payments.post('/', (request, response) => {
  const { amount, card } = request.body ?? {};
  if (card === undefined) {
    response.status(400).json({ error: { code: 'CARD_REQUIRED', message: 'A card is required' } });
    return;
  }
  if (amount > 5_000) {
    response.status(402).json({ error: { code: 'CARD_DECLINED', message: 'The card was declined' } });
    return;
  }
  response.status(201).location('/payments/1').json({ amount });
});
