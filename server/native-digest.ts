import { createHash } from "node:crypto";
import { digestWith } from "#domain";

/** SHA-256 by the system's own library, 64 lower-case hexadecimal digits. */
export function nativeSha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Chains of cases are worked out by the system's own library from here on. */
export function installNativeDigest(): void {
  digestWith(nativeSha256);
}
