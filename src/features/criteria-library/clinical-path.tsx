import type { CriteriaSet, Group } from "#criteria";
import { classNames } from "#ui";
import { groupId } from "./contents.ts";
import { asSentence, idInWords } from "./names.ts";

/** The set's own column that orders procedures from the least to the most that is done to a patient. */
const ladderColumn = "tier";

/** Each rung is higher than the one before it; a sixth would stand as high as the fifth. */
const heights = [
  "md:min-h-7 print:min-h-7",
  "md:min-h-14 print:min-h-14",
  "md:min-h-21 print:min-h-21",
  "md:min-h-28 print:min-h-28",
  "md:min-h-35 print:min-h-35",
] as const;

/**
 * The picture of a set: the groups of criteria in the order they come, and the ladder of procedures.
 * Ordered lists drawn as a path and as stairs, so the picture is its own text alternative.
 */
export function ClinicalPath({ set }: { readonly set: CriteriaSet }) {
  const rungs = rungsOf(set);
  return (
    <div className="grid gap-5 rounded-lg border border-line bg-surface px-4 py-3.5 break-inside-avoid">
      <figure className="grid gap-2.5">
        <figcaption className="text-sm text-ink-muted">
          What a request needs to show, in clinical order
        </figcaption>
        <ol className="grid gap-y-2 md:auto-cols-fr md:grid-flow-col print:auto-cols-fr print:grid-flow-col">
          {set.groups.map((group, index) => (
            <PathStep key={group.id} set={set} group={group} number={index + 1} />
          ))}
        </ol>
      </figure>
      {rungs.length === 0 ? null : (
        <figure className="grid gap-2">
          <figcaption className="text-sm text-ink-muted">
            Treatment sequence: each step requires the one before it
          </figcaption>
          <ol className="grid items-end gap-x-1 gap-y-2 md:auto-cols-fr md:grid-flow-col print:auto-cols-fr print:grid-flow-col">
            {rungs.map(({ id, procedures }, index) => (
              <li key={id} className="flex flex-col">
                <ul className="mb-1 grid gap-1 text-xs text-ink-muted md:px-1.5">
                  {procedures.map((label) => (
                    <li key={label}>{label}</li>
                  ))}
                </ul>
                <span
                  className={classNames(
                    "order-first flex items-start rounded-t-sm border-t-3 border-accent bg-accent-soft px-1.5 pt-1 text-sm font-medium md:order-last print:order-last",
                    heights[Math.min(index, heights.length - 1)],
                  )}
                >
                  {asSentence(idInWords(id))}
                </span>
              </li>
            ))}
          </ol>
        </figure>
      )}
    </div>
  );
}

function PathStep({
  set,
  group,
  number,
}: {
  readonly set: CriteriaSet;
  readonly group: Group;
  readonly number: number;
}) {
  const count = set.criteria.filter((criterion) => criterion.group === group.id).length;
  return (
    <li className="group/step relative flex items-center gap-x-2 md:block md:pr-2 print:block">
      <span
        aria-hidden="true"
        className="absolute top-3 right-0 left-6 hidden h-0.5 bg-accent/35 group-last/step:hidden! md:block print:block"
      />
      <span
        aria-hidden="true"
        className="relative flex size-6 shrink-0 items-center justify-center rounded-full border border-accent bg-accent text-xs font-medium text-on-accent print:bg-surface print:text-accent"
      >
        {number}
      </span>
      <a
        href={`#${groupId(group.id)}`}
        className="block min-h-6 text-sm font-medium text-ink no-underline [overflow-wrap:normal] hover:text-accent hover:underline md:mt-1 print:text-xs"
      >
        {group.title}
      </a>
      <span className="text-xs text-ink-muted">
        {count === 1 ? "1 criterion" : `${String(count)} criteria`}
      </span>
    </li>
  );
}

type Rung = { readonly id: string; readonly procedures: readonly string[] };

/** Steps in the order of the table; a procedure whose step is not known stands on none. */
function rungsOf(set: CriteriaSet): readonly Rung[] {
  const { rows, unnamed } = set.procedures;
  const ids = [...new Set(rows.map(({ columns }) => columns[ladderColumn]))];
  return ids.flatMap((id) => {
    if (id === undefined || id === unnamed[ladderColumn]) return [];
    const procedures = rows.filter(({ columns }) => columns[ladderColumn] === id);
    return [{ id, procedures: procedures.map(({ label }) => label) }];
  });
}
