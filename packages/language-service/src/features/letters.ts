/** Whether a text holds the letters of another in their order, with or without others between: how editors search. */
export function hasLetters(text: string, letters: string): boolean {
  const lower = text.toLowerCase();
  let from = 0;
  for (const letter of letters.toLowerCase().replaceAll(/\s/gu, '')) {
    const at = lower.indexOf(letter, from);
    if (at === -1) return false;
    from = at + letter.length;
  }
  return true;
}
