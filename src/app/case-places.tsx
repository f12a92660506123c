import { Link } from "@tanstack/react-router";
import { HeaderPlace, navLinkClass } from "#ui";
import { usePerson } from "./people/use-person.ts";

export type CasePlace = "review" | "summary" | "history" | "decision" | "notice";

/** The places of one case, in the header of each of them: its form, its summary, its history. */
export function CasePlaces({
  caseId,
  current,
}: {
  readonly caseId: string;
  readonly current: CasePlace;
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
    <HeaderPlace>
      <nav aria-label="Case" className="flex flex-wrap gap-1 border-line sm:border-l sm:pl-4">
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
    </HeaderPlace>
  );
}
