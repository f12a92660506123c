import type { FactDefinition, FactPath } from "#criteria";
import { type Assessment, type CaseRecord, mentionsFor, openQuestions } from "#domain";
import { nameIn, type RecordOffers } from "./record-offers.ts";

/** Whether a question has something to be confirmed beside it. */
export function hasOffer(
  fact: FactDefinition,
  offers: RecordOffers,
  record: Pick<CaseRecord, "answers" | "citations" | "furtherCitations" | "proposalActions">,
): boolean {
  const proposal = offers.proposals.get(fact.path);
  return (
    proposal !== undefined && mentionsFor(fact, proposal, record, nameIn(offers)).offered.length > 0
  );
}

/** The next open question with something to be confirmed, from the beginning again after the last; undefined without. */
export function nextOffered(
  assessment: Assessment,
  offers: RecordOffers,
  record: CaseRecord,
  from: FactPath,
): FactDefinition | undefined {
  const { facts } = assessment.set;
  const at = facts.findIndex(({ path }) => path === from);
  const open = openQuestions(assessment).filter(({ path }) => path !== from);
  const later = open.filter((fact) => facts.indexOf(fact) > at);
  const earlier = open.filter((fact) => facts.indexOf(fact) < at);
  return [...later, ...earlier].find((fact) => hasOffer(fact, offers, record));
}
