// ?url gives the address of the file, which the linter does not know.
// oxlint-disable-next-line import/default
import workerAddress from "./pdf-worker-entry.ts?worker&url";
import { trustedPolicy } from "#ui";

/**
 * Starts a worker that reads one PDF. Trusted Types refuse a worker whose address is a plain string, so
 * this module holds a policy, which trusts the address of this worker alone.
 */
export function startPdfWorker(): Worker {
  policy ??= trustedPolicy("pdf-worker", {
    createScriptURL(address) {
      if (address !== workerAddress) throw new TypeError("only the PDF worker is trusted");
      return address;
    },
  });
  return new Worker(policy.createScriptURL(workerAddress), { type: "module", name: "pdf" });
}

let policy: { readonly createScriptURL: (address: string) => string } | undefined;
