import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { notDocumented, parseCase, treeFrom, withAnswers } from "#criteria";
import { assessAnswers } from "../case/assess.ts";
import { noticeInput } from "./cases-for-test.ts";
import { type Letter, linesOf, sectionText } from "./letter.ts";
import { withPart, writeLetter } from "./letters-for-test.ts";
import { lintNotice } from "./lint/lint-notice.ts";
import { givenReasons, wordsOf } from "./reason-parts.ts";

const sets = join(import.meta.dirname, "../../../criteria/sets");

/** A denial for each example of every set: as answered, and with each answer of its own "not documented". */
const denials = readdirSync(sets, { withFileTypes: true })
  .map(({ name }) => join(sets, name, "examples"))
  // What several sets share lies beside them and has none.
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
  .flatMap((path) => {
    const parsed = parseCase(JSON.parse(readFileSync(path, "utf8")));
    if (!parsed.ok) throw new Error(`${path} can’t be read`);
    const { set, parameters, facts } = parsed.case;
    const silent = set.facts
      .filter((fact) => fact.canBeNotDocumented && !fact.path.startsWith("request."))
      .map(({ path: fact }): [string, unknown] => [fact, notDocumented]);
    return [facts, withAnswers(facts, treeFrom(silent))].flatMap((answers) => {
      const input = noticeInput(assessAnswers(set, parameters, answers), { outcome: "adverse" });
      return givenReasons(input).length === 0 ? [] : [writeLetter("adverse", input)];
    });
  });

/** The lines of each reason, in the order of the letter. */
function reasonsIn(letter: Letter): readonly (readonly string[])[] {
  const parts = letter.sections.find(({ id }) => id === "reason")?.parts ?? [];
  return parts.flatMap((part) => (part.kind === "list" ? [part.items] : []));
}

test("a paper is missing where the record is silent, and nowhere else; coverage asks for no paper", () => {
  const seen = new Set<string>();
  for (const { letter, input } of denials) {
    const said = reasonsIn(letter).map((lines) => lines.join("\n"));
    const expected = givenReasons(input).map((reason) => {
      if (wordsOf(input, reason).isCoverage === true) return "coverage";
      return reason.status;
    });
    expect(said.length).toBe(expected.length);
    for (const [at, kind] of expected.entries()) {
      seen.add(kind);
      expect(said[at]?.includes("What is missing: ")).toBe(kind === "not-documented");
      expect(said[at]?.includes("What could change this: ")).toBe(kind === "not-met");
    }
    const help = sectionText(letter, "more-information");
    expect(help).not.toContain("missing");
    expect(help.includes("name in our reasons above")).toBe(
      expected.some((kind) => kind !== "coverage"),
    );
    expect(lintNotice(letter, input).map(({ rule }) => rule)).not.toContain("on-file");
  }
  expect([...seen].toSorted()).toEqual(["coverage", "not-documented", "not-met"]);
});

test("the linter finds a paper that is called missing although the record shows it", () => {
  const shown = denials.find(({ letter }) =>
    linesOf(letter.sections.flatMap(({ parts }) => parts)).some((line) =>
      line.startsWith("What could change this: "),
    ),
  );
  if (shown === undefined) throw new Error("no denial rests on what the record shows");
  const planted = withPart(shown.letter, "reason", (line) =>
    line.replace("What could change this: a newer or fuller record, such as", "What is missing:"),
  );
  expect(lintNotice(planted, shown.input)).toContainEqual(
    expect.objectContaining({ rule: "on-file", severity: "blocking", part: "reason" }),
  );
});
