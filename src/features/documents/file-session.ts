// ?url gives the address of the file, which the linter does not know.
// oxlint-disable-next-line import/default
import workerAddress from "./file-worker-entry.ts?worker&url";
import { type FileAnswer, type FileRequest, isAnswer } from "#interop/files";
import { startWorker } from "#ui";
import type { OpenFailure } from "./page-source.ts";

/** One worker with one file in it. It can be ended at any time, whatever the worker is at. */
export type FileSession = {
  /** Gives up after `patienceMs`: `slow`. After that, and once the session has ended, it gives nothing but `failed`. */
  readonly ask: (
    request: FileRequest,
    patienceMs: number,
  ) => Promise<FileAnswer | { readonly kind: "slow" }>;
  readonly end: () => void;
};

/** Starts a worker for one file: whatever a damaged or hostile file does there, the page stays responsive. */
export function openFileSession(): FileSession {
  const worker = startWorker("file-worker", workerAddress);
  const waiting = new Map<number, (answer: FileAnswer) => void>();
  let asked = 0;
  let hasEnded = false;

  const end = () => {
    hasEnded = true;
    worker.terminate();
    for (const answer of waiting.values()) answer(failed);
    waiting.clear();
  };
  worker.addEventListener("error", end);
  worker.addEventListener("message", ({ data }: { readonly data: unknown }) => {
    if (!isAnswer(data)) return;
    waiting.get(data.number)?.(data.message);
    waiting.delete(data.number);
  });

  return {
    end,
    async ask(message, patienceMs) {
      if (hasEnded) return failed;
      asked += 1;
      const number = asked;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const answer = new Promise<FileAnswer>((resolve) => {
        waiting.set(number, resolve);
        worker.postMessage({ number, message });
      });
      const slow = new Promise<{ readonly kind: "slow" }>((resolve) => {
        timer = setTimeout(() => resolve({ kind: "slow" }), patienceMs);
      });
      const first = await Promise.race([answer, slow]);
      clearTimeout(timer);
      // A worker that did not answer is still at it, and would be for good.
      if (first.kind === "slow") end();
      return first;
    },
  };
}

const failed = { kind: "failed" } as const;

/** Why a file does not open, by what its worker answered instead. */
export function reasonOf(answer: Awaited<ReturnType<FileSession["ask"]>>): OpenFailure {
  if (answer.kind === "slow") return "too-slow";
  return answer.kind === "refused" ? answer.reason : "no-viewer";
}
