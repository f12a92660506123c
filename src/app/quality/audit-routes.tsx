import { Link } from "@tanstack/react-router";
import { buttonClass } from "#ui";
import { CaseClocks } from "../../features/case-header/index.ts";
import { AuditListPage, AuditPage } from "../../features/quality/index.ts";
import { usePerson } from "../people/use-person.ts";
import { saveCsv } from "#ui";
import { usePageTitle } from "../use-page-title.ts";
import { useClockBasis } from "../use-clock-basis.ts";
import { toQuality } from "./quality-route.ts";

const linkClass = buttonClass({ size: "small" });

/** Which decided cases were audited. */
export function AuditListRoute() {
  usePageTitle("Audits");
  return (
    <AuditListPage
      saveFile={saveCsv}
      renderToAudit={(caseId, words) => (
        <Link {...toQuality(`audit/${caseId}`)} className={linkClass}>
          {words}
        </Link>
      )}
    />
  );
}

/** The audit form of one decided case. */
export function AuditRoute({ caseId }: { readonly caseId: string }) {
  usePageTitle(`Audit · Case ${caseId.slice(0, 8)}`);
  const person = usePerson();
  const basis = useClockBasis();
  const params = { caseId };
  return (
    <AuditPage
      caseId={caseId}
      person={person}
      saveFile={saveCsv}
      renderClocks={(record) => <CaseClocks record={record} basis={basis} person={person} />}
      renderPlaces={() => (
        <>
          <Link to="/cases/$caseId" params={params} className={linkClass}>
            Answers and record
          </Link>
          <Link to="/cases/$caseId/summary" params={params} className={linkClass}>
            Summary
          </Link>
          <Link to="/cases/$caseId/notice" params={params} className={linkClass}>
            Notice
          </Link>
          <Link to="/cases/$caseId/changes" params={params} className={linkClass}>
            History
          </Link>
        </>
      )}
    />
  );
}
