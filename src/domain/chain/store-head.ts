import { hashText } from "./canonical-json.ts";

/**
 * The chain over all cases of a store, folded into one hash: link number `through` is the last one in it.
 * Kept outside the database and in every export, it tells a store that was cut short or wound back.
 */
export interface StoreHead {
  readonly through: number;
  readonly head: string;
}

export const emptyStoreHead: StoreHead = { through: 0, head: "0".repeat(64) };

/** The head after one more link: its number in the order of all links, and its hash. */
export function extendHead(
  { head }: StoreHead,
  link: { readonly number: number; readonly hash: string },
): StoreHead {
  return { through: link.number, head: hashText(`${head} ${link.number} ${link.hash}`) };
}

/** What going through the chain over all cases found. */
export type StoreVerification =
  | ({ readonly kind: "verified" } & StoreHead)
  | {
      readonly kind: "does-not-verify";
      /** How many links are gone from among the others, and how many are not as they were written. */
      readonly missing: number;
      readonly changed: number;
      /** The newest links are gone: the store is older than it was. */
      readonly isShort: boolean;
    };

/** "4F2A-9C01-77BE": what a page prints of a hash, and a person compares. */
export function verificationCode(hash: string): string {
  return (hash.slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join("-");
}
