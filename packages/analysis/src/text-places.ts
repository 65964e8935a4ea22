/** Where a short text stands in a long one: looking for it is many times cheaper than trying a pattern at every place. */

/** Whether `part` stands anywhere in `text` where `isMeant` says that it counts; places are asked from left to right. */
export function somePlace(text: string, part: string, isMeant: (index: number) => boolean): boolean {
  for (let index = text.indexOf(part); index !== -1; index = text.indexOf(part, index + part.length))
    if (isMeant(index)) return true;
  return false;
}
