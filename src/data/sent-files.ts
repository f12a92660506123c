import type { DocumentStore, SentFile, StoreError } from "#domain";

/** A file that goes out with a notice, or proves that it did. */
export type FileToStore = {
  readonly kind: SentFile["kind"];
  readonly name: string;
  readonly mediaType: "application/pdf" | "image/png" | "image/jpeg";
  readonly pages: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

export type StoredFiles =
  | { readonly ok: true; readonly files: readonly SentFile[] }
  | { readonly ok: false; readonly error: StoreError }
  | { readonly ok: false; readonly problem: string };

type Store = Pick<DocumentStore, "add" | "erase">;

/** Stores files as documents of the case, each with its SHA-256: all of them, or none. */
export async function storeSentFiles(
  store: Store,
  caseId: string,
  files: readonly FileToStore[],
): Promise<StoredFiles> {
  const stored: SentFile[] = [];
  for (const { kind, name, mediaType, pages, bytes } of files) {
    // One after the other: where one fails, those before it are taken back.
    const sha256 = await sha256Of(bytes);
    if (sha256 === undefined) {
      await eraseSentFiles(store, stored);
      return { ok: false, problem: noDigest };
    }
    const added = await store.add({
      caseId,
      name,
      kind: mediaType === "application/pdf" ? "pdf" : "image",
      mediaType,
      pageCount: pages,
      sha256,
      isSent: true,
      content: new Blob([bytes], { type: mediaType }),
    });
    if (!added.ok) {
      await eraseSentFiles(store, stored);
      return { ok: false, error: added.error };
    }
    stored.push({ kind, document: added.value.id, name: added.value.name, sha256 });
  }
  return { ok: true, files: stored };
}

/** Takes stored files back where the notice they belong to was not recorded. */
export async function eraseSentFiles(
  store: Pick<Store, "erase">,
  files: readonly SentFile[],
): Promise<void> {
  for (const { document } of files) await store.erase(document);
}

/** A stored file as it was sent, or why it can't be given: what has changed since is not handed out as what was sent. */
export async function sentFileContent(
  store: Pick<DocumentStore, "content">,
  { document, sha256 }: SentFile,
): Promise<
  { readonly ok: true; readonly content: Blob } | { readonly ok: false; readonly problem: string }
> {
  const read = await store.content(document);
  if (!read.ok) return { ok: false, problem: unreadable };
  if (read.value.integrity === "changed") return { ok: false, problem: changed };
  const { content } = read.value;
  const bytes = new Uint8Array(await content.arrayBuffer());
  return (await sha256Of(bytes)) === sha256
    ? { ok: true, content }
    : { ok: false, problem: changed };
}

/** SHA-256 in hexadecimal; undefined where the browser gives no cryptography (plain http). */
async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  if (globalThis.crypto.subtle === undefined) return undefined;
  const digest = new Uint8Array(await globalThis.crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const noDigest =
  "The file can’t be stored from this address because the browser computes no SHA-256 here. Nothing was recorded. Open the workstation over https, then try again.";
const unreadable =
  "The file can’t be read. Reload the page. If it is still missing, restore a backup.";
const changed =
  "The stored file is not what was sent: its content has changed. Restore it from a backup.";
