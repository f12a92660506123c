import { canonicalJson, isPlainObject } from "#domain";
import {
  clearFields,
  contentStore,
  undecoded,
  type ValueCodec,
} from "../../browser/codec/codec.ts";
import { type ContentPart, openContent, sealContent } from "./sealed-content.ts";
import { isSealedBy, openBytes, sealBytes } from "./sealed-bytes.ts";
import { readValue, writeValue } from "./value-bytes.ts";

/** What seals everything that one vault keeps. */
export interface Seal {
  readonly vaultId: string;
  /** AES-256-GCM, for `encrypt` and `decrypt`; its bytes can’t be taken out of it. */
  readonly dataKey: CryptoKey;
}

/**
 * Writes every value of a database under a key: AES-256-GCM over its JSON, bound to the vault, the database, the
 * store and the place in it, so that a value that was changed, moved or put in from elsewhere is not taken for one.
 * A value in plain text is none either, save for what the layout of a new database begins with.
 */
export function sealedCodec({ dataKey, vaultId }: Seal, database: string): ValueCodec {
  const placeOf = (store: string, within: unknown): string =>
    canonicalJson([vaultId, database, store, within ?? null, layout]);
  return {
    isPlain: false,
    async encode(store, value, key) {
      if (store === contentStore && value instanceof Blob) {
        return sealContent(dataKey, value, (part) => placeOf(store, [key ?? null, part]));
      }
      if (isOpen(store, key)) return value;
      const clear = clearOf(store, value);
      const sealed = await sealBytes(dataKey, writeValue(value), placeOf(store, clear ?? key));
      return clear === null ? sealed : { ...clear, sealed };
    },
    async decode(store, stored, key) {
      if (store === contentStore) {
        // One that is not there was not changed.
        if (stored === undefined) return undefined;
        const partOf = (part: ContentPart): string => placeOf(store, [key ?? null, part]);
        const content = stored instanceof Blob ? await openContent(dataKey, stored, partOf) : null;
        return content === "unreadable" ? null : (content ?? undecoded());
      }
      if (isOpen(store, key) || isOfNewDatabase(store, key, stored)) return stored;
      const clear = clearOf(store, stored);
      const sealed = clear === null ? stored : sealedIn(stored, clear);
      if (!isSealedBy(sealed)) return undecoded(clear ?? {});
      const bytes = await openBytes(dataKey, sealed, placeOf(store, clear ?? key));
      return bytes === null ? undecoded(clear ?? {}) : readValue(bytes);
    },
  };
}

/** Raised when what is sealed, or where it is said to belong, is written in another way. */
const layout = 1;

/** The name of a database is no secret, and every save reads it beside its own. */
function isOpen(store: string, key: unknown): boolean {
  return store === "meta" && key === "epoch";
}

/** The layout of a database is made in one turn, in which nothing can be sealed: it says that nothing is there yet. */
function isOfNewDatabase(store: string, key: unknown, stored: unknown): boolean {
  if (store !== "meta") return false;
  if (key === "chainStarted") return stored === true;
  return (
    key === "tally" && isPlainObject(stored) && stored["writes"] === 0 && stored["documents"] === 0
  );
}

/** The fields that stay readable beside what is sealed; null in a store whose rows lie under a key alone. */
function clearOf(store: string, value: unknown): Readonly<Record<string, unknown>> | null {
  const fields = clearFields[store];
  if (fields === undefined) return null;
  const row = isPlainObject(value) ? value : {};
  return Object.fromEntries(
    fields.flatMap((field) => (isKeyPart(row[field]) ? [[field, row[field]] as const] : [])),
  );
}

function isKeyPart(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number";
}

/** A row holds its clear fields, the sealed rest, and nothing that nobody wrote. */
function sealedIn(stored: unknown, clear: Readonly<Record<string, unknown>>): unknown {
  if (!isPlainObject(stored)) return undefined;
  const { sealed } = stored;
  return Object.keys(stored).length === Object.keys(clear).length + 1 ? sealed : undefined;
}
