import { decodeText, type ReadJson, readJson } from "#criteria";
import { type UnwrappedBundle, unwrapBundle } from "./unwrap-bundle.ts";
import { readRequest } from "./read-request.ts";
import { bundleLimits } from "./check-tree.ts";
import { type ReadRequest, refused, type RefusalKind, type RequestRefusal } from "./refusal.ts";

/** The largest bundle that is read, in bytes and in characters; scanned pages within it make it large. */
export const largestBundle = 25_000_000;

/** As deep as a bundle may be, and the parameters around it. */
export const deepestText = bundleLimits.depth + 4;

/** Reads a request from the text of a bundle. What JSON.parse would lose without a word is refused with its path. */
export function readRequestText(text: string): ReadRequest {
  const read = readBundleText(text);
  return read.ok ? readRequest(read.value) : read;
}

/** The same from the bytes of a file. */
export function readRequestBytes(bytes: Uint8Array): ReadRequest {
  const read = readBundleBytes(bytes);
  return read.ok ? readRequest(read.value) : read;
}

/** The bundle in the bytes of a file or of a message, alone or in `Parameters`, as JSON and not yet as a request. */
export function readBundleBytes(bytes: Uint8Array): UnwrappedBundle {
  if (bytes.length > largestBundle) {
    const most = largestBundle.toLocaleString("en-US");
    return refused("too-large", [{ path: "", message: `is larger than ${most} bytes` }]);
  }
  const decoded = decodeText(bytes);
  return decoded.ok
    ? readBundleText(decoded.text)
    : refused("not-json", [{ path: "", message: "is not text" }]);
}

function readBundleText(text: string): UnwrappedBundle {
  const read = readJson(text, { longest: largestBundle, deepest: deepestText });
  return read.ok ? unwrapBundle(read.value) : { ok: false, error: refusalOfJson(read) };
}

/** Why text was not taken that `readJson` refused, its paths as those of a bundle. */
export function refusalOfJson(read: Exclude<ReadJson, { readonly ok: true }>): RequestRefusal {
  const issues = read.issues.map(({ path, message }) => ({ path: asFhirPath(path), message }));
  return refused(kinds[read.reason], issues, read.more).error;
}

const kinds = {
  "too-long": "too-large",
  "too-deep": "too-deep",
  "not-json": "not-json",
  lossy: "lossy-json",
} as const satisfies Readonly<Record<string, RefusalKind>>;

/** "entry.0.resource" is "Bundle.entry[0].resource"; what begins with "parameter" is of the `Parameters` around it. */
function asFhirPath(path: string): string {
  if (path === "") return "";
  const root = /^parameter(\.|$)/.test(path) ? "Parameters" : "Bundle";
  return `${root}.${path}`.replaceAll(/\.(\d+)(?=\.|$)/g, "[$1]");
}
