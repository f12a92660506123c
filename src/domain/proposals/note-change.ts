import type { FactDefinition } from "#criteria";
import type { CaseRecord } from "../case/case-record.ts";
import type { JsonValue } from "../case/json-value.ts";
import { valueAt } from "./answer-at.ts";
import { actionsInForce, type ProposalAction, type Stamp } from "./proposal-action.ts";
import { hasAnswer, isList, isSameAnswer } from "./same-answer.ts";
import { isListKind, type Offer } from "./take-proposal.ts";

/**
 * Notes that a reviewer answered otherwise than what was confirmed before, or than what is offered now. Asked when a
 * question is left, never while it is typed into; the same record where there is nothing to note. The answer itself
 * is what the reviewer made it.
 */
export function noteChange(
  record: CaseRecord,
  fact: Pick<FactDefinition, "path" | "answer">,
  offer: Pick<Offer, "value" | "source"> | undefined,
  { id, by, at }: Stamp,
): CaseRecord {
  const answer = valueAt(record.answers, fact.path);
  const changed = changeOf(record, fact, answer, offer);
  if (changed === undefined) return record;
  const action = {
    kind: "changed" as const,
    path: fact.path,
    ...(answer === undefined ? {} : { value: answer }),
    ...changed,
    by,
    at,
  };
  return { ...record, proposalActions: { ...record.proposalActions, [id]: action } };
}

function changeOf(
  record: CaseRecord,
  { path, answer: kind }: Pick<FactDefinition, "path" | "answer">,
  answer: JsonValue | undefined,
  offer: Pick<Offer, "value" | "source"> | undefined,
): Pick<ProposalAction, "proposed" | "source"> | undefined {
  const acts = actionsInForce(record.proposalActions, path).filter(
    (action) => action.kind === "accepted" || action.kind === "changed",
  );
  const last = acts.at(-1);
  if (last === undefined) {
    // Items of a list are offered one by one: those that were not taken are no other answer.
    return offer === undefined ||
      isListKind(kind) ||
      answer === undefined ||
      isSameAnswer(answer, offer.value)
      ? undefined
      : { proposed: offer.value, source: offer.source };
  }
  if (last.kind === "changed") {
    const isNoted =
      last.value === undefined ? answer === undefined : isSameAnswer(answer, last.value);
    return isNoted ? undefined : given(last.proposed, last.source);
  }
  // Of a list every item that was confirmed since it was last answered as a whole; else what was confirmed last.
  const whole = isListKind(kind) ? acts.findLastIndex(isWhole) + 1 : acts.length - 1;
  const confirmed = whole === acts.length ? [last] : acts.slice(whole);
  const lost = confirmed.find(({ value }) => value !== undefined && !hasAnswer(answer, value));
  return lost === undefined ? undefined : given(lost.value, lost.source);
}

function isWhole({ kind, value }: ProposalAction): boolean {
  return kind === "changed" || isList(value);
}

function given(proposed: JsonValue | undefined, source: ProposalAction["source"]) {
  return proposed === undefined ? { source } : { proposed, source };
}
