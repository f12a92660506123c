// ?url gives the address of the file, which the linter does not know.
// oxlint-disable-next-line import/default
import workerAddress from "./bundle-worker-entry.ts?worker&url";
import type { RecordEntry } from "#records";
import { startWorker } from "#ui";
import type { BundleAnswer, BundleRequest } from "./bundle-messages.ts";
import type { DataPlace } from "./lay-data-pages.ts";

const readMs = 20_000;

/** A bundle as it arrived from its worker. */
export type ArrivedBundle = Omit<Extract<BundleAnswer, { readonly kind: "pages" }>, "kind"> & {
  readonly entries: readonly RecordEntry[];
  readonly places: readonly DataPlace[];
};

/**
 * Has FHIR in JSON read by a worker of its own, which ends with it: however large it is, the page goes on answering.
 * `slow`: it was given up; `failed`: it could not be read by the worker.
 */
export async function readBundleInWorker(
  request: BundleRequest,
): Promise<ArrivedBundle | "damaged" | "slow" | "failed"> {
  const worker = startWorker("bundle-worker", workerAddress);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = await new Promise<ArrivedBundle | "damaged" | "slow" | "failed">((resolve) => {
    let pages: Omit<ArrivedBundle, "entries" | "places"> | undefined;
    const entries: RecordEntry[] = [];
    const places: DataPlace[] = [];
    worker.addEventListener("message", ({ data: answer }: MessageEvent<BundleAnswer>) => {
      switch (answer.kind) {
        case "pages":
          pages = answer;
          break;
        case "entries":
          entries.push(...answer.entries);
          break;
        case "places":
          places.push(...answer.places);
          break;
        case "end":
          resolve(pages === undefined ? "failed" : { ...pages, entries, places });
          break;
        case "damaged":
          resolve("damaged");
      }
    });
    worker.addEventListener("error", () => resolve("failed"));
    timer = setTimeout(() => resolve("slow"), readMs);
    worker.postMessage(request);
  });
  clearTimeout(timer);
  worker.terminate();
  return read;
}
