import { lazy, type ReactNode, Suspense, useState } from "react";
import { recordWithdrawalId, useCaseDocuments, useCaseVerification } from "#data";
import type { CaseRecord, CaseVerification, Versioned } from "#domain";
import { Link } from "@tanstack/react-router";
import { CaseClocks, CaseIdentity } from "../features/case-header/index.ts";
import { CancellationNote, CancellationTag, CoverageNote } from "../features/case-header/index.ts";
import { useReturnState, ReturnNotice } from "../features/case-header/index.ts";
import { DoneBar } from "../features/next-case/index.ts";
import { AssignCase, CaseAtWorkLines, RestrictCase } from "../features/team/index.ts";
import { buttonClass, PageBar } from "#ui";
import { type CasePlace, CasePlaces } from "./case-places.tsx";
import { useOpenedCase } from "./use-opened-case.ts";
import { usePeopleState, usePerson } from "./people/use-person.ts";
import { usePlanZone } from "./use-plan-zone.ts";
import { usePageTitle } from "./use-page-title.ts";
import { useClockBasis } from "./use-clock-basis.ts";

type OpenedCaseProps = {
  readonly caseId: string;
  readonly current: CasePlace;
  /** What the tab is called; the record is there once the case is open. Never anything about a member. */
  readonly titleOf: (record: CaseRecord | undefined) => string;
  /** The page, once the case is read. */
  readonly children: (opened: Versioned<CaseRecord>) => ReactNode;
};

/**
 * Around every page of one case: opens it, says why when it can’t be opened, leads to its other places,
 * says whose it is, shows its clocks and why it is back. Another case is another page: nothing of the one is left for the other.
 */
export function OpenedCase(props: OpenedCaseProps) {
  return <Frame key={props.caseId} {...props} />;
}

function Frame({ caseId, current, titleOf, children }: OpenedCaseProps) {
  const found = useOpenedCase(caseId);
  const basis = useClockBasis();
  const person = usePerson();
  const zone = usePlanZone();
  const { profiles } = usePeopleState();
  const note = useReturnState(caseId);
  const verified = useCaseVerification(caseId);
  const documents = useCaseDocuments(caseId);
  const cancelled = {
    documents: documents.data?.ok === true ? documents.data.value.items : [],
    person,
  };
  // Once shown the page stays: what is read later must not take it away from under somebody's hands.
  const [isShown, setIsShown] = useState(false);
  if (found.kind === "open" && note.isKnown && verified.isFetchedAfterMount && !isShown) {
    // Of a case that came as data the documents say whether its provider canceled it.
    const { origin } = found.newest.value;
    if (origin.kind !== "received" || documents.data !== undefined) setIsShown(true);
  }
  usePageTitle(titleOf(found.kind === "open" ? found.newest.value : undefined));
  switch (found.kind) {
    case "opening":
      return <Opening />;
    case "problem":
      return (
        <Suspense fallback={<Opening />}>
          <CaseProblemPage caseId={caseId} error={found.error} />
        </Suspense>
      );
    case "open":
      if (!isShown) return <Opening />;
      if (verified.data?.ok === true && verified.data.value.kind === "does-not-verify") {
        return (
          <UnverifiedCase
            caseId={caseId}
            current={current}
            unverified={verified.data.value}
            record={found.newest.value}
          >
            {current === "history" ? children(found.newest) : null}
          </UnverifiedCase>
        );
      }
      return (
        <PageBar
          bar={
            <>
              <CaseIdentity record={found.newest.value} />
              <CancellationTag {...cancelled} state={found.newest.value.state} />
              <CaseClocks record={found.newest.value} basis={basis} person={person} />
            </>
          }
        >
          <CasePlaces caseId={caseId} current={current} />
          <CaseAtWorkLines caseId={caseId}>
            <AssignCase record={found.newest.value} person={person} people={profiles} />
            <RestrictCase caseId={caseId} person={person} />
          </CaseAtWorkLines>
          {current === "history" || current === "notice" ? null : (
            <CoverageNote record={found.newest.value} />
          )}
          <ReturnNotice
            note={note}
            record={found.newest.value}
            renderToSigned={(words) => (
              <Link
                to="/cases/$caseId/decision"
                params={{ caseId }}
                hash="signed-so-far"
                className="text-accent underline underline-offset-2"
              >
                {words}
              </Link>
            )}
          />
          <CancellationNote
            {...cancelled}
            state={found.newest.value.state}
            renderToWithdrawal={(words) =>
              current === "summary" ? null : (
                <Link
                  to="/cases/$caseId/summary"
                  params={{ caseId }}
                  hash={recordWithdrawalId}
                  className={buttonClass({ size: "small" })}
                >
                  {words}
                </Link>
              )
            }
          />
          <DoneBar record={found.newest.value} person={person} zone={zone} />
          {found.refusal?.kind === "gone" ? (
            // Deleted in another tab while it is open here: what is typed stays, nothing is thrown away.
            <Suspense>
              <DeletedMeanwhile caseId={caseId} version={found.refusal.version} />
            </Suspense>
          ) : null}
          {children(found.newest)}
        </PageBar>
      );
  }
}

/** What such a case still shows: its history, with a word above it, and in place of everything else why not. */
function UnverifiedCase({
  caseId,
  current,
  unverified,
  record,
  children,
}: {
  readonly caseId: string;
  readonly current: CasePlace;
  readonly unverified: Extract<CaseVerification, { readonly kind: "does-not-verify" }>;
  readonly record: CaseRecord;
  readonly children: ReactNode;
}) {
  return (
    <Suspense fallback={<Opening />}>
      <PageBar bar={<CaseIdentity record={record} />}>
        <CasePlaces caseId={caseId} current={current} />
        {current === "history" ? (
          <UnverifiedNote unverified={unverified} />
        ) : (
          <UnverifiedCasePage
            caseId={caseId}
            reference={record.request.reference}
            unverified={unverified}
          />
        )}
        {children}
      </PageBar>
    </Suspense>
  );
}

function Opening() {
  return <p className="text-ink-muted">Opening the case…</p>;
}

// Rarely needed, so no part of every case.
const CaseProblemPage = lazy(async () => {
  const { CaseProblemPage: page } = await import("./case-problem-page.tsx");
  return { default: page };
});
const UnverifiedCasePage = lazy(async () => {
  const { UnverifiedCasePage: page } = await import("./unverified-case-page.tsx");
  return { default: page };
});
const UnverifiedNote = lazy(async () => {
  const { UnverifiedNote: note } = await import("./unverified-case-page.tsx");
  return { default: note };
});
const DeletedMeanwhile = lazy(async () => {
  const { DeletedMeanwhile: note } = await import("./deleted-elsewhere.tsx");
  return { default: note };
});
