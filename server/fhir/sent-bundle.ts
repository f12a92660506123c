import * as z from "zod/mini";
import { decodeText, readJson } from "#criteria";
import {
  type IncomingRequest,
  largestBundle,
  readRequest,
  readRequestBytes,
  type RequestRefusal,
} from "#interop/fhir";

/** A bundle as it was sent, alone or as the one parameter of its operation. */
export interface SentBundle {
  readonly value: unknown;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** As deep as a bundle may be, and the parameters around it. */
const deepest = 68;

const parametersSchema = z.looseObject({
  resourceType: z.literal("Parameters"),
  parameter: z.array(z.looseObject({ name: z.string(), resource: z.optional(z.looseObject({})) })),
});

/** Reads what an operation was given; the refusal of a request says where it can't be read. */
export function readSentBundle(
  body: Uint8Array,
):
  | { readonly ok: true; readonly sent: SentBundle }
  | { readonly ok: false; readonly error: RequestRefusal } {
  const bytes = new Uint8Array(body);
  const text = bytes.length > largestBundle ? null : decodeText(bytes);
  const read =
    text?.ok === true ? readJson(text.text, { longest: largestBundle, deepest }) : { ok: false };
  if (!("value" in read)) {
    const refused = readRequestBytes(bytes);
    return refused.ok ? unreadable : { ok: false, error: refused.error };
  }
  const wrapped = parametersSchema.safeParse(read.value);
  if (!wrapped.success) return { ok: true, sent: { value: read.value, bytes } };
  const [only, another] = wrapped.data.parameter.filter(({ name }) => name === "resource");
  if (only?.resource === undefined || another !== undefined) return notOneResource;
  const value: unknown = only.resource;
  return {
    ok: true,
    sent: { value, bytes: new Uint8Array(new TextEncoder().encode(JSON.stringify(value))) },
  };
}

/** The request in a bundle. */
export function requestIn({
  value,
}: SentBundle):
  | { readonly ok: true; readonly request: IncomingRequest }
  | { readonly ok: false; readonly error: RequestRefusal } {
  return readRequest(value);
}

const unreadable = {
  ok: false,
  error: { kind: "not-json", issues: [{ path: "", message: "can’t be read" }] },
} as const;
const notOneResource = {
  ok: false,
  error: {
    kind: "not-a-bundle",
    issues: [
      { path: "Parameters.parameter", message: "must hold one parameter “resource” with a Bundle" },
    ],
  },
} as const;
