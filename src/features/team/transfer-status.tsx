import { megabytesInWords } from "#ui";

/** How far a transfer is, in bytes; `total` is null where nobody knows. */
export interface Transfer {
  readonly done: number;
  readonly total: number | null;
}

/** What is being sent or received, and how far it is. */
export function TransferStatus({
  transfer,
  sending,
  sent,
}: {
  readonly transfer: Transfer | null;
  /** What is being done, such as "Sending the file". */
  readonly sending: string;
  /** What is waited for after the last byte. */
  readonly sent: string;
}) {
  const isSent = transfer?.total !== null && transfer?.done === transfer?.total;
  return (
    <div className="empty:hidden">
      <div role="status">{transfer === null ? null : <p>{isSent ? sent : `${sending}…`}</p>}</div>
      {transfer === null || isSent ? null : (
        // Outside of what is read aloud: it changes all the time.
        <p className="text-ink-muted tabular-nums">
          {transfer.total === null
            ? `${megabytesInWords(transfer.done)} so far`
            : `${megabytesInWords(transfer.done)} of ${megabytesInWords(transfer.total)}`}
        </p>
      )}
    </div>
  );
}
