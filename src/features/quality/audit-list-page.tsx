import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { momentInWords, useCaseStore, useQualityRecords } from "#data";
import { type Audit, type AuditableCase, doesNotVerifyWords, listDecidedCases } from "#domain";
import { Button, Callout, EmptyState, Entered, PageHeading, StatusTag, Table } from "#ui";
import { ClipboardCheck, Download } from "lucide-react";
import { type ReactNode, useState } from "react";
import { auditCsv } from "./audit-csv.ts";
import { auditedCaseName, qualityErrorInWords, stateSince } from "./words.ts";

export type AuditListPageProps = {
  readonly renderToAudit: (caseId: string, words: ReactNode) => ReactNode;
  readonly saveFile: (name: string, text: string) => void;
};

/** Rows shown before "Show more". */
const block = 50;

/** The decided cases, last changed first, and which of them were audited. */
export function AuditListPage({ renderToAudit, saveFile }: AuditListPageProps) {
  const store = useCaseStore();
  const records = useQualityRecords();
  const [shown, setShown] = useState(block);
  const decided = useQuery({
    queryKey: ["cases", "list", "decided"],
    queryFn: () => listDecidedCases(store),
    placeholderData: keepPreviousData,
  });
  const audits =
    records.data?.ok === true
      ? records.data.value.items.filter((item): item is Audit => item.kind === "audit")
      : [];
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <PageHeading title="Audits">
          Decided cases, most recently changed first. An audit is stored apart from the case and
          can’t be changed.
        </PageHeading>
        {audits.length === 0 ? null : (
          <Button
            size="small"
            icon={<Download />}
            onClick={() => saveFile("audits.csv", auditCsv(audits))}
          >
            Export all audits as CSV
          </Button>
        )}
      </div>
      {decided.data === undefined ? (
        <p className="text-ink-muted">Reading the decided cases…</p>
      ) : !decided.data.ok ? (
        <Callout tone="critical" title="The cases can’t be loaded right now">
          {qualityErrorInWords(decided.data.error)}
        </Callout>
      ) : decided.data.value.length === 0 ? (
        <EmptyState icon={<ClipboardCheck />} title="No decided case yet">
          Cases appear here once a physician advisor has decided them.
        </EmptyState>
      ) : (
        <>
          <DecidedTable
            cases={decided.data.value.slice(0, shown)}
            audits={audits}
            renderToAudit={renderToAudit}
          />
          {decided.data.value.length > shown ? (
            <div>
              <Button onClick={() => setShown(shown + block)}>
                Show more ({decided.data.value.length - shown})
              </Button>
            </div>
          ) : null}
        </>
      )}
    </div>
  );
}

function DecidedTable({
  cases,
  audits,
  renderToAudit,
}: {
  readonly cases: readonly AuditableCase[];
  readonly audits: readonly Audit[];
  readonly renderToAudit: AuditListPageProps["renderToAudit"];
}) {
  return (
    <Table caption="Decided cases" isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">Case</th>
          <th scope="col">State</th>
          <th scope="col">Last change</th>
          <th scope="col">Audits</th>
          <th scope="col">
            <span className="sr-only">Open</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {cases.map(({ summary, isReopened, doesNotVerify }) => {
          const { id, state, updatedAt } = summary;
          const own = audits.filter(({ caseId }) => caseId === id);
          const hasFault = own.some(({ findings }) =>
            findings.some(({ finding }) => finding === "not-correct"),
          );
          const name = auditedCaseName(summary);
          return (
            <tr key={id}>
              <th scope="row">
                <Entered isSentence text={name} />
              </th>
              <td>
                {doesNotVerify ? (
                  <StatusTag tone="critical" label={doesNotVerifyWords} />
                ) : (
                  stateSince(state, isReopened)
                )}
              </td>
              <td>{momentInWords(updatedAt)}</td>
              <td>
                {own.length === 0 ? (
                  <span className="text-ink-muted">None</span>
                ) : (
                  <StatusTag
                    look="plain"
                    tone={hasFault ? "critical" : "positive"}
                    label={`${own.length}, ${hasFault ? "with a finding" : "nothing found"}`}
                  />
                )}
              </td>
              <td>
                {renderToAudit(
                  id,
                  <>
                    Audit<span className="sr-only"> {name}</span>
                  </>,
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
