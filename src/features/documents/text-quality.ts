/** Fewer letters say nothing about the rest. */
const fewLetters = 120;

/**
 * Whether words can be found in a text. They cannot where there are none, as on a scanned page, nor where the
 * letters have no meaning: a font that does not say which letters it draws, or says others. A wrong "no" costs a
 * warning, a wrong "yes" a fact that is not found.
 */
export function isSearchable(text: string): boolean {
  const marks = text.replaceAll(/\s/gu, "");
  if (marks === "") return false;
  const strange = countOf(marks, /[\p{Co}\p{Cn}\p{Cc}\p{Cs}\uFFFD]/gu);
  if (strange > countOf(marks, /./gsu) / 5) return false;
  const words = text.match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
  const letters = words.join("");
  if (letters.length === 0) return /\d/.test(marks);
  // What is common in one script is not in another.
  const isLatin = countOf(letters, /[A-Za-z]/g) > letters.length * 0.6;
  return !isLatin || letters.length < fewLetters || isLikeWords(words);
}

/**
 * Pairs of letters that are common in English: 74% of the pairs of a clinical note, 61% of a Spanish one, 40% of
 * dense shorthand, and at most 25% of a note whose letters are exchanged for others.
 */
const commonPairs = new Set(
  "th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea ra ce li ch ll be ma si om ur ca el ta la ns di fo ho pe ec pr no ct us ac ot il tr ly nc et ut ss so rs un lo wa ge ie wh ee wi em ad ol rt po we na ul ni ts mo ow pa im mi ai sh".split(
    " ",
  ),
);

function isLikeWords(words: readonly string[]): boolean {
  let [common, pairs] = [0, 0];
  for (const word of words) {
    const plain = word.normalize("NFKD").toLowerCase();
    for (let at = 0; at + 1 < plain.length; at += 1) {
      pairs += 1;
      if (commonPairs.has(plain.slice(at, at + 2))) common += 1;
    }
  }
  const letters = words.join("").toLowerCase();
  const vowels = countOf(letters, /[aeiouyáéíóúüö]/g) / letters.length;
  return pairs < fewLetters / 2 || (common > pairs * 0.32 && vowels > 0.15 && vowels < 0.7);
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
