import { useQuery } from "@tanstack/react-query";
import { momentInWords, usePhysicians, useTeam } from "#data";
import {
  availabilityInWords,
  type HolderLoad,
  isSamePerson,
  loadOf,
  type Person,
  totalLoad,
} from "#domain";
import { Callout, EmptyState, Entered, Table } from "#ui";
import { RefreshedHeading } from "./refreshed-heading.tsx";
import { WaitingLine } from "./waiting-line.tsx";

/** How much everybody and every queue has to do, for whoever gives the work out. Reads anew every minute. */
export function LoadPage({ people }: { readonly people: readonly Person[] }) {
  const team = useTeam();
  const { data, refetch, isFetching, dataUpdatedAt } = useQuery({
    queryKey: ["team", "load"],
    queryFn: async () => team?.load() ?? null,
    enabled: team !== null,
    refetchInterval: 60_000,
  });
  return (
    <div className="grid gap-4">
      <RefreshedHeading title="Team" isBusy={isFetching} onRefresh={() => void refetch()}>
        Undecided cases, by who has the next step. A case waiting for a physician advisor is in the
        physician queue until a physician advisor takes it.
      </RefreshedHeading>
      {team === null ? (
        <EmptyState title="No team here">
          Cases are stored on this workstation only, so there is no team to show.
        </EmptyState>
      ) : data === undefined ? (
        <p className="text-ink-muted">Counting the cases…</p>
      ) : data?.ok === true ? (
        <>
          <WaitingLine />
          <LoadTable holders={loadOf(data.value, people)} />
          <p className="text-sm text-ink-muted">Counted {momentInWords(dataUpdatedAt)}.</p>
        </>
      ) : (
        <Callout tone="critical" title="The cases couldn’t be counted">
          {data?.error.kind === "forbidden"
            ? "Only an administrator can see the team’s work."
            : "The server didn’t respond. Nothing was changed. Refresh to try again."}
        </Callout>
      )}
    </div>
  );
}

const columns = [
  ["Overdue", "overdue"],
  ["Due today", "dueToday"],
  ["No clock", "unknown"],
  ["Open", "open"],
] as const;

function LoadTable({ holders }: { readonly holders: readonly HolderLoad[] }) {
  const { data } = usePhysicians();
  const availabilityOf = (name: string): string => {
    const found =
      data?.ok === true
        ? data.value.find(({ person }) => isSamePerson({ name: person.name }, { name }))
        : undefined;
    return found === undefined ? "" : availabilityInWords(found.entry?.availability);
  };
  if (holders.length === 0)
    return <EmptyState title="No open cases">Every case is decided.</EmptyState>;
  const total = totalLoad(holders);
  return (
    <Table caption="Open cases by person and queue" isCaptionHidden>
      <thead>
        <tr>
          <th scope="col">Person or queue</th>
          {columns.map(([label]) => (
            <th key={label} scope="col" className="number">
              {label}
            </th>
          ))}
          <th scope="col">Physician availability</th>
        </tr>
      </thead>
      <tbody>
        {holders.map((holder) => (
          <tr key={holder.name}>
            <th scope="row" className={holder.kind === "queue" ? "font-normal" : undefined}>
              <Entered text={holder.name} />
            </th>
            {columns.map(([label, key]) => (
              <td
                key={label}
                className={
                  key === "overdue" && holder.overdue > 0
                    ? "number font-semibold text-critical"
                    : "number"
                }
              >
                {holder[key]}
              </td>
            ))}
            <td>{holder.kind === "person" ? availabilityOf(holder.name) : ""}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">All</th>
          {columns.map(([label, key]) => (
            <td key={label} className="number font-semibold">
              {total[key]}
            </td>
          ))}
        </tr>
      </tfoot>
    </Table>
  );
}
