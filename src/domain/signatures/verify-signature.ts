import { fromBase64Url } from "../backup/base64.ts";
import type { Determination } from "../case/determination.ts";
import { signedBytes } from "./signed-bytes.ts";

/**
 * Whether the signature of a determination is that of its key, over this very determination. Whose key it is, and
 * whether the case is the one it was signed with, the caller compares. False without a signature, and where the
 * platform has no Ed25519: what cannot be verified counts as not signed.
 */
export async function verifySignature(determination: Determination): Promise<boolean> {
  const { signature, ...line } = determination;
  if (signature === undefined) return false;
  const [key, value] = [fromBase64Url(signature.publicKey), fromBase64Url(signature.value)];
  if (key === null || value === null) return false;
  try {
    const publicKey = await crypto.subtle.importKey("raw", key, "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", publicKey, value, signedBytes(line, signature));
  } catch {
    return false;
  }
}
