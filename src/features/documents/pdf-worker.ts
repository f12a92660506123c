// ?url gives the address of the file, which the linter does not know.
// oxlint-disable-next-line import/default
import workerAddress from "pdfjs-dist/build/pdf.worker.min.mjs?url";

/**
 * Starts a worker that reads one PDF. Trusted Types refuse a worker whose address is a plain string, so
 * this module holds the application's one policy, which trusts the address of this worker alone.
 */
export function startPdfWorker(): Worker {
  policy ??= globalThis.trustedTypes?.createPolicy("pdf-worker", {
    createScriptURL(address) {
      if (address !== workerAddress) throw new TypeError("only the PDF worker is trusted");
      return address;
    },
  });
  return new Worker(policy?.createScriptURL(workerAddress) ?? workerAddress, {
    type: "module",
    name: "pdf",
  });
}

/** The part of Trusted Types that is used here; TypeScript's own library does not know them yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ): ScriptAddressPolicy;
}

interface ScriptAddressPolicy {
  /** In truth a TrustedScriptURL, which is good for nothing but what a string would be used for. */
  createScriptURL(address: string): string;
}

declare global {
  // A global can only be declared with var.
  var trustedTypes: TrustedTypes | undefined;
}

let policy: ScriptAddressPolicy | undefined;
