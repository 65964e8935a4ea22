/** Why something that a user asked for cannot be done, in words for the user. */
export class Refusal extends Error {
  override readonly name: string = 'Refusal';
}
