import type { BackupProgress } from "#interop/backup";
import { Callout, megabytesInWords } from "#ui";

/** What is going on and how far it is, or what went wrong. */
export function BackupStatus({
  progress,
  problem,
  busy,
}: {
  readonly progress: BackupProgress | null;
  readonly problem: string | null;
  /** What is being done, such as "Making the backup". */
  readonly busy: string;
}) {
  return (
    <div>
      <div role="status">
        {progress === null ? null : progress.stage === "key" ? (
          <p>{busy}… Making a key from the passphrase takes a few seconds.</p>
        ) : (
          <p>{busy}…</p>
        )}
        {problem === null ? null : <Callout tone="critical" title={problem} />}
      </div>
      {progress?.stage === "file" ? (
        // Outside of what is read aloud: it changes all the time.
        <p className="text-ink-muted tabular-nums">{megabytesInWords(progress.bytes)} so far</p>
      ) : null}
    </div>
  );
}
