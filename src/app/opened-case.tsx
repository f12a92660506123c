import type { ReactNode } from "react";
import type { CaseRecord, Versioned } from "#cases";
import { CaseClocks } from "../features/case-clocks/index.ts";
import { type CasePlace, CasePlaces } from "./case-places.tsx";
import { CaseProblemPage } from "./case-problem-page.tsx";
import { DeletedMeanwhile } from "./deleted-meanwhile.tsx";
import { useOpenedCase } from "./use-opened-case.ts";
import { usePageTitle } from "./use-page-title.ts";
import { usePlanZone } from "./use-plan-zone.ts";

type OpenedCaseProps = {
  readonly caseId: string;
  readonly current: CasePlace;
  /** What the tab is called; the record is there once the case is open. Never anything about a member. */
  readonly titleOf: (record: CaseRecord | undefined) => string;
  /** The page, once the case is read. */
  readonly children: (opened: Versioned<CaseRecord>) => ReactNode;
};

/**
 * Around every page of one case: opens it, says why when it cannot be opened, leads to its other places,
 * and shows its clocks. Another case is another page: nothing of the one is left for the other.
 */
export function OpenedCase(props: OpenedCaseProps) {
  return <Frame key={props.caseId} {...props} />;
}

function Frame({ caseId, current, titleOf, children }: OpenedCaseProps) {
  const found = useOpenedCase(caseId);
  const zone = usePlanZone();
  usePageTitle(titleOf(found.kind === "open" ? found.newest.value : undefined));
  switch (found.kind) {
    case "opening":
      return <p className="text-ink-muted">Opening the case…</p>;
    case "problem":
      return <CaseProblemPage caseId={caseId} error={found.error} />;
    case "open":
      return (
        <>
          <CasePlaces caseId={caseId} current={current}>
            <CaseClocks record={found.newest.value} zone={zone} />
          </CasePlaces>
          {found.refusal?.kind === "gone" ? (
            // Deleted in another tab while it is open here: what is typed stays, nothing is thrown away.
            <DeletedMeanwhile caseId={caseId} version={found.refusal.version} />
          ) : null}
          {children(found.newest)}
        </>
      );
  }
}
