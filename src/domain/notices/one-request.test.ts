import { expect, test } from "vitest";
import { linesOfBusiness } from "../clocks/index.ts";
import { clinicItems, informationRequestLetter, informationRequestOf } from "../narrative/index.ts";
import { exampleAssessment, exampleNames, noticeInput } from "./cases-for-test.ts";
import { noticeOf } from "./notice-of.ts";
import type { NoticePartId } from "./part-ids.ts";
import { letterFor } from "./letters-for-test.ts";

const listed = (parts: readonly { readonly kind: string; readonly items?: readonly string[] }[]) =>
  parts.flatMap((part) => (part.kind === "list" ? (part.items ?? []) : []));

/** A case of which nothing is missing, or whose due date nobody can say, has no such letter. */
const asking = exampleNames.filter(
  (name) =>
    noticeOf("request-for-information", noticeInput(exampleAssessment(name.slice(0, 2)))).ok,
);

test.each(asking)("%s: the summary and the notice ask for one numbered list", (name) => {
  const assessment = exampleAssessment(name.slice(0, 2));
  const input = noticeInput(assessment);
  const result = noticeOf("request-for-information", input);
  const request = informationRequestOf(assessment);
  const items = clinicItems(assessment, request);
  expect(items.length).toBeGreaterThan(0);
  const ofNotice = result.ok
    ? result.letter.sections.filter(({ id }) => id === "request").flatMap(({ parts }) => parts)
    : [];
  expect(listed(ofNotice)).toEqual(items);
  const ofSummary = informationRequestLetter(input.record, request, items, { written: "today" });
  expect(listed(ofSummary)).toEqual(items);
});

test.each(linesOfBusiness)("%s: the physician's words come first, then the reasons", (line) => {
  for (const kind of ["adverse", "partial"] as const) {
    const ids = letterFor(kind, line).letter.sections.map(({ id }) => id);
    const order: readonly NoticePartId[] = ["outcome", "statement", "reason", "decider", "appeal"];
    expect(ids.filter((id) => order.includes(id))).toEqual(order);
  }
});
