import { afterAll, expect, test } from "vitest";
import { lifeOfCase } from "#domain";
import { openTestDatabase } from "../database/cluster-for-test.ts";

const database = await openTestDatabase();
afterAll(() => database.close());

test("of all that people sign, decisions, requests, letters and what undoes them are told, and hand-offs inside are not", async () => {
  const signed = lifeOfCase.filter(({ isSigned }) => isSigned).map(({ action }) => action);
  const told = async (from: string): Promise<readonly string[]> => {
    const { rows } = await database.admin.query<{ readonly action: string }>(
      "select a.action from unnest($1::text[]) as a(action) where review.changes_answer(a.action, $2)",
      [[...new Set(signed)], from],
    );
    return rows.map(({ action }) => action).toSorted();
  };
  const always = [
    ...["approve", "approve-partially", "decide-adversely", "issue-notice", "open-appeal"],
    ...["reopen", "request-information", "send-letter", "void-letter", "void-notice", "withdraw"],
  ];
  expect(await told("referred-to-physician")).toEqual(always);
  expect(await told("information-requested")).toEqual([...always, "recall"].toSorted());
});
