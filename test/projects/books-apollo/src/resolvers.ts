import { GraphQLError } from 'graphql';

interface Book {
  readonly id: string;
  readonly title: string;
  readonly reader: string | undefined;
}

const books = new Map<string, Book>([
  ['1', { id: '1', title: 'Sketch of the engine', reader: undefined }],
  ['2', { id: '2', title: 'Notes', reader: 'Ada' }],
]);

async function findBook(id: string): Promise<Book> {
  const book = books.get(id);
  if (book === undefined) {
    throw new GraphQLError('Book not found', { extensions: { code: 'BOOK_NOT_FOUND', http: { status: 404 } } });
  }
  return book;
}

/** Stands for a service that is not there. */
async function fetchReviews(id: string): Promise<readonly string[]> {
  throw new Error(`connect ECONNREFUSED reviews.internal:9000 (${id})`);
}

export const resolvers = {
  Query: {
    book: async (_parent: unknown, { id }: { id: string }) => findBook(id),
  },
  Book: {
    reviews: async (book: Book) => fetchReviews(book.id),
    rating: async (book: Book) => {
      try {
        return (await fetchReviews(book.id)).length;
      } catch (error) { // expect: no-try-catch-in-controller
        console.error('No rating', error); // expect: no-console
        throw new GraphQLError((error as Error).message, { extensions: { code: 'NO_RATING' } }); // expect: no-internal-details-in-response, no-unregistered-error-code
      }
    },
  },
  Mutation: {
    lend: async (_parent: unknown, { id, reader, pin }: { id: string; reader: string; pin: string }) => {
      console.log(`${reader} borrows ${id}`, { pin }); // expect: no-console, no-log-injection, no-sensitive-log-data
      const book = await findBook(id);
      if (book.reader !== undefined) throw new GraphQLError('Book is lent', { extensions: { code: 'BOOK_LENT' } });
      books.set(id, { ...book, reader });
      return books.get(id);
    },
  },
};
