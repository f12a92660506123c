import type { RestoredBackup } from "#domain";
import { Button, Callout, Entered } from "#ui";
import { reportInWords } from "./backup-words.ts";

/** What a restore did, and which cases went another way here. */
export function RestoreReportView({
  report,
  onDone,
}: {
  readonly report: RestoredBackup;
  readonly onDone: () => void;
}) {
  const different = report.cases.filter(({ outcome }) => outcome === "different");
  return (
    <>
      <div role="status" className="grid gap-3">
        <Callout tone="info" title="The backup was restored">
          <ul>
            {reportInWords(report).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Callout>
        {different.length === 0 ? null : (
          <Callout tone="warning" title="Different in this browser; not restored">
            <ul>
              {different.map(({ id, name }) => (
                <li key={id}>
                  <Entered text={name ?? `Case ${id.slice(0, 8)}`} />
                </li>
              ))}
            </ul>
          </Callout>
        )}
      </div>
      <div>
        <Button variant="primary" onClick={onDone}>
          Done
        </Button>
      </div>
    </>
  );
}
