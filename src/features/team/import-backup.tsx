import { Link } from "@tanstack/react-router";
import { type SubmitEvent, useState } from "react";
import { type Administration, type ImportedBackup, type MovedKind, movedKinds } from "#domain";
import { Button, Callout, chosenFile, EncryptedFileFields, noFile } from "#ui";
import { importedInWords, importRefusalInWords, movedKindWords } from "./move-words.ts";
import { type Transfer, TransferStatus } from "./transfer-status.tsx";

/** Takes the backup of a workstation, sends it to the server, and says what became of each case. */
export function ImportBackup({ administration }: { readonly administration: Administration }) {
  const [entered, setEntered] = useState(noFile);
  const [transfer, setTransfer] = useState<Transfer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [imported, setImported] = useState<ImportedBackup | null>(null);

  async function bring(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setImported(null);
    const chosen = chosenFile(entered);
    if (typeof chosen === "string") return setProblem(chosen);
    const { file, passphrase } = chosen;
    setProblem(null);
    setTransfer({ done: 0, total: file.size });
    const outcome = await administration.importBackup(file, passphrase, (done, total) =>
      setTransfer({ done, total }),
    );
    setTransfer(null);
    if (!outcome.ok) return setProblem(importRefusalInWords(outcome.refusal));
    setEntered({ file, passphrase: "" });
    return setImported(outcome.value);
  }

  return (
    <section aria-labelledby="import-backup" className="grid gap-3">
      <h2 id="import-backup" className="text-xl font-semibold">
        Import a backup
      </h2>
      <p className="text-ink-muted">
        Adds the cases of a workstation’s backup, or of another server’s export. Nothing on the
        server is overwritten. Signatures in the file stay marked as made without the server.
      </p>
      <form className="grid gap-3" onSubmit={(event) => void bring(event)}>
        <EncryptedFileFields id="import" value={entered} onChange={setEntered} />
        <TransferStatus
          transfer={transfer}
          sending="Sending the file"
          sent="The server is checking and importing the file. Keep this page open."
        />
        <div role="alert">
          {problem === null ? null : <Callout tone="critical" title={problem} />}
        </div>
        <div>
          <Button type="submit" variant="primary" disabled={transfer !== null}>
            Import backup
          </Button>
        </div>
      </form>
      <div role="status">{imported === null ? null : <ImportResult imported={imported} />}</div>
    </section>
  );
}

function ImportResult({ imported }: { readonly imported: ImportedBackup }) {
  const casesOf = (kind: MovedKind) => imported.cases.filter((one) => one.kind === kind);
  const kinds = movedKinds.filter((kind) => casesOf(kind).length > 0);
  const needLook = kinds.filter((kind) => movedKindWords[kind].needsLook);
  return (
    <div className="grid gap-3">
      <Callout tone="positive" title="The backup was imported">
        <ul>
          {kinds
            .filter((kind) => !movedKindWords[kind].needsLook)
            .map((kind) => (
              <li key={kind}>
                {countOfCases(casesOf(kind).length)} {movedKindWords[kind].words}
              </li>
            ))}
          {importedInWords(imported).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Callout>
      {needLook.map((kind) => (
        <Callout
          key={kind}
          tone="warning"
          title={`${countOfCases(casesOf(kind).length)} ${movedKindWords[kind].words}`}
        >
          <ul>
            {casesOf(kind).map(({ id }) => (
              <li key={id}>
                {kind === "different" ? (
                  <Link
                    to="/cases/$caseId"
                    params={{ caseId: id }}
                    className="text-accent underline underline-offset-2"
                  >
                    Case {id.slice(0, 8)}
                  </Link>
                ) : (
                  <>Case {id.slice(0, 8)}</>
                )}
              </li>
            ))}
          </ul>
        </Callout>
      ))}
    </div>
  );
}

function countOfCases(count: number): string {
  return count === 1 ? "1 case" : `${String(count)} cases`;
}
