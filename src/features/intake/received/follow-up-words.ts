import { type CaseState, isDetermined, mayOffer, type Person, stateWords } from "#domain";
import type { IncomingRequest } from "#interop/fhir";

/** Where a nurse goes once the files are with the case. */
export type NextPlace = "review" | "summary" | "withdrawal";

export type FollowUpWords = {
  /** What it means for a case in this state, and what to do there. */
  readonly next: string;
  readonly button: string;
  readonly place: NextPlace;
};

/** What follows for a case that a request is about already; nothing of it happens by itself. */
export function followUpWords(
  kind: IncomingRequest["kind"],
  state: CaseState,
  person: Person,
): FollowUpWords {
  if (kind === "cancellation") return cancellationWords(state, person);
  const lead = kind === "new" ? "" : "The review lists the answers that it differs from. ";
  if (state === "withdrawn" || isDetermined(state)) return decidedWords(state, person);
  switch (state) {
    case "information-requested":
      return {
        next: `The case is waiting for information. ${lead}Record on its summary that information was received.`,
        ...{ button: "Add to this case", place: "summary" },
      };
    case "referred-to-physician":
    case "recommended-approval":
      return {
        next: "The case is with a physician advisor, who sees the new documents in its record. Tell the physician advisor if they matter to the decision.",
        ...{ button: "Add to this case", place: "summary" },
      };
    default:
      return {
        next: `${lead}Answers already in the case don’t change.`,
        ...{ button: "Add to this case", place: "review" },
      };
  }
}

function decidedWords(state: CaseState, person: Person): FollowUpWords {
  const what =
    state === "withdrawn"
      ? "The request was withdrawn."
      : `The case is decided (${stateWords[state].toLowerCase()}).`;
  const reopen = mayOffer("reopen", state, person)
    ? "If it matters, reopen the decision on its summary."
    : "If it matters, ask a nurse reviewer or a physician advisor to reopen it.";
  return {
    next: `${what} New data changes nothing about that. ${reopen}`,
    ...{ button: "Add to this case", place: "summary" },
  };
}

function cancellationWords(state: CaseState, person: Person): FollowUpWords {
  const add = { button: "Add to this case", place: "summary" } as const;
  if (state === "withdrawn")
    return { next: "The withdrawal is recorded already. Nothing else is to be done.", ...add };
  if (isDetermined(state)) {
    return {
      next: `The case is decided (${stateWords[state].toLowerCase()}), so there is nothing left to withdraw. Add the message to its record.`,
      ...add,
    };
  }
  return mayOffer("withdraw", state, person)
    ? {
        next: "Nothing is withdrawn until you record it.",
        button: "Add to this case and record the withdrawal",
        place: "withdrawal",
      }
    : {
        next: "Nothing is withdrawn yet. A nurse reviewer or a physician advisor records the withdrawal on its summary.",
        ...add,
      };
}
