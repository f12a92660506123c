import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";

export type Reading = {
  /** School grade after Flesch and Kincaid, to a tenth. */
  readonly grade: number;
  /** The sentence that is hardest to read, alone. */
  readonly hardest: string;
};

/** How hard a text is to read, each line at least a sentence. Undefined for a text without words. */
export function readingOf(lines: readonly string[]): Reading | undefined {
  const sentences = lines
    .flatMap(sentencesOf)
    .map(countsOf)
    .filter(({ word }) => word > 0);
  if (sentences.length === 0) return undefined;
  const all = sentences.reduce((sum, one) => ({
    text: "",
    sentence: sum.sentence + one.sentence,
    word: sum.word + one.word,
    syllable: sum.syllable + one.syllable,
  }));
  const hardest = sentences.toSorted((left, right) => gradeOf(right) - gradeOf(left))[0];
  return { grade: gradeOf(all), hardest: hardest?.text ?? "" };
}

type Counts = {
  readonly text: string;
  readonly sentence: number;
  readonly word: number;
  readonly syllable: number;
};

function gradeOf({ sentence, word, syllable: syllables }: Counts): number {
  return Math.round(fleschKincaid({ sentence, word, syllable: syllables }) * 10) / 10;
}

function countsOf(text: string): Counts {
  const found = [...words.segment(text)].filter(({ isWordLike }) => isWordLike === true);
  return {
    text,
    sentence: 1,
    word: found.length,
    syllable: found.reduce((sum, { segment }) => sum + Math.max(1, syllable(segment)), 0),
  };
}

function sentencesOf(line: string): readonly string[] {
  return [...sentenceCuts.segment(line)].map(({ segment }) => segment.trim());
}

const words = new Intl.Segmenter("en-US", { granularity: "word" });
const sentenceCuts = new Intl.Segmenter("en-US", { granularity: "sentence" });
