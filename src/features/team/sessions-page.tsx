import { useQuery } from "@tanstack/react-query";
import { LogOut } from "lucide-react";
import { useState } from "react";
import { momentInWords, useAdministration, useTeam } from "#data";
import { roleWords, type SignedInPeople } from "#domain";
import { Button, Callout, Dialog, Entered, LiveRegion, Table } from "#ui";
import { RefreshedHeading } from "./refreshed-heading.tsx";

/** Who is signed in right now, and the way to end somebody's sessions; for an administrator. */
export function SessionsPage() {
  const administration = useAdministration();
  const team = useTeam();
  const [ending, setEnding] = useState<SignedInPeople | null>(null);
  const [told, setTold] = useState<{ readonly isDone: boolean; readonly words: string } | null>(
    null,
  );
  const { data, refetch, isFetching } = useQuery({
    queryKey: ["team", "sessions"],
    queryFn: async () => administration?.signedIn() ?? null,
    enabled: administration !== null,
    refetchInterval: 60_000,
  });

  async function end({ personId, name }: SignedInPeople): Promise<void> {
    setEnding(null);
    const ended = await administration?.endSessions(personId);
    setTold(
      ended?.ok === true
        ? { isDone: true, words: endedInWords(name, ended.value) }
        : {
            isDone: false,
            words: `The server didn’t respond, so ${name} may still be signed in. Try again in a moment.`,
          },
    );
    await refetch();
  }

  return (
    <div className="grid gap-4">
      <RefreshedHeading title="Signed in now" isBusy={isFetching} onRefresh={() => void refetch()}>
        Ending someone’s sessions signs that person out on every device. They can sign in again
        unless their access is removed at the sign-in provider.
      </RefreshedHeading>
      {told === null ? null : (
        <Callout
          tone={told.isDone ? "positive" : "critical"}
          title={told.isDone ? "Sessions ended" : "Not ended"}
        >
          <Entered isSentence text={told.words} />
        </Callout>
      )}
      <LiveRegion>{told?.words ?? ""}</LiveRegion>
      {data?.ok === true ? (
        <SessionTable people={data.value} myId={team?.personId ?? ""} onEnd={setEnding} />
      ) : data === undefined ? (
        <p className="text-ink-muted">Loading…</p>
      ) : (
        <Callout tone="critical" title="The list couldn’t be loaded">
          The server didn’t respond. Nothing was changed. Refresh to try again.
        </Callout>
      )}
      {ending === null ? null : (
        <Dialog
          isOpen
          onClose={() => setEnding(null)}
          title={`End the sessions of ${ending.name}?`}
          description="That person is signed out within seconds. Saved work stays. What isn’t saved yet stays on that person’s device until they sign in again."
          actions={
            <>
              <Button variant="danger" onClick={() => void end(ending)}>
                End {ending.sessions === 1 ? "1 session" : `${String(ending.sessions)} sessions`}
              </Button>
              <Button onClick={() => setEnding(null)}>Cancel</Button>
            </>
          }
        />
      )}
    </div>
  );
}

function endedInWords(name: string, count: number): string {
  if (count === 0) return `${name} was no longer signed in.`;
  return `${name} was signed out of ${count === 1 ? "1 session" : `${String(count)} sessions`}.`;
}

function SessionTable({
  people,
  myId,
  onEnd,
}: {
  readonly people: readonly SignedInPeople[];
  readonly myId: string;
  readonly onEnd: (person: SignedInPeople) => void;
}) {
  return (
    <Table caption="Signed in now" isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Role</th>
          <th scope="col" className="number">
            Sessions
          </th>
          <th scope="col">Since</th>
          <th scope="col">Last active</th>
          <th scope="col">
            <span className="sr-only">End sessions</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.personId}>
            <th scope="row">
              <Entered text={person.name} />
              {person.personId === myId ? " (you)" : ""}
            </th>
            <td>{roleInWords(person.role)}</td>
            <td className="number">{person.sessions}</td>
            <td>{momentInWords(person.since)}</td>
            <td>{momentInWords(person.activeAt)}</td>
            <td>
              <Button size="small" icon={<LogOut />} onClick={() => onEnd(person)}>
                End sessions<span className="sr-only"> of {person.name}</span>
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function roleInWords(role: string): string {
  const known: Readonly<Record<string, string>> = { ...roleWords, compliance: "Compliance" };
  return known[role] ?? role;
}
