import type { ReactNode } from "react";
import type { Assessment, CaseRecord, ClockBasis, Person, Versioned } from "#domain";
import { findSet, resolveParameters, setInWords } from "#criteria";
import { ProblemPage } from "#ui";
import { CaseSummaryView } from "./case-summary-view.tsx";
import type { RenderNaming } from "./hand-off-panel.tsx";

export type CaseSummaryPageProps = {
  readonly opened: Versioned<CaseRecord>;
  /** Who works here: what may be done with the case depends on the role. */
  readonly person: Person;
  /** How the plan counts days. */
  readonly basis: ClockBasis;
  /** Leads to the form, at its last step, where answers are checked. */
  readonly renderToReview: (words: string) => ReactNode;
  /** What the criteria say otherwise than when the case was last signed. */
  readonly renderSince: (assessment: Assessment) => ReactNode;
  /** Asks a person without a name for it before a hand-off; undefined for everybody else. */
  readonly renderNaming: RenderNaming | undefined;
  /** What of the case can be saved as a file for other systems. */
  readonly renderExport: (record: CaseRecord) => ReactNode;
  /** A picture of the course of care, drawn from the same answers. */
  /** Null where the criteria say nothing of the course of care. */
  readonly renderCourse: (assessment: Assessment) => ReactNode;
};

/**
 * The review as a document: the narrative and the letter, both written from the answers, the reviewer's
 * note, and the nurse's closing action. Reads nothing but the record.
 */
export function CaseSummaryPage(props: CaseSummaryPageProps) {
  const { value: record } = props.opened;
  const found = findSet(record.criteriaSet);
  const resolved = found.ok ? resolveParameters(found.set, record.parameters) : undefined;
  if (!found.ok || resolved === undefined || !resolved.ok) {
    return (
      <ProblemPage
        title="This case can’t be summarized here"
        whatHappened={`It was evaluated with ${setInWords(record.criteriaSet)} and plan values that this release doesn’t have or can’t read.`}
        whatIsSafe="The case is stored unchanged."
        whatToDoNext="Open it in a release that has these criteria."
      />
    );
  }
  return (
    <CaseSummaryView key={record.id} {...props} set={found.set} parameters={resolved.parameters} />
  );
}
