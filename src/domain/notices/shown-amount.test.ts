import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseCase, withAnswers } from "#criteria";
import { assessAnswers } from "../case/assess.ts";
import { noticeInput } from "./cases-for-test.ts";
import { sectionText } from "./letter.ts";
import { writeLetter } from "./letters-for-test.ts";

const examples = join(import.meta.dirname, "../../../criteria/sets/sacroiliac-joint/examples");

/** What a denial for this one criterion says the records show, with some answers changed. */
function shown(criterion: string, changes: Parameters<typeof withAnswers>[1]): string | undefined {
  const path = join(examples, "01-diagnostic-met.json");
  const parsed = parseCase(JSON.parse(readFileSync(path, "utf8")));
  if (!parsed.ok) throw new Error("the example can’t be read");
  const { set, parameters, facts } = parsed.case;
  const { letter } = writeLetter(
    "adverse",
    noticeInput(assessAnswers(set, parameters, withAnswers(facts, changes)), {
      outcome: "adverse",
      decision: { reliedOn: [criterion] },
    }),
  );
  return /What your records show: (.*)/.exec(sectionText(letter, "reason"))?.[1];
}

test.each([
  ["2026-01-15", "2 months and 30 days of pain."],
  ["2026-03-15", "30 days of pain."],
  ["2026-02-14", "2 months of pain."],
  ["2026-02-13", "2 months and 1 day of pain."],
])("pain since %s, of a request received on April 14, is told to the day", (onsetDate, said) => {
  const changes = {
    presentation: { onsetDate },
    request: { receivedAt: "2026-04-14T09:00:00-05:00" },
  };
  expect(shown("indication.duration", changes)).toBe(said);
});
