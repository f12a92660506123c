import { findSet, resolveParameters, setInWords } from "#criteria";
import type { AutosaveState } from "#data";
import type { CaseRecord, Person } from "#domain";
import { ProblemPage } from "#ui";
import type { ReactNode } from "react";
import { CaseReview } from "./case-review.tsx";
import type { RenderPanel } from "./panel-dock.tsx";
import type { RenderRecord } from "./record-context.ts";
import type { ReviewPlace } from "./review-context.ts";

export type ReviewWorkspaceProps = {
  readonly record: CaseRecord;
  /** The stored version that `record` is. */
  readonly version: string;
  /** Who works here: a case that nobody has taken becomes theirs with an answer, if their role answers. */
  readonly person: Person;
  /** A step of the set, or `check`. */
  readonly step: string;
  readonly question?: string | undefined;
  /** The reader went to another step, or into another question; the address should follow. */
  readonly onPlaceChange: (place: ReviewPlace) => void;
  readonly renderPanel: RenderPanel;
  /** The case's documents, beside the form or over it; drawn only while they are open. */
  readonly renderRecord?: RenderRecord | undefined;
  /**
   * What ends the form, in the place of the way to the summary, for a review that is no case's; `save`
   * settles once what is on screen is saved, or cannot be.
   */
  readonly renderEnd?: ((save: () => Promise<AutosaveState>) => ReactNode) | undefined;
  /** The address of a place, so that a step can be opened in another tab. */
  readonly hrefOf?: ((place: ReviewPlace) => string) | undefined;
};

/**
 * One case under review: its steps, the questions of the current one, and the panel beside them.
 * The form owns the answers while the case is open; later values of `record` with the same id are
 * ignored, except for what another window saves while nothing is unsaved here.
 */
export function ReviewWorkspace({ hrefOf = siblingHref, ...props }: ReviewWorkspaceProps) {
  const { record } = props;
  const found = findSet(record.criteriaSet);
  if (!found.ok) {
    return (
      <ProblemPage
        title="This case can’t be evaluated here"
        whatHappened={`It was evaluated with ${setInWords(record.criteriaSet)}, which this release doesn’t have.`}
        whatIsSafe="The case is stored unchanged."
        whatToDoNext="Open it in a release that has these criteria."
      />
    );
  }
  const resolved = resolveParameters(found.set, record.parameters);
  if (!resolved.ok) {
    return (
      <ProblemPage
        title="This case can’t be evaluated here"
        whatHappened={resolved.issues.map(({ path, message }) => `${path} ${message}`).join("; ")}
        whatIsSafe="The case is stored unchanged."
        whatToDoNext="Correct the plan values, then open the case again."
      />
    );
  }
  return (
    <CaseReview
      // Other criteria, or other values of theirs, are another form.
      key={`${record.id} ${record.criteriaSet} ${JSON.stringify(record.parameters)}`}
      {...props}
      hrefOf={hrefOf}
      set={found.set}
      parameters={resolved.parameters}
    />
  );
}

/** Relative to the address of a step, whose last part is the step. */
function siblingHref({ step, question }: ReviewPlace): string {
  const search =
    question === undefined ? "" : `?${new URLSearchParams({ q: question }).toString()}`;
  return `./${step}${search}`;
}
