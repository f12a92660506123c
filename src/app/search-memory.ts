/** Words by number, for as long as the page is open. */
export type SearchMemory = {
  /** Holds the words and gives the number by which an address or a history entry names them. */
  readonly remember: (words: string) => number;
  /** The words of a number; none for a number of an earlier page. */
  readonly wordsAt: (number: number) => string;
};

/**
 * A memory for words that must not reach the browser's own history, which lies on the disk: those of a search, typed
 * filters, names. Numbers begin at a random place, so that an entry of an earlier page finds nothing of this one.
 */
export function createSearchMemory(
  first: number = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
): SearchMemory {
  const words: string[] = [];
  const numbers = new Map<string, number>();
  return {
    remember(said) {
      // The same words have one number: a list has one address, however often a link to it is drawn.
      const known = numbers.get(said);
      if (known !== undefined) return known;
      const number = first + words.push(said) - 1;
      numbers.set(said, number);
      return number;
    },
    wordsAt: (number) => words[number - first] ?? "",
  };
}
