import { memo } from "react";
import { type CriterionResult, statusWords } from "#criteria";
import { statusTone } from "#data";
import { agreedWithRest, askedTogether, decisionFields, readsOf, viewOf } from "#domain";
import { StatusTag } from "#ui";
import { AgreeTogether } from "./agree-together.tsx";
import { CitedAnswers } from "./cited-answers.tsx";
import { ViewField } from "./criterion-card.tsx";
import { useDecisionPage } from "./decision-page-context.ts";
import { Fold } from "./fold.tsx";
import { PageSection } from "./page-section.tsx";

/** The criteria with which a physician may agree at once: named, and each can be opened and disagreed with. */
export const TheRestPart = memo(function TheRestPart() {
  const { assessment, mayPrepare } = useDecisionPage();
  const together = askedTogether(assessment.evaluation);
  if (together.length === 0) return null;
  return (
    <PageSection title="The other criteria" aside={String(together.length)}>
      <div className="rounded-lg border border-line bg-surface px-4 py-3">
        <ul className="grid gap-x-6 gap-y-0.5 lg:grid-cols-2">
          {together.map((result) => (
            <li key={result.criterion.id}>
              <RestRow result={result} />
            </li>
          ))}
        </ul>
        {mayPrepare ? (
          <AgreeTogether
            id={decisionFields.rest}
            results={together}
            agree={agreedWithRest}
            words={(count, isAll) =>
              isAll
                ? `Agree with all ${String(count)} named here`
                : `Agree with the other ${String(count)}`
            }
          />
        ) : null}
      </div>
    </PageSection>
  );
});

function RestRow({ result }: { readonly result: CriterionResult }) {
  const { reasons, draft, assessment } = useDecisionPage();
  const { criterion, status } = result;
  const reason = reasons.get(criterion.id);
  const disagrees = viewOf(draft, result)?.agrees === false;
  return (
    <Fold
      isOpenAtFirst={disagrees}
      summary={<span className="font-medium">{criterion.title}</span>}
      aside={
        <StatusTag
          tone={statusTone[status]}
          look="plain"
          label={`${statusWords[status]}${criterion.advisory === true ? ", advisory" : ""}${
            disagrees ? ": you disagree" : ""
          }`}
        />
      }
    >
      {reason === undefined ? null : (
        <div className="grid gap-2 pb-2">
          <p className="max-w-prose">{reason.sentence}</p>
          <CitedAnswers reads={readsOf(reason, assessment)} />
          <ViewField result={result} />
        </div>
      )}
    </Fold>
  );
}
