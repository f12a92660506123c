import { answer, sourceOf } from "../pages/review-form.ts";
import type { Page } from "@playwright/test";
import { openRecord } from "../pages/documents.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { lifePlaces, qualityPlaces } from "./appearance-life.ts";
import type { Place } from "./appearance-place.ts";
import { problemPlaces } from "./appearance-problems.ts";

/** What the nurse opens before any case: the list, the form for a new case, the criteria. */
const listPlaces: readonly Place[] = [
  { name: "worklist-empty", isFresh: true, at: "/", heading: "Worklist" },
  { name: "worklist", at: "/", heading: "Worklist" },
  {
    name: "worklist-nothing-found",
    at: "/",
    heading: "Worklist",
    act: (page) => worklistPage(page).search.fill("nobody"),
  },
  {
    name: "worklist-keys",
    at: "/",
    heading: "Worklist",
    dialog: {
      name: "Worklist keyboard shortcuts",
      opener: (page) => page.getByRole("button", { name: "Shortcuts" }),
    },
  },
  {
    name: "worklist-zone",
    at: "/",
    heading: "Worklist",
    dialog: {
      name: /^Which time zone/,
      opener: (page) => page.getByRole("button", { name: /^Due times are in/ }),
    },
  },
  {
    name: "worklist-clocks",
    at: "/",
    heading: "Worklist",
    dialog: {
      name: /^Clocks of/,
      opener: (page) => page.getByRole("button", { name: /^Clocks of/ }).first(),
    },
  },
  {
    name: "people",
    at: "/",
    heading: "Worklist",
    dialog: {
      name: "Who is working here?",
      opener: (page) => page.getByRole("button", { name: /^Working as/ }),
    },
  },
  {
    name: "people-new",
    at: "/",
    heading: "Worklist",
    act: async (page) => {
      await page.getByRole("button", { name: /^Working as/ }).press("Enter");
      await page.getByRole("button", { name: "Add a profile" }).press("Enter");
    },
    dialog: { name: "Add a profile" },
  },
  { name: "new-case", at: "/cases/new", heading: /case/i },
  { name: "criteria", hasOwnSpec: true, at: "/criteria", heading: /Sacrococcygeal pain criteria/ },
];

/** The form: steps that hold every kind of question, and what opens beside and in front of it. */
const reviewPlaces: readonly Place[] = [
  { name: "review-request", at: "{SYN-16}/request", heading: "Request" },
  { name: "review-imaging", at: "{SYN-16}/imaging", heading: "Imaging" },
  { name: "review-check", at: "{SYN-16}/check", heading: "Check answers" },
  {
    name: "review-source",
    at: "{SYN-14}/conservative",
    heading: /^Conservative/,
    act: (page) => sourceOf(page, "Coccyx cushion").click(),
  },
  {
    name: "review-unreadable",
    at: "{SYN-15}/conservative",
    heading: /^Conservative/,
    act: async (page) => {
      await answer(page, "conservative.physicalTherapy.sessions", "2.5");
      await page.getByRole("button", { name: "Continue" }).click();
      await page.getByRole("alert").filter({ hasText: "can’t be read" }).waitFor();
    },
  },
  { name: "review-record", at: "{SYN-16}/request", heading: "Request", act: openRecord },
  {
    name: "review-keys",
    at: "{SYN-16}/request",
    heading: "Request",
    dialog: {
      name: "Shortcuts",
      opener: (page) => page.getByRole("button", { name: "Shortcuts" }),
    },
  },
  {
    name: "review-details",
    at: "{SYN-16}/request",
    heading: "Request",
    dialog: {
      name: "Case details",
      opener: (page) => page.getByRole("button", { name: "Case details" }),
    },
  },
  {
    name: "review-clocks",
    at: "{SYN-16}/request",
    heading: "Request",
    act: (page) => page.getByRole("button", { name: /^Clocks/ }).click(),
  },
  {
    name: "record-text",
    at: "{SYN-16}/request",
    heading: "Request",
    // Opened by hand: on a narrow window the record moves in front of the form, and with it what opened this.
    act: (page) => openFromRecord(page, "Add text"),
    dialog: { name: "Add text as a document" },
  },
  {
    name: "record-documents",
    at: "{SYN-16}/request",
    heading: "Request",
    // Opened by hand: on a narrow window the record moves in front of the form, and with it what opened this.
    act: (page) => openFromRecord(page, "Documents"),
    dialog: { name: "Documents for this case" },
  },
];

/** Every page and state that is looked at. To add one, add a line; by person, who changes seldom. */
export const places: readonly Place[] = [
  ...problemPlaces,
  ...listPlaces,
  ...[...reviewPlaces, ...lifePlaces, ...qualityPlaces].map((place) => ({
    ...place,
    hasOwnSpec: true as const,
  })),
];

async function openFromRecord(page: Page, button: string): Promise<void> {
  await openRecord(page);
  await page.getByRole("button", { name: button }).first().press("Enter");
}
