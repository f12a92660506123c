import { type OcrAnswer, type OcrRequest, readAnswer } from "./ocr-messages.ts";
import type { ReadPicture } from "./read-picture.ts";
import type { EngineFiles } from "./engine.ts";

/** A worker that was started to read pictures, and the way to end it. */
export interface OcrWorker {
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: "error", listener: () => void): void;
  postMessage(message: OcrRequest, transfer: Transferable[]): void;
  terminate(): void;
}

export type PictureReader = {
  /**
   * Reads one picture at a time. `undefined` where the engine failed at it.
   *
   * @throws what `signal` was aborted with; the reader is at its end then
   */
  readonly read: (picture: ImageBitmap, signal: AbortSignal) => Promise<ReadPicture | undefined>;
  readonly hasEnded: () => boolean;
  readonly end: () => void;
};

/** Longer than the slowest page on a slow device; a page that takes longer has brought the engine to a stop. */
const patienceMs = 120_000;

/** Starts the engine in the worker; `undefined` where it can't be started. */
export async function startPictureReader(
  worker: OcrWorker,
  files: EngineFiles,
): Promise<PictureReader | undefined> {
  let hasEnded = false;
  let onAnswer: ((answer: OcrAnswer) => void) | undefined;
  const tell = (answer: OcrAnswer) => onAnswer?.(answer);
  worker.addEventListener("message", ({ data }) => tell(readAnswer(data) ?? { kind: "failed" }));
  worker.addEventListener("error", () => tell({ kind: "failed" }));

  const end = () => {
    hasEnded = true;
    worker.terminate();
    tell({ kind: "failed" });
  };
  const ask = async (request: OcrRequest, transfer: Transferable[]): Promise<OcrAnswer> => {
    const answer = await new Promise<OcrAnswer>((resolve) => {
      const timer = setTimeout(() => resolve({ kind: "failed" }), patienceMs);
      onAnswer = (given) => {
        clearTimeout(timer);
        resolve(given);
      };
      worker.postMessage(request, transfer);
    });
    onAnswer = undefined;
    // Nobody knows what an engine is at that has failed.
    if (answer.kind === "failed" && !hasEnded) end();
    return answer;
  };

  const started = await ask({ kind: "start", ...files }, [files.core.buffer, files.model.buffer]);
  if (started.kind !== "started") return undefined;
  return {
    async read(picture, signal) {
      signal.throwIfAborted();
      signal.addEventListener("abort", end, { once: true });
      const answer = await ask({ kind: "read", picture }, [picture]);
      signal.removeEventListener("abort", end);
      signal.throwIfAborted();
      return answer.kind === "read" ? answer.result : undefined;
    },
    hasEnded: () => hasEnded,
    end,
  };
}
