import type { Action, Place } from "#scenarios";
import { worklistPage } from "../pages/worklist-page.ts";
import { type ScenarioSession, goTo } from "./session.ts";

type Offer = { readonly place: Place; readonly button: RegExp };

/** Where and by which words each action is offered to whoever may take it. */
const offers: Readonly<Record<Action, Offer>> = {
  answer: { place: "summary", button: /^Reviewer’s note$/ },
  assign: { place: "summary", button: /^Take over$/ },
  delete: { place: "worklist", button: /^Delete / },
  "request-information": {
    place: "summary",
    button: /^(Request information|Request information…)$/,
  },
  "receive-information": { place: "summary", button: /^Record receipt and resume review/ },
  "receive-part": { place: "summary", button: /^Record a partial response/ },
  "resume-without-information": { place: "summary", button: /^No response: resume review/ },
  "confirm-data": { place: "summary", button: /^Confirm as documented/ },
  refer: { place: "summary", button: /^Refer to physician advisor/ },
  "recommend-approval": { place: "summary", button: /^Recommend approval$/ },
  recall: { place: "summary", button: /^Recall the hand-off/ },
  withdraw: { place: "summary", button: /^Record a withdrawal/ },
  "extend-clock": { place: "summary", button: /^(Extend|Record an extension)/ },
  "prepare-decision": { place: "summary", button: /^Sign the decision$/ },
  "return-to-nurse": { place: "summary", button: /^Return to the nurse/ },
  approve: { place: "summary", button: /^Sign the decision$/ },
  "approve-partially": { place: "summary", button: /^Sign the decision$/ },
  "decide-adversely": { place: "summary", button: /^Sign the decision$/ },
  "add-addendum": { place: "summary", button: /^Add an addendum/ },
  "record-oral-notice": { place: "summary", button: /^Record oral notice/ },
  "issue-notice": { place: "notice", button: /^Record as sent(?: outside)?$/ },
  "void-notice": { place: "notice", button: /^Void with a reason$/ },
  "send-letter": { place: "notice", button: /^Record as sent$/ },
  "void-letter": { place: "notice", button: /^Void with a reason$/ },
  "open-appeal": { place: "summary", button: /^Record an appeal/ },
  reopen: { place: "summary", button: /^Reopen the case/ },
};

/** Offered to a physician advisor, too, on no other page than the summary. */
const onSummaryAlone: readonly Action[] = [
  "answer",
  "assign",
  "receive-information",
  "receive-part",
  "resume-without-information",
  "open-appeal",
  "record-oral-notice",
  "recommend-approval",
  "recall",
  "extend-clock",
];

/** The places at which these actions would be offered. */
export function placesOf(actions: readonly Action[]): readonly Place[] {
  return [...new Set(actions.map((action) => offers[action].place))];
}

/** Which of the actions that are asked about and belong to a place are offered there now. */
export async function offeredAt(
  session: ScenarioSession,
  place: Place,
  asked: readonly Action[],
): Promise<ReadonlyMap<Action, boolean>> {
  const here = asked.filter((action) => offers[action].place === place);
  const texts = await textsAt(session, place, here);
  return new Map(
    here.map((action) => [action, texts.some((text) => offers[action].button.test(text.trim()))]),
  );
}

async function textsAt(
  session: ScenarioSession,
  place: Place,
  asked: readonly Action[],
): Promise<readonly string[]> {
  const { page } = session;
  await goTo(session, place);
  if (place === "worklist") {
    return worklistPage(page).row(session.reference).getByRole("button").allInnerTexts();
  }
  await page.getByRole("heading", { level: 1 }).waitFor();
  const buttons = () =>
    page.getByRole("main").getByRole("button", { disabled: false }).allInnerTexts();
  const texts = await buttons();
  if (place !== "summary") return texts;

  const note = page.getByRole("textbox", { name: "Reviewer’s note" });
  if ((await note.count()) > 0) texts.push("Reviewer’s note");
  if (asked.includes("extend-clock") || asked.includes("record-oral-notice")) {
    const clocks = page.getByRole("main").getByRole("button", { name: /^Clocks: / });
    await clocks.click();
    texts.push(...(await buttons()));
    await clocks.click();
  }
  if (asked.every((action) => onSummaryAlone.includes(action))) return texts;
  // A physician advisor has a page of his or her own.
  const cases = page.getByRole("navigation", { name: "Case" });
  if ((await cases.getByRole("link", { name: "Decision" }).count()) === 0) return texts;
  await goTo(session, "decision");
  await page.getByRole("heading", { level: 1 }).waitFor();
  return [...texts, ...(await buttons())];
}
