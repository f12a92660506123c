import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import {
  type CriteriaSet,
  currentSets,
  defaultParameters,
  parseCase,
  recommendationWords,
} from "#criteria";
import { assessAnswers, narrativeOf, openQuestions } from "#domain";
import { hasCourse } from "../features/course-of-care/index.ts";
import { CriteriaLibraryPage } from "../features/criteria-library/index.ts";
import { DeterminationPanel } from "../features/determination/index.ts";

/** The example cases of a set, as their files have them, evaluated. */
function examplesOf(set: CriteriaSet) {
  const folder = join(import.meta.dirname, "../../criteria/sets", set.id, "examples");
  return readdirSync(folder).map((name) => {
    const parsed = parseCase(JSON.parse(readFileSync(join(folder, name), "utf8")));
    if (!parsed.ok) throw new Error(`${name} can’t be read`);
    const { parameters, facts, citations } = parsed.case;
    return { name, citations, assessment: assessAnswers(parsed.case.set, parameters, facts) };
  });
}

/** The words of a page as a reader sees them. */
function textOf(markup: string): string {
  return markup
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&#x27;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ");
}

describe.each(currentSets)("every page knows $id by its data alone", (set) => {
  const nothing = assessAnswers(set, defaultParameters(set), {});

  test("the panel says what is recommended for each of its public cases", () => {
    for (const { assessment } of examplesOf(set)) {
      const markup = renderToStaticMarkup(<DeterminationPanel assessment={assessment} />);
      expect(markup).toContain(recommendationWords[assessment.evaluation.recommendation].sentence);
      const shown = new Set([...markup.matchAll(/ data-criterion="([^"]+)"/g)].map(([, id]) => id));
      const applying = assessment.evaluation.criteria.filter(
        ({ status }) => status !== "not-applicable",
      );
      expect(applying.filter(({ criterion }) => !shown.has(criterion.id))).toEqual([]);
    }
  });

  test("a case that was just received asks the questions of its form", () => {
    const open = openQuestions(nothing);
    expect(open.length).toBeGreaterThan(0);
    const steps = set.steps.map(({ id }) => id);
    for (const { step } of open) expect(steps).toContain(step);
    expect(hasCourse(nothing)).toBe(true);
  });

  test("the summary tells every public case", () => {
    for (const { assessment } of examplesOf(set)) {
      const record = { citations: {}, notes: "", dataConfirmations: [] };
      const titles = narrativeOf(record, assessment).map(({ title }) => title);
      expect(titles).toContain(set.steps[0]?.title);
    }
  });

  test("the library shows each of its criteria", () => {
    const text = textOf(renderToStaticMarkup(<CriteriaLibraryPage reference={set.id} />));
    for (const { title, requirement } of set.criteria) {
      // A plan's value stands in place of its name.
      for (const words of [title, requirement].flatMap((said) => said.split(/\{\w+\}/)))
        expect(text).toContain(words.trim());
    }
  });
});
