import type { Token } from "./tokens.ts";

/** A full stop behind these ends no sentence. */
const abbreviations = new Set(
  "dr mr mrs ms prof st vs no nos approx fig dept jr sr e.g i.e etc mg ml tab tabs cap caps hr hrs min lbs wt ht temp jan feb mar apr aug sept sep oct nov dec rt lt".split(
    " ",
  ),
);

/** Nobody's sentence is longer; a text without full stops is cut, so that reading it takes no longer. */
const mostTokens = 250;

/** Where sentences begin, as indexes of tokens; the first is 0. */
export function sentenceStarts(tokens: readonly Token[]): readonly number[] {
  const starts: number[] = [];
  let start = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    if (index > 0 && index - start < mostTokens && !endsBefore(tokens, index, start)) continue;
    starts.push(index);
    start = index;
  }
  return starts;
}

function endsBefore(tokens: readonly Token[], index: number, start: number): boolean {
  const token = tokens[index];
  const previous = tokens[index - 1];
  if (token === undefined || previous === undefined) return false;
  const { gap } = token;
  if (!/[.?!•▪●○]/.test(gap)) return false;
  // "Cushion? [X] Yes": the answer of a form belongs to its question.
  if (token.text === "☒" || token.text === "☐") return false;
  if (/[?!•▪●○]/.test(gap)) return true;
  if (!/\.["'’”)\]]*\s/.test(gap)) {
    // "pain.He": a space was forgotten.
    return gap === "." && token.isCapital && previous.kind === "word" && previous.text.length > 2;
  }
  if (token.kind === "word" && !token.isCapital) return false;
  // "Rash? No. Fever? Yes.": an answer, and no number of something.
  if (previous.text === "no" && index - 1 === start) return token.kind !== "number";
  if (abbreviations.has(previous.text)) {
    // "5 mg. She": a unit ends a sentence before a word that can only begin one.
    return (
      previous.text.length <= 4 && sentenceOpeners.has(token.text) && !titles.has(previous.text)
    );
  }
  // The number of a list item: "1. Naproxen".
  if (previous.kind === "number" && index - 1 === start) return false;
  const isInitial = previous.kind === "word" && previous.text.length === 1 && previous.isCapital;
  return !(
    isInitial &&
    !previous.gap.endsWith(".") &&
    index - 1 !== start &&
    !isSpelledOut(tokens, index)
  );
}

const titles = new Set("dr mr mrs ms prof st vs no nos fig".split(" "));
const sentenceOpeners = new Set(
  "he she they the this that there it his her patient her on in at we i no denies reports states".split(
    " ",
  ),
);

/** A single capital at a sentence's end ("vitamin C. She") against the initial of a name ("John Q. Public"). */
function isSpelledOut(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 2];
  const token = tokens[index];
  return before?.isCapital !== true || (token !== undefined && sentenceOpeners.has(token.text));
}
