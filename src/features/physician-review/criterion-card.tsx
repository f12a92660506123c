import type { ReactNode } from "react";
import { type CriterionResult, statusWords } from "#criteria";
import { statusTone } from "#data";
import { decisionFields, readsOf, viewOf, withView } from "#domain";
import { ChoiceField, classNames, Question, StatusTag, TextArea } from "#ui";
import { CitedAnswers } from "./cited-answers.tsx";
import { useDecisionPage } from "./decision-page-context.ts";
import { Fold } from "./fold.tsx";

/** One criterion that is judged by itself: why it has its status, on which pages, and the physician's view. */
export function CriterionCard({ result }: { readonly result: CriterionResult }) {
  const { reasons, assessment } = useDecisionPage();
  const { criterion, status } = result;
  const reason = reasons.get(criterion.id);
  const isSafety = criterion.group === "safety";
  return (
    <li
      data-criterion={criterion.id}
      className={classNames(
        "grid gap-1.5 rounded-lg border bg-surface px-4 py-2.5 break-inside-avoid",
        isSafety ? "border-critical-solid" : "border-line",
      )}
    >
      <div className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <h3 className="font-semibold">{criterion.title}</h3>
        <span className="flex gap-1.5">
          {isSafety ? <StatusTag tone="critical" label="Safety" /> : null}
          <StatusTag tone={statusTone[status]} label={statusWords[status]} />
        </span>
      </div>
      {reason === undefined ? null : <p className="max-w-prose">{reason.sentence}</p>}
      {reason === undefined ? null : <CitedAnswers reads={readsOf(reason, assessment)} />}
      <ViewField
        result={result}
        beside={
          <Fold summary={<span className="font-medium">Requirement and reason</span>}>
            <p className="max-w-prose">{criterion.requirement}</p>
            <p className="max-w-prose text-ink-muted">{criterion.rationale}</p>
          </Fold>
        }
      />
    </li>
  );
}

/** Agree or disagree; a disagreement asks why. */
export function ViewField({
  result,
  beside,
}: {
  readonly result: CriterionResult;
  /** What may be read before; there also for who only reads. */
  readonly beside?: ReactNode;
}) {
  const { draft, amend, mayPrepare } = useDecisionPage();
  const { criterion } = result;
  const view = viewOf(draft, result);
  if (!mayPrepare) return beside;
  const choose = (value: string | null) =>
    amend((before) =>
      value === null
        ? { ...before, views: before.views.filter((one) => one.criterion !== criterion.id) }
        : withView(before, result, { agrees: value === "agree", reason: view?.reason ?? "" }),
    );
  return (
    <div
      data-view
      className="grid items-end gap-x-4 gap-y-2 sm:grid-cols-[21rem_minmax(0,1fr)] print:hidden"
    >
      <Question
        id={decisionFields.criterion(criterion.id)}
        kind="group"
        label={
          // The options say it to the eye.
          <span className="sr-only">Your view of: {criterion.title}</span>
        }
      >
        <ChoiceField
          name={`view-${criterion.id}`}
          value={view === undefined ? null : view.agrees ? "agree" : "disagree"}
          onValueChange={choose}
          options={[
            { value: "agree", label: `Agree: ${statusWords[result.status].toLowerCase()}` },
            { value: "disagree", label: "Disagree" },
          ]}
        />
      </Question>
      {beside === undefined ? null : <div className="sm:pb-px">{beside}</div>}
      {view?.agrees === false ? (
        <div className="col-span-full">
          <Question
            id={decisionFields.criterionReason(criterion.id)}
            label={
              <>
                Why you disagree<span className="sr-only">: {criterion.title}</span>
              </>
            }
          >
            <TextArea
              rows={2}
              value={view.reason}
              onChange={({ target }) => {
                const { value } = target;
                amend((before) => withView(before, result, { agrees: false, reason: value }));
              }}
            />
          </Question>
        </div>
      ) : null}
    </div>
  );
}
