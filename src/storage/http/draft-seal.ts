import { decodeBase64 } from "#domain";

/** Who a key for drafts belongs to, as the server gave it. */
export interface DraftKey {
  readonly tenant: string;
  readonly personId: string;
  /** AES-256-GCM; non-extractable. */
  readonly key: CryptoKey;
}

/** Encrypts what waits on this device, for one person: nobody else’s key opens it, and no other case’s draft passes for it. */
export interface DraftSeal {
  /** Version byte, 12 bytes of random IV, ciphertext. */
  readonly seal: (caseId: string, value: unknown) => Promise<Uint8Array<ArrayBuffer>>;
  /** What was sealed; `ok: false` where it was changed, moved, or sealed under another key. Never rejects. */
  readonly open: (
    caseId: string,
    sealed: Uint8Array<ArrayBuffer>,
  ) => Promise<{ readonly ok: true; readonly value: unknown } | { readonly ok: false }>;
}

const format = 1;

export function createDraftSeal({ tenant, personId, key }: DraftKey): DraftSeal {
  const algorithm = (caseId: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams => ({
    name: "AES-GCM",
    iv,
    additionalData: utf8(JSON.stringify(["unsent draft", format, tenant, personId, caseId])),
  });
  return {
    async seal(caseId, value) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const text = utf8(JSON.stringify(value));
      const sealed = await crypto.subtle.encrypt(algorithm(caseId, iv), key, text);
      const bytes = new Uint8Array(13 + sealed.byteLength);
      bytes[0] = format;
      bytes.set(iv, 1);
      bytes.set(new Uint8Array(sealed), 13);
      return bytes;
    },
    async open(caseId, sealed) {
      if (sealed[0] !== format) return { ok: false };
      try {
        const parameters = algorithm(caseId, sealed.slice(1, 13));
        const text = await crypto.subtle.decrypt(parameters, key, sealed.slice(13));
        const value: unknown = JSON.parse(new TextDecoder().decode(text));
        return { ok: true, value };
      } catch {
        return { ok: false };
      }
    },
  };
}

/** The server’s text of 256 bits as a key that nothing reads out again; null where it is none, or there is no WebCrypto. */
export async function importDraftKey(text: string): Promise<CryptoKey | null> {
  const bytes = decodeBase64(`${text.replaceAll("-", "+").replaceAll("_", "/")}=`);
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

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
