import { afterAll, beforeAll, expect, test } from "vitest";
import { casesOfAttempts } from "./attempt-cases-for-test.ts";
import { attemptsIn } from "./attempts-for-test.ts";
import { openSqlStage } from "./sql-stage-for-test.ts";

const stage = await openSqlStage();
const attempts = attemptsIn(stage.tenant);
beforeAll(() => stage.plant(casesOfAttempts(stage.tenant)));
afterAll(() => stage.close());

test("by plain SQL, each with a login of one's own, is done what may be done and refused what may not", async () => {
  const wrong: string[] = [];
  for (const { what, who, sql, answer } of attempts) {
    const got = await stage.attempt(who, sql);
    if (!got.startsWith(answer)) wrong.push(`${what}: ${got}`);
  }
  expect(wrong).toEqual([]);
  expect(new Set(attempts.map(({ what }) => what)).size).toBe(attempts.length);
});
