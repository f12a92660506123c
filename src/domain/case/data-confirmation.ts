import * as z from "zod/mini";
import { actorSchema } from "../people/person.ts";
import { jsonObjectSchema } from "./json-object.ts";

/**
 * Somebody looked at a data warning and says that the record documents it so. Written once, never changed;
 * it holds for these values, and a changed answer asks again.
 */
export const dataConfirmationSchema = z.strictObject({
  /** Id of the warning, as the criteria name it. */
  warning: z.string().check(z.minLength(1), z.maxLength(80)),
  /** The answers it was confirmed for, by path, as the criteria read them. */
  values: jsonObjectSchema,
  /** The profile as it was at that moment. */
  by: actorSchema,
  at: z.iso.datetime(),
});

export type DataConfirmation = z.infer<typeof dataConfirmationSchema>;

/** All confirmations of both lists, in the order of their instants, each once. */
export function allDataConfirmations(
  these: readonly DataConfirmation[],
  those: readonly DataConfirmation[],
): DataConfirmation[] {
  const all = new Map<string, DataConfirmation>();
  for (const one of [...these, ...those]) {
    const key = JSON.stringify([one.at, one.warning, one.by.id ?? one.by.name]);
    if (!all.has(key)) all.set(key, one);
  }
  return [...all.values()].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
}
