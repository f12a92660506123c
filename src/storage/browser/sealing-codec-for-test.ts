import { deserialize, serialize } from "node:v8";
import { isPlainObject } from "#domain";
import { clearFields, type ValueCodec } from "./codec.ts";

/**
 * A codec that leaves nothing readable but what the database needs, as one that encrypts would. It seals only what
 * it may: contents of documents by `encode` alone.
 */
export const sealingCodec: ValueCodec = {
  async encode(_store, value) {
    await Promise.resolve();
    if (!(value instanceof Blob)) throw new Error("only contents are encoded apart");
    const bytes = turned(new Uint8Array(await value.arrayBuffer()));
    return { sealedContent: bytes, type: value.type };
  },
  async decode(_store, stored) {
    await Promise.resolve();
    if (!isPlainObject(stored) || !(stored["sealedContent"] instanceof Uint8Array)) return stored;
    const { sealedContent, type } = stored;
    return new Blob([turned(new Uint8Array(sealedContent))], { type: String(type) });
  },
  encodeNow(store, value) {
    const fields = clearFields[store] ?? [];
    const clear = isPlainObject(value)
      ? Object.fromEntries(fields.map((field) => [field, value[field]] as const))
      : {};
    return { ...clear, sealed: turned(new Uint8Array(serialize(value))) };
  },
  decodeNow(_store, stored) {
    if (!isPlainObject(stored)) return stored;
    const { sealed } = stored;
    // What was put aside as text came back as an object of numbers.
    if (sealed instanceof Uint8Array) return opened(sealed);
    return isPlainObject(sealed)
      ? opened(Uint8Array.from(Object.values(sealed).map(Number)))
      : stored;
  },
};

function opened(sealed: Uint8Array): unknown {
  const value: unknown = deserialize(turned(new Uint8Array(sealed)));
  return value;
}

/** Every bit turned round: no text is left in it, and twice is back. */
function turned(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return bytes.map((byte) => byte ^ 0xff);
}
