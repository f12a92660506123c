import * as z from "zod/mini";
import { caseIdSchema } from "../case/case-id.ts";
import { instantSchema } from "../case/case-record.ts";
import { publicKeySchema } from "./determination-signature.ts";

/** A key that a person signs or signed with, as this workstation knows it. */
export const signingKeySchema = z.strictObject({
  personId: caseIdSchema,
  publicKey: publicKeySchema,
  /** When it came to be known here. */
  since: instantSchema,
  /** `here`: the person got it on this workstation. `backup`: it signed a determination that was restored. */
  from: z.enum(["here", "backup"]),
});
export type SigningKey = z.infer<typeof signingKeySchema>;

/** Every key of everybody who ever signed here; none is ever taken away, or earlier signatures would verify no more. */
export const signingKeysSchema = z.array(signingKeySchema);

/**
 * Adds keys. One that came with a backup and turns out to be of this workstation is of this workstation; one key is
 * never two people's.
 *
 * @returns null where nothing is new
 */
export function withSigningKeys(
  known: readonly SigningKey[],
  added: readonly SigningKey[],
): readonly SigningKey[] | null {
  const byKey = new Map(known.map((one) => [one.publicKey, one]));
  let isNew = false;
  for (const one of added) {
    const before = byKey.get(one.publicKey);
    const isBetter = before?.from === "backup" && one.from === "here";
    if (before !== undefined && !isBetter) continue;
    byKey.set(one.publicKey, one);
    isNew = true;
  }
  return isNew ? [...byKey.values()] : null;
}

/**
 * Whose key signed: a key of this person from here, one that only a backup told of, or none of this person.
 */
export function keyStanding(
  keys: readonly SigningKey[],
  personId: string | undefined,
  publicKey: string,
): "known" | "unseen" | "not-theirs" {
  const found = keys.find((one) => one.publicKey === publicKey);
  if (found === undefined || found.personId !== personId) return "not-theirs";
  return found.from === "here" ? "known" : "unseen";
}
