import type { MatchAnswer, MatchRequest } from "./match-messages.ts";
import { createMatcher } from "./match-record.ts";

/** The part of a worker's own side that is used here. */
type Scope = {
  addEventListener(type: "message", listener: (event: MessageEvent<MatchRequest>) => void): void;
  postMessage(answer: MatchAnswer): void;
};

/** Answers requests in their order, one after the other. */
export function serveMatches(scope: Scope): void {
  const match = createMatcher();
  let last: Promise<void> = Promise.resolve();
  scope.addEventListener("message", ({ data }) => {
    last = last.then(async () => scope.postMessage(await match(data)));
  });
}
