import { fromBase64Url } from "#domain";
import { openBytes, sealBytes } from "../vault/sealing/sealed-bytes.ts";

/** Who a key for drafts belongs to, as the server gave it. */
export interface DraftKey {
  readonly tenant: string;
  readonly personId: string;
  /** AES-256-GCM; non-extractable. */
  readonly key: CryptoKey;
}

/** Encrypts what waits on this device, for one person: nobody else’s key opens it, and no other case’s draft passes for it. */
export interface DraftSeal {
  /** As `sealBytes` has it; the place is that of one case of this person. */
  readonly seal: (caseId: string, value: unknown) => Promise<Uint8Array<ArrayBuffer>>;
  /** What was sealed; `ok: false` where it was changed, moved, or sealed under another key. Never rejects. */
  readonly open: (
    caseId: string,
    sealed: Uint8Array<ArrayBuffer>,
  ) => Promise<{ readonly ok: true; readonly value: unknown } | { readonly ok: false }>;
}

export function createDraftSeal({ tenant, personId, key }: DraftKey): DraftSeal {
  const placeOf = (caseId: string): string =>
    JSON.stringify(["unsent draft", 1, tenant, personId, caseId]);
  return {
    seal: (caseId, value) =>
      sealBytes(key, new TextEncoder().encode(JSON.stringify(value)), placeOf(caseId)),
    async open(caseId, sealed) {
      const bytes = await openBytes(key, sealed, placeOf(caseId));
      if (bytes === null) return { ok: false };
      try {
        const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
        return { ok: true, value };
      } catch {
        return { ok: false };
      }
    },
  };
}

/** The server’s text of 256 bits as a key that nothing reads out again; null where it is none, or there is no WebCrypto. */
export async function importDraftKey(text: string): Promise<CryptoKey | null> {
  const bytes = fromBase64Url(text);
  try {
    return bytes?.length === 32
      ? await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"])
      : null;
  } catch {
    return null;
  } finally {
    bytes?.fill(0);
  }
}
