import type { CaseListQuery } from "#domain";
import type { StatementValues } from "./case-conditions.ts";
import { orderOf, type Place } from "./case-orders.ts";

/** A condition that holds for the rows of one stretch of an order. `c` is the case. */
export type Stretch = (values: StatementValues) => string;

/** `due_order` of a case without a clock and without a red flag: see `review.columns_read`. */
const withoutClock = "!";

/**
 * The stretches of a query's order, from the top or after a place. Most orders are one, cut at the place: what has no
 * value stands last whichever way. By due time and on a day, cases without a clock stand between what is due by the end
 * of the day and what is due later, where no index has them: the order is put together of those that it has.
 */
export function stretchesOf(query: CaseListQuery, start: Place | null): readonly Stretch[] {
  const { column, direction } = orderOf(query.sort);
  const endOfToday = query.sort?.by === "dueAt" ? query.clock?.endOfToday : undefined;
  const withValue =
    endOfToday === undefined
      ? [{ stretch: () => `${column} is not null`, has: () => true }]
      : byDay(column, endOfToday, direction);
  const withNone: Stretch = () => `${column} is null`;
  if (start === null) {
    return endOfToday === undefined
      ? [() => "true"]
      : [...withValue.map(({ stretch }) => stretch), withNone];
  }
  const { value, id } = start;
  if (value === null || typeof value === "boolean")
    return [(values) => `${column} is null and c.id > ${values.add(id)}`];
  const comparison = direction === "asc" ? ">" : "<";
  const after: Stretch = (values) => {
    const [at, last] = [values.add(value), values.add(id)];
    return `${column} ${comparison}= ${at} and (${column} ${comparison} ${at} or c.id > ${last})`;
  };
  const from = withValue.findIndex(({ has }) => has(value));
  const [first, ...others] = withValue.slice(Math.max(from, 0)).map(({ stretch }) => stretch);
  const rest: Stretch = (values) =>
    first === undefined ? after(values) : `${first(values)} and ${after(values)}`;
  return [rest, ...others, withNone];
}

function byDay(column: string, endOfToday: string, direction: "asc" | "desc") {
  const unknown = `'${withoutClock}'`;
  const ascending: readonly {
    readonly stretch: Stretch;
    readonly has: (value: string | number) => boolean;
  }[] = [
    {
      // Red flags, with a clock and without.
      stretch: () => `${column} < ${unknown}`,
      has: (value) => value < withoutClock,
    },
    {
      stretch: (values) => `${column} > ${unknown} and ${column} <= ${values.add(endOfToday)}`,
      has: (value) => value > withoutClock && value <= endOfToday,
    },
    { stretch: () => `${column} = ${unknown}`, has: (value) => value === withoutClock },
    {
      stretch: (values) => `${column} > ${values.add(endOfToday)}`,
      has: (value) => value > endOfToday,
    },
  ];
  return direction === "asc" ? ascending : ascending.toReversed();
}
