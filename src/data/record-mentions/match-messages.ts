import type { FactPath } from "#criteria";
import type { Hit, Proposal, RecordDocument, RecordEntry } from "#records";

/** Answers that are dates or instants, by question: data is read by when the pain began and the request came. */
export type AnsweredDates = Readonly<Record<FactPath, string>>;

/** What the page asks: match these documents for this set. Documents that are as they were sent before are left out. */
export type MatchRequest = {
  readonly kind: "match";
  readonly round: number;
  /** Reference of the criteria set, `id@version`. */
  readonly set: string;
  /** Documents of the record in order, by id. */
  readonly order: readonly string[];
  readonly changed: readonly RecordDocument[];
  readonly dates: AnsweredDates;
};

/** What the record offers as far as it was read in that round. */
export type MatchAnswer = {
  readonly kind: "match";
  readonly round: number;
  readonly proposals: readonly Proposal[];
};

/** What the page asks: find these words. `documents` where they are others than before. */
export type FindRequest = {
  readonly kind: "find";
  readonly round: number;
  readonly query: string;
  readonly documents?: readonly RecordDocument[];
};

export type FindAnswer = {
  readonly kind: "find";
  readonly round: number;
  readonly hits: readonly Hit[];
};

/** Entries of a document that is sent next, a few at once: thousands in one message stop the page. */
export type EntriesRequest = {
  readonly kind: "entries";
  readonly document: string;
  readonly entries: readonly RecordEntry[];
};

export type WorkerRequest = MatchRequest | FindRequest | EntriesRequest;
export type WorkerAnswer = MatchAnswer | FindAnswer;

/** The part of a worker that is used here. */
export type RecordWorker = {
  postMessage(request: WorkerRequest): void;
  addEventListener(
    type: "message" | "error" | "messageerror",
    listener: (event: Event) => void,
  ): void;
  terminate(): void;
};

/** What a worker answered, if it is of this kind. */
export function answerIn(event: Event): WorkerAnswer | undefined {
  return isAnswer(event) ? event.data : undefined;
}

function isAnswer(event: Event): event is MessageEvent<WorkerAnswer> {
  return event instanceof MessageEvent;
}
