import type { PictureSize } from "./tiff/tiff-pages.ts";

/** A line as a person reads it. */
export type WrittenLine = { readonly text: string; readonly isHeading: boolean };

/** A file that lies inside another, as it came. */
export type PackedFile = {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** What a person reads of a file. */
export type WrittenFile = {
  readonly lines: readonly WrittenLine[];
  /** The words of a message, as text and as a web page; they follow the lines. */
  readonly body?: { readonly text: string; readonly html: string };
  readonly files: readonly PackedFile[];
  /** Sentences about what is not shown. */
  readonly remarks: readonly string[];
};

/** Why a file gives nothing to read; `other-form`: of its kind, in a form that is not read here. */
export type FileRefusal =
  | "damaged"
  | "locked"
  | "too-many-pages"
  | "too-large"
  | "too-large-image"
  | "other-form";

export type WrittenOutcome =
  | ({ readonly ok: true } & WrittenFile)
  | { readonly ok: false; readonly reason: FileRefusal };

/** Why a page of pictures is not shown. */
export type PictureProblem = "damaged" | "image" | "large-image";

/** What a page asks of the worker that reads files; one file a worker. Answers carry the number of the request. */
export type FileRequest =
  | { readonly kind: "read" | "pages"; readonly mediaType: string; readonly content: Blob }
  /** Asked after `pages`; pages count from 1. */
  | { readonly kind: "picture"; readonly page: number };

export type FileAnswer =
  | { readonly kind: "written"; readonly written: WrittenFile }
  /** The size of each page, upright, in pixels. */
  | { readonly kind: "pages"; readonly sizes: readonly PictureSize[] }
  | { readonly kind: "picture"; readonly picture: ImageBitmap; readonly isWhole: boolean }
  | { readonly kind: "no-picture"; readonly problem: PictureProblem }
  | { readonly kind: "refused"; readonly reason: FileRefusal }
  | { readonly kind: "failed" };

export type Numbered<Message> = { readonly number: number; readonly message: Message };

/** An end of the channel between page and worker, as far as it is used. */
export interface FilePort {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
}

/** Both ends are of one build: a message that names a kind is one of ours. */
export function isRequest(data: unknown): data is Numbered<FileRequest> {
  return isOf(data, ["read", "pages", "picture"] satisfies FileRequest["kind"][]);
}

export function isAnswer(data: unknown): data is Numbered<FileAnswer> {
  return isOf(data, [
    "written",
    "pages",
    "picture",
    "no-picture",
    "refused",
    "failed",
  ] satisfies FileAnswer["kind"][]);
}

function isOf(data: unknown, kinds: readonly string[]): boolean {
  if (typeof data !== "object" || data === null || !("message" in data)) return false;
  const { message } = data;
  if (typeof message !== "object" || message === null || !("kind" in message)) return false;
  return typeof message.kind === "string" && kinds.includes(message.kind);
}
