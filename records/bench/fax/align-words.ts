/** A word where it stands in a text. */
type Word = { readonly text: string; readonly start: number; readonly end: number };

/**
 * For each place of a text that OCR read, the place in the text that was printed: words are paired so that as many as
 * possible are the same, and a word that was misread takes the place between its neighbors.
 */
export function alignWords(read: string, printed: string): (offset: number) => number {
  const ours = wordsOf(read);
  const theirs = wordsOf(printed);
  const pairs = pairWords(ours, theirs);
  const placeOf = new Map<Word, number>();
  let previous = 0;
  for (const [index, word] of ours.entries()) {
    const pair = pairs[index];
    if (pair !== undefined) previous = pair.start;
    else previous = theirs.find(({ start }) => start > previous)?.start ?? previous;
    placeOf.set(word, previous);
  }
  return (offset) => {
    const word = ours.findLast(({ start }) => start <= offset);
    if (word === undefined) return 0;
    const within = Math.min(offset - word.start, word.end - word.start);
    return Math.min((placeOf.get(word) ?? 0) + within, printed.length);
  };
}

function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(/\S+/g), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The longest common subsequence of two lists of words; for each of the first, its word in the second. */
function pairWords(ours: readonly Word[], theirs: readonly Word[]): readonly (Word | undefined)[] {
  const width = theirs.length + 1;
  const longest = new Uint32Array((ours.length + 1) * width);
  const at = (row: number, column: number): number => longest[row * width + column] ?? 0;
  for (let row = ours.length - 1; row >= 0; row -= 1) {
    for (let column = theirs.length - 1; column >= 0; column -= 1) {
      longest[row * width + column] =
        ours[row]?.text === theirs[column]?.text
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: (Word | undefined)[] = [];
  let column = 0;
  for (const [row, word] of ours.entries()) {
    while (column < theirs.length && theirs[column]?.text !== word.text) {
      if (at(row, column + 1) < at(row, column)) break;
      column += 1;
    }
    const isSame = theirs[column]?.text === word.text && at(row, column) > at(row + 1, column);
    pairs.push(isSame ? theirs[column] : undefined);
    if (isSame) column += 1;
  }
  return pairs;
}
