import { Download } from "lucide-react";
import { useState } from "react";
import { useCaseStore, useDocumentStore } from "#data";
import type { CaseRecord, PlanDetails } from "#domain";
import { Button, LiveRegion, saveFile } from "#ui";
import { writeResponse, type WrittenResponse } from "./write-response.ts";

/** Saves the answer to a request that came as data; nothing for any other case. */
export function ResponseExport({
  record,
  plan,
  zone,
}: {
  /** As it is stored. */
  readonly record: CaseRecord;
  readonly plan: PlanDetails;
  /** IANA name of the zone in which the plan counts days. */
  readonly zone: string;
}) {
  const cases = useCaseStore();
  const documents = useDocumentStore();
  const [said, setSaid] = useState("");
  if (record.origin.kind !== "received") return null;

  async function save(): Promise<void> {
    const now = new Date().toISOString();
    const written = await writeResponse(record, cases, documents, { plan, zone, now });
    // The name says nothing about the member.
    if (written.ok) saveFile(`response-${record.id.slice(0, 8)}.json`, "json", written.text);
    setSaid(outcomeInWords(written));
  }

  return (
    <div className="flex flex-wrap xl:grid">
      <Button variant="quiet" icon={<Download />} onClick={() => void save()}>
        Response as FHIR
      </Button>
      <div className="basis-full text-sm text-ink-muted empty:hidden">
        <LiveRegion isVisible>{said}</LiveRegion>
      </div>
    </div>
  );
}

function outcomeInWords(written: WrittenResponse): string {
  if (written.ok) {
    const saved = savedWords[written.says];
    return written.lettersMissing === 0
      ? saved
      : `${saved} ${lettersInWords(written.lettersMissing)} as a PDF. Send what is missing another way.`;
  }
  switch (written.reason) {
    case "no-request":
      return "No response was written. The request data of this case is missing or has changed. Restore it in the record, then try again.";
    case "not-a-request":
      return "No response was written. The request data of this case can’t be read as a request.";
    case "no-criteria":
      return "No response was written. This release doesn’t have the criteria of the case.";
    case "unavailable":
      return "No response was written. The case can’t be read right now. Try again.";
  }
}

const savedWords = {
  decided: "The response was saved with what was decided.",
  withdrawn:
    "The response was saved. It says that the request was withdrawn and nothing was decided.",
  pended: "The response was saved. It says that the request is pended.",
} as const;

function lettersInWords(count: number): string {
  return count === 1
    ? "One letter couldn’t be put in"
    : `${String(count)} letters couldn’t be put in`;
}
