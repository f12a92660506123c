import { useEffect, useRef } from "react";
import { useMadeElsewhere, useSignedWith, useVerificationCode } from "#data";
import {
  type CaseRecord,
  dayInWords,
  type Delivery,
  deliveryWords,
  isOnForm,
  longDate,
  noticeWords,
  type Person,
  proofWords,
  type SentNotice,
  type Versioned,
} from "#domain";
import { Entered, Disclosure, StatusTag } from "#ui";
import { LetterSheet } from "./letter-sheet.tsx";
import { PdfButtons } from "./pdf-button.tsx";
import { ProviderCopy } from "./provider-copy.tsx";
import { SentFiles } from "./sent-file-buttons.tsx";
import { VoidButton } from "./void-button.tsx";

type LetterHistoryProps = {
  readonly sent: readonly SentNotice[];
  readonly opened: Versioned<CaseRecord>;
  readonly person: Person;
  readonly zone: string;
  /** Whether what was just written on this page has arrived. */
  readonly isAwaited: boolean;
  readonly onWriting: () => void;
};

/** Every letter that was sent, the newest first and open; a voided one is struck through and stays readable. */
export function LetterHistory({ sent, isAwaited, ...rest }: LetterHistoryProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that wrote it is gone: what came of it is read next.
  useEffect(() => {
    if (isAwaited) heading.current?.focus();
  }, [isAwaited]);
  if (sent.length === 0) return null;
  return (
    <section aria-labelledby="sent-letters" className="grid max-w-[52rem] gap-3">
      <h2
        ref={heading}
        id="sent-letters"
        tabIndex={-1}
        className="text-xl font-semibold print:hidden"
      >
        Sent letters
      </h2>
      <ol className="grid gap-3">
        {sent.map((one, at) => (
          <li key={one.notice.id}>
            <SentLetter sent={one} isNewest={at === 0} {...rest} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** How it went out, as the sender said; letters of earlier releases say nothing of it. */
function DeliveryNote({ delivery }: { readonly delivery: Delivery | undefined }) {
  return delivery === undefined ? null : (
    <p className="print:hidden">
      Sent by {deliveryWords[delivery.method].toLowerCase()} on {dayInWords(delivery.on)} to{" "}
      <Entered text={delivery.to} />.{" "}
      {delivery.proof === undefined ? (
        "No confirmation number recorded."
      ) : (
        <>
          {proofWords[delivery.method]}: <Entered text={delivery.proof} />.
        </>
      )}
    </p>
  );
}

function SentLetter({
  sent,
  isNewest,
  opened,
  person,
  zone,
  onWriting,
}: Omit<LetterHistoryProps, "sent" | "isAwaited"> & {
  readonly sent: SentNotice;
  readonly isNewest: boolean;
}) {
  const { notice, determination, voidedBy } = sent;
  const code = useVerificationCode(opened.value.id);
  const madeElsewhere = useMadeElsewhere(opened.value.id).ofSignature(determination.id);
  const signedWith = useSignedWith(opened.value.id, determination);
  const sentOn = `${longDate(determination.recordedAt, zone)}, by ${determination.recordedBy.name}`;
  return (
    <Disclosure
      headingLevel={3}
      isOpenAtFirst={isNewest && voidedBy === undefined}
      summary={`${noticeWords[notice.kind]}, sent on ${sentOn}`}
      aside={voidedBy === undefined ? undefined : <StatusTag tone="neutral" label="Voided" />}
    >
      <div className="grid gap-3">
        {voidedBy === undefined ? (
          <div className="flex flex-wrap gap-2 print:hidden">
            <PdfButtons
              letter={{
                kind: notice.kind,
                reference: opened.value.request.reference,
                code,
                signature: signedWith?.short ?? null,
                writtenAt: determination.recordedAt,
              }}
              parts={isOnForm(notice) ? [] : notice.parts}
              copy={notice.copy ?? []}
            />
            <VoidButton sent={sent} opened={opened} person={person} onWriting={onWriting} />
          </div>
        ) : (
          <p className="print:hidden">
            Voided on {longDate(voidedBy.recordedAt, zone)} by{" "}
            <Entered text={voidedBy.recordedBy.name} />. Reason:{" "}
            <Entered text={voidedBy.rationale} />
          </p>
        )}
        {signedWith === null || signedWith.note === null ? null : (
          <p className="print:hidden">{signedWith.note}</p>
        )}
        {madeElsewhere === null ? null : <p className="print:hidden">{madeElsewhere}</p>}
        <DeliveryNote delivery={notice.delivery} />
        <SentFiles files={notice.files ?? []} method={notice.delivery?.method ?? "mail"} />
        <LetterSheet
          parts={notice.parts}
          label={`${noticeWords[notice.kind]} as it was sent`}
          isVoided={voidedBy !== undefined}
          code={code}
          signature={signedWith?.line ?? null}
        />
        <ProviderCopy
          parts={notice.copy ?? []}
          isVoided={voidedBy !== undefined}
          code={code}
          signature={signedWith?.line ?? null}
        />
        <p className="text-sm text-ink-muted print:hidden">Template {notice.template}</p>
      </div>
    </Disclosure>
  );
}
