import { findInRecord, type RecordDocument } from "#records";
import type { EntriesRequest, WorkerAnswer, WorkerRequest } from "./match-messages.ts";
import { createMatcher } from "./match-record.ts";

/** The part of a worker's own side that is used here. */
type Scope = {
  addEventListener(type: "message", listener: (event: MessageEvent<WorkerRequest>) => void): void;
  postMessage(answer: WorkerAnswer): void;
};

/** Answers requests in their order, one after the other. */
export function serveMatches(scope: Scope): void {
  const { match, take } = createMatcher();
  let searched: readonly RecordDocument[] = [];
  let last: Promise<void> = Promise.resolve();
  const answer = async (request: Exclude<WorkerRequest, EntriesRequest>): Promise<WorkerAnswer> => {
    if (request.kind === "match") return match(request);
    searched = request.documents ?? searched;
    return {
      kind: "find",
      round: request.round,
      hits: findInRecord(searched, request.query),
    };
  };
  scope.addEventListener("message", ({ data }) => {
    last = last.then(async () =>
      data.kind === "entries" ? take(data) : scope.postMessage(await answer(data)),
    );
  });
}
