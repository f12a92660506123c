import { CircleSlash } from "lucide-react";
import type { ReactNode } from "react";
import { momentInWords } from "#data";
import { type CaseDocument, type CaseState, type Person, sentCancellation } from "#domain";
import { Callout, StatusTag } from "#ui";
import { cancellationWords } from "./cancellation-words.ts";

type Cancelled = {
  readonly documents: readonly CaseDocument[];
  readonly state: CaseState;
  readonly person: Person;
};

/** The same in the bar of the case, which stays in sight wherever somebody signs. */
export function CancellationTag({ documents, state, person }: Cancelled) {
  const isTold =
    sentCancellation(documents) !== undefined && cancellationWords(state, person) !== undefined;
  return isTold ? (
    <StatusTag tone="warning" icon={CircleSlash} label="Canceled by the provider" />
  ) : null;
}

/**
 * On every page of a case whose provider canceled the request: that it did, and what to do. It stays until somebody
 * records the withdrawal; it never withdraws, and keeps nobody from deciding.
 */
export function CancellationNote({
  documents,
  state,
  person,
  renderToWithdrawal,
}: Cancelled & {
  /** The way to where a withdrawal is recorded; null where the reader is there. */
  readonly renderToWithdrawal: (words: string) => ReactNode;
}) {
  const sent = sentCancellation(documents);
  const words = sent === undefined ? undefined : cancellationWords(state, person);
  if (sent === undefined || words === undefined) return null;
  const way = words.mayWithdraw ? renderToWithdrawal("Record a withdrawal") : null;
  return (
    <section aria-label="Cancellation" className="mb-4 max-w-5xl print:hidden">
      <Callout
        tone="warning"
        title={`The provider canceled this request (received ${momentInWords(sent.at)})`}
        {...(way === null ? {} : { actions: way })}
      >
        {words.next}
      </Callout>
    </section>
  );
}
