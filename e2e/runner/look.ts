import type { Locator } from "@playwright/test";
import type { Action, ClockState, Expectation, Place, State } from "#scenarios";
import { readPanel, type ShownResult } from "../pages/review-panel.ts";
import { noticePage } from "../pages/notice-page.ts";
import { summaryPage } from "../pages/summary-page.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { type ScenarioSession, goTo } from "./session.ts";
import { offeredAt, placesOf } from "./look-at-offers.ts";

/** What stands on screen of the things a scenario can expect; what was not looked at is left out. */
export type Findings = {
  readonly panel?: ShownResult;
  readonly row?: { readonly state: string; readonly decision: string; readonly notice: string };
  /** Actions that were looked for, and whether they are offered. */
  readonly offered?: ReadonlyMap<Action, boolean>;
  readonly letter?: string | undefined;
  readonly notice?: string | undefined;
  readonly summary?: string;
};

/** One place to go to, and what is read there. */
export type Look = {
  readonly place: Place;
  readonly read: (session: ScenarioSession) => Promise<Findings>;
};

/** The places that an expectation is about, in the order in which they are cheapest to see. */
export function looksFor(expect: Expectation): readonly Look[] {
  const isAbout = (...parts: readonly (keyof Expectation)[]) =>
    parts.some((part) => expect[part] !== undefined);
  const asked = [...(expect.may ?? []), ...(expect.mayNot ?? [])];
  return [
    ...(isAbout("recommendation", "route", "statuses", "pitfalls", "codingQueries", "requirements")
      ? [{ place: "review", read: lookAtPanel } as const]
      : []),
    ...(isAbout("letter", "summary") ? [{ place: "summary", read: lookAtSummary } as const] : []),
    ...(isAbout("notice") ? [{ place: "notice", read: lookAtNotice } as const] : []),
    ...placesOf(asked).map((place) => ({
      place,
      read: async (session: ScenarioSession) => ({
        offered: await offeredAt(session, place, asked),
      }),
    })),
    ...(isAbout("state", "clocks") ? [{ place: "worklist", read: lookAtRow } as const] : []),
  ];
}

async function lookAtPanel(session: ScenarioSession): Promise<Findings> {
  await goTo(session, "review");
  return { panel: await readPanel(session.page) };
}

async function lookAtSummary(session: ScenarioSession): Promise<Findings> {
  await goTo(session, "summary");
  const { narrative, letter } = summaryPage(session.page);
  await narrative.waitFor();
  return {
    summary: await wholeText(narrative),
    letter: (await letter.count()) === 0 ? undefined : await letter.innerText(),
  };
}

/** The letter that is due, else the one that was sent last. */
async function lookAtNotice(session: ScenarioSession): Promise<Findings> {
  await goTo(session, "notice");
  const due = noticePage(session.page).letter;
  const sent = noticePage(session.page).history.getByRole("article");
  if ((await due.count()) > 0) return { notice: await due.innerText() };
  return { notice: (await sent.count()) === 0 ? undefined : await sent.first().innerText() };
}

async function lookAtRow(session: ScenarioSession): Promise<Findings> {
  await goTo(session, "worklist");
  const row = worklistPage(session.page).row(session.reference);
  const [, state = "", , decision = "", notice = ""] = await row.getByRole("cell").allInnerTexts();
  // A notice that is due with the decision has no time of its own to show.
  const withDecision = notice.includes("With the decision");
  return {
    row: { state, decision, notice: withDecision ? decision : notice },
  };
}

/** The state that the worklist's words mean. */
export function stateIn(text: string): State | undefined {
  return stateLabels.find(([, words]) => words.some((word) => text.includes(word)))?.[0];
}

const stateLabels: readonly (readonly [State, readonly string[]])[] = [
  ["information-requested", ["Waiting for information", "Information requested"]],
  ["referred-to-physician", ["With physician advisor"]],
  ["recommended-approval", ["Approval recommended"]],
  ["returned-to-nurse", ["Returned to nurse"]],
  ["partially-approved", ["Partially approved"]],
  ["approved", ["Approved"]],
  ["adverse", ["Adverse determination"]],
  ["withdrawn", ["Withdrawn"]],
  ["notice-issued", ["Notice issued"]],
  ["reopened", ["Reopened"]],
  ["in-review", ["In review"]],
  ["draft", ["Draft"]],
];

/** How a clock stands, by its words in the worklist. */
export function clockIn(text: string): ClockState | undefined {
  if (/no clock/i.test(text)) return "none";
  if (/Done in time/.test(text)) return "met";
  if (/Done .* late/.test(text)) return "met-late";
  if (/Clock paused/.test(text)) return "stopped";
  if (/overdue/.test(text)) return "missed";
  return / left/.test(text) ? "running" : undefined;
}

/** What a sheet says when everything that is folded on it is opened. */
async function wholeText(sheet: Locator): Promise<string> {
  const folded = sheet.locator("details:not([open]) > summary");
  while ((await folded.count()) > 0) await folded.first().click();
  return sheet.innerText();
}
