import type { JsonObject } from "../case/json-value.ts";
import { worklistLayout, type WorklistDigest } from "./case-summary.ts";

/** The digest of a stored row, or null when another release wrote it in another shape. */
export function readDigest(digest: JsonObject): WorklistDigest | null {
  const known = read.get(digest);
  if (known !== undefined) return known;
  const found = worklistLayout.isDigest(digest) ? digest : null;
  read.set(digest, found);
  return found;
}

/** Every cell of a row reads the same digest. */
const read = new WeakMap<JsonObject, WorklistDigest | null>();
