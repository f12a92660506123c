import { afterAll, expect, test } from "vitest";
import { type CaseListQuery, type CaseSort, newCaseId, type Person } from "#domain";
import {
  exampleCase,
  stored,
  tickingClock,
} from "../../src/domain/ports/contract/examples-for-test.ts";
import { people } from "../../src/domain/ports/contract/stage-for-test.ts";
import { openTestDatabase } from "../database/cluster-for-test.ts";
import { casesOf, openTenant } from "./store-for-test.ts";

const database = await openTestDatabase();
afterAll(() => database.close());

test("a restricted row stands last in an order by what it hides, on every page, and in its place in any other", async () => {
  let actor: Person = people.nora;
  const tenant = await openTenant(database, { clock: tickingClock(), actor: () => actor });
  const cases = casesOf(tenant);
  const byName = new Map<string, string>();
  for (const name of ["Ash", "Birch", "Cedar", "Dogwood", "Elm", "Fir"]) {
    const record = exampleCase({
      member: { name, memberId: name, dateOfBirth: "" },
      request: { reference: `R-${name}`, requestingProvider: "", facility: "" },
    });
    byName.set(name, stored(await cases.create(record, { key: newCaseId() })).value.id);
  }
  actor = people.ada;
  await tenant.now();
  for (const name of ["Birch", "Elm"])
    await database.app.query("select review.set_restriction($1, $2, $3, true, $4, now())", [
      tenant.tenant,
      byName.get(name),
      people.ada.id,
      "A member of our own staff",
    ]);
  actor = people.ben;
  const nameOf = new Map([...byName].map(([name, id]) => [id, name]));
  /** The whole list, two rows a page: after a cursor, or by offset. */
  async function listed(sort: CaseSort, by: "cursor" | "offset"): Promise<readonly string[]> {
    const names: string[] = [];
    let more: Pick<CaseListQuery, "cursor" | "offset"> = {};
    for (let page = 0; page < 5; page += 1) {
      const read = await cases.list({
        sort,
        limit: 2,
        clock: { now: "2026-03-09T09:00:00.000Z", endOfToday: "2026-03-10T04:00:00.000Z" },
        ...more,
      });
      if (!read.ok) throw new Error(read.error.kind);
      names.push(...read.value.items.map(({ id }) => nameOf.get(id) ?? ""));
      expect(read.value.total).toBe(6);
      const { nextCursor } = read.value;
      if (nextCursor === null) return names;
      more = by === "cursor" ? { cursor: nextCursor } : { offset: names.length };
    }
    return names;
  }
  const open = ["Ash", "Cedar", "Dogwood", "Fir"];
  const restricted = ["Birch", "Elm"].toSorted((one, other) =>
    (byName.get(one) ?? "") < (byName.get(other) ?? "") ? -1 : 1,
  );
  for (const by of ["cursor", "offset"] as const) {
    expect(await listed({ by: "memberName", direction: "ascending" }, by)).toEqual([
      ...open,
      ...restricted,
    ]);
    expect(await listed({ by: "memberName", direction: "descending" }, by)).toEqual([
      ...open.toReversed(),
      ...restricted,
    ]);
    expect(await listed({ by: "reference", direction: "ascending" }, by)).toEqual([
      ...byName.keys(),
    ]);
  }
});
