import { type SubmitEvent, useEffect, useRef, useState } from "react";
import {
  type AuditPage as AuditPageOfEntries,
  type AuditRow,
  type AuditVerification,
  type Outcome,
} from "#domain";
import { momentInWords } from "#data";
import { Button, buttonClass, Callout, EmptyState } from "#ui";
import { AuditFilters } from "./audit-filters.tsx";
import { AuditTable } from "./audit-table.tsx";
import { type AuditSearch, auditQuery, everything } from "./audit-search.ts";

export type AuditPageProps = {
  readonly search: (query: URLSearchParams) => Promise<Outcome<AuditPageOfEntries>>;
  readonly verify: () => Promise<Outcome<AuditVerification>>;
  /** Where the export of a search is downloaded. */
  readonly exportAddress: (query: URLSearchParams, format: "ndjson" | "fhir") => string;
};

type Shown = {
  readonly search: AuditSearch;
  readonly rows: readonly AuditRow[];
  readonly names: Readonly<Record<string, string>>;
  readonly hasMore: boolean;
};

/** Who read or changed which case, refused or not; for the compliance role. Ids and names of fields, no contents. */
export function AuditPage({ search, verify, exportAddress }: AuditPageProps) {
  const [draft, setDraft] = useState<AuditSearch>(everything);
  const [shown, setShown] = useState<Shown | null>(null);
  const [isAway, setIsAway] = useState(false);
  const [verified, setVerified] = useState<AuditVerification | null>(null);
  const asked = useRef(0);

  async function show(next: AuditSearch, before: Shown | null): Promise<void> {
    asked.current += 1;
    const mine = asked.current;
    const last = before?.rows.at(-1)?.number ?? null;
    const found = await search(auditQuery(next, last));
    // An answer that was overtaken by another search is nobody’s.
    if (mine !== asked.current) return;
    setIsAway(!found.ok);
    if (!found.ok) return;
    const { entries, names, hasMore } = found.value;
    setShown((was) => ({
      search: next,
      rows: [...(before?.rows ?? []), ...entries],
      // Whoever was named once stays to be chosen.
      names: { ...was?.names, ...names },
      hasMore,
    }));
  }

  const first = useRef(show);
  useEffect(() => {
    void first.current(everything, null);
  }, []);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    void show(draft, null);
  }

  async function verifyChain(): Promise<void> {
    const found = await verify();
    setIsAway(!found.ok);
    if (found.ok) setVerified(found.value);
  }

  const query = auditQuery(shown?.search ?? everything, null);
  return (
    <div className="grid gap-4">
      <div>
        <h1 tabIndex={-1} className="text-2xl font-semibold">
          Audit log
        </h1>
        <p className="max-w-prose text-ink-muted">
          Every time a case was opened or changed, and every attempt that was refused. Entries are
          permanent. They contain IDs and field names, never the contents of a field.
        </p>
      </div>
      <AuditFilters
        search={draft}
        names={shown?.names ?? {}}
        onChange={setDraft}
        onSubmit={submit}
      />
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => void verifyChain()}>Verify all entries</Button>
        <a className={buttonClass({})} href={exportAddress(query, "ndjson")} download>
          Export as NDJSON
        </a>
        <a className={buttonClass({})} href={exportAddress(query, "fhir")} download>
          Export as FHIR AuditEvent
        </a>
      </div>
      <div className="not-has-[>*>*]:-mt-4">
        <div role="status">
          {verified === null ? null : <VerificationNote verified={verified} />}
        </div>
        <div role="alert">
          {isAway ? (
            <Callout tone="critical" title="The audit log can’t be read right now">
              The server did not respond. Nothing was changed. Search again in a moment.
            </Callout>
          ) : null}
        </div>
      </div>
      {shown === null ? null : shown.rows.length === 0 ? (
        <EmptyState title="No entries match">Change the search, then search again.</EmptyState>
      ) : (
        <>
          <AuditTable rows={shown.rows} names={shown.names} timeInWords={momentInWords} />
          {shown.hasMore ? (
            <div>
              <Button onClick={() => void show(shown.search, shown)}>Show older entries</Button>
            </div>
          ) : null}
        </>
      )}
    </div>
  );
}

function VerificationNote({
  verified: { entries, head, broken, waiting },
}: {
  readonly verified: AuditVerification;
}) {
  return broken.length === 0 ? (
    <Callout tone="positive" title={`All ${String(entries)} entries are unchanged`}>
      {head === null ? null : (
        <p>
          Latest code: <code>{head.slice(0, 12).toUpperCase()}</code>. An export includes the full
          code, so that entries removed from the end can be detected.
        </p>
      )}
      {waiting.entries === 0 || waiting.since === null ? null : (
        <p>
          {waiting.entries === 1 ? "1 entry is" : `${String(waiting.entries)} entries are`} recorded
          and not yet in the chain, the oldest since {momentInWords(waiting.since)}. If this does
          not change, tell the person who runs the server.
        </p>
      )}
    </Callout>
  ) : (
    <Callout tone="critical" title="Some entries were changed after they were recorded">
      Someone changed the database directly. Entries: {broken.slice(0, 20).join(", ")}
      {broken.length > 20 ? ` and ${String(broken.length - 20)} more` : ""}. Export the audit log,
      then tell your security officer.
    </Callout>
  );
}
