import { type CaseDocument, cutAt, type DocumentStore, type StoreError } from "#domain";
import { checkPages } from "./check-pages.ts";
import type { EnclosedFile } from "./narratives/narrative.ts";
import { openDocument } from "./open-document.ts";
import type { OpenFailure } from "./page-source.ts";
import { recognizeFile } from "./recognize-file.ts";

/** What is left of a fax of 200 pages after scanning at 300 dpi in grey is well below this. */
export const mostBytes = 200 * 1024 * 1024;

/** Most documents are through by then; the check of the pages that are left goes on while the document is open. */
const patienceMs = 6000;

export type AttachProblem =
  | { readonly kind: "empty" | "too-large" | "unreadable" }
  | { readonly kind: "unsupported"; readonly what: string; readonly next?: string }
  | {
      readonly kind: "not-openable";
      readonly reason: OpenFailure;
      /** Files that lie inside it and can be attached instead. */
      readonly encloses?: readonly EnclosedFile[];
    }
  | { readonly kind: "already-there"; readonly as: string }
  | { readonly kind: "not-kept"; readonly error: StoreError };

export type Attached =
  | { readonly ok: true; readonly document: CaseDocument }
  | { readonly ok: false; readonly problem: AttachProblem };

/**
 * Attaches a file to a case: recognised by its content, opened once to see that it can be read, then stored.
 * A file that does not pass leaves no trace.
 */
export async function attachFile(
  store: Pick<DocumentStore, "add" | "list" | "content" | "putBack">,
  caseId: string,
  file: Blob & { readonly name: string },
): Promise<Attached> {
  if (file.size === 0) return refused({ kind: "empty" });
  if (file.size > mostBytes) return refused({ kind: "too-large" });
  const bytes = await bytesOf(file);
  if (bytes === undefined) return refused({ kind: "unreadable" });
  const signature = recognizeFile(bytes);
  if (signature.kind === "unsupported") return refused(signature);
  const sha256 = await fingerprint(bytes);
  const same = await sameContent(store, caseId, sha256);
  // Typed by what was recognised: no one later reads the type the file claimed.
  const content = new Blob([bytes], { type: signature.mediaType });
  if (same !== undefined) return attachedAgain(store, same, content);
  const opened = await openDocument(signature, content);
  if (!opened.ok) {
    const { reason, encloses = [] } = opened;
    return refused({
      kind: "not-openable",
      reason,
      ...(encloses.length === 0 ? {} : { encloses }),
    });
  }
  const { pageCount } = opened.source;
  const { undrawn, through } = await checkPages(opened.source, 1, AbortSignal.timeout(patienceMs));
  opened.source.close();
  const added = await store.add({
    caseId,
    name: tidyName(file.name),
    kind: signature.kind,
    mediaType: signature.mediaType,
    pageCount,
    undrawnPages: undrawn,
    checkedThrough: through,
    ...(sha256 === undefined ? {} : { sha256 }),
    content,
  });
  return added.ok
    ? { ok: true, document: added.value }
    : refused({ kind: "not-kept", error: added.error });
}

/** The same file again: the original of a document that has changed since, or else nothing to attach. */
async function attachedAgain(
  store: Pick<DocumentStore, "content" | "putBack">,
  same: CaseDocument,
  original: Blob,
): Promise<Attached> {
  const stored = await store.content(same.id);
  if (stored.ok && stored.value.integrity !== "changed") {
    return refused({ kind: "already-there", as: same.name });
  }
  const put = await store.putBack(same.id, original);
  return put.ok
    ? { ok: true, document: put.value }
    : refused({ kind: "not-kept", error: put.error });
}

function refused(problem: AttachProblem): Attached {
  return { ok: false, problem };
}

/** A file may have been changed, moved or taken out with its disk since it was chosen. */
async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    return undefined;
  }
}

/** SHA-256 in hexadecimal; undefined where the browser gives no cryptography (plain http). */
export async function fingerprint(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  if (globalThis.crypto.subtle === undefined) return undefined;
  const digest = new Uint8Array(await globalThis.crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function sameContent(
  store: Pick<DocumentStore, "list">,
  caseId: string,
  sha256: string | undefined,
): Promise<CaseDocument | undefined> {
  if (sha256 === undefined) return undefined;
  const listed = await store.list(caseId);
  return listed.ok
    ? listed.value.items.find(
        (document) => document.sha256 === sha256 && document.removedAt === undefined,
      )
    : undefined;
}

const longestName = 120;

/** A name to show: without folders, without marks that reverse or hide letters. */
export function tidyName(name: string): string {
  const tidy = name
    .replaceAll(/^.*[/\\]/g, "")
    .replaceAll(/\p{C}/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim();
  if (tidy.length <= longestName) return tidy === "" ? "Document" : tidy;
  const [, ending = ""] = /(\.[a-z0-9]{1,5})$/i.exec(tidy) ?? [];
  return `${cutAt(tidy, longestName - ending.length - 1)}…${ending}`;
}
