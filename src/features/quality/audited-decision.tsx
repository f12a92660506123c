import { momentInWords } from "#data";
import { setInWords } from "#criteria";
import {
  type CaseRecord,
  type Determination,
  personInWords,
  frozenBasisOf,
  stateWords,
} from "#domain";
import { Entered, DefinitionList, Disclosure } from "#ui";
import { stateSince } from "./words.ts";

/** The decision under audit, in the words it was signed with. */
export function AuditedDecision({
  record,
  determination,
  isReopened,
}: {
  readonly record: CaseRecord;
  readonly determination: Determination;
  /** Whether it is being reconsidered: what is audited is the decision as it was signed. */
  readonly isReopened: boolean;
}) {
  const basis = frozenBasisOf(determination);
  const overrides = determination.decision?.overrideReason ?? "";
  return (
    <section
      aria-labelledby="audited"
      className="grid gap-3 rounded-lg border border-line bg-surface p-4"
    >
      <h2 id="audited" className="text-lg font-semibold">
        The decision
      </h2>
      <DefinitionList
        items={[
          {
            term: "Decided",
            detail: `${stateWords[determination.decision?.outcome ?? determination.disposition]}, ${momentInWords(determination.recordedAt)}`,
          },
          { term: "By", detail: personInWords(determination.recordedBy) },
          { term: "Now", detail: stateSince(record.state, isReopened) },
          ...(basis === null
            ? []
            : [
                { term: "Recommended", detail: basis.recommendationSentence },
                { term: "Criteria", detail: setInWords(basis.criteriaSet) },
              ]),
          ...(overrides === "" ? [] : [{ term: "Reason for difference", detail: overrides }]),
          {
            term: "Rationale",
            detail: determination.rationale === "" ? "None was written" : determination.rationale,
          },
        ]}
      />
      {basis === null ? null : (
        <Disclosure summary="Criteria as evaluated" look="plain">
          <ul className="grid gap-1">
            {basis.judgement.map(({ criterion, title, because }) => (
              <li key={criterion}>
                <span className="font-medium">{title}.</span> <Entered isSentence text={because} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}
