import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  civilDate,
  compileSet,
  currentSets,
  dayNumber,
  type FactTree,
  isTree,
  localDate,
  parseCase,
  readerOf,
  underNewestVersion,
} from "#criteria";
import { calendarDaysBetween, dueTimes } from "#domain";
import { factsDatedFrom, factsReceivedOn } from "./sample-dates.ts";

const zone = "America/New_York";
const samples = currentSets.flatMap(({ id }) => {
  const folder = join(import.meta.dirname, "../../../criteria/sets", id, "examples");
  return readdirSync(folder)
    .toSorted()
    .map((name, at) => {
      const file: unknown = JSON.parse(readFileSync(join(folder, name), "utf8"));
      const parsed = parseCase(underNewestVersion(file));
      if (!parsed.ok || !isTree(file)) throw new Error(`${name} can’t be read`);
      return { name: `${id} ${name}`, position: at + 1, sample: parsed.case };
    });
});

/** Of four years: every 97th and the ends of months about the leap day; in the proof every fifth as well. */
const first = dayNumber("2026-11-01") ?? 0;
const isProof = process.env["PROOF"] === "1";
const days = Array.from({ length: 1462 }, (_, at) => civilDate(first + at)).filter(
  (day, at) =>
    (isProof && at % 5 === 0) ||
    at % 97 === 0 ||
    /2028-(01-3|02-29|03-0[12]|03-31|04-30)/.test(day),
);

function dueInDays(facts: FactTree, now: string): number | undefined {
  const at = (path: string) => String(readerOf(`request.${path}`)(facts));
  const due = dueTimes(
    {
      lineOfBusiness: at("lineOfBusiness"),
      urgency: at("urgency"),
      receivedAt: at("receivedAt"),
      zone,
      events: [],
    },
    Date.parse(now),
  )?.decisionDue;
  return due === undefined ? undefined : calendarDaysBetween(Date.parse(now), due, zone);
}

test.each(samples)("$name keeps every result, whatever the day of receipt", ({ sample }) => {
  const evaluate = compileSet(sample.set, sample.parameters);
  const resultOf = (facts: FactTree) => {
    const { criteria, pitfalls, warnings, codingQueries, recommendation } = evaluate(facts);
    return JSON.stringify([
      recommendation,
      criteria.map(({ status }) => status),
      [...pitfalls, ...warnings, ...codingQueries].map(({ id }) => id),
    ]);
  };
  const before = resultOf(sample.facts);
  const received = String(readerOf(sample.set.asOf)(sample.facts));
  const wrong = days.filter((day) => {
    const facts = factsReceivedOn(sample, received, day);
    return (
      resultOf(facts) !== before || localDate(String(readerOf(sample.set.asOf)(facts))) !== day
    );
  });
  expect(wrong).toEqual([]);
});

describe.each(["2026-11-30T13:00:00Z", "2027-03-14T03:30:00Z", "2028-02-29T22:00:00Z"])(
  "the list of %s",
  (now) => {
    const due = samples.map(({ sample, position }) =>
      dueInDays(factsDatedFrom(sample, position, now), now),
    );

    test("has some due today, most later, and few overdue by a day", () => {
      expect(due.every((days) => days !== undefined && days >= -1)).toBe(true);
      expect(due.filter((days) => days === 0).length).toBeGreaterThanOrEqual(3);
      expect(due.filter((days) => days === -1).length).toBe(2);
      expect(new Set(due).size).toBeGreaterThan(6);
    });
  },
);
