import { expect, test } from "vitest";
import { readableBundle } from "./index.ts";

const pain = {
  resourceType: "Observation",
  id: "pain-1",
  status: "final",
  code: {
    coding: [{ system: "http://loinc.org", code: "72514-3", display: "Pain severity [Score]" }],
  },
  effectiveDateTime: "2026-02-03T09:00:00-05:00",
  valueQuantity: { value: 8, unit: "{score}" },
};
const order = {
  resourceType: "ServiceRequest",
  id: "order-1",
  status: "active",
  intent: "order",
  code: { text: "Cryoablation of the coccygeal nerves" },
  note: [{ text: "She failed twelve weeks of therapy." }],
};

function bundleOf(...resources: readonly object[]): unknown {
  return { resourceType: "Bundle", entry: resources.map((resource) => ({ resource })) };
}

test("each resource is a line in plain words, and each entry points at its line", () => {
  const { pages, entries } = readableBundle(bundleOf(pain, order));
  const sentences = entries.map(({ page, span }) =>
    pages[page - 1]?.text.slice(span.start, span.end),
  );
  expect(sentences).toEqual(entries.map(({ sentence }) => sentence));
  expect(sentences).toEqual([
    "Pain severity 8 of 10, 02/03/2026",
    "Ordered: Cryoablation of the coccygeal nerves",
  ]);
  expect(entries[0]).toMatchObject({
    resource: "Observation/pain-1",
    path: "Observation.valueQuantity",
    date: "2026-02-03",
  });
});

test.each([
  [1, "1 unit"],
  [2, "2 units"],
  [0.5, "0.5 units"],
])("a line of %s says %s", (value, said) => {
  const claim = {
    resourceType: "Claim",
    id: "c",
    status: "active",
    use: "preauthorization",
    item: [{ sequence: 1, productOrService: { text: "Block" }, quantity: { value } }],
  };
  const { entries } = readableBundle(bundleOf(claim));
  expect(entries.map(({ sentence }) => sentence)).toContain(`Requested: Block, ${said}`);
});

test("free words are pages for the search, without the name of what was ordered beside them", () => {
  const { pages } = readableBundle(bundleOf(pain, order));
  const words = pages.filter(({ origin }) => origin === "text");
  expect(words.map(({ text }) => text)).toEqual(["Orders:\nShe failed twelve weeks of therapy.\n"]);
});

test("words of what was entered by mistake are shown and not searched", () => {
  const wrong = { ...order, status: "entered-in-error" };
  const { pages } = readableBundle(bundleOf(wrong));
  expect(pages.filter(({ origin }) => origin === "text")).toEqual([]);
  expect(pages.map(({ text }) => text).join("")).toContain("She failed twelve weeks");
});

test("attached papers are named, and none of their code is shown", () => {
  const data = "VGhpcyBpcyBzYW1wbGU=".repeat(50);
  const paper = {
    resourceType: "DocumentReference",
    id: "d",
    status: "current",
    content: [{ attachment: { contentType: "application/pdf", title: "MRI report", data } }],
  };
  const { pages } = readableBundle(bundleOf(paper, { resourceType: "Binary", id: "b", data }));
  const text = pages.map((page) => page.text).join("");
  expect(text).toContain("MRI report");
  expect(text).not.toContain("VGhpcy");
});

test("each note is a page of its own, under its date and heading, however long it is", () => {
  const sentence = "She sits on a wedge and walks half a mile. ";
  const long = { ...order, id: "order-2", note: [{ text: sentence.repeat(200) }] };
  const words = readableBundle(bundleOf(order, long)).pages.filter(
    ({ origin }) => origin === "text",
  );
  expect(words.length).toBeGreaterThan(3);
  expect(words.every(({ text }) => text.startsWith("Orders:\n"))).toBe(true);
  const back = words.slice(1).map(({ text }) => text.replace("Orders:\n", "").trim());
  expect(back.join(" ")).toBe(sentence.repeat(200).trim());
});
