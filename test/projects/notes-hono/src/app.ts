import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';

const notes = new Map([['1', 'Buy milk']]);

async function findNote(id: string): Promise<string> {
  const note = await Promise.resolve(notes.get(id));
  if (note === undefined) throw new HTTPException(404, { message: 'Note not found' });
  return note;
}

async function saveNote(id: string, text: string): Promise<void> {
  if (text === '') throw new Error('disk /var/notes is full');
  await Promise.resolve(notes.set(id, text));
}

export const app = new Hono();

app.onError((error, c) => {
  if (error instanceof HTTPException)
    return c.json({ error: { code: 'NOTE_NOT_FOUND', message: error.message } }, error.status);
  return c.json({ error: { code: 'INTERNAL_ERROR', message: 'Something went wrong' } }, 500);
});

app.get('/notes/:id', async (c) => c.json({ text: await findNote(c.req.param('id')) }));

app.put('/notes/:id', async (c) => {
  await saveNote(c.req.param('id'), await c.req.text());
  return c.body(null, 204);
});

app.get('/notes/:id/summary', async (c) => {
  try {
    const note = await findNote(c.req.param('id'));
    return c.json({ summary: note.slice(0, 3) });
  } catch (error) { // expect: no-try-catch-in-controller
    console.log('summary failed', error); // expect: no-console
    return c.json({ error: 'summary failed' }, 500);
  }
});
