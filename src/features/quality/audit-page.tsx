import { useCase, useCaseVerification, useDeterminations, useQualityRecords } from "#data";
import {
  type Audit,
  type CaseRecord,
  type Determination,
  doesNotVerifyWords,
  lastDecision,
  type Person,
  reopeningOf,
  verifiedPartWords,
} from "#domain";
import { Button, Callout, Entered, PageHeading } from "#ui";
import { Download } from "lucide-react";
import type { ReactNode } from "react";
import { auditCsv } from "./audit-csv.ts";
import { AuditForm } from "./audit-form.tsx";
import { AuditedDecision } from "./audited-decision.tsx";
import { EarlierAudits } from "./earlier-audits.tsx";
import { qualityErrorInWords } from "./words.ts";

export type AuditPageProps = {
  readonly caseId: string;
  readonly person: Person;
  /** Links to the places of the case, in the app's own addresses. */
  readonly renderPlaces: (caseId: string) => ReactNode;
  /** How the clocks of the case stand. */
  readonly renderClocks: (record: CaseRecord) => ReactNode;
  readonly saveFile: (name: string, text: string) => void;
};

/** What an auditor found in a decided case: one finding an item, kept for good. */
export function AuditPage({
  caseId,
  person,
  renderPlaces,
  renderClocks,
  saveFile,
}: AuditPageProps) {
  const found = useCase(caseId);
  const determinations = useDeterminations(caseId);
  const records = useQualityRecords();
  const verified = useCaseVerification(caseId);
  if (verified.data === undefined || !verified.isFetchedAfterMount) {
    return <p className="text-ink-muted">Opening the case…</p>;
  }
  if (found.data === undefined || determinations.data === undefined || records.data === undefined) {
    return <p className="text-ink-muted">Opening the case…</p>;
  }
  const failed = [found.data, determinations.data, records.data].find(({ ok }) => !ok);
  if (!found.data.ok || !determinations.data.ok || !records.data.ok) {
    return (
      <div className="grid max-w-3xl gap-4">
        <PageHeading title="Audit" />
        <Callout tone="critical" title="The case can’t be audited right now">
          {failed === undefined || failed.ok ? "" : qualityErrorInWords(failed.error)}
        </Callout>
      </div>
    );
  }
  const audits = records.data.value.items.filter(
    (item): item is Audit => item.kind === "audit" && item.caseId === caseId,
  );
  return (
    <div className="grid max-w-4xl gap-6">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <PageHeading title="Audit">
          Case {caseId.slice(0, 8)}, <Entered isSentence text={referenceOf(found.data.value)} />.
          The audit is stored apart from the case and does not change it.
        </PageHeading>
        {audits.length === 0 ? null : (
          <Button
            size="small"
            icon={<Download />}
            onClick={() => saveFile(`audit-${caseId.slice(0, 8)}.csv`, auditCsv(audits))}
          >
            Export as CSV
          </Button>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="flex flex-wrap gap-2">{renderPlaces(caseId)}</span>
        {renderClocks(found.data.value)}
      </div>
      {verified.data.ok && verified.data.value.kind === "does-not-verify" ? (
        <Callout tone="critical" title={doesNotVerifyWords}>
          The case was changed outside the workstation after it was saved here:{" "}
          {verified.data.value.parts.map((part) => verifiedPartWords[part]).join(", ")}. What is
          stored is not what was signed, so there is no decision to audit. Compare it with the
          printed decision, and tell your administrator.
        </Callout>
      ) : (
        <Body
          key={caseId}
          record={found.data.value}
          determinations={determinations.data.value.items}
          person={person}
          audits={audits}
        />
      )}
    </div>
  );
}

function Body({
  record,
  determinations,
  person,
  audits,
}: {
  readonly record: CaseRecord;
  readonly determinations: readonly Determination[];
  readonly person: Person;
  readonly audits: readonly Audit[];
}) {
  const determination = lastDecision(determinations);
  return (
    <>
      {determination === undefined ? (
        <Callout tone="info" title="No decision to audit">
          A case can be audited after a physician advisor decides it, unless the request was
          withdrawn.
        </Callout>
      ) : (
        <>
          <AuditedDecision
            record={record}
            determination={determination}
            isReopened={reopeningOf(determinations) !== undefined}
          />
          <AuditForm caseId={record.id} determinationId={determination.id} person={person} />
        </>
      )}
      <EarlierAudits audits={audits} />
    </>
  );
}

function referenceOf({ request }: CaseRecord): string {
  return request.reference === "" ? "no reference" : `reference ${request.reference}`;
}
