import type { EntryProblem, FoundWarning } from "#criteria";
import { unreadableEntries } from "#domain";
import { Callout } from "#ui";
import { Jump, Jumps } from "./jump.tsx";
import { usePanelLinks } from "./panel-context.ts";

export type EntryProblemsProps = {
  readonly problems: readonly EntryProblem[];
  readonly warnings: readonly FoundWarning[];
};

/** Entries that can’t be read, and answers that cannot all be right. Neither decides anything. */
export function EntryProblems({ problems, warnings }: EntryProblemsProps) {
  const { set } = usePanelLinks();
  const entries = unreadableEntries(set, problems);
  return (
    <>
      {entries.length === 0 ? null : (
        <Callout
          tone="critical"
          title={
            entries.length === 1
              ? "1 entry can’t be read and isn’t used"
              : `${String(entries.length)} entries can’t be read and aren’t used`
          }
        >
          <ul className="text-sm">
            {entries.map((problem) => (
              <li key={problem.path} data-entry-problem={problem.path}>
                <Jump path={problem.fact} /> {problem.message}
              </li>
            ))}
          </ul>
        </Callout>
      )}
      {warnings.length === 0 ? null : (
        <Callout tone="warning" title="Check these answers">
          <ul className="grid gap-1 text-sm">
            {warnings.map((warning) => (
              <li key={warning.id} data-warning={warning.id}>
                {warning.message}
                <Jumps paths={warning.facts} />
              </li>
            ))}
          </ul>
        </Callout>
      )}
    </>
  );
}
