import { type FactDefinition, type FactPath, notDocumented } from "#criteria";
import { mentionsFor, noteChange } from "#domain";
import { changeCitation, withoutCitation } from "../citation.ts";
import type { ReviewSession } from "../review-session.ts";
import { nameIn } from "./record-offers.ts";

/**
 * Gives "not documented" its source: the pages that were searched, those that were looked at, and those that nobody
 * could read. An answer that has a source keeps it; another answer loses what was searched in vain.
 */
export function citeSearched(
  { draft, amend, offers }: Pick<ReviewSession, "draft" | "amend" | "offers">,
  path: FactPath,
  entry: unknown,
): void {
  const { citations } = draft.get();
  const before = citations[path];
  if (entry === notDocumented) {
    const { citation } = offers.get().searched;
    if (before !== undefined || citation === undefined) return;
    amend({ citations: changeCitation(citations, path, citation) });
  } else if (before?.lookedThrough?.some(({ how }) => how !== undefined) === true) {
    amend({ citations: withoutCitation(citations, path) });
  }
}

/** Notes with the case, once a question is left, that it was answered otherwise than its passage says. */
export function noteLeft(
  { draft, offers, rewrite, stamp }: ReviewSession,
  fact: FactDefinition,
): void {
  const record = draft.get();
  const proposal = offers.get().proposals.get(fact.path);
  if (proposal === undefined && record.proposalActions === undefined) return;
  const unanswered = { ...record, answers: {}, citations: {}, furtherCitations: {} };
  const [offer] =
    proposal === undefined
      ? []
      : mentionsFor(fact, proposal, unanswered, nameIn(offers.get())).offered;
  const noted = noteChange(
    record,
    fact,
    offer === undefined ? undefined : { value: offer.value, source: offer.passage },
    stamp(),
  );
  if (noted !== record) rewrite(noted, fact.path);
}
