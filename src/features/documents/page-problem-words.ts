import type { PageProblem } from "./page-problem.ts";

/** What is wrong with a page, and what the way to draw it differently is called; no way where none would help. */
export type PageProblemWords = {
  readonly happened: string;
  readonly next: string;
  readonly retry: string | undefined;
};

const askAgain = "Ask the sender for this page again.";
const tryAnother = "Try another way";

/** Says why a page, or part of it, is not there to be seen. `wasRetried`: drawn with all that can be spent. */
export function pageProblemInWords(problem: PageProblem, wasRetried: boolean): PageProblemWords {
  const words = wordsFor[problem];
  return wasRetried ? { ...words, next: askAgain, retry: undefined } : words;
}

const wordsFor: Readonly<Record<PageProblem, PageProblemWords>> = {
  missing: {
    happened: "This page is missing: the file lists it but does not contain it.",
    next: askAgain,
    retry: undefined,
  },
  blank: {
    happened: "This page is blank: the file contains nothing to draw on it.",
    next: "If you expected content, ask the sender for this page.",
    retry: undefined,
  },
  damaged: {
    happened: "This page is damaged. Part or all of it could not be drawn.",
    next: "Try to draw it another way, or ask the sender for this page again.",
    retry: tryAnother,
  },
  image: {
    happened: "An image on this page could not be decoded. Part or all of it could not be drawn.",
    next: "Try to draw it another way, or ask the sender for this page again.",
    retry: tryAnother,
  },
  "large-image": {
    happened: "An image on this page was left out because it has more than 100 megapixels.",
    next: "Drawing it takes more time and memory.",
    retry: "Draw it anyway",
  },
  letters: {
    happened: "A font on this page could not be read. Words may be missing.",
    next: "Try to draw it another way, or ask the sender for this page again.",
    retry: tryAnother,
  },
  slow: {
    happened: "This page was not drawn within 10 seconds and was given up.",
    next: "You can wait for up to a minute.",
    retry: "Wait longer",
  },
  complex: {
    happened: "This page takes too much memory to draw and was given up.",
    next: "With more time and memory it may still be drawn.",
    retry: "Wait longer",
  },
};
