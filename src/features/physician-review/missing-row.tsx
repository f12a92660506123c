import { useEffect, useState } from "react";
import type { CriterionResult } from "#criteria";
import { citedPlacesOf, decisionFields, readsOf, viewOf, withView } from "#domain";
import { Button, focusField, Question, StatusTag, TextArea } from "#ui";
import { CitationLine, CitedAnswers } from "./cited-answers.tsx";
import { useDecisionPage } from "./decision-page-context.ts";
import { Fold } from "./fold.tsx";

/** One line of the list: what the record lacks, its pages one click away, and the way to disagree. */
export function MissingRow({ result }: { readonly result: CriterionResult }) {
  const { reasons, draft, assessment, record } = useDecisionPage();
  const { criterion } = result;
  const reason = reasons.get(criterion.id);
  const disagrees = viewOf(draft, result)?.agrees === false;
  return (
    <li
      data-criterion={criterion.id}
      className="grid gap-x-3 break-inside-avoid items-start sm:grid-cols-[minmax(0,1fr)_auto]"
    >
      <Fold
        summary={
          <span className="grid gap-x-3 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
            <span className="flex flex-wrap items-baseline gap-x-2">
              <span className="font-medium">{criterion.title}</span>
              {criterion.group === "safety" ? <StatusTag tone="critical" label="Safety" /> : null}
            </span>
            <span className="text-ink-muted">{reason?.sentence}</span>
          </span>
        }
      >
        <div className="grid gap-2">
          <p className="max-w-prose">{criterion.requirement}</p>
          <p className="max-w-prose text-ink-muted">{criterion.rationale}</p>
          {reason === undefined ? null : <CitedAnswers reads={readsOf(reason, assessment)} />}
        </div>
      </Fold>
      <DisagreeButton result={result} />
      <CitationLine places={citedPlacesOf(result, assessment, record)} />
      {disagrees ? <DisagreeReason result={result} /> : null}
    </li>
  );
}

/** Whose press unfolds the reason; the field has the focus then, and not when a stored draft is opened. */
function DisagreeButton({ result }: { readonly result: CriterionResult }) {
  const { draft, amend, mayPrepare } = useDecisionPage();
  const { id, title } = result.criterion;
  const view = viewOf(draft, result);
  const disagrees = view?.agrees === false;
  const [wishes, setWishes] = useState(0);
  useEffect(() => {
    if (wishes > 0) focusField(decisionFields.criterionReason(id));
  }, [wishes, id]);
  if (!mayPrepare) return null;
  return (
    <Button
      size="small"
      variant="quiet"
      aria-expanded={disagrees}
      className="my-0.5 justify-self-end max-sm:justify-self-start print:hidden"
      onClick={() => {
        amend((before) =>
          disagrees
            ? { ...before, views: before.views.filter(({ criterion }) => criterion !== id) }
            : withView(before, result, { agrees: false, reason: view?.reason ?? "" }),
        );
        if (!disagrees) setWishes((before) => before + 1);
      }}
    >
      {disagrees ? "Undo disagree" : "Disagree…"}
      <span className="sr-only">: {title}</span>
    </Button>
  );
}

function DisagreeReason({ result }: { readonly result: CriterionResult }) {
  const { draft, amend, mayPrepare } = useDecisionPage();
  const { id, title } = result.criterion;
  const reason = viewOf(draft, result)?.reason ?? "";
  if (!mayPrepare) return null;
  return (
    <div className="col-span-full pb-2 pl-6 print:hidden">
      <Question
        id={decisionFields.criterionReason(id)}
        label={
          <>
            Why you disagree<span className="sr-only">: {title}</span>
          </>
        }
      >
        <TextArea
          rows={2}
          value={reason}
          onChange={({ target: { value } }) =>
            amend((before) => withView(before, result, { agrees: false, reason: value }))
          }
        />
      </Question>
    </div>
  );
}
