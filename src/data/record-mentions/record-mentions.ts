import type { FactPath } from "#criteria";
import { type RecordProposal, sameJson } from "#domain";
import type { RecordDocument } from "#records";
import { createStore, type Store } from "#ui";
import {
  type AnsweredDates,
  answerIn,
  type EntriesRequest,
  type MatchAnswer,
  type RecordWorker,
} from "./match-messages.ts";

/** What the record of a case offers, as far as it was read and searched. */
export type RecordMentions = {
  /** By question; one that did not change is the same object, so that nothing of it is drawn again. */
  readonly proposals: ReadonlyMap<FactPath, RecordProposal>;
  /** The documents as they were searched last. */
  readonly searched: readonly RecordDocument[];
  /** Text has arrived that is not searched yet. */
  readonly isMatching: boolean;
  /** The search itself failed: nothing is offered, and nothing is said to be absent. */
  readonly hasFailed: boolean;
};

export const nothingMentioned: RecordMentions = {
  proposals: new Map(),
  searched: [],
  isMatching: false,
  hasFailed: false,
};

export type RecordMatcher = {
  readonly mentions: Store<RecordMentions>;
  /** The text of the record as it is now. Asked while a search runs, only the last one is searched after it. */
  readonly match: (
    set: string,
    documents: readonly RecordDocument[],
    dates?: AnsweredDates,
  ) => void;
  readonly close: () => void;
};

/** Calls back after so many milliseconds. */
type Later = (callback: () => void, ms: number) => void;

/** A search that took so long is not begun again at once: pages of a long record arrive faster than it is searched. */
const restShare = 2;
const longestRestMs = 15_000;

/** Has the text of a record searched in a worker, and keeps what it offers. */
export function createRecordMatcher(
  start: () => RecordWorker,
  later: Later = (callback, ms) => void setTimeout(callback, ms),
): RecordMatcher {
  const mentions = createStore(nothingMentioned);
  let worker: RecordWorker | undefined;
  let sent = new Map<string, RecordDocument>();
  let round = 0;
  let askedAt = 0;
  let isResting = false;
  let running: readonly RecordDocument[] | undefined;
  let waiting: Parameters<RecordMatcher["match"]> | undefined;

  function fail(): void {
    worker?.terminate();
    worker = undefined;
    running = undefined;
    waiting = undefined;
    sent = new Map();
    mentions.set({ ...nothingMentioned, hasFailed: true });
  }

  function take({ round: of, proposals }: MatchAnswer): void {
    if (of !== round || running === undefined) return;
    const before = mentions.get().proposals;
    const after = proposals.map((proposal) => {
      const known = before.get(proposal.path);
      return [proposal.path, sameJson(known, proposal) ? (known ?? proposal) : proposal] as const;
    });
    const searched = running;
    running = undefined;
    mentions.set({
      proposals: new Map<FactPath, RecordProposal>(after),
      searched,
      isMatching: waiting !== undefined,
      hasFailed: false,
    });
    isResting = true;
    const rest = Math.min((performance.now() - askedAt) * restShare, longestRestMs);
    later(() => {
      isResting = false;
      if (waiting !== undefined && running === undefined) ask(...waiting);
    }, rest);
  }

  function begin(): RecordWorker {
    const begun = start();
    begun.addEventListener("message", (event) => {
      const answer = answerIn(event);
      if (answer?.kind === "match") take(answer);
    });
    begun.addEventListener("error", fail);
    begun.addEventListener("messageerror", fail);
    return begun;
  }

  function ask(...[set, documents, dates = {}]: Parameters<RecordMatcher["match"]>): void {
    waiting = undefined;
    worker ??= begin();
    const changed = documents.filter((document) => !isSameText(sent.get(document.id), document));
    sent = new Map(documents.map((document) => [document.id, document]));
    running = documents;
    round += 1;
    askedAt = performance.now();
    const order = documents.map(({ id }) => id);
    const of = round;
    const begun = worker;
    const isWanted = () => of === round && worker === begun;
    sendInTurns(changed.flatMap(entriesRequests), isWanted, () => {
      const pages = changed.map(({ entries: _entries, ...document }) => document);
      begun.postMessage({ kind: "match", round: of, set, order, changed: pages, dates });
    });
  }

  /** One request a turn, so that thousands of entries do not stop the page; then what comes after them. */
  function sendInTurns(
    [first, ...rest]: readonly EntriesRequest[],
    isWanted: () => boolean,
    then: () => void,
  ): void {
    if (!isWanted()) return;
    if (first === undefined) return then();
    worker?.postMessage(first);
    later(() => sendInTurns(rest, isWanted, then), 0);
  }

  return {
    mentions,
    match(set, documents, dates) {
      if (mentions.get().hasFailed) return;
      if (worker === undefined && documents.every(({ pages }) => pages.length === 0)) {
        mentions.set({ ...nothingMentioned, searched: documents });
        return;
      }
      if (!mentions.get().isMatching) mentions.set({ ...mentions.get(), isMatching: true });
      if (running === undefined && !isResting) ask(set, documents, dates);
      else waiting = [set, documents, dates];
    },
    close() {
      worker?.terminate();
      worker = undefined;
      running = undefined;
      waiting = undefined;
      sent = new Map();
    },
  };
}

const entriesAtOnce = 500;

function entriesRequests({ id, entries = [] }: RecordDocument): readonly EntriesRequest[] {
  const count = Math.ceil(entries.length / entriesAtOnce);
  return Array.from({ length: count }, (_, at) => ({
    ...{ kind: "entries", document: id },
    entries: entries.slice(at * entriesAtOnce, (at + 1) * entriesAtOnce),
  }));
}

/** Pages are the same objects as long as nothing new was read on them. */
function isSameText(before: RecordDocument | undefined, after: RecordDocument): boolean {
  return (
    before !== undefined &&
    before.entries === after.entries &&
    before.pages.length === after.pages.length &&
    before.pages.every((page, at) => page === after.pages[at])
  );
}
