import { useEffect, useRef, useState } from "react";
import { storeWords, type CaseDraft, useCaseDraft } from "#data";
import { type Determination, mayAct } from "#domain";
import type { CriteriaSet, ParameterValues } from "#criteria";
import { Button, Callout, classNames, Disclosure } from "#ui";
import { AfterFirstFrame } from "./after-first-frame.tsx";
import { AttachedDocuments } from "./attached-documents.tsx";
import { changesInWords } from "./changes-in-words.ts";
import { CriteriaPart } from "./criteria-part.tsx";
import { DataWarningsPart } from "./data-warnings-part.tsx";
import { DecisionPageContext } from "./decision-page-context.ts";
import { DeterminationForm } from "./determination-form.tsx";
import { DocumentationPart } from "./documentation-part.tsx";
import { EarlierPart } from "./earlier-part.tsx";
import { NurseNotePart } from "./nurse-note-part.tsx";
import { MissingPart } from "./missing-part.tsx";
import { OutsidePart } from "./outside-part.tsx";
import type { PhysicianPageProps } from "./physician-page.tsx";
import { PitfallsPart } from "./pitfalls-part.tsx";
import { RecommendationPart, RedFlags } from "./recommendation-part.tsx";
import { RecordPanel } from "./record-panel.tsx";
import { RequestPart } from "./request-part.tsx";
import { TheRestPart } from "./the-rest-part.tsx";
import { TwoSidesPart } from "./two-sides-part.tsx";
import { useOpenDecision } from "./use-open-decision.ts";
import { WhoseCase } from "./whose-case.tsx";

type PhysicianViewProps = PhysicianPageProps & {
  readonly set: CriteriaSet;
  readonly parameters: ParameterValues;
  /** Everything that was signed on the case so far. */
  readonly determinations: readonly Determination[];
};

/** The page of a case whose criteria are known: read on the left, decided on the right, the record beside. */
export function PhysicianView({
  opened,
  set,
  parameters,
  determinations,
  person,
  qualifications,
  zone,
  renderCourse,
  renderRecord,
  renderSince,
}: PhysicianViewProps) {
  const draft = useCaseDraft(opened);
  const [isRecordShown, setIsRecordShown] = useState(false);
  const { decisionPage, wish, draftOfOther } = useOpenDecision(
    draft,
    set,
    parameters,
    { person, qualifications, zone },
    () => setIsRecordShown(true),
  );
  const { record, assessment, advisory, mayPrepare } = decisionPage;
  const [seen, setSeen] = useState(opened.value);
  const news = changesInWords(set, seen, record);
  // What is signed or shown from here is no news to who did it.
  const ownDraft: CaseDraft = {
    ...draft,
    adopt(stored) {
      setSeen(stored.value);
      draft.adopt(stored);
    },
  };
  const heading = useRef<HTMLHeadingElement>(null);
  // The case is read from the store first, so the page's heading arrives after the change of page.
  useEffect(() => heading.current?.focus(), []);
  const permission = mayAct({
    action: "prepare-decision",
    state: record.state,
    by: person,
    earlier: [],
  });
  const course = renderCourse(assessment);
  return (
    <AttachedDocuments caseId={record.id}>
      <DecisionPageContext value={decisionPage}>
        <div
          className={classNames(
            "grid items-start gap-x-6 gap-y-5 print:block",
            isRecordShown ? "xl:grid-cols-2" : "xl:grid-cols-[minmax(0,1fr)_minmax(24rem,30rem)]",
          )}
        >
          <div className="grid min-w-0 gap-5 xl:col-start-1 xl:row-start-1">
            <div className="flex flex-wrap items-baseline justify-between gap-3">
              <div>
                <h1 ref={heading} tabIndex={-1} className="text-xl font-semibold">
                  Decision
                </h1>
                <WhoseCase record={record} />
              </div>
              {isRecordShown ? null : (
                <Button
                  size="small"
                  className="print:hidden"
                  onClick={() => setIsRecordShown(true)}
                >
                  Show the record
                </Button>
              )}
            </div>
            {news.length === 0 ? null : (
              <div role="alert" id="changed-elsewhere">
                <Callout
                  tone="warning"
                  title={`This case was changed ${storeWords().elsewhere}`}
                  actions={
                    <Button onClick={() => setSeen(record)}>I have reviewed the changes</Button>
                  }
                >
                  <ul className="list-disc pl-5">
                    {news.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                </Callout>
              </div>
            )}
            {draftOfOther === undefined ? null : (
              <Callout tone="info" title={`${draftOfOther} has started a decision on this case`}>
                That draft is not shown here. What you enter replaces it, and the other draft stays
                in the history.
              </Callout>
            )}
            <RedFlags />
            {renderSince(assessment)}
            <RecommendationPart />
            <NurseNotePart determinations={determinations} />
            <DataWarningsPart />
            <RequestPart />
            {advisory.mode === "full" ? <CriteriaPart /> : <DocumentationPart />}
            <AfterFirstFrame>
              {() => (
                <>
                  {advisory.mode === "full" ? (
                    <>
                      <MissingPart />
                      <TheRestPart />
                      <PitfallsPart />
                    </>
                  ) : null}
                  <OutsidePart />
                  {course === null ? null : (
                    <Disclosure headingLevel={2} summary="Course of care">
                      {course}
                    </Disclosure>
                  )}
                  <TwoSidesPart />
                  <EarlierPart determinations={determinations} />
                </>
              )}
            </AfterFirstFrame>
          </div>
          <RecordPanel isShown={isRecordShown} onClose={() => setIsRecordShown(false)}>
            {renderRecord(wish)}
          </RecordPanel>
          <div
            className={
              isRecordShown
                ? "xl:col-start-1 xl:row-start-2"
                : "xl:sticky xl:top-(--below-bar) xl:col-start-2 xl:row-start-1 xl:max-h-[calc(100dvh-4.5rem)] xl:overflow-y-auto"
            }
          >
            {mayPrepare ? (
              <DeterminationForm
                draft={ownDraft}
                determinations={determinations}
                hasNews={news.length > 0}
              />
            ) : permission.ok ? null : (
              <Callout
                tone="info"
                title={
                  record.state === "reopened"
                    ? "Reopened: not handed off again yet"
                    : "Read only: not referred to you"
                }
              >
                {record.state === "draft"
                  ? "The review has not been handed off yet."
                  : record.state === "reopened"
                    ? "The nurse reviews the case and hands it off again. Then a physician advisor who has not decided it before makes the decision."
                    : "A physician advisor decides cases that were referred or recommended for approval."}
              </Callout>
            )}
          </div>
        </div>
      </DecisionPageContext>
    </AttachedDocuments>
  );
}
