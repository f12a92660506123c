import type { Hit, RecordDocument } from "#records";
import { answerIn, type RecordWorker } from "./match-messages.ts";

export type RecordSearch = {
  /** The places that say the words; undefined where other words were asked for since, or the search failed. */
  readonly find: (
    documents: readonly RecordDocument[],
    query: string,
  ) => Promise<readonly Hit[] | undefined>;
  readonly close: () => void;
};

/** Searches the text of a record in a worker, which is started for the first words. */
export function createRecordSearch(start: () => RecordWorker): RecordSearch {
  let worker: RecordWorker | undefined;
  let sent: readonly RecordDocument[] | undefined;
  let round = 0;
  let settle: (hits: readonly Hit[] | undefined) => void = () => undefined;

  function close(): void {
    worker?.terminate();
    worker = undefined;
    sent = undefined;
    settle(undefined);
  }

  function begin(): RecordWorker {
    const begun = start();
    begun.addEventListener("message", (event) => {
      const answer = answerIn(event);
      if (answer?.kind === "find" && answer.round === round) settle(answer.hits);
    });
    begun.addEventListener("error", close);
    begun.addEventListener("messageerror", close);
    return begun;
  }

  return {
    async find(documents, query) {
      settle(undefined);
      round += 1;
      worker ??= begin();
      const request = { kind: "find", round, query } as const;
      // Words are looked for on pages alone.
      const written = documents.map(({ entries: _entries, ...document }) => document);
      worker.postMessage(documents === sent ? request : { ...request, documents: written });
      sent = documents;
      return new Promise((resolve) => {
        settle = resolve;
      });
    },
    close,
  };
}
