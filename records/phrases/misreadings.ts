/** Letters that OCR takes for one another on a fax: each group becomes one sign. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/rn|nn/g, "m"],
  [/vv/g, "w"],
  [/cl/g, "d"],
  [/[1!|ijtf]/g, "l"],
  [/[0qc]/g, "o"],
  [/e/g, "o"],
  [/[5$]/g, "s"],
  [/[8]/g, "b"],
  [/[6]/g, "g"],
  [/[vy]/g, "v"],
  [/[uh]/g, "n"],
];

/** Shorter words are too easily others. */
const shortest = 5;

/**
 * Reads a word that is none as the one known word it may be a misreading of: its letters look alike, or one letter is
 * missing, too many or another one. Two candidates are no reading.
 */
export function misreadings(
  words: readonly string[],
  stems: readonly string[],
): (text: string) => string | undefined {
  const bySkeleton = new Map<string, string | undefined>();
  const byDeletion = new Map<string, string | undefined>();
  for (const word of [...words, ...stems]) {
    if (word.length < shortest || /\d/.test(word)) continue;
    addOnce(bySkeleton, skeletonOf(word), word);
    if (word.length < shortest + 2) continue;
    for (const shorter of deletionsOf(word)) addOnce(byDeletion, shorter, word);
  }
  const longestStem = stems.reduce((longest, { length }) => Math.max(longest, length), 0);
  return (text) => {
    if (text.length < shortest) return undefined;
    const skeleton = skeletonOf(text);
    const alikeWord = bySkeleton.get(skeleton);
    if (alikeWord !== undefined) return alikeWord;
    if (text.length >= shortest + 2) {
      for (const shorter of deletionsOf(text)) {
        const near = byDeletion.get(shorter);
        if (near !== undefined && isOneApart(near, text)) return near;
      }
    }
    for (let length = Math.min(longestStem, skeleton.length); length >= shortest; length -= 1) {
      const stem = bySkeleton.get(skeleton.slice(0, length));
      if (stem !== undefined && stems.includes(stem)) return stem;
    }
    return undefined;
  };
}

function addOnce(map: Map<string, string | undefined>, key: string, word: string): void {
  map.set(key, map.has(key) && map.get(key) !== word ? undefined : word);
}

function skeletonOf(word: string): string {
  return alike.reduce((text, [letters, sign]) => text.replaceAll(letters, sign), word);
}

/** The word without each of its letters, and itself. */
function deletionsOf(word: string): readonly string[] {
  // Nobody's word is longer; a text without spaces is none.
  if (word.length > 30) return [];
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

/** One letter missing, too many, or another one. */
function isOneApart(first: string, second: string): boolean {
  let start = 0;
  while (start < first.length && first[start] === second[start]) start += 1;
  const rests = [first.slice(start), second.slice(start)] as const;
  return (
    rests[0].slice(1) === rests[1].slice(1) ||
    rests[0].slice(1) === rests[1] ||
    rests[0] === rests[1].slice(1)
  );
}
