import { foldText } from "./fold.ts";

/** The sentences of a text, trimmed, in order; a line break ends one as well. */
export function sentencesIn(text: string): readonly string[] {
  return text
    .split(/\n+/)
    .flatMap((line) => Array.from(segmenter.segment(line), ({ segment }) => segment.trim()))
    .filter((sentence) => sentence !== "");
}

/** Whether two sentences say the same words, whatever their case, spacing and punctuation. */
export function isSameSentence(left: string, right: string): boolean {
  return plainWords(left) === plainWords(right);
}

function plainWords(text: string): string {
  return foldText(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
