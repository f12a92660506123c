import type { CaseAction, ClockEvent } from "#domain";

export type WaitingExitId = "arrived" | "part" | "none" | "refer";

/** One way on for a case that waits for information: what it is called, and what it records. */
export type WaitingExit = {
  readonly id: WaitingExitId;
  readonly action: CaseAction;
  readonly event: {
    readonly kind: ClockEvent["kind"];
    /** It carries the time of its arrival. */
    readonly isArrival?: true;
  };
  readonly label: string;
  readonly title: string;
  readonly description: string;
  readonly question: string;
  readonly confirm: string;
  readonly missing: string;
};

/** In the order of their buttons. A missing document never counts against a request, whichever is taken. */
export const waitingExits: readonly WaitingExit[] = [
  {
    id: "arrived",
    action: "receive-information",
    event: { kind: "information-received", isArrival: true },
    label: "Record receipt and resume review",
    title: "Information received",
    description:
      "The review will reopen. Clocks that depend on the answer count from the time of receipt.",
    question: "What was received?",
    confirm: "Resume review",
    missing: "Describe in a few words what was received",
  },
  {
    id: "part",
    action: "receive-part",
    event: { kind: "information-partly-received", isArrival: true },
    label: "Record a partial response",
    title: "Part of the information received",
    description: "The case goes on waiting for the rest, and no clock changes.",
    question: "What was received, and what is still missing?",
    confirm: "Record",
    missing: "Describe in a few words what was received and what is missing",
  },
  {
    id: "none",
    action: "resume-without-information",
    event: { kind: "no-response" },
    label: "No response: resume review",
    title: "Resume the review without a response?",
    description:
      "The review will reopen. What was requested stays not documented; that never counts as not met.",
    question: "How was the provider contacted?",
    confirm: "Resume review",
    missing: "Say in a sentence how the provider was contacted",
  },
  {
    id: "refer",
    action: "refer",
    event: { kind: "no-response" },
    label: "Refer to physician advisor as it is",
    title: "Refer the case as it is?",
    description:
      "The physician advisor decides with what there is. What was requested stays not documented; that never counts as not met.",
    question: "How was the provider contacted?",
    confirm: "Refer to physician advisor",
    missing: "Say in a sentence how the provider was contacted",
  },
];
