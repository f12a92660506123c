import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { navLinkClass } from "#ui";
import { usePerson } from "./people/use-person.ts";

export type CasePlace = "review" | "summary" | "history" | "decision" | "notice";

/** The places of one case, above each of them: its form, its summary, its history; beside them its clocks. */
export function CasePlaces({
  caseId,
  current,
  children,
}: {
  readonly caseId: string;
  readonly current: CasePlace;
  /** On the same line, and below it where there is more. */
  readonly children?: ReactNode;
}) {
  const params = { caseId };
  const { role } = usePerson();
  const mark = (place: CasePlace) =>
    ({
      className: navLinkClass,
      // To the router each step of the form is a place of its own, to the reader the form is one.
      activeOptions: { exact: true },
      "aria-current": place === current ? "page" : undefined,
    }) as const;
  return (
    <div className="-mx-4 -mt-4 mb-4 flex flex-wrap items-center gap-x-1 border-b border-line bg-surface px-2 py-1 lg:-mx-6 lg:px-4 print:hidden">
      <nav aria-label="Case" className="flex flex-wrap gap-1">
        {role === "physician-advisor" || current === "decision" ? (
          <Link to="/cases/$caseId/decision" params={params} {...mark("decision")}>
            Decision
          </Link>
        ) : null}
        <Link to="/cases/$caseId" params={params} {...mark("review")}>
          Review
        </Link>
        <Link to="/cases/$caseId/summary" params={params} {...mark("summary")}>
          Summary
        </Link>
        <Link to="/cases/$caseId/notice" params={params} {...mark("notice")}>
          Notice
        </Link>
        <Link to="/cases/$caseId/changes" params={params} {...mark("history")}>
          History
        </Link>
      </nav>
      {children}
    </div>
  );
}
