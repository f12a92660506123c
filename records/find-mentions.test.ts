import { describe, expect, test } from "vitest";
import { documentOf, mentionsIn, said, words } from "./words-for-test.ts";
import { findMentions } from "./find-mentions.ts";

const denied = ['"fever" denied'];
const present = ['"fever" present'];

describe("a negation reaches what it is about and no further", () => {
  test.each([
    ["She denies fever."],
    ["She denies cough, sweats, rash, or recent fevers."],
    ["Denies any headache, any dizziness, any nausea, any rash, any chest pain and any fever."],
    ["No rash, fever or sweats."],
    ["There has been no evidence of fever."],
    ["Fever: denied."],
    ["Fever was denied."],
    ["Negative for rash, cough and fever."],
    ["He has not had any fever."],
    ["The patient is without fever or rash."],
    ["He was afebrile."],
    ["Neither rash nor fever."],
    ["No longer any fever."],
    ["Any fever? No."],
    ["Has she had a fever since the visit? No, none recalled."],
    ["Fever or rash? Patient denies."],
    ["Any fever? Denied any."],
  ])("%s", (sentence) => expect(said("flags", sentence)).toEqual(denied));

  test.each([
    ["She denies cough but has fever."],
    ["She denies cough, she has had fever."],
    ["No rash; fever since Monday."],
    ["No change in the fever."],
    ["He is not only tired but has fever."],
    ["Fever. Rash was denied."],
    ["He has fever without rash."],
    ["Fever? Yes, 101 last night."],
    ["Fever? No rash was seen."],
    ["Fever? Denies numbness."],
    ["Rash? No. Fever? Yes."],
  ])("%s", (sentence) => expect(said("flags", sentence)).toEqual(present));
});

describe("what is not the patient's own, or is not so yet, gives no value", () => {
  test.each([
    ["Her mother had fever."],
    ["Call the office if you have fever."],
    ["FAMILY HISTORY: Fever in two brothers."],
    ["DISCHARGE INSTRUCTIONS: Fever over 101 is an emergency."],
    ["Risks of the injection include fever and bleeding."],
    ["[ ] fever"],
    ["☐ fever ☐ rash"],
  ])("%s", (sentence) => expect(said("flags", sentence)).toEqual([]));

  test.each([
    ["She lives with her mother and has fever.", present],
    ["[x] fever", present],
    ["☐ rash ☒ fever", present],
  ])("%s", (sentence, expected) => expect(said("flags", sentence)).toEqual(expected));

  test.each([
    ["We will have her using a brace.", ["no value: planned"]],
    ["I recommend that she wear a splint.", ["no value: planned"]],
    ["PLAN: Splint.", ["no value: planned"]],
    ["She uses a splint.", ['"yes"']],
    ["She never used a splint.", ['"no"']],
    ["PLAN: She has used a splint for a month.", ['"yes"']],
  ])("%s", (sentence, expected) => expect(said("care.brace", sentence)).toEqual(expected));
});

describe("another part of the body is no answer", () => {
  test.each([
    ["He has weakness in the knee.", []],
    ["He has weakness of the neck and stiffness.", []],
    ["He has weakness in the wrist.", ['"weakness" present']],
    ["His knee hurts, and he has weakness in the left wrist.", ['"weakness" present']],
    ["He has weakness.", ['"weakness" present']],
  ])("%s", (sentence, expected) => expect(said("flags", sentence)).toEqual(expected));
});

describe("numbers, dates and entries", () => {
  test.each([
    ["care.visits", "She attended 12 visits.", ["12"]],
    ["care.visits", "She completed twelve sessions.", ["12"]],
    ["care.visits", "She attended 6-8 sessions.", ["no value: a range, not one number"]],
    ["care.visits", "She attended 10+ visits.", ["no value: a range, not one number"]],
    ["care.visits", "She attended physical therapy.", ["no value: only spoken of"]],
    ["care.visits", "She attended 400 visits.", []],
    ["onset", "It began on 3/8/06.", ['"2006-03-08"']],
    ["onset", "It began March 8, 2006.", ['"2006-03-08"']],
    ["onset", "It started on the 8th of March 2006.", ['"2006-03-08"']],
    ["onset", "It started in March 2006.", ["no value: only spoken of"]],
    ["onset", "It began 2/30/2006.", []],
    ["onset", "The pain began after strength was 5/5.", ["no value: only spoken of"]],
    [
      "drugs",
      "Arnicol brought it down to 4.",
      ['{"drug":"Arnicol","painAfter":4,"result":"unknown"}'],
    ],
    ["drugs", "Brufanol without relief.", ['{"drug":"Brufanol","result":"failed"}']],
    ["drugs", "ALLERGIES: Arnicol.", []],
  ])("%s: %s", (path, sentence, expected) => expect(said(path, sentence)).toEqual(expected));
});

test("a mention has the date of its event, else of its note, else of the document", () => {
  const dateOf = (text: string): string | undefined =>
    findMentions([{ ...documentOf(text), date: "2020-01-02" }], words)[0]?.date;
  expect(dateOf("She uses a splint.")).toBe("2020-01-02");
  expect(dateOf("Date of birth: 1/1/1950. Date of service: 5/6/2019.\n\nShe uses a splint.")).toBe(
    "2019-05-06",
  );
  expect(dateOf("Date of service: 5/6/2019.\n\nShe wore a splint dated 4/1/2018.")).toBe(
    "2018-04-01",
  );
});

test("a word that OCR misread is found and marked, and only on pages of OCR", () => {
  const read = (
    text: string,
    origin: "text" | "ocr",
    doubtful: readonly { start: number; end: number }[] = [],
  ) => findMentions([{ ...documentOf(), pages: [{ number: 1, text, origin, doubtful }] }], words);
  expect(read("She wore an orth0sis.", "ocr")).toMatchObject([
    { value: "yes", isDoubtful: true, origin: "ocr" },
  ]);
  expect(read("She wore an orth0sis.", "text")).toEqual([]);
  expect(read("She wore a splint.", "ocr")).toMatchObject([{ value: "yes", isDoubtful: false }]);
  expect(read("She wore a splint.", "ocr", [{ start: 11, end: 17 }])).toMatchObject([
    { value: "yes", isDoubtful: true },
  ]);
});

test("lines made of coded data are no sentences; pages of words beside them are read", () => {
  const pages = (origin: "text" | "data") => [
    { number: 1, text: "Device: splint, used\n", origin },
    { number: 2, text: "She wore a splint.\n", origin: "text" as const },
  ];
  const read = (origin: "text" | "data") =>
    findMentions([{ ...documentOf(), pages: pages(origin) }], words).map(({ page }) => page);
  expect(read("data")).toEqual([2]);
  expect(read("text")).toContain(1);
});

test("a sentence that runs over a page's end is read whole, without the lines of header and foot", () => {
  const mentions = mentionsIn(
    "CLINIC FAX 1 of 2\nThe patient tells us today that she uses\nEnd of page 1\n",
    "CLINIC FAX 2 of 2\na splint. Fever was denied.\nEnd of page 2\n",
  );
  expect(mentions).toMatchObject([
    {
      path: "care.brace",
      value: "yes",
      page: 1,
      sentence: "The patient tells us today that she uses a splint.",
    },
    { path: "flags", value: "fever", polarity: "denied", page: 2 },
  ]);
});

test("where the record does not speak of a fact, nothing is said of it", () => {
  expect(mentionsIn("The weather was fine. Nothing else was talked about.")).toEqual([]);
  expect(mentionsIn("")).toEqual([]);
  expect(findMentions([], words)).toEqual([]);
});
