import { memo } from "react";
import { type Status, statusWords } from "#criteria";
import { agreedWithMissing, askedAsMissing, decisionFields } from "#domain";
import { AgreeTogether } from "./agree-together.tsx";
import { useDecisionPage } from "./decision-page-context.ts";
import { MissingRow } from "./missing-row.tsx";
import { PageSection } from "./page-section.tsx";

/**
 * Criteria of which the record is silent, as one list with one agreement of its own: that paper is missing is
 * never agreed with in one press with what is satisfied. What nobody has looked for stands apart.
 */
export const MissingPart = memo(function MissingPart() {
  const { assessment, mayPrepare } = useDecisionPage();
  const missing = askedAsMissing(assessment.evaluation);
  const [first] = missing;
  if (first === undefined) return null;
  const kinds = kindsOfSilence.filter((kind) => missing.some(({ status }) => status === kind));
  return (
    <PageSection
      title={kinds.length > 1 ? "Not documented or not reviewed yet" : statusWords[first.status]}
      aside={String(missing.length)}
    >
      <div className="rounded-lg border border-line bg-surface px-4 py-3">
        {kinds.map((kind) => (
          <div key={kind} className="not-first:mt-2">
            {kinds.length > 1 ? <h3 className="font-semibold">{statusWords[kind]}</h3> : null}
            <ul className="divide-y divide-line">
              {missing
                .filter(({ status }) => status === kind)
                .map((result) => (
                  <MissingRow key={result.criterion.id} result={result} />
                ))}
            </ul>
          </div>
        ))}
        {mayPrepare ? (
          <AgreeTogether
            id={decisionFields.missing}
            results={missing}
            agree={agreedWithMissing}
            words={(count, isAll) =>
              isAll
                ? `Agree with these ${String(count)}`
                : `Agree with ${String(count)} more of these`
            }
          />
        ) : null}
      </div>
    </PageSection>
  );
});

const kindsOfSilence = ["not-documented", "unanswered"] as const satisfies readonly Status[];
