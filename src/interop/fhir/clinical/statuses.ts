import type { EntryStatus } from "#records";

type Statuses = Readonly<Record<string, EntryStatus>>;

/** What FHIR's own status codes mean for whether something happened. A code that is not listed is not finished. */
export const eventStatus: Statuses = {
  completed: "done",
  finished: "done",
  fulfilled: "done",
  discharged: "done",
  preparation: "not-finished",
  "in-progress": "not-finished",
  planned: "not-finished",
  arrived: "not-finished",
  triaged: "not-finished",
  onleave: "not-finished",
  "on-hold": "not-finished",
  stopped: "not-finished",
  unknown: "not-finished",
  "not-done": "not-done",
  cancelled: "not-done",
  noshow: "not-done",
  declined: "not-done",
  abandoned: "not-done",
  "entered-in-error": "in-error",
};

/** Results: what is final stands. */
export const resultStatus: Statuses = {
  final: "done",
  amended: "done",
  corrected: "done",
  appended: "done",
  available: "done",
  registered: "not-finished",
  partial: "not-finished",
  preliminary: "not-finished",
  unknown: "not-finished",
  cancelled: "not-done",
  inactive: "not-done",
  "entered-in-error": "in-error",
};

/** Medications and devices that somebody says are or were used. */
export const useStatus: Statuses = {
  active: "done",
  completed: "done",
  stopped: "done",
  intended: "ordered",
  "on-hold": "not-finished",
  unknown: "not-finished",
  "not-taken": "not-done",
  "not-done": "not-done",
  "entered-in-error": "in-error",
};

/** An order is never more than an order. */
export const orderStatus: Statuses = {
  revoked: "not-done",
  cancelled: "not-done",
  "entered-in-error": "in-error",
};

/** Status words as they stand in a line; what was done needs none. */
export const standing: Readonly<Record<EntryStatus, string | undefined>> = {
  done: undefined,
  ordered: "ordered",
  "not-finished": "not finished",
  "not-done": "not done",
  "in-error": "entered in error",
  refuted: "ruled out",
  unconfirmed: "only suspected",
};
