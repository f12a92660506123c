import {
  type IncomingRequest,
  readBundleBytes,
  readRequest,
  type RequestRefusal,
} from "#interop/fhir";

/** A bundle as it was sent, alone or as the one parameter of its operation. */
export interface SentBundle {
  readonly value: unknown;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Reads what an operation was given; the refusal of a request says where it can't be read. */
export function readSentBundle(
  body: Uint8Array,
):
  | { readonly ok: true; readonly sent: SentBundle }
  | { readonly ok: false; readonly error: RequestRefusal } {
  const bytes = new Uint8Array(body);
  const read = readBundleBytes(bytes);
  if (!read.ok) return read;
  const { value, isWrapped } = read;
  // What is stored is the bundle, byte for byte where it came alone.
  const own = isWrapped ? new Uint8Array(new TextEncoder().encode(JSON.stringify(value))) : bytes;
  return { ok: true, sent: { value, bytes: own } };
}

/** The request in a bundle. */
export function requestIn({
  value,
}: SentBundle):
  | { readonly ok: true; readonly request: IncomingRequest }
  | { readonly ok: false; readonly error: RequestRefusal } {
  return readRequest(value);
}
