import { PDFDocument } from "@cantoo/pdf-lib";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fillCms10003 } from "#interop/denial-form";
import { clockFrom, denialFactIds, denialFactsOf, needsDenialForm, noticeOf } from "#domain";
import { requestPaths, treeFrom, withAnswers } from "#criteria";
import { everyField, formWithFields } from "../../interop/denial-form/form-for-test.ts";
import { anyRecipe, generatedCase, noticeInputOf, zone } from "./generated-cases-for-test.ts";

test("each generated Medicare Advantage denial fills the form with exactly its texts, or with none", async () => {
  const blank = await formWithFields();
  await fc.assert(
    fc.asyncProperty(anyRecipe, async (recipe) => {
      const input = noticeInputOf(generatedCase(recipe), "adverse");
      const line = treeFrom([[requestPaths.lineOfBusiness, "medicare-advantage"]]);
      const facts = withAnswers(input.assessment.facts, line);
      const inLine = { ...input, clock: clockFrom(facts, { zone }, input.record) };
      const written = noticeOf("adverse", inLine);
      if (!written.ok) return;
      expect(needsDenialForm(written.letter)).toBe(true);
      const texts = denialFactsOf(written.letter, inLine);
      expect(texts.whyDenied).toContain(input.determination?.rationale);
      const filled = await fillCms10003(blank, everyField, texts);
      const problems = filled.ok ? [] : filled.problems;
      expect(problems.filter((problem) => !problem.includes("too long for its box"))).toEqual([]);
      if (!filled.ok) return;
      expect(filled.bytes.subarray(0, blank.length)).toEqual(blank);
      const form = (await PDFDocument.load(filled.bytes)).getForm();
      for (const id of denialFactIds) expect(form.getTextField(id).getText()).toBe(texts[id]);
    }),
    { numRuns: 12, seed: 64999 },
  );
}, 120_000);
