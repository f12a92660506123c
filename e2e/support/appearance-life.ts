import type { Page } from "@playwright/test";
import { sampleCount } from "../pages/worklist-page.ts";
import { noticePage } from "../pages/notice-page.ts";
import { summaryPage } from "../pages/summary-page.ts";
import { people, readyToSign } from "./appearance-office.ts";
import type { Place } from "./appearance-place.ts";

const { analyst, physician } = people;

/** The physician's page draws what is read later after its first frame, its picture last. */
async function drawnWhole(page: Page): Promise<void> {
  await page.locator("#signed-so-far").waitFor();
}

/** The rest of a case's life: summary, hand-off, decision, letters, history. */
export const lifePlaces: readonly Place[] = [
  {
    name: "summary",
    at: "{SYN-16}/summary",
    heading: "Summary",
    printed: (page) => summaryPage(page).narrative,
  },
  {
    name: "summary-reason",
    at: "{SYN-02}/summary",
    heading: "Summary",
    printed: (page) => summaryPage(page).narrative,
  },
  {
    name: "summary-waiting",
    at: "{SYN-09}/summary",
    heading: "Summary",
    printed: (page) => summaryPage(page).narrative,
  },
  { name: "history", at: "{SYN-13}/changes", heading: "History" },
  {
    name: "notice-none",
    at: "{SYN-16}/notice",
    heading: "Notice",
    printed: (page) => page.locator("main"),
  },
  {
    name: "notice-due",
    at: "{SYN-09}/notice",
    heading: "Notice",
    printed: (page) => noticePage(page).letter,
  },
  {
    name: "notice-sent",
    at: "{SYN-13}/notice",
    heading: "Notice",
    printed: (page) => noticePage(page).history,
  },
  { name: "queue", by: physician, at: "/queue", heading: "Queue" },
  {
    name: "decision",
    by: physician,
    at: "{SYN-02}/decision",
    heading: "Decision",
    act: drawnWhole,
  },
  {
    name: "decision-gaps",
    by: physician,
    at: "{SYN-02}/decision",
    heading: "Decision",
    act: async (page) => {
      await drawnWhole(page);
      await page.getByRole("button", { name: "Sign the decision" }).click();
      await page.getByRole("alert").filter({ hasText: "Before you can sign" }).waitFor();
    },
  },
  {
    name: "decision-return",
    by: physician,
    at: "{SYN-02}/decision",
    heading: "Decision",
    dialog: {
      name: "Return to the nurse?",
      opener: (page) => page.getByRole("button", { name: "Return to the nurse" }),
    },
  },
  {
    name: "decision-sign",
    by: physician,
    at: "{SYN-02}/decision",
    heading: "Decision",
    act: readyToSign,
    dialog: {
      name: "Sign this decision?",
      opener: (page) => page.getByRole("button", { name: "Sign the decision" }),
    },
  },
  {
    name: "notice-void",
    by: physician,
    at: "{SYN-13}/notice",
    heading: "Notice",
    dialog: {
      name: "Void this letter?",
      opener: (page) => page.getByRole("button", { name: /^Void/ }).first(),
    },
  },
];

/** What a QA analyst opens. */
export const qualityPlaces: readonly Place[] = [
  { name: "quality-refused", at: "/qa", heading: "Quality" },
  { name: "agreement", by: analyst, at: "/qa/agreement", heading: /^Agreement/ },
  { name: "second-review", by: analyst, at: "{second-review}", heading: "Request" },
  {
    name: "audits",
    by: analyst,
    at: "/qa/audit",
    heading: "Audits",
    act: (page) =>
      page
        .getByRole("link", { name: /^Audit / })
        .first()
        .waitFor(),
  },
  {
    name: "audit",
    by: analyst,
    at: "{audit}",
    heading: "Audit",
    act: (page) => page.getByRole("button", { name: "Save audit" }).waitFor(),
  },
  {
    name: "scenario-coverage",
    by: analyst,
    at: "/qa/coverage",
    heading: /coverage/i,
    act: (page) => page.getByRole("table").first().waitFor(),
  },
  {
    name: "analytics",
    by: analyst,
    at: "/qa/analytics",
    heading: /^Analytics/,
    act: (page) =>
      page
        .getByText(`${String(sampleCount)} cases counted.`)
        .or(page.getByText(/cases counted/))
        .first()
        .waitFor(),
  },
];
