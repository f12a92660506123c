import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useDocumentStore } from "#data";
import { type CaseSummary, dayInWords, stateWords } from "#domain";
import { Button, Callout, Entered } from "#ui";
import type { Arrival } from "../arrival.ts";
import { refusalInWords } from "../refusal-in-words.ts";
import { storeDocuments } from "../store-documents.ts";
import { followUpWords, type NextPlace } from "./follow-up-words.ts";
import type { ArrivedRequest } from "./use-request-data.ts";

/** A request that is about a case that is here: which case, what follows, and one way on. */
export function FollowUp({
  arrived: { request },
  found,
  arrival: { caseId, documents, person },
  onAdded,
  onSecond,
  onCancel,
}: {
  readonly arrived: ArrivedRequest;
  readonly found: readonly CaseSummary[];
  readonly arrival: Arrival;
  readonly onAdded: (caseId: string, place: NextPlace) => void;
  /** Another case is wanted all the same. */
  readonly onSecond: () => void;
  readonly onCancel: () => void;
}) {
  const held = useDocumentStore();
  const [isAdding, setIsAdding] = useState(false);
  const [problem, setProblem] = useState("");
  const { kind } = request;

  async function add(to: string, place: NextPlace): Promise<void> {
    setIsAdding(true);
    const [failed] = await storeDocuments(held, documents, { from: caseId, to });
    setIsAdding(false);
    if (failed === undefined) onAdded(to, place);
    else setProblem(`${failed.name}: ${refusalInWords(failed.error)}`);
  }

  return (
    <div className="grid gap-3">
      {problem === "" ? null : (
        <div role="alert">
          <Callout tone="critical" title="The files were not all added">
            {problem}
          </Callout>
        </div>
      )}
      {found.map((summary, index) => {
        const { next, button, place } = followUpWords(kind, summary.state, person);
        return (
          <Callout
            key={summary.id}
            tone="warning"
            headingLevel={2}
            title={
              <>
                {leads[kind]} <Entered text={nameOf(summary)} />
              </>
            }
            actions={
              <Button
                variant={index === 0 ? "primary" : "secondary"}
                size="large"
                disabled={isAdding}
                onClick={() => void add(summary.id, place)}
              >
                {button}
              </Button>
            }
          >
            <p>
              <Link
                to="/cases/$caseId"
                params={{ caseId: summary.id }}
                target="_blank"
                className="text-accent underline underline-offset-2"
              >
                {stateWords[summary.state]}, received {receivedOn(summary)}
                <span className="sr-only"> (opens the case in a new tab)</span>
              </Link>
              . {next}
            </p>
          </Callout>
        );
      })}
      <div className="flex flex-wrap gap-2">
        <Button onClick={onCancel}>Cancel</Button>
        {kind === "cancellation" ? null : (
          <Button variant="quiet" onClick={onSecond}>
            Create a second case instead
          </Button>
        )}
      </div>
    </div>
  );
}

const leads = {
  new: "This request has a case already:",
  update: "This updates the case of",
  cancellation: "This cancels the request of",
} as const;

function nameOf({ memberName, reference, id }: CaseSummary): string {
  if (memberName.trim() !== "") return memberName;
  return reference.trim() === "" ? `case ${id.slice(0, 8)}` : reference;
}

function receivedOn({ receivedAt, createdAt }: CaseSummary): string {
  return dayInWords((receivedAt ?? createdAt).slice(0, 10));
}
