import { useQuery } from "@tanstack/react-query";
import { Ban, Plus } from "lucide-react";
import { useState } from "react";
import { momentInWords, useAdministration } from "#data";
import type { ConnectedSystem } from "#domain";
import { Button, Callout, Dialog, Entered, LiveRegion, Table } from "#ui";
import { RefreshedHeading } from "./refreshed-heading.tsx";
import { SystemDialog } from "./system-dialog.tsx";
import { reaches, reachWords, scopeInWords } from "./system-words.ts";

type Told = { readonly isDone: boolean; readonly title: string; readonly words: string };

/** Systems that work with the server by FHIR: registered, seen and revoked; for an administrator. */
export function SystemsPage() {
  const administration = useAdministration();
  const [isRegistering, setIsRegistering] = useState(false);
  const [revoking, setRevoking] = useState<ConnectedSystem | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const { data, refetch, isFetching } = useQuery({
    queryKey: ["team", "systems"],
    queryFn: async () => administration?.systems() ?? null,
    enabled: administration !== null,
  });

  async function revoke({ id, name }: ConnectedSystem): Promise<void> {
    setRevoking(null);
    const revoked = await administration?.revokeSystem(id);
    const isDone = revoked?.ok === true || revoked?.error.kind === "not-found";
    setTold({
      isDone,
      title: isDone ? "Access revoked" : "Not revoked",
      words: isDone
        ? `${name} no longer has access.`
        : `The server didn’t respond, so ${name} may still have access. Try again in a moment.`,
    });
    await refetch();
  }

  return (
    <div className="grid gap-4">
      <RefreshedHeading
        title="Connected systems"
        isBusy={isFetching}
        onRefresh={() => void refetch()}
      >
        Systems such as the plan’s gateway send requests and read the answers as FHIR. Each one
        proves itself with its own keys.
      </RefreshedHeading>
      {told === null ? null : (
        <Callout tone={told.isDone ? "positive" : "critical"} title={told.title}>
          <Entered isSentence text={told.words} />
        </Callout>
      )}
      <LiveRegion>{told?.words ?? ""}</LiveRegion>
      <div>
        <Button icon={<Plus />} onClick={() => setIsRegistering(true)}>
          Register a system
        </Button>
      </div>
      {data?.ok === true ? (
        <SystemList systems={data.value} onRevoke={setRevoking} />
      ) : data === undefined ? (
        <p className="text-ink-muted">Loading…</p>
      ) : (
        <Callout tone="critical" title="The list couldn’t be loaded">
          The server didn’t respond. Nothing was changed. Refresh to try again.
        </Callout>
      )}
      {isRegistering ? (
        <SystemDialog
          onClose={() => setIsRegistering(false)}
          onRegistered={({ id, name }) => {
            setIsRegistering(false);
            setTold({
              isDone: true,
              title: "System registered",
              words: `${name} is registered. Give its operator this client ID: ${id}`,
            });
            void refetch();
          }}
        />
      ) : null}
      {revoking === null ? null : (
        <Dialog
          isOpen
          onClose={() => setRevoking(null)}
          title={`Revoke the access of ${revoking.name}?`}
          description="It can’t send requests, read answers or be notified from now on. Requests it already sent stay on the worklist. This can’t be undone: to connect it again, register it again."
          actions={
            <>
              <Button variant="danger" onClick={() => void revoke(revoking)}>
                Revoke access
              </Button>
              <Button onClick={() => setRevoking(null)}>Cancel</Button>
            </>
          }
        />
      )}
    </div>
  );
}

function SystemList({
  systems,
  onRevoke,
}: {
  readonly systems: readonly ConnectedSystem[];
  readonly onRevoke: (system: ConnectedSystem) => void;
}) {
  if (systems.length === 0) return <p className="text-ink-muted">No system is registered yet.</p>;
  return (
    <Table caption="Connected systems" isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">Name, client ID and keys</th>
          <th scope="col">What it can do</th>
          <th scope="col">Notified at</th>
          <th scope="col">Registered</th>
          <th scope="col">Access</th>
        </tr>
      </thead>
      <tbody>
        {systems.map((system) => (
          <tr key={system.id}>
            <th scope="row" className="min-w-52 wrap-anywhere">
              <Entered text={system.name} />
              <span className="block text-sm font-normal text-ink-muted">
                Client ID: {system.id}
              </span>
              <span className="block text-sm font-normal text-ink-muted">
                {system.keyIds.length === 1 ? "Key" : "Keys"}:{" "}
                <Entered text={system.keyIds.join(", ")} />
              </span>
            </th>
            <td className="min-w-52">
              <ul>
                {system.scopes.map((scope) => (
                  <li key={scope}>{scopeInWords(scope)}</li>
                ))}
                {reaches.map((reach) =>
                  system.reach[reach] ? <li key={reach}>{reachWords[reach]}</li> : null,
                )}
              </ul>
            </td>
            <td className="min-w-44 wrap-anywhere">
              {system.endpoints.length === 0 ? "Not notified" : null}
              {system.endpoints.map((address) => (
                <div key={address}>{address}</div>
              ))}
            </td>
            <td>{momentInWords(system.registeredAt)}</td>
            <td>
              {system.revokedAt === null ? (
                <Button size="small" icon={<Ban />} onClick={() => onRevoke(system)}>
                  Revoke<span className="sr-only"> the access of {system.name}</span>
                </Button>
              ) : (
                `Revoked ${momentInWords(system.revokedAt)}`
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
