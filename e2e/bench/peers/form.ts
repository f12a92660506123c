import type { Page } from "@playwright/test";
import { expectStep, factAt, questionOf } from "../../pages/review-form.ts";

import { typedCase } from "../keystrokes.ts";
import { caseIdOf } from "../seed/synthetic-cases.ts";
import { computed } from "./questionnaire.ts";

/** One of the forms side by side, and how a person finds their way in it. */
export type Form = {
  readonly name: string;
  /** Whether it stands on the application's server or on that of the other forms. */
  readonly server: "app" | "peers";
  readonly address: string;
  /** A CSS selector of what stands when the form can be used. */
  readonly shown: string;
  /** A CSS selector of what shows the result of the months of care. */
  readonly result: string;
  /** A CSS selector of the entry of the months of care. */
  readonly months: string;
  /** Answers months of care, that there was a block, and 80 % relief from it; ours in a case that is complete else. */
  readonly fill: (page: Page) => Promise<void>;
  /** Answers the question whether there was a block, by its label. */
  readonly answerBlock: (page: Page, label: "Yes" | "No") => Promise<void>;
  /** The relief that stands in the entry, if it is shown. */
  readonly relief: (page: Page) => Promise<string>;
  /** What the result takes the relief to be, in words; the same words mean the same. */
  readonly countedRelief: (page: Page) => Promise<string>;
};

const performed = "blocks.diagnostic.performed";
const percent = "blocks.diagnostic.reliefPercent";
const monthsOfCare = "conservative.months";

/** The number of the case that is opened in ours: just received, no answers but of intake. */
export const emptyCase = 31;

export const ours: Form = {
  name: "ours",
  server: "app",
  address: `/cases/${caseIdOf(emptyCase)}/conservative`,
  shown: "[data-recommendation]",
  result: "[data-recommendation]",
  months: `[id="${monthsOfCare}"]`,
  answerBlock: (page, label) =>
    questionOf(page, factAt(performed)).getByRole("radio", { name: label, exact: true }).check(),
  async fill(page) {
    await page.goto(`/cases/${caseIdOf(typedCase)}/blocks`);
    await expectStep(page, "blocks");
    await page.locator(`[id="${percent}"]`).fill("80");
  },
  relief: (page) => page.locator(`[id="${percent}"]`).inputValue(),
  countedRelief: (page) =>
    page
      .locator('[data-recommendation] [data-criterion="diagnosis.pain-source-confirmed"]')
      .first()
      .getAttribute("data-status")
      .then((status) => status ?? ""),
};

export const lhcForms: Form = {
  name: "LHC-Forms",
  server: "peers",
  address: "/lhc-forms/index.html",
  shown: `[id="result.recommendation/1/1"]`,
  result: `[id="${computed.months}/1/1"]`,
  months: `[id="${monthsOfCare}/1/1"]`,
  async answerBlock(page, label) {
    const question = page.locator(`[id="item-${performed}/1/1"]`);
    await question
      .locator("label")
      .filter({ hasText: new RegExp(`^\\s*${label}\\s*$`) })
      .click();
  },
  async fill(page) {
    await page.locator(lhcForms.months).fill("5");
    await lhcForms.answerBlock(page, "Yes");
    await page.locator(`[id="${percent}/1/1"]`).fill("80");
    await page.locator(`[id="${percent}/1/1"]`).blur();
  },
  relief: (page) => page.locator(`[id="${percent}/1/1"]`).inputValue(),
  countedRelief: (page) => page.locator(`[id="${computed.relief}/1/1"]`).inputValue(),
};

export const smartForms: Form = {
  name: "Smart Forms",
  server: "peers",
  address: "/smart-forms/index.html",
  shown: `[id="string-result.recommendation"]`,
  result: `[id="decimal-${computed.months}"]`,
  months: `[id="decimal-${monthsOfCare}"]`,
  async answerBlock(page, label) {
    const question = page.locator(`[data-linkid="${performed}"]`).first();
    // It takes the answer over later than a radio of the browser does.
    await question.getByRole("radio", { name: label, exact: true }).click();
  },
  async fill(page) {
    await page.locator(smartForms.months).fill("5");
    await smartForms.answerBlock(page, "Yes");
    await page.locator(`[id="decimal-${percent}"]`).fill("80");
  },
  relief: (page) => page.locator(`[id="decimal-${percent}"]`).inputValue(),
  countedRelief: (page) => page.locator(`[id="decimal-${computed.relief}"]`).inputValue(),
};
