import type { FactPath } from "#criteria";
import { isSameAnswer, type JsonValue, mentionsFor, takeProposal, undoAction } from "#domain";
import type { ReviewSession } from "../review-session.ts";
import { nameIn } from "./record-offers.ts";

/**
 * Confirms what is proposed for a question, if it is this value, and gives the way to undo it; undefined where it is
 * another value, or nothing is proposed.
 */
export function takeOffered(
  { assessment, draft, offers, rewrite, stamp }: ReviewSession,
  path: FactPath,
  value: JsonValue,
): (() => void) | undefined {
  const fact = assessment.get().set.facts.find((one) => one.path === path);
  const proposal = offers.get().proposals.get(path);
  if (fact === undefined || proposal === undefined) return undefined;
  const before = draft.get();
  const [offer] = mentionsFor(fact, proposal, before, nameIn(offers.get())).offered;
  if (offer === undefined || !isSameAnswer(offer.value, value)) return undefined;
  const source = offer.passage;
  rewrite(takeProposal(before, { fact, value: offer.value, source }, stamp()), path);
  const after = draft.get();
  return () => {
    const undone = undoAction(draft.get(), { before, after, path, source }, stamp());
    if (undone !== undefined) rewrite(undone, path);
  };
}
