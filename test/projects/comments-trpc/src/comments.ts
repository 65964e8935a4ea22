export class DomainError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const comments = new Map([['1', 'Well said']]);

export async function findComment(id: string): Promise<string> {
  const comment = comments.get(id);
  if (comment === undefined) throw new DomainError('COMMENT_NOT_FOUND', 'Comment not found');
  return comment;
}

/** Stands for a database that is not there. */
export async function countComments(): Promise<number> {
  throw new Error('relation "comments" does not exist');
}
