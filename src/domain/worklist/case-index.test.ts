import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCaseIndex } from "./case-index.ts";
import { type CaseListQuery, type CaseSortKey, caseSortKeys } from "./case-list.ts";
import { dueStateOf, matcherOf, searchTextOf } from "./case-match.ts";
import { comparePlaces, placeOf } from "./case-order.ts";
import { type CaseState, caseStates } from "../case/case-state.ts";
import type { CaseListing } from "./case-summary.ts";

const row = (id: string, change: Partial<CaseListing> = {}): CaseListing => ({
  id,
  revision: 1,
  version: "r1",
  memberName: "Example, Synthetic",
  memberId: `SYN-${id}`,
  reference: `REF-${id}`,
  procedure: null,
  lineOfBusiness: null,
  receivedAt: null,
  dueAt: "2026-03-10T04:59:59.000Z",
  noticeDueAt: "2026-03-10T04:59:59.000Z",
  stoppedUntil: null,
  hasClock: true,
  recommendation: null,
  stillMissing: null,
  basis: null,
  state: "draft",
  assignee: null,
  originKind: "entered",
  createdAt: "2026-03-02T09:00:00.000Z",
  updatedAt: "2026-03-02T09:00:00.000Z",
  removedAt: null,
  ...change,
});
const ids = (rows: readonly CaseListing[]) => rows.map(({ id }) => id);
const clock = { now: "2026-03-09T12:00:00.000Z", endOfToday: "2026-03-10T04:59:59.999Z" };

describe("due first", () => {
  const index = createCaseIndex([
    row("later", { dueAt: "2026-03-20T00:00:00.000Z" }),
    row("decided", { dueAt: null, noticeDueAt: "2026-03-09T13:00:00.000Z" }),
    row("unknown", { hasClock: false, dueAt: null, noticeDueAt: null }),
    row("overdue", { dueAt: "2026-03-01T00:00:00.000Z" }),
    row("stopped", {
      dueAt: "2026-03-02T00:00:00.000Z",
      stoppedUntil: "2026-04-18T00:00:00.000Z",
    }),
    row("removed", { removedAt: "2026-03-03T00:00:00.000Z" }),
  ]);
  const dueFirst = { sort: { by: "dueAt", direction: "ascending" } } as const;

  test("a case without a clock stands before all others, a decided one behind", () => {
    expect(ids(index.page(dueFirst).items)).toEqual([
      "unknown",
      "overdue",
      "stopped",
      "later",
      "decided",
    ]);
  });

  test("counts what is overdue, due today and unknown; a stopped clock is none of them", () => {
    expect(index.page({ ...dueFirst, clock }).byDue).toEqual({ overdue: 1, today: 1, unknown: 1 });
    expect(ids(index.page({ ...dueFirst, clock, due: "today" }).items)).toEqual(["decided"]);
  });

  test("a removed case is on its own list only", () => {
    expect(ids(index.page({ removed: true }).items)).toEqual(["removed"]);
  });
});

describe("whose cases", () => {
  const index = createCaseIndex([
    row("1", { assignee: "Robin Example" }),
    row("2"),
    row("3", { assignee: "Alex Example" }),
    row("4", { assignee: "Gone Example", removedAt: "2026-03-03T00:00:00.000Z" }),
  ]);

  test("are those of a person, nobody's, or all", () => {
    expect(ids(index.page({ assignee: "Robin Example" }).items)).toEqual(["1"]);
    expect(ids(index.page({ assignee: null }).items)).toEqual(["2"]);
    expect(index.page({}).total).toBe(3);
  });

  test("everybody with a case is named, whatever the list shows, also after a change", () => {
    expect(index.page({ assignee: null }).assignees).toEqual(["Alex Example", "Robin Example"]);
    index.put(row("2", { assignee: "Sam Example" }));
    index.drop("1");
    expect(index.page({}).assignees).toEqual(["Alex Example", "Sam Example"]);
  });
});

test("pages by cursor give every case once, in order, whatever changes behind it", () => {
  const index = createCaseIndex(
    Array.from({ length: 7 }, (_, at) => row(String(at), { memberName: `Example ${at % 3}` })),
  );
  const query = { sort: { by: "memberName", direction: "descending" }, limit: 3 } as const;
  const first = index.page(query);
  index.drop(first.items[0]?.id ?? "");
  const seen = [...ids(first.items)];
  for (let cursor = first.nextCursor; cursor !== null;) {
    const page = index.page({ ...query, cursor });
    seen.push(...ids(page.items));
    cursor = page.nextCursor;
  }
  expect(seen.toSorted()).toEqual(["0", "1", "2", "3", "4", "5", "6"]);
  expect(index.page({ ...query, cursor: "no cursor" }).offset).toBe(0);
});

test("after any changes it answers as if it had just been made from what is left", () => {
  const anyRow = fc.record({
    id: fc.constantFrom("a", "b", "c", "d", "e", "f"),
    memberName: fc.constantFrom("", "José", "jose", "Zed", "anna"),
    dueAt: fc.constantFrom(null, "2026-03-01T00:00:00.000Z", "2026-03-09T13:00:00.000Z"),
    hasClock: fc.boolean(),
    stillMissing: fc.constantFrom(null, 0, 3),
    state: fc.constantFrom(...caseStates),
    assignee: fc.constantFrom(null, "Robin", "Alex"),
    removedAt: fc.constantFrom(null, "2026-03-03T00:00:00.000Z"),
  });
  const step = fc.oneof(
    anyRow.map((put) => ({ put: row(put.id, put) })),
    fc.constantFrom("a", "b", "c").map((drop) => ({ drop })),
    fc.record({
      look: fc.record({
        by: fc.constantFrom(...caseSortKeys),
        direction: fc.constantFrom("ascending", "descending"),
        state: fc.option(fc.constantFrom(...caseStates), { nil: undefined }),
        assignee: fc.constantFrom(undefined, null, "Robin"),
        search: fc.constantFrom("", "jose"),
      }),
    }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const index = createCaseIndex<CaseListing>();
      const kept = new Map<string, CaseListing>();
      const said: object[] = [];
      const right: object[] = [];
      for (const one of steps) {
        if ("put" in one) {
          index.put(one.put);
          kept.set(one.put.id, one.put);
        } else if ("drop" in one) {
          index.drop(one.drop);
          kept.delete(one.drop);
        } else {
          const query = queryOf(one.look);
          const { items, byState } = index.page(query);
          said.push({ ids: ids(items), byState });
          right.push({
            ids: ids(plainly([...kept.values()], query)),
            byState: plainCounts([...kept.values()], query),
          });
        }
      }
      expect(said).toEqual(right);
    }),
  );
});

test.each([
  ["O’Brien‑Smith, Siobhán", ["O'Brien-Smith", "obrien-smith", "O′Brien–smith", "siobhan o‘brien"]],
  ["Łukasz Sørensen", ["lukasz", "SORENSEN", "Łu sø"]],
  ["Anna-Maria Groß", ["gross", "anna‐maria"]],
])("a member named %s is found however the name is typed", (memberName, searches) => {
  const index = createCaseIndex([row("1", { memberName }), row("2", { memberName: "Zed" })]);
  for (const search of searches) expect(ids(index.page({ search }).items)).toEqual(["1"]);
});

test("words typed one after the other find what they find when asked for at once", () => {
  const words = fc.array(fc.constantFrom("j", "jo", "jos", "an", "a", " ", "z", "José", "e"), {
    minLength: 1,
    maxLength: 6,
  });
  const people = fc.array(
    fc.record({
      memberName: fc.constantFrom("José Zed", "jose anna", "Joan", "anna", "zed", ""),
      state: fc.constantFrom(...caseStates.slice(0, 2)),
      hasClock: fc.boolean(),
    }),
    { maxLength: 12 },
  );
  const kept = fc.constantFrom<CaseListQuery>({}, { state: "draft" }, { clock, due: "unknown" });
  fc.assert(
    fc.property(people, words, kept, fc.boolean(), (rows, typed, narrowing, isPrepared) => {
      const cases = rows.map((change, at) => row(String(at), change));
      const index = createCaseIndex(cases);
      if (isPrepared) for (const _slice of index.prepareSearch()) continue;
      // Typed on, and taken back again.
      const inputs = typed.map((_word, at) => typed.slice(0, at + 1).join(""));
      for (const search of [...inputs, ...inputs.toReversed()]) {
        const query = { ...narrowing, search };
        expect(index.page(query)).toEqual(createCaseIndex(cases).page(query));
      }
    }),
  );
});

type Look = {
  readonly by: CaseSortKey;
  readonly direction: "ascending" | "descending";
  readonly state: CaseState | undefined;
  readonly assignee: string | null | undefined;
  readonly search: string;
};

function queryOf({ by, direction, state, assignee, search }: Look): CaseListQuery {
  return {
    sort: { by, direction },
    clock,
    search,
    ...(state === undefined ? {} : { state }),
    ...(assignee === undefined ? {} : { assignee }),
  };
}

function matches(query: CaseListQuery, one: CaseListing): boolean {
  return matcherOf(query)(one, 0, () => searchTextOf(one));
}

/** The same answer without an index: every row looked at, all sorted anew. */
function plainly(rows: readonly CaseListing[], query: CaseListQuery): readonly CaseListing[] {
  const { by, direction } = query.sort ?? { by: "updatedAt", direction: "descending" };
  const compare = comparePlaces(direction);
  return rows
    .filter((one) => matches(query, one) && (query.state ?? one.state) === one.state)
    .toSorted((one, other) => compare(placeOf(one, by), placeOf(other, by)));
}

function plainCounts(rows: readonly CaseListing[], query: CaseListQuery) {
  const counts = Object.fromEntries(caseStates.map((state) => [state, 0]));
  for (const one of rows) {
    const isDue = query.due === undefined || dueStateOf(one, query.clock) === query.due;
    if (matches(query, one) && isDue) counts[one.state] = (counts[one.state] ?? 0) + 1;
  }
  return counts;
}
