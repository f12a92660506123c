import type {
  Action,
  ClockExpectation,
  Expectation,
  ListExpectation,
  TextExpectation,
} from "#scenarios";
import { clockIn, type Findings, stateIn } from "./look.ts";
import type { Check } from "./check.ts";

/** Each thing expected beside what was found; things that were not looked at give nothing. */
export function compare(expect: Expectation, found: Findings): readonly Check[] {
  const { panel, row } = found;
  return [
    ...(panel === undefined
      ? []
      : [
          ...word("recommendation", expect.recommendation, panel.recommendation),
          ...word("route", expect.route, panel.route),
          ...[...(expect.statuses ?? [])].flatMap(([criterion, status]) =>
            word(criterion, status, panel.criteria[criterion]),
          ),
          ...list("pitfalls", expect.pitfalls, panel.pitfalls),
          ...list("coding queries", expect.codingQueries, panel.codingQueries),
          ...list("requirements", expect.requirements, panel.requirements),
        ]),
    ...(row === undefined
      ? []
      : [
          ...word("state", expect.state, stateIn(row.state) ?? row.state),
          ...clock("decision clock", expect.clocks?.decision, row.decision),
          ...clock("notice clock", expect.clocks?.notice, row.notice),
        ]),
    ...(found.offered === undefined
      ? []
      : [
          ...offers("may", expect.may, found.offered, true),
          ...offers("may not", expect.mayNot, found.offered, false),
        ]),
    ...("letter" in found ? texts("letter", expect.letter, found.letter) : []),
    ...("summary" in found ? texts("summary", expect.summary, found.summary) : []),
    ...("notice" in found ? texts("notice", expect.notice, found.notice) : []),
  ];
}

function word(what: string, expected: string | undefined, found: string | undefined) {
  if (expected === undefined) return [];
  return [{ what, expected, found: found ?? "nothing", isMet: expected === found }];
}

function list(
  what: string,
  expected: ListExpectation | undefined,
  shown: readonly (string | undefined)[],
): readonly Check[] {
  if (expected === undefined) return [];
  const found = shown.flatMap((one) => one ?? []);
  if ("exactly" in expected) {
    const missing = expected.exactly.filter((one) => !found.includes(one));
    const extra = found.filter((one) => !expected.exactly.includes(one));
    const isMet = missing.length === 0 && extra.length === 0;
    return [{ what, expected: joined(expected.exactly), found: joined(found), isMet }];
  }
  return [
    ...expected.has.map((one) => ({
      what,
      expected: one,
      found: joined(found),
      isMet: found.includes(one),
    })),
    ...expected.lacks.map((lack) => ({
      what,
      expected: `not ${lack}`,
      found: joined(found),
      isMet: !found.includes(lack),
    })),
  ];
}

function clock(
  what: string,
  expected: ClockExpectation | undefined,
  text: string,
): readonly Check[] {
  if (expected === undefined) return [];
  const shown = text.replaceAll(/\s+/g, " ").trim();
  const { is, due = "" } = expected;
  return [
    {
      what,
      expected: due === "" ? is : `${is}, ${due}`,
      found: shown,
      isMet: clockIn(shown) === is && shown.includes(due),
    },
  ];
}

/** Only of actions that were looked for at this place. */
function offers(
  what: string,
  expected: readonly Action[] | undefined,
  offered: ReadonlyMap<Action, boolean>,
  isWanted: boolean,
): readonly Check[] {
  return (expected ?? []).flatMap((action) => {
    const isOffered = offered.get(action);
    if (isOffered === undefined) return [];
    const found = isOffered ? "offered" : "not offered";
    return [{ what, expected: action, found, isMet: isOffered === isWanted }];
  });
}

function texts(
  what: string,
  expected: TextExpectation | "none" | undefined,
  found: string | undefined,
): readonly Check[] {
  if (expected === undefined) return [];
  const shown = found?.replaceAll(/\s+/g, " ").trim();
  const brief = shown === undefined ? "none" : shown.slice(0, 400);
  if (expected === "none") {
    return [{ what, expected: "none", found: brief, isMet: shown === undefined }];
  }
  const holds = (words: string) =>
    shown?.toLowerCase().includes(words.replaceAll(/\s+/g, " ").toLowerCase()) ?? false;
  return [
    ...expected.says.map((words) => ({
      what,
      expected: `says “${words}”`,
      found: holds(words) ? "it does" : brief,
      isMet: holds(words),
    })),
    ...expected.lacks.map((words) => ({
      what,
      expected: `does not say “${words}”`,
      found: holds(words) ? brief : "it does not",
      isMet: shown !== undefined && !holds(words),
    })),
  ];
}

function joined(names: readonly string[]): string {
  return names.length === 0 ? "none" : names.join(", ");
}
