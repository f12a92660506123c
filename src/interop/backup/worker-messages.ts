import type { BackupContents, BackupHeader, BackupProblem, BackupRow } from "#domain";
import type { AgeProblem } from "./age-file.ts";

/** What a page asks of the worker that encrypts and opens backups; one request a worker. */
export type BackupRequest =
  | { readonly kind: "encrypt"; readonly passphrase: string }
  /** Answers `more`: some lines of the file, or null at its end. */
  | { readonly kind: "lines"; readonly bytes: Uint8Array | null }
  | { readonly kind: "open"; readonly file: Blob; readonly passphrase: string };

export type BackupAnswer =
  /** The key is made; asks for lines. */
  | { readonly kind: "more" }
  | { readonly kind: "encrypted"; readonly file: Blob }
  /** The key is made, and so many bytes of the file are read. */
  | { readonly kind: "reading"; readonly bytes: number }
  | { readonly kind: "rows"; readonly rows: readonly BackupRow[] }
  | {
      readonly kind: "read";
      readonly header: BackupHeader;
      readonly contents: BackupContents<Blob>["contents"];
    }
  | { readonly kind: "refused"; readonly error: AgeProblem | BackupProblem }
  | { readonly kind: "failed" };

/** An end of the channel between page and worker, as far as it is used. */
export interface BackupPort {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
}

/** Both ends are of one build: a message that names a kind is one of ours. */
export function isRequest(message: unknown): message is BackupRequest {
  return hasKind(message, ["encrypt", "lines", "open"] satisfies BackupRequest["kind"][]);
}

export function isAnswer(message: unknown): message is BackupAnswer {
  return hasKind(message, [
    "more",
    "encrypted",
    "reading",
    "rows",
    "read",
    "refused",
    "failed",
  ] satisfies BackupAnswer["kind"][]);
}

function hasKind(message: unknown, kinds: readonly string[]): boolean {
  if (typeof message !== "object" || message === null || !("kind" in message)) return false;
  return typeof message.kind === "string" && kinds.includes(message.kind);
}
