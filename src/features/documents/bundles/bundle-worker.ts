// ?url gives the address of the file, which the linter does not know.
// oxlint-disable-next-line import/default
import workerAddress from "./bundle-worker-entry.ts?worker&url";
import { startWorker } from "#ui";
import type { ReadBundle } from "./read-bundle.ts";

const readMs = 20_000;

/**
 * Has FHIR in JSON read by a worker of its own, which ends with it: however large it is, the page goes on answering.
 * `slow`: it was given up; `failed`: it could not be read by the worker.
 */
export async function readBundleInWorker(content: Blob): Promise<ReadBundle | "slow" | "failed"> {
  const worker = startWorker("bundle-worker", workerAddress);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const read = await new Promise<ReadBundle | "slow" | "failed">((resolve) => {
    worker.addEventListener("message", ({ data }: MessageEvent<ReadBundle>) => resolve(data), {
      once: true,
    });
    worker.addEventListener("error", () => resolve("failed"), { once: true });
    timer = setTimeout(() => resolve("slow"), readMs);
    worker.postMessage(content);
  });
  clearTimeout(timer);
  worker.terminate();
  return read;
}
