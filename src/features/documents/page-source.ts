import type { EnclosedFile } from "./narratives/narrative.ts";
import type { DocumentData } from "#data";
import type { PageProblem } from "./page-problem.ts";
import type { Rotation } from "./page-region.ts";
import type { PageText, TextSpan } from "./page-text.ts";

/** CSS pixels at 100 %, upright. */
export type PageSize = { readonly width: number; readonly height: number };

export type PageView = {
  /** 1 is 100 %. */
  readonly scale: number;
  readonly rotation: Rotation;
};

/**
 * An open document, whatever its kind: its pages can be measured, drawn and read. Pages count from 1.
 * After `close` nothing of it is in memory any more and every promise that is left rejects or is ignored.
 */
export interface PageSource {
  readonly pageCount: number;
  readonly sizeOf: (page: number) => Promise<PageSize>;
  /**
   * Draws a page into a new canvas, or into several where one cannot hold it; rejects when `signal` says that nobody wants it any more, and with a
   * `PageNotShownError` when the page cannot be drawn.
   */
  readonly draw: (page: number, view: PageView, signal: AbortSignal) => Promise<HTMLElement>;
  /** The words of a page; none on a scanned page. */
  readonly textOf: (page: number) => Promise<PageText>;
  /**
   * Lays the words of a page, unseen, over its drawing so that they can be selected. Gives the element of
   * each piece of its text, in order.
   */
  readonly layText: (
    page: number,
    view: PageView,
    host: HTMLElement,
  ) => Promise<readonly HTMLElement[]>;
  /** What of a page could not be drawn when it was drawn last; absent or `undefined` where nothing is amiss. */
  readonly problemOf?: (page: number) => PageProblem | undefined;
  /** Whether nobody can see the words of a span on the page; absent where all words are what is shown. */
  readonly isHidden?: (page: number, span: TextSpan) => Promise<boolean>;
  /**
   * Whether a page is a picture with few words beside it, as a fax under the line that its sender printed on it: its
   * words are not the page. Absent where no page can be.
   */
  readonly isPictureWithFewWords?: (page: number) => Promise<boolean>;
  /** Where data of the document is said; absent where it is none. */
  readonly placeOf?: (
    resource: string,
    path: string,
  ) => { readonly page: number; readonly span: TextSpan } | undefined;
  /** The page is drawn again from now on with more time and memory, and with other decoders. */
  readonly tryHarder?: (page: number) => void;
  /** Nobody looks at the page any more: what was kept to draw it may go. */
  readonly release: (page: number) => void;
  readonly close: () => void;
}

/** Why a file does not open. */
export type OpenFailure =
  | "damaged"
  /** Data that ends early, or is not written as JSON. */
  | "damaged-data"
  | "locked"
  | "too-many-pages"
  | "too-much-text"
  /** A form that only Adobe's own programs can draw (XFA); its one page is a placeholder. */
  | "xfa-form"
  /** A PDF that is only the cover of the files in it. */
  | "portfolio"
  /** Data for programs, with nothing that a person could read. */
  | "no-words"
  | "too-large-image"
  /** What it unfolds to is more than a browser can hold. */
  | "too-large"
  /** Of a kind that is read, in a form of it that is not. */
  | "other-form"
  | "too-slow"
  | "no-viewer";

export type Opened =
  | {
      readonly ok: true;
      readonly source: PageSource;
      /** Sentences about the document that a reader has to know. */
      readonly remarks?: readonly string[];
      /** Files that lie inside it. */
      readonly encloses?: readonly EnclosedFile[];
      /** What it says as data; absent where it is none. */
      readonly data?: DocumentData;
    }
  | {
      readonly ok: false;
      readonly reason: OpenFailure;
      readonly encloses?: readonly EnclosedFile[];
    };

/** More pages than any case file has; a PDF can claim millions. */
export const mostPages = 5000;
