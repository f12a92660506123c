import { type ReactNode, useEffect, useRef } from "react";
import type { CaseSummary } from "#domain";
import { Button, Callout, Entered } from "#ui";
import type { Arrival } from "../arrival.ts";
import { FollowUp } from "./follow-up.tsx";
import type { NextPlace } from "./follow-up-words.ts";
import type { ArrivedRequest } from "./use-request-data.ts";

/** In place of the form of a new case: a request about a case that is here, or a cancellation of one that is not. */
export function FollowUpPage({
  found,
  children,
  ...props
}: {
  readonly arrived: ArrivedRequest;
  /** Undefined while they are looked for. */
  readonly found: readonly CaseSummary[] | undefined;
  readonly arrival: Arrival;
  readonly onAdded: (caseId: string, place: NextPlace) => void;
  readonly onSecond: () => void;
  readonly onCancel: () => void;
  /** What else is to be said of the data. */
  readonly children: ReactNode;
}) {
  const { kind, claim } = props.arrived.request;
  const heading = useRef<HTMLHeadingElement>(null);
  // The form gave way to this once the data was read: whoever was there reads on here.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="grid min-w-0 content-start gap-4">
      <h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold">
        {titles[kind]}
      </h1>
      {found === undefined ? (
        <p role="status" className="text-ink-muted">
          Looking for its case…
        </p>
      ) : found.length === 0 ? (
        <Callout
          tone="warning"
          headingLevel={2}
          title="No case here has the request that this cancels"
          actions={<Button onClick={props.onCancel}>Back to the worklist</Button>}
        >
          Its number is <Entered text={claim.value} />. Nothing was created. If you expected a case,
          search the worklist by member, or ask the sender which request is meant.
        </Callout>
      ) : (
        <FollowUp {...props} found={found} />
      )}
      <section
        aria-label="From the request data"
        className="grid gap-2 rounded-lg border border-line bg-surface p-4"
      >
        <h2 className="text-lg font-semibold">From the request data</h2>
        {children}
      </section>
    </div>
  );
}

const titles = {
  new: "Request received again",
  update: "Update of a request",
  cancellation: "Cancellation of a request",
} as const;
