import { keyFromSecret } from "./key-derivation.ts";

/**
 * The recovery key as it is printed: 34 random signs of Crockford's base32 (170 bits) and a check sign, in seven groups
 * of five. https://www.crockford.com/base32.html: no I, L, O or U; capital or small; what looks alike is taken alike; the
 * check sign is the remainder by 37.
 */
const signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const checkModulus = 37;
const length = 34;
const groupLength = 5;

/** A new recovery key, as it is shown. */
export function newRecoveryKey(): string {
  for (;;) {
    const random = crypto.getRandomValues(new Uint8Array(length));
    // 256 is a multiple of 32, so each sign is as likely as any other.
    const key = Array.from(random, (byte) => signs.charAt(byte & 31)).join("");
    const check = signs.charAt(remainderOf(key));
    // Five of the 37 remainders have signs that are hard to type (*~$=U): another key is drawn then.
    if (check !== "") return grouped(key + check);
  }
}

/** The signs of a key as somebody typed it; null where the check sign says that it is mistyped. */
export function readRecoveryKey(typed: string): string | null {
  const plain = typed
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}.,_/]/gu, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
  if (plain.length !== length + 1) return null;
  const [key, check] = [plain.slice(0, length), plain.slice(length)];
  if (Array.from(key).some((sign) => !signs.includes(sign))) return null;
  return signs.indexOf(check) === remainderOf(key) ? key : null;
}

/** The key that unwraps what the recovery key opens. `key`: as `readRecoveryKey` gives it. */
export function recoveryWrappingKey(key: string, vaultId: string): Promise<CryptoKey> {
  const text = new TextEncoder();
  return keyFromSecret(text.encode(key), text.encode(vaultId), "recovery key");
}

function remainderOf(key: string): number {
  let remainder = 0;
  for (const sign of key) remainder = (remainder * 32 + signs.indexOf(sign)) % checkModulus;
  return remainder;
}

function grouped(text: string): string {
  const groups: string[] = [];
  for (let at = 0; at < text.length; at += groupLength) {
    groups.push(text.slice(at, at + groupLength));
  }
  return groups.join("-");
}
