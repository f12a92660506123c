import modelAddress from "@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz?url";
import coreAddress from "tesseract.js-core/tesseract-core-simd-lstm.wasm?url";
import { type PictureReader, startPictureReader } from "#interop/ocr";
import { startWorker } from "#ui";
// ?url gives the address of the file, which the linter does not know.
// oxlint-disable-next-line import/default
import workerAddress from "./ocr-worker-entry.ts?worker&url";

/**
 * Loads the engine that reads pictures, 6 MB from the application's own server or from what the browser keeps of the
 * release, and starts it in a worker. `undefined` where that fails.
 */
export async function startOcr(): Promise<PictureReader | undefined> {
  const [core, model] = await Promise.all([bytesAt(coreAddress), bytesAt(modelAddress)]);
  if (core === undefined || model === undefined) return undefined;
  return startPictureReader(startWorker("ocr-worker", workerAddress), { core, model });
}

async function bytesAt(address: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const answer = await fetch(address);
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
}
