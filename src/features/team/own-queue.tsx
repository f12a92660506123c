import { type SubmitEvent, useState } from "react";
import { useOffers, usePhysicians, useTeam } from "#data";
import {
  availabilityInWords,
  type CaseOffer,
  emptyPhysicianEntry,
  type PoolPhysician,
  type SetupError,
} from "#domain";
import { Button, Callout, Dialog, Entered, ErrorSummary } from "#ui";
import { AvailabilityFields } from "./availability-fields.tsx";
import { NotSaved } from "./not-saved.tsx";
import { availabilityEntries, type EntryError, readAvailability } from "./physician-entries.ts";

/** What a physician advisor does about the queue: takes the next case that fits, and says when he or she is away. */
export function OwnQueue({ onTaken }: { readonly onTaken: (caseId: string) => void }) {
  const team = useTeam();
  const { data: physicians } = usePhysicians();
  const { data: offers } = useOffers();
  const [isEditing, setIsEditing] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [told, setTold] = useState<string | null>(null);
  if (team === null) return null;
  const me =
    physicians?.ok === true
      ? physicians.value.find(({ person }) => person.id === team.personId)
      : undefined;

  async function take(): Promise<void> {
    setIsBusy(true);
    setTold(null);
    const next = await team?.pool.takeNext();
    setIsBusy(false);
    if (next?.ok !== true)
      setTold("The server didn’t respond. Check the queue before you try again.");
    else if (next.value.kind === "taken") onTaken(next.value.caseId);
    else setTold(noneInWords(next.value));
  }

  return (
    <section aria-label="Your work" className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button variant="primary" disabled={isBusy} onClick={() => void take()}>
          Take next case
        </Button>
        {offers?.ok === true ? <span>{offersInWords(offers.value)}</span> : null}
        {me === undefined ? null : (
          <span className="flex flex-wrap items-center gap-x-2 text-ink-muted">
            Your availability: {availabilityInWords(me.entry?.availability)}
            <Button size="small" onClick={() => setIsEditing(true)}>
              Change<span className="sr-only"> your availability</span>
            </Button>
          </span>
        )}
      </div>
      <div role="alert">
        {told === null ? null : (
          <Callout tone="info" title="No case was assigned to you">
            <Entered isSentence text={told} />
          </Callout>
        )}
      </div>
      {me === undefined || !isEditing ? null : (
        <AvailabilityDialog key={me.revision} me={me} onClose={() => setIsEditing(false)} />
      )}
    </section>
  );
}

function offersInWords(offers: readonly CaseOffer[]): string {
  const fitting = offers.filter(({ isOffered }) => isOffered).length;
  const cases = offers.length === 1 ? "waiting case" : "waiting cases";
  return `${String(fitting)} of ${String(offers.length)} ${cases} ${fitting === 1 ? "fits" : "fit"} you`;
}

function noneInWords({
  waiting,
  against,
}: {
  readonly waiting: number;
  readonly against: readonly string[];
}): string {
  if (waiting === 0) return "No case is waiting for a physician advisor.";
  const cases = waiting === 1 ? "1 case is" : `${String(waiting)} cases are`;
  return `${cases} waiting, and none fits you: ${against.join("; ")}. An administrator can change what is on file or assign a case to you.`;
}

/** Why a waiting case is not offered to the reader; nothing where it is, or where nobody else works. */
export function NotOffered({ caseId }: { readonly caseId: string }) {
  const { data } = useOffers();
  const offer = data?.ok === true ? data.value.find((one) => one.caseId === caseId) : undefined;
  if (offer === undefined || offer.isOffered) return null;
  return (
    <span className="block text-sm text-ink-muted">
      <Entered isSentence text={`Not offered to you: ${offer.against.join("; ")}`} />
    </span>
  );
}

function AvailabilityDialog({
  me,
  onClose,
}: {
  readonly me: PoolPhysician;
  readonly onClose: () => void;
}) {
  const team = useTeam();
  const [entries, setEntries] = useState(() => availabilityEntries(me.entry?.availability));
  const [errors, setErrors] = useState<readonly EntryError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<SetupError | null>(null);

  async function save(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const availability = readAvailability(entries);
    setAttempt(attempt + 1);
    if ("message" in availability) return setErrors([availability]);
    setErrors([]);
    const saved = await team?.pool.save(
      me.person.id,
      { ...(me.entry ?? emptyPhysicianEntry), availability },
      { ifRevision: me.revision },
    );
    if (saved?.ok === true) return onClose();
    return setFailure(saved?.error ?? { kind: "unavailable", reason: "server-away" });
  }

  return (
    <Dialog isOpen onClose={onClose} title="Your availability">
      <form noValidate className="grid gap-4" onSubmit={(event) => void save(event)}>
        <ErrorSummary title="Not saved" errors={errors} attempt={attempt} />
        {failure === null ? null : <NotSaved error={failure} />}
        <AvailabilityFields value={entries} errors={errors} onChange={setEntries} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary">
            Save availability
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
