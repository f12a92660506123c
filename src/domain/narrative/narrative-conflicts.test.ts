import { expect, test } from "vitest";
import { currentSet, defaultParameters } from "#criteria";
import { assessAnswers } from "../case/assess.ts";
import { narrativeOf } from "./narrative.ts";

test("answers that cannot all be right are told with the recommendation, whatever the law shows of it", () => {
  const set = currentSet("sacrococcygeal-64999");
  const evaluated = (onsetDate: string) =>
    assessAnswers(set, defaultParameters(set), {
      request: { receivedAt: "2026-03-02T09:00:00-06:00" },
      presentation: { onsetDate },
    });
  const conflictsOf = (onsetDate: string) =>
    narrativeOf({ citations: {}, notes: "" }, evaluated(onsetDate)).find(
      ({ title }) => title === "Conflicts between answers",
    )?.statements;
  expect(conflictsOf("2026-04-01")).toEqual([
    { text: "The onset date is after the request was received. Check both dates." },
  ]);
  expect(conflictsOf("2025-04-01")).toBeUndefined();
});
