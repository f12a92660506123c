/** Search words by number, for as long as the page is open. */
export type SearchMemory = {
  /** Keeps the words and gives the number under which a history entry names them. */
  readonly remember: (words: string) => number;
  /** The words of a number; none for a number of an earlier page. */
  readonly wordsAt: (number: number) => string;
};

/**
 * A memory for the words of a search that must not reach the browser's own history, which lies on the disk.
 * Numbers begin at a random place, so that an entry of an earlier page finds nothing of this one.
 */
export function createSearchMemory(
  first: number = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0,
): SearchMemory {
  const words: string[] = [];
  return {
    remember: (said) => first + words.push(said) - 1,
    wordsAt: (number) => words[number - first] ?? "",
  };
}
