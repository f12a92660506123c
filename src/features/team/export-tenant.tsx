import { type SubmitEvent, useState } from "react";
import type { Administration } from "#domain";
import {
  Button,
  Callout,
  megabytesInWords,
  NewPassphraseFields,
  newPassphraseProblem,
  noPassphrase,
  Question,
  saveBlob,
  TextArea,
} from "#ui";
import { type Transfer, TransferStatus } from "./transfer-status.tsx";

/** Makes one encrypted file of everything, without the restricted cases unless they are opened with a reason. */
export function ExportTenant({ administration }: { readonly administration: Administration }) {
  const [passphrase, setPassphrase] = useState(noPassphrase);
  const [isWhole, setIsWhole] = useState(false);
  const [reason, setReason] = useState("");
  const [transfer, setTransfer] = useState<Transfer | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [made, setMade] = useState<string | null>(null);

  async function make(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setMade(null);
    const notChosen = newPassphraseProblem(passphrase);
    if (notChosen !== null) return setProblem(notChosen);
    if (isWhole && reason.trim().length < 10)
      return setProblem("Enter a reason of at least 10 characters for opening restricted cases.");
    setProblem(null);
    setTransfer({ done: 0, total: null });
    const outcome = await administration.exportTenant(passphrase.first, {
      onProgress: (done, total) => setTransfer({ done, total }),
      ...(isWhole ? { restrictedReason: reason.trim() } : {}),
    });
    setTransfer(null);
    if (!outcome.ok)
      return setProblem(
        outcome.error.kind === "forbidden"
          ? "Only an administrator can export. Nothing was downloaded."
          : "The connection to the server was lost, so the file is not complete and was not downloaded. Nothing on the server was changed. Export again.",
      );
    const { file, name, leftOut } = outcome.value;
    saveBlob(name, file);
    setPassphrase(noPassphrase);
    return setMade(
      `${name}, ${megabytesInWords(file.size)}. ${leftOut === 0 ? "It contains every case." : `It does not contain ${leftOut === 1 ? "1 restricted case that is" : `${String(leftOut)} restricted cases that are`} not open to you.`} The audit log is not in the file; compliance exports it separately.`,
    );
  }

  return (
    <section aria-labelledby="export-tenant" className="grid gap-3">
      <h2 id="export-tenant" className="text-xl font-semibold">
        Export everything
      </h2>
      <p className="text-ink-muted">
        One encrypted file with the cases, their history, documents, quality records, profiles and
        plan details. Another server or a workstation can import it.
      </p>
      <form className="grid gap-3" onSubmit={(event) => void make(event)}>
        <NewPassphraseFields
          id="export-passphrase"
          hint="It can’t be recovered: without it, no one can open the file."
          value={passphrase}
          onChange={setPassphrase}
        />
        <label className="flex items-start gap-2">
          <input
            type="checkbox"
            className="mt-1 size-4"
            checked={isWhole}
            onChange={(event) => setIsWhole(event.target.checked)}
          />
          <span>
            Include restricted cases. Each is opened to you for four hours, and the reason is
            recorded.
          </span>
        </label>
        {isWhole ? (
          <Question
            id="export-reason"
            label="Reason for opening restricted cases"
            hint="At least 10 characters. Don’t name a member."
          >
            <TextArea value={reason} onChange={(event) => setReason(event.target.value)} />
          </Question>
        ) : null}
        <TransferStatus
          transfer={transfer}
          sending="Making and receiving the file. Keep this page open"
          sent=""
        />
        <div role="alert">
          {problem === null ? null : <Callout tone="critical" title={problem} />}
        </div>
        <div>
          <Button type="submit" variant="primary" disabled={transfer !== null}>
            Export everything
          </Button>
        </div>
      </form>
      <div role="status">
        {made === null ? null : (
          <Callout tone="positive" title="The file was downloaded">
            {made}
          </Callout>
        )}
      </div>
    </section>
  );
}
