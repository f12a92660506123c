import * as z from "zod/mini";
import { fromBase64Url } from "#domain";

/**
 * What is stored of the vault: every key, wrapped, and nothing that opens one. Strict: a field that this release does not
 * know is not ours to drop. Binary values are base64url; instants are ISO in UTC. docs/adr/0042-the-vault.md.
 */
function binary(minimum: number, maximum = minimum) {
  return z.string().check(
    z.refine((text) => {
      const length = fromBase64Url(text)?.length ?? -1;
      return length >= minimum && length <= maximum;
    }),
  );
}

const wrapped = { iv: binary(12), sealed: binary(48, 256) };
const wrappedSchema = z.strictObject(wrapped);
const id = z.string().check(z.minLength(1), z.maxLength(200));
const instant = z.iso.datetime();

/** The upper bound keeps a damaged number from busying the browser for hours. */
const kdfSchema = z.strictObject({
  name: z.literal("PBKDF2"),
  iterations: z.int().check(z.minimum(1), z.maximum(10_000_000)),
  salt: binary(16),
});

const passkeySchema = z.strictObject({
  id,
  credentialId: binary(1, 1023),
  salt: binary(32),
  addedAt: instant,
  ...wrapped,
});

const personSchema = z.strictObject({
  personId: id,
  personKey: z.strictObject({ kdf: kdfSchema, ...wrapped }),
  passkeys: z.array(passkeySchema).check(z.maxLength(50)),
  dataKey: wrappedSchema,
  signing: z.strictObject({ publicKey: binary(32), ...wrapped }),
});

const recordSchema = z.strictObject({
  version: z.literal(1),
  id,
  generation: z.int().check(z.minimum(1)),
  createdAt: instant,
  store: z.enum(["empty", "copying", "sealed"]),
  people: z.array(personSchema).check(
    z.minLength(1),
    z.maxLength(200),
    z.refine((people) => new Set(people.map(({ personId }) => personId)).size === people.length),
  ),
  recovery: z.strictObject({ dataKey: wrappedSchema, notedAt: z.nullable(instant) }),
});

export type Wrapped = Readonly<z.infer<typeof wrappedSchema>>;
export type Kdf = Readonly<z.infer<typeof kdfSchema>>;
export type VaultRecord = z.infer<typeof recordSchema>;
export type VaultPerson = VaultRecord["people"][number];
export type RecordPasskey = VaultPerson["passkeys"][number];
/** How far the sealed store is: nothing in it, an unsealed store being taken over, or all that counts. */
export type StoreState = VaultRecord["store"];

export type RecordReading =
  | { readonly kind: "none" }
  | { readonly kind: "record"; readonly record: VaultRecord }
  /** Written by a release that knows more: to be left as it is. */
  | { readonly kind: "newer" }
  | { readonly kind: "damaged" };

/** Reads what was stored: `undefined` where nothing was. */
export function readRecord(stored: unknown): RecordReading {
  if (stored === undefined) return { kind: "none" };
  const read = recordSchema.safeParse(stored);
  if (read.success) return { kind: "record", record: read.data };
  const version = z.object({ version: z.int().check(z.minimum(2)) }).safeParse(stored);
  return { kind: version.success ? "newer" : "damaged" };
}

/** Reads the copy, which is JSON; null where there is none. */
export function readRecordText(text: string | null): RecordReading {
  if (text === null) return { kind: "none" };
  try {
    const value: unknown = JSON.parse(text);
    return readRecord(value ?? "nothing");
  } catch {
    return { kind: "damaged" };
  }
}
