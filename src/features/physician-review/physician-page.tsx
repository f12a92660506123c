import { type ReactNode, useMemo } from "react";
import { useDeterminations } from "#data";
import {
  type Assessment,
  type CaseCitation,
  type CaseRecord,
  type Determination,
  isDetermined,
  type Person,
  type ReviewerQualifications,
  type Versioned,
} from "#domain";
import { findSet, resolveParameters, setInWords } from "#criteria";
import { ProblemPage } from "#ui";
import { PhysicianView } from "./physician-view.tsx";
import { SignedPage } from "./signed-page.tsx";

export type PhysicianPageProps = {
  readonly opened: Versioned<CaseRecord>;
  /** Who works here and would sign. */
  readonly person: Person;
  /** Everything on file of his or her specialties and licenses, in the profile and in the team's pool. */
  readonly qualifications: ReviewerQualifications;
  /** IANA name of the zone in which the plan counts days. */
  readonly zone: string;
  /** A picture of the course of care, drawn from the same answers. */
  /** Null where the criteria say nothing of the course of care. */
  readonly renderCourse: (assessment: Assessment) => ReactNode;
  /** What the criteria say otherwise than when the case was last signed. */
  readonly renderSince: (assessment: Assessment) => ReactNode;
  /** The record of the case, open at a citation. */
  readonly renderRecord: (open: CaseCitation | undefined) => ReactNode;
  /** Leads to the notice of a decided case. */
  readonly renderToNotice: (words: string) => ReactNode;
};

/**
 * The case as a physician advisor reads and decides it: what was asked, what the criteria say and on which
 * pages that rests, and the determination. A decided case shows the decision as it was signed.
 */
export function PhysicianPage(props: PhysicianPageProps) {
  const { value: record } = props.opened;
  const query = useDeterminations(record.id);
  const values = JSON.stringify(record.parameters);
  const { found, resolved } = useMemo(() => {
    const found = findSet(record.criteriaSet);
    return {
      found,
      resolved: found.ok ? resolveParameters(found.set, record.parameters) : undefined,
    };
    // A save brings the same values as another object, and the case is not judged again for it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [record.criteriaSet, values]);
  const signed = query.data;
  if (signed === undefined) return <Opening />;
  const determinations = signed.ok ? signed.value.items : nothingSigned;
  if (isDetermined(record.state)) {
    // What was signed is shown from its determination, whether its criteria are installed or not.
    return signed.ok ? (
      <SignedPage key={record.id} {...props} determinations={determinations} />
    ) : (
      <Opening />
    );
  }
  if (!found.ok || resolved === undefined || !resolved.ok) {
    return (
      <ProblemPage
        title="This case can’t be decided here"
        whatHappened={`It was evaluated with ${setInWords(record.criteriaSet)} and plan values that this release doesn’t have or can’t read.`}
        whatIsSafe="The case and everything signed are stored unchanged."
        whatToDoNext="Make the decision in a release that has these criteria. Nothing can be signed without them."
      />
    );
  }
  return (
    <PhysicianView
      key={record.id}
      {...props}
      set={found.set}
      parameters={resolved.parameters}
      determinations={determinations}
    />
  );
}

function Opening() {
  return <p className="text-ink-muted">Opening…</p>;
}

const nothingSigned: readonly Determination[] = [];
