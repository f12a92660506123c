import { describe, expect, test } from "vitest";
import {
  criteriaSets,
  criterionInWords,
  defaultParameters,
  referenceOf,
  withOwnValues,
} from "#criteria";
import { titleWith } from "../policy/effect-in-words.ts";
import { analyticsOf } from "./analytics.ts";

/** The name of a parameter where its value belongs. */
const placeholder = /\{\w+\}/;

describe.each(criteriaSets.map((set) => [referenceOf(set), set] as const))(
  "of %s nobody reads the name of a parameter",
  (reference, set) => {
    const ids = set.criteria.map(({ id }) => id);

    test("in its figures", () => {
      const { criteria, asked } = analyticsOf([
        {
          caseId: "case-1",
          criteria: set.id,
          state: "adverse",
          lineOfBusiness: "",
          contract: "",
          urgency: "",
          receivedAt: undefined,
          decisions: [],
          evaluated: {
            criteriaSet: reference,
            criteria: Object.fromEntries(ids.map((id) => [id, "not-met"])),
            requirements: [],
            codingQueries: [],
          },
          pends: [{ at: "2026-03-02T15:00:00.000Z", criteria: ids, codingQueries: [] }],
          extendedAt: [],
          clocks: undefined,
          active: { total: 0, bySteps: new Map() },
        },
      ]);
      expect(criteria).toHaveLength(ids.length);
      expect(asked).toHaveLength(ids.length);
      for (const { title } of [...criteria, ...asked]) expect(title).not.toMatch(placeholder);
    });

    test("in any text of its own, in a letter or in the effect of a plan’s value", () => {
      const values = defaultParameters(set);
      expect(JSON.stringify(withOwnValues(set))).not.toMatch(placeholder);
      for (const criterion of set.criteria) {
        // A letter puts what a case shows in the place of `{shown}`.
        const { notMetNumber = "", ...words } = criterionInWords(set, criterion, values);
        const said = [words, notMetNumber.replace("{shown}", "2 visits")];
        expect(JSON.stringify(said)).not.toMatch(placeholder);
        expect(titleWith(set, values, criterion.id)).not.toMatch(placeholder);
      }
    });
  },
);
