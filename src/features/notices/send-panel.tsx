import { Printer, Send } from "lucide-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import {
  eraseSentFiles,
  type FileToStore,
  storeSentFiles,
  useDocumentStore,
  useVerificationCode,
  warningItemsOf,
} from "#data";
import {
  actionOfLetter,
  copyOf,
  type Delivery,
  type Determination,
  issuedLetter,
  lifeRefusalInWords,
  maySend,
  type NoticeKind,
  partsOf,
  personInWords,
  sentNotices,
  wallTimeIn,
} from "#domain";
import { Button, Callout, WarningList, Entered } from "#ui";
import type { NoticePageProps } from "./notice-page.tsx";
import { PdfButtons } from "./pdf-button.tsx";
import { SendDialog } from "./send-dialog.tsx";
import { refusalInWords, SendingRefusal } from "./sending-refusal.tsx";
import { type FormOnPage, onForm } from "./use-filled-form.ts";
import { type LetterSource, type WrittenLetter, writtenLetter } from "./use-letter.ts";
import { useSending } from "./use-sending.ts";

type SendPanelProps = NoticePageProps & {
  readonly kind: NoticeKind;
  readonly determinations: readonly Determination[];
  readonly onWriting: () => void;
  readonly source: LetterSource;
  readonly written: WrittenLetter & { readonly ok: true };
  /** The instant as of which it was written, ISO in UTC. */
  readonly now: string;
  /** Where the member gets the plan’s form instead of the letter. */
  readonly form?: FormOnPage;
};

/** Sends the letter beside it: one determination, by whoever works here. */
export function SendPanel({
  opened,
  person,
  determinations,
  kind,
  source,
  written,
  now,
  zone,
  onWriting,
  form,
}: SendPanelProps) {
  const code = useVerificationCode(opened.value.id);
  const sending = useSending(opened);
  const documents = useDocumentStore();
  const [changed, setChanged] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [isAsking, setAsking] = useState(false);
  const permission = maySend(kind, opened.value.state, person, determinations);
  const blocked = written.findings.filter(({ severity }) => severity === "blocking").length;
  const isNotice = actionOfLetter(kind) === "issue-notice";
  const doubtful = isNotice
    ? warningItemsOf(opened.value, source.assessment).filter(({ isOpen }) => isOpen)
    : [];

  const send = async (
    delivery: Delivery,
    printedOn: string,
    proof: FileToStore | undefined,
  ): Promise<void> => {
    setAsking(false);
    setProblem(undefined);
    const at = new Date().toISOString();
    // Written again as of this instant: a letter carries the day on which it goes out.
    const last = writtenLetter(kind, source, at);
    const isChanged = !last.ok || isBlocked(last);
    const out =
      !last.ok || isChanged
        ? null
        : form === undefined
          ? { letter: last.letter }
          : await onForm(form, last.letter, { ...source, now: at }, printedOn);
    setChanged(out === null);
    if (!last.ok || out === null) return;
    const stored = await storeSentFiles(documents, opened.value.id, [
      ...(out.file === undefined ? [] : [out.file]),
      ...(proof === undefined ? [] : [proof]),
    ]);
    if (!stored.ok) {
      setProblem("problem" in stored ? stored.problem : refusalInWords(stored.error));
      return;
    }
    const signed = issuedLetter(opened.value, source.assessment, out.letter, last.findings, {
      by: person,
      at,
      delivery,
      files: stored.files,
    });
    onWriting();
    if (!(await sending.sign(signed))) await eraseSentFiles(documents, stored.files);
  };

  return (
    <section aria-labelledby="sending" className="grid gap-3">
      <h3 id="sending" className="text-lg font-semibold">
        Record as sent
      </h3>
      {permission.ok ? (
        <>
          <p>
            You sign as <Entered text={personInWords(person)} />.{" "}
            {isNotice
              ? "This version of the notice is saved and can’t be edited. The notice clock ends."
              : "This version of the letter is saved and can’t be edited. The case’s status does not change."}
            {form === undefined
              ? " Nothing is sent from this computer. Download or print it, then mail or fax it."
              : " Nothing is sent from this computer. Mail or fax the form first."}
          </p>
          {blocked === 0 ? null : (
            <p className="font-medium">
              {blocked === 1 ? "1 finding blocks" : `${String(blocked)} findings block`} this
              letter.
            </p>
          )}
        </>
      ) : (
        <p className="font-medium">{lifeRefusalInWords(permission.refusal)}</p>
      )}
      {doubtful.length === 0 ? null : (
        <WarningList title="Data warnings to confirm before a notice is issued" items={doubtful}>
          <Link
            to="/cases/$caseId/summary"
            params={{ caseId: opened.value.id }}
            className="inline-block min-h-6 text-accent underline decoration-accent/35 underline-offset-3 hover:decoration-accent"
          >
            Confirm them in the summary
          </Link>
          , or reopen the case to correct an answer.
        </WarningList>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          size="large"
          icon={<Send />}
          disabled={
            !permission.ok ||
            blocked > 0 ||
            doubtful.length > 0 ||
            sending.isPending ||
            form?.state.kind === "filling"
          }
          onClick={() => setAsking(true)}
        >
          {form === undefined || form.state.kind === "filled"
            ? "Record as sent"
            : "Record as sent outside"}
        </Button>
        <PdfButtons
          letter={{ kind, code, reference: opened.value.request.reference, writtenAt: now }}
          parts={form === undefined ? partsOf(written.letter) : []}
          copy={copyOf(written.letter)}
        />
        {form === undefined ? (
          <Button icon={<Printer />} onClick={() => window.print()}>
            Print
          </Button>
        ) : null}
      </div>
      <SendDialog
        {...{ isOpen: isAsking, isNotice, kind, person, zone }}
        record={opened.value}
        isPending={sending.isPending}
        onClose={() => setAsking(false)}
        {...(form === undefined || source.determination === undefined
          ? {}
          : { formDecidedOn: wallTimeIn(zone, Date.parse(source.determination.recordedAt)).date })}
        onSend={(...sent) => void send(...sent)}
      />
      {changed ? (
        <div role="alert">
          <Callout tone="critical" title="Not recorded: the letter has changed">
            The updated letter no longer passes its checks. Review it again.
          </Callout>
        </div>
      ) : null}
      {problem === undefined ? null : (
        <div role="alert">
          <Callout tone="critical" title="Not recorded: a file could not be stored">
            {problem}
          </Callout>
        </div>
      )}
      <SendingRefusal title="Not recorded" refusal={sending.refusal} />
      {sentNotices(determinations).length === 0 ? null : (
        <p className="text-ink-muted">Letters already sent are below.</p>
      )}
    </section>
  );
}

function isBlocked({ findings }: WrittenLetter & { readonly ok: true }): boolean {
  return findings.some(({ severity }) => severity === "blocking");
}
