import { agreesWith, decisionFields, unopenedPlaces } from "#domain";
import { recommendationWords } from "#criteria";
import { ChoiceField, Question, TextArea } from "#ui";
import { type SignableOutcome, useDecisionPage } from "./decision-page-context.ts";
import { SentenceQuestions } from "./sentence-questions.tsx";

/** What is decided. None of it is chosen beforehand. */
export function OutcomeFields() {
  const { draft, amend, assessment, advisory } = useDecisionPage();
  const { recommendation } = assessment.evaluation;
  const { outcome, parts = noParts } = draft;
  const departs =
    advisory.mode === "full" &&
    outcome !== undefined &&
    agreesWith(recommendation, outcome) === false;
  const choose = (value: string | null) => {
    const chosen = signableOutcomes.find((signableOutcome) => signableOutcome === value);
    amend(({ outcome: _before, ...rest }) =>
      chosen === undefined ? rest : { ...rest, outcome: chosen },
    );
  };
  return (
    <>
      <div data-outcome>
        <Question id={decisionFields.outcome} kind="group" label="Your decision">
          <ChoiceField
            name="outcome"
            value={outcome ?? null}
            onValueChange={choose}
            options={signableOutcomes.map((value) => ({ value, label: outcomeWords[value] }))}
          />
        </Question>
      </div>
      {outcome === "partially-approved" ? (
        <>
          <Question id={decisionFields.approvedPart} label="What is approved">
            <TextArea
              rows={2}
              value={parts.approved}
              onChange={({ target: { value } }) =>
                amend((before) => ({
                  ...before,
                  parts: { ...(before.parts ?? noParts), approved: value },
                }))
              }
            />
          </Question>
          <Question id={decisionFields.notApprovedPart} label="What is not approved">
            <TextArea
              rows={2}
              value={parts.notApproved}
              onChange={({ target: { value } }) =>
                amend((before) => ({
                  ...before,
                  parts: { ...(before.parts ?? noParts), notApproved: value },
                }))
              }
            />
          </Question>
        </>
      ) : null}
      {departs ? (
        <Question
          id={decisionFields.overrideReason}
          label="Why your decision differs from the recommendation"
          hint={`Recommended: ${recommendationWords[recommendation].short}.`}
        >
          <TextArea
            rows={2}
            value={draft.overrideReason}
            onChange={({ target: { value } }) =>
              amend((before) => ({ ...before, overrideReason: value }))
            }
          />
        </Question>
      ) : null}
    </>
  );
}

/** The physician's own words, and why pages stayed closed where some did. */
export function RationaleFields() {
  const { draft, amend, assessment, record, advisory } = useDecisionPage();
  const left = unopenedPlaces(assessment, record, draft, advisory.mode);
  const isAgainst = draft.outcome === "adverse" || draft.outcome === "partially-approved";
  return (
    <>
      <Question
        id={decisionFields.rationale}
        label="Rationale"
        hint={
          isAgainst
            ? "In your own words. Nothing is filled in for you, and text copied from this page doesn’t count."
            : "In your own words. Optional for approvals."
        }
      >
        <TextArea
          rows={5}
          value={draft.rationale}
          onChange={({ target: { value } }) => amend((before) => ({ ...before, rationale: value }))}
        />
      </Question>
      <SentenceQuestions />
      {left.length === 0 ? null : (
        <Question
          id={decisionFields.unopenedReason}
          label="Why cited pages were not opened"
          hint={`Not opened: ${left.map(({ label }) => label).join(", ")}.`}
        >
          <TextArea
            rows={2}
            value={draft.unopenedReason}
            onChange={({ target: { value } }) =>
              amend((before) => ({ ...before, unopenedReason: value }))
            }
          />
        </Question>
      )}
    </>
  );
}

const noParts = { approved: "", notApproved: "" };

const signableOutcomes = [
  "approved",
  "partially-approved",
  "adverse",
] as const satisfies readonly SignableOutcome[];

const outcomeWords: Readonly<Record<SignableOutcome, string>> = {
  approved: "Approve",
  "partially-approved": "Approve in part",
  adverse: "Adverse determination",
};
