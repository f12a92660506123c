import { useCapabilities } from "#data";
import type { RestoredBackup } from "#domain";
import { Button, Callout, Entered } from "#ui";
import { reportInWords } from "./backup-words.ts";

/** What a restore did, and which cases went another way here. */
export function RestoreReportView({
  report,
  people,
  onDone,
}: {
  readonly report: RestoredBackup;
  /** How many profiles the backup holds. */
  readonly people: number;
  readonly onDone: () => void;
}) {
  // Only over open pages: they are loaded anew, and with them goes the key.
  const { encrypted } = useCapabilities();
  const different = report.cases.filter(({ outcome }) => outcome === "different");
  return (
    <>
      <div role="status" className="grid gap-3">
        <Callout tone="info" title="The backup was restored">
          <ul>
            {reportInWords(report, people).map((line) => (
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
      {encrypted ? <p>Enter your passphrase once more to load the restored cases.</p> : null}
      <div>
        <Button variant="primary" onClick={onDone}>
          Done
        </Button>
      </div>
    </>
  );
}
