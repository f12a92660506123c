import { Link } from "@tanstack/react-router";
import { type ReactNode, useMemo } from "react";
import { useCaseList, useMinute, useUnverified } from "#data";
import { type CasePage, endOfDayIn, type Outcome } from "#domain";
import { Callout, EmptyState } from "#ui";
import { queueOf } from "./queue-order.ts";
import { QueueTable } from "./queue-table.tsx";
import { UnverifiedCases } from "./unverified-cases.ts";
import { refusalInWords } from "./worklist-words.ts";

/** More than a physician looks at in a day; what is beyond stands in the worklist. */
const mostRows = 200;

/** The cases that wait for a physician advisor, by the time left; red flags on top, told apart. */
export function PhysicianQueuePage({
  zone,
  children,
  renderNote,
}: {
  /** IANA name of the zone in which the plan counts days. */
  readonly zone: string;
  /** What a team does about the queue, above it. */
  readonly children?: ReactNode;
  /** What else is to be said of a case, below its member. */
  readonly renderNote?: (caseId: string) => ReactNode;
}) {
  const now = useMinute();
  const endOfToday = new Date(endOfDayIn(zone, now)).toISOString();
  const query = {
    sort: { by: "dueAt", direction: "ascending" },
    clock: { now: new Date(now).toISOString(), endOfToday },
    limit: mostRows,
  } as const;
  const referred = useCaseList({ ...query, state: "referred-to-physician" });
  const recommended = useCaseList({ ...query, state: "recommended-approval" });
  const pages = [referred.data, recommended.data];
  const error = pages.find((page) => page?.ok === false);
  const items = pages.flatMap((page) => (page?.ok === true ? page.value.items : []));
  const total = pages.reduce((sum, page) => sum + (page?.ok === true ? page.value.total : 0), 0);
  const isRead = pages.every((page) => page !== undefined);
  const { safety, others } = queueOf(items, endOfToday);
  const ofReferred = useUnverified(pageIn(referred.data));
  const ofRecommended = useUnverified(pageIn(recommended.data));
  const unverified = useMemo(
    () => new Set([...ofReferred, ...ofRecommended]),
    [ofReferred, ofRecommended],
  );
  return (
    <UnverifiedCases value={unverified}>
      <div className="grid gap-4">
        <div>
          <h1 tabIndex={-1} className="text-2xl font-semibold">
            Queue
          </h1>
          <p className="text-ink-muted">
            Cases waiting for a physician advisor, soonest due first.
          </p>
        </div>
        {children}
        {error?.ok === false ? (
          <Callout tone="critical" title="The queue couldn’t be loaded">
            {refusalInWords(error.error)}
          </Callout>
        ) : null}
        <UnverifiedLine count={unverifiedIn(referred.data)} />
        {isRead && items.length === 0 ? (
          <EmptyState title="No cases waiting">
            Cases appear here after a nurse refers them or recommends approval.
          </EmptyState>
        ) : null}
        {safety.length === 0 ? null : (
          <section aria-labelledby="safety-reviews" className="grid gap-2">
            <h2 id="safety-reviews" className="text-lg font-semibold text-critical">
              Safety reviews
            </h2>
            <p className="text-ink-muted">
              A red flag is listed. These are about safety, not criteria.
            </p>
            <QueueTable caption="Safety reviews" rows={safety} renderNote={renderNote} />
          </section>
        )}
        {others.length === 0 ? null : (
          <section aria-labelledby="to-decide" className="grid gap-2">
            <h2 id="to-decide" className="text-lg font-semibold">
              To decide
            </h2>
            <QueueTable caption="To decide" rows={others} renderNote={renderNote} />
          </section>
        )}
        {total > items.length ? (
          <p className="text-ink-muted">
            {total - items.length} more waiting. The worklist shows them all.
          </p>
        ) : null}
      </div>
    </UnverifiedCases>
  );
}

/** Whether such a case was referred is what nobody can tell: it is in no queue. */
function UnverifiedLine({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <Callout
      tone="critical"
      title={count === 1 ? "1 case does not verify" : `${count} cases do not verify`}
    >
      Changed outside the workstation after {count === 1 ? "it was" : "they were"} saved. No one can
      tell from what is stored whether {count === 1 ? "it waits" : "they wait"} for a physician, so{" "}
      {count === 1 ? "it is" : "they are"} not in this queue.{" "}
      <Link to="/" search={{ state: "does-not-verify" }} className="text-accent underline">
        Show in the worklist
      </Link>
    </Callout>
  );
}

function unverifiedIn(listed: Outcome<CasePage> | undefined): number {
  return pageIn(listed)?.byState["does-not-verify"] ?? 0;
}

function pageIn(listed: Outcome<CasePage> | undefined): CasePage | null {
  return listed?.ok === true ? listed.value : null;
}
