import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCaseIndex } from "./case-index.ts";
import { type CaseListQuery, listedStates, type ListedState } from "./case-list.ts";
import { asksForDerivedValues, dueStateOf, matcherOf, searchTextOf } from "./case-match.ts";
import { comparePlaces, dayOf, placeOf } from "./case-order.ts";
import { caseStates } from "../case/case-state.ts";
import { type CaseListing, type CaseSortKey, caseSortKeys } from "./case-summary.ts";

const row = (id: string, change: Partial<CaseListing> = {}): CaseListing => ({
  id,
  revision: 1,
  version: "r1",
  memberName: "Example, Synthetic",
  memberId: `SYN-${id}`,
  reference: `REF-${id}`,
  claimNumber: undefined,
  ...{ procedure: null, procedureCode: null },
  requestingProvider: "",
  diagnosisCodes: "",
  waitingFor: null,
  isUrgent: false,
  criteria: "sacrococcygeal-64999",
  lineOfBusiness: null,
  receivedAt: null,
  jurisdiction: null,
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

  test("a case without a clock stands before all others while the day is not known, a decided one behind", () => {
    expect(ids(index.page(dueFirst).items)).toEqual([
      "unknown",
      "overdue",
      "stopped",
      "later",
      "decided",
    ]);
  });

  test("on a day it stands behind what is due by the end of it, the next day one place further", () => {
    const on = (endOfToday: string, direction: "ascending" | "descending" = "ascending") =>
      ids(
        index.page({ sort: { by: "dueAt", direction }, clock: { now: clock.now, endOfToday } })
          .items,
      );
    const later = "2026-03-20T23:59:59.000Z";
    expect(on(clock.endOfToday)).toEqual(["overdue", "stopped", "unknown", "later", "decided"]);
    expect(on(clock.endOfToday, "descending")).toEqual([
      "later",
      "unknown",
      "stopped",
      "overdue",
      "decided",
    ]);
    expect(on(later)).toEqual(["overdue", "stopped", "later", "unknown", "decided"]);
    index.put(row("came", { dueAt: "2026-03-01T10:00:00.000Z" }));
    expect(on(clock.endOfToday).slice(0, 4)).toEqual(["overdue", "came", "stopped", "unknown"]);
    index.drop("came");
  });

  test("red flags lead while a decision is due, whatever the time left", () => {
    const flagged = createCaseIndex([
      row("unknown", { hasClock: false, dueAt: null }),
      row("overdue", { dueAt: "2026-03-01T00:00:00.000Z" }),
      row("flag late", { dueAt: "2026-03-30T00:00:00.000Z", isUrgent: true }),
      row("flag soon", { dueAt: "2026-03-20T00:00:00.000Z", isUrgent: true }),
      row("flag unknown", { hasClock: false, dueAt: null, isUrgent: true }),
      row("flag decided", { dueAt: null, isUrgent: true }),
    ]);
    expect(ids(flagged.page(dueFirst).items)).toEqual([
      "flag unknown",
      "flag soon",
      "flag late",
      "unknown",
      "overdue",
      "flag decided",
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
    expect(ids(index.page({ where: { assignee: "Robin Example" } }).items)).toEqual(["1"]);
    expect(ids(index.page({ where: { assignee: null } }).items)).toEqual(["2"]);
    expect(index.page({}).total).toBe(3);
  });

  test("are those of one of several people, in one of several states", () => {
    const mixed = createCaseIndex([
      row("1", { assignee: "Robin Example", state: "in-review" }),
      row("2", { state: "returned-to-nurse" }),
      row("3", { assignee: "Alex Example" }),
      row("4", { assignee: "Robin Example", state: "approved" }),
    ]);
    const mine = {
      assignees: ["Robin Example", null],
      states: ["draft", "in-review", "returned-to-nurse"],
    } as const;
    expect(ids(mixed.page(mine).items)).toEqual(["1", "2"]);
    expect(mixed.page(mine).byState).toMatchObject({ "in-review": 1, approved: 0, draft: 0 });
    mixed.mark("1", false);
    expect(ids(mixed.page(mine).items)).toEqual(["2"]);
  });

  test("are those of a provider or with a diagnosis, by a part of it; a search finds both, and the code that is requested", () => {
    const many = createCaseIndex([
      row("1", { requestingProvider: "Dr. Zoë O’Brien", diagnosisCodes: "M53.3 G89.29" }),
      row("2", { requestingProvider: "Coast Pain Clinic", diagnosisCodes: "M53.3" }),
      row("3", { procedureCode: "27096" }),
    ]);
    const found = (query: CaseListQuery) => ids(many.page(query).items);
    expect(found({ contains: { requestingProvider: "zoe obrien" } })).toEqual(["1"]);
    expect(found({ contains: { diagnosisCodes: "m53" } })).toEqual(["1", "2"]);
    expect(found({ contains: { diagnosisCodes: "M53", requestingProvider: "coast" } })).toEqual([
      "2",
    ]);
    expect(found({ contains: { diagnosisCodes: " " } })).toHaveLength(3);
    expect(found({ search: "coast m53.3" })).toEqual(["2"]);
    expect(found({ search: "27096" })).toEqual(["3"]);
  });

  test("everybody with a case is named, whatever the list shows, also after a change", () => {
    expect(index.page({ where: { assignee: null } }).assignees).toEqual([
      "Alex Example",
      "Robin Example",
    ]);
    index.put(row("2", { assignee: "Sam Example" }));
    index.drop("1");
    expect(index.page({}).assignees).toEqual(["Alex Example", "Sam Example"]);
  });
});

test("cases that do not verify come first in every order, are in no state and due at no time", () => {
  const index = createCaseIndex([
    row("1", { state: "approved", memberName: "Zed", recommendation: "approve" }),
    row("2", { state: "approved", memberName: "Anna", recommendation: "approve" }),
    row("3", { memberName: "Bert", dueAt: "2026-03-01T00:00:00.000Z" }),
  ]);
  expect(index.mark("1", false)).toBe(true);
  expect(index.mark("1", false)).toBe(false);
  index.mark("3", false);
  for (const by of caseSortKeys) {
    for (const direction of ["ascending", "descending"] as const) {
      const sorted = { sort: { by, direction }, limit: 1 };
      const first = index.page(sorted);
      const next = index.page({ ...sorted, cursor: first.nextCursor ?? "" });
      expect([first, next].flatMap(({ items }) => ids(items))).toEqual(["1", "3"]);
    }
  }
  const { byState, byDue } = index.page({ clock });
  expect(byState).toMatchObject({ approved: 1, draft: 0, "does-not-verify": 2 });
  expect(byDue).toEqual({ overdue: 0, today: 1, unknown: 0 });
  expect(ids(index.page({ state: "approved" }).items)).toEqual(["2"]);
  expect(ids(index.page({ where: { recommendation: "approve" } }).items)).toEqual(["2"]);
  expect(ids(index.page({ clock, due: "overdue" }).items)).toEqual([]);
  expect(ids(index.page({ state: "does-not-verify" }).items)).toEqual(["1", "3"]);
  expect(ids(index.page({ search: "zed" }).items)).toEqual(["1"]);
  expect(index.mark("1", true)).toBe(true);
  expect(index.page({}).byState).toMatchObject({ approved: 2, "does-not-verify": 1 });
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
    recommendation: fc.constantFrom(null, "approve", "deny"),
    state: fc.constantFrom(...caseStates),
    assignee: fc.constantFrom(null, "Robin", "Alex"),
    removedAt: fc.constantFrom(null, "2026-03-03T00:00:00.000Z"),
  });
  const step = fc.oneof(
    anyRow.map((put) => ({ put: row(put.id, put) })),
    fc.constantFrom("a", "b", "c").map((drop) => ({ drop })),
    fc.record({ mark: fc.constantFrom("a", "b", "c", "d"), isVerified: fc.boolean() }),
    fc.record({
      look: fc.record({
        by: fc.constantFrom(...caseSortKeys),
        direction: fc.constantFrom("ascending", "descending"),
        state: fc.option(fc.constantFrom(...listedStates), { nil: undefined }),
        due: fc.constantFrom(undefined, "overdue", "unknown"),
        recommendation: fc.constantFrom(undefined, "approve"),
        assignee: fc.constantFrom(undefined, null, "Robin"),
        search: fc.constantFrom("", "jose"),
      }),
    }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const index = createCaseIndex<CaseListing>();
      const kept = new Map<string, CaseListing>();
      const marked = new Set<string>();
      const said: object[] = [];
      const right: object[] = [];
      for (const one of steps) {
        if ("put" in one) {
          index.put(one.put);
          kept.set(one.put.id, one.put);
        } else if ("drop" in one) {
          index.drop(one.drop);
          kept.delete(one.drop);
        } else if ("mark" in one) {
          index.mark(one.mark, one.isVerified);
          if (one.isVerified) marked.delete(one.mark);
          else marked.add(one.mark);
        } else {
          const query = queryOf(one.look);
          const { items, byState, unverified } = index.page(query);
          said.push({ ids: ids(items), byState, unverified });
          const rows = ids(plainly([...kept.values()], query, marked));
          right.push({
            ids: rows,
            byState: plainCounts([...kept.values()], query, marked),
            unverified: rows.filter((id) => marked.has(id)),
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
  readonly state: ListedState | undefined;
  readonly due: "overdue" | "unknown" | undefined;
  readonly recommendation: string | undefined;
  readonly assignee: string | null | undefined;
  readonly search: string;
};

function queryOf({
  by,
  direction,
  state,
  due,
  recommendation,
  assignee,
  search,
}: Look): CaseListQuery {
  return {
    sort: { by, direction },
    clock,
    search,
    ...(state === undefined ? {} : { state }),
    ...(due === undefined ? {} : { due }),
    where: {
      ...(recommendation === undefined ? {} : { recommendation }),
      ...(assignee === undefined ? {} : { assignee }),
    },
  };
}

type Marked = ReadonlySet<string>;

function matches(query: CaseListQuery, one: CaseListing, marked: Marked): boolean {
  if (asksForDerivedValues(query) && marked.has(one.id)) return false;
  return matcherOf(query)(one, 0, () => searchTextOf(one));
}

function stateIn(one: CaseListing, marked: Marked): ListedState {
  return marked.has(one.id) ? "does-not-verify" : one.state;
}

function isDueAs(one: CaseListing, { due, clock: at }: CaseListQuery, marked: Marked): boolean {
  return due === undefined || (!marked.has(one.id) && dueStateOf(one, at) === due);
}

/** The same answer without an index: every row looked at, all sorted anew. */
function plainly(
  rows: readonly CaseListing[],
  query: CaseListQuery,
  marked: Marked,
): readonly CaseListing[] {
  const { by, direction } = query.sort ?? { by: "updatedAt", direction: "descending" };
  const compare = comparePlaces(direction);
  const day = dayOf({ by, direction }, query.clock);
  return rows
    .filter((one) => matches(query, one, marked) && isDueAs(one, query, marked))
    .filter((one) => query.state === undefined || query.state === stateIn(one, marked))
    .toSorted((one, other) =>
      compare(
        placeOf(one, by, marked.has(one.id), day),
        placeOf(other, by, marked.has(other.id), day),
      ),
    );
}

function plainCounts(rows: readonly CaseListing[], query: CaseListQuery, marked: Marked) {
  const counts = Object.fromEntries(listedStates.map((state) => [state, 0]));
  for (const one of rows) {
    const state = stateIn(one, marked);
    const isCounted = matches(query, one, marked) && isDueAs(one, query, marked);
    if (isCounted) counts[state] = (counts[state] ?? 0) + 1;
  }
  return counts;
}
