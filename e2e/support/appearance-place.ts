import type { Locator, Page } from "@playwright/test";

/** One page in one state. */
export type Place = {
  /** In kebab case; names the outline and the pictures. */
  readonly name: string;
  /** The sample person who looks at it; the nurse where nothing is said. */
  readonly by?: string;
  /** In a browser that holds nothing yet. */
  readonly isFresh?: true;
  /** What happens in this browser before the page is opened. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** Address; `{SYN-13}` at its beginning stands for that of the member's case. */
  readonly at: string;
  /** The h1 that says the page is there. */
  readonly heading: string | RegExp;
  /** What is done on the page until it is in its state. */
  readonly act?: (page: Page) => Promise<unknown>;
  readonly dialog?: {
    readonly name: string | RegExp;
    /** What opens it, and gets the focus back; nothing where it opens by itself. */
    readonly opener?: (page: Page) => Locator;
  };
  /** Axe and the keyboard take seconds on a long page; where a spec of its own asks them they are not asked again. */
  readonly hasOwnSpec?: true;
  /** What is on paper, where that is not the h1. */
  readonly printed?: (page: Page) => Locator;
};
