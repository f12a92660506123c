import type { AuditRow } from "#domain";
import { Entered, Table } from "#ui";
import { actionInWords, detailsInWords, outcomeWords, roleInWords } from "./audit-words.ts";

/** Entries of the audit, newest first. */
export function AuditTable({
  rows,
  names,
  timeInWords,
}: {
  readonly rows: readonly AuditRow[];
  readonly names: Readonly<Record<string, string>>;
  readonly timeInWords: (instant: string) => string;
}) {
  return (
    <Table caption="Entries, newest first">
      <thead>
        <tr>
          <th scope="col">Number</th>
          <th scope="col">Time</th>
          <th scope="col">Person</th>
          <th scope="col">Action</th>
          <th scope="col">Result</th>
          <th scope="col">Cases</th>
          <th scope="col">Details</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ number, entry }) => (
          <tr key={number}>
            <th scope="row" className="number">
              {number}
            </th>
            <td className="min-w-28 lg:whitespace-nowrap">{timeInWords(entry.at)}</td>
            <td>
              <Entered text={personOf(entry.personId, names)} />
              <span className="block text-ink-muted">{roleInWords(entry.role)}</span>
            </td>
            <td>{actionInWords(entry)}</td>
            <td>{outcomeWords[entry.outcome]}</td>
            <td>
              <Cases ids={entry.caseIds} />
            </td>
            <td className="max-w-80 break-words">
              <Entered text={detailsInWords(entry)} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** One id as it is; of many how many, and the ids on request. */
function Cases({ ids }: { readonly ids: readonly string[] }) {
  if (ids.length <= 1) return <code>{ids[0] ?? ""}</code>;
  return (
    <details>
      <summary>{ids.length} cases</summary>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            <code>{id}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}

function personOf(id: string | null, names: Readonly<Record<string, string>>): string {
  return id === null ? "Not signed in" : (names[id] ?? id);
}
