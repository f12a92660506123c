import type { PageProblem } from "./page-problem.ts";

/** What is wrong with a page, and what the way to draw it differently is called; no way where none would help. */
export type PageProblemWords = {
  readonly happened: string;
  readonly next: string;
  readonly retry: string | undefined;
};

const askAgain = "Ask the sender to resend this page.";
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
    happened: "This page is blank. The file has no content for it.",
    next: "If you expected content, ask the sender to resend this page.",
    retry: undefined,
  },
  damaged: {
    happened: "This page is damaged. Part or all of it couldn’t be displayed.",
    next: "Try displaying it another way, or ask the sender to resend this page.",
    retry: tryAnother,
  },
  image: {
    happened: "An image on this page couldn’t be decoded. Part or all of it couldn’t be displayed.",
    next: "Try displaying it another way, or ask the sender to resend this page.",
    retry: tryAnother,
  },
  "large-image": {
    happened: "An image on this page was left out because it has more than 100 megapixels.",
    next: "Displaying it takes more time and memory.",
    retry: "Display it anyway",
  },
  letters: {
    happened: "A font on this page couldn’t be read. Words may be missing.",
    next: "Try displaying it another way, or ask the sender to resend this page.",
    retry: tryAnother,
  },
  slow: {
    happened: "This page could not be displayed within 10 seconds.",
    next: "You can wait for up to a minute.",
    retry: "Wait longer",
  },
  complex: {
    happened: "This page needs too much memory to display.",
    next: "It may display with more time and memory.",
    retry: "Wait longer",
  },
};
