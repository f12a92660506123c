import { decodeBase64, encodeBase64 } from "#domain";
import type { Bytes } from "./sealed-bytes.ts";

/** The first byte of a value: JSON, JSON in which what JSON has no text for stands in marks, or bytes as they are. */
const asJson = 0;
const withMarks = 1;
const asBytes = 2;

/**
 * A value of a store as bytes. Whatever stored rows are made of comes back as it was: JSON, numbers that JSON has no
 * text for (-0, NaN, infinities), `undefined`, and typed arrays.
 */
export function writeValue(value: unknown): Bytes {
  if (value instanceof Uint8Array) return begunWith(asBytes, value);
  return isPlainJson(value)
    ? begunWith(asJson, encoder.encode(JSON.stringify(value)))
    : begunWith(withMarks, encoder.encode(JSON.stringify(marked(value))));
}

function begunWith(kind: number, bytes: Uint8Array): Bytes {
  const whole = new Uint8Array(bytes.length + 1);
  whole[0] = kind;
  whole.set(bytes, 1);
  return whole;
}

/** The value of which `writeValue` made the bytes. */
export function readValue(bytes: Bytes): unknown {
  if (bytes[0] === asBytes) return bytes.slice(1);
  const value: unknown = JSON.parse(decoder.decode(bytes.subarray(1)));
  return bytes[0] === withMarks ? unmarked(value) : value;
}

const encoder = new TextEncoder();
// A text that begins with this character keeps it.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

function isPlainJson(value: unknown): boolean {
  switch (typeof value) {
    case "string":
    case "boolean":
      return true;
    case "number":
      return Number.isFinite(value) && !Object.is(value, -0);
    case "object":
      if (value === null) return true;
      // A list with holes is longer than what is in it.
      if (Array.isArray(value))
        return Object.keys(value).length === value.length && value.every(isPlainJson);
      return isRecord(value) && Object.values(value).every(isPlainJson);
    default:
      return false;
  }
}

/** Everything that is no JSON as a pair of its kind and its text, and a list as a pair too, so that no list is one. */
function marked(value: unknown): unknown {
  if (Array.isArray(value)) return ["list", Array.from(value, marked)];
  if (ArrayBuffer.isView(value)) return typedArray(value);
  if (typeof value === "number" && !isPlainJson(value)) {
    return ["number", Object.is(value, -0) ? "-0" : String(value)];
  }
  if (value === undefined) return ["undefined"];
  if (typeof value !== "object" || value === null) {
    if (isPlainJson(value)) return value;
    throw new Error(`a ${typeof value} cannot be stored`);
  }
  if (!isRecord(value)) throw new Error("only records, lists and typed arrays can be stored");
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, marked(held)]));
}

function unmarked(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (!Array.isArray(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, unmarked(held)]));
  }
  const mark: readonly unknown[] = value;
  const [kind, held] = mark;
  if (kind === "list" && Array.isArray(held)) return held.map(unmarked);
  if (kind === "number") return Number(held);
  if (kind === "undefined") return undefined;
  const read = typedArrays.find(({ name }) => name === kind)?.read;
  const bytes = typeof held === "string" ? decodeBase64(held) : null;
  if (read === undefined || bytes === null) throw new Error("no mark of a value");
  return read(bytes);
}

const typedArrays = [
  { name: "Uint8Array", read: (bytes: Bytes): unknown => bytes },
  { name: "Uint16Array", read: (bytes: Bytes): unknown => new Uint16Array(bytes.buffer) },
  { name: "Uint32Array", read: (bytes: Bytes): unknown => new Uint32Array(bytes.buffer) },
  { name: "Int32Array", read: (bytes: Bytes): unknown => new Int32Array(bytes.buffer) },
  { name: "Float64Array", read: (bytes: Bytes): unknown => new Float64Array(bytes.buffer) },
] as const;

function typedArray(value: ArrayBufferView): readonly [string, string] {
  const kind = typedArrays.find(({ name }) => `[object ${name}]` === kindOf(value));
  if (kind === undefined) throw new Error(`${kindOf(value)} cannot be stored`);
  return [
    kind.name,
    encodeBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)),
  ];
}

/** Also one of another realm, as a database gives it. */
function isRecord(value: object): boolean {
  return kindOf(value) === "[object Object]";
}

function kindOf(value: unknown): string {
  return Object.prototype.toString.call(value);
}
