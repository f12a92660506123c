import { expect, test } from "vitest";
import { changeCitation, citationInWords, quotedCitations, withoutCitation } from "./citation.ts";

const path = "conservative.months";

test("a citation keeps what was typed and leaves when its last part is emptied", () => {
  const first = changeCitation({}, path, { document: "PT notes" });
  const second = changeCitation(first, path, { page: "4-5" });
  expect(second).toEqual({ [path]: { document: "PT notes", page: "4-5" } });
  expect(changeCitation(second, path, { page: "" })).toEqual(first);
  expect(changeCitation(first, path, { document: "" })).toEqual({});
});

test("a citation whose document is not named yet keeps its page", () => {
  expect(changeCitation({}, path, { page: "4" })).toEqual({ [path]: { document: "", page: "4" } });
});

test("a citation is said on one line", () => {
  expect(citationInWords({ document: "PT notes", page: 4, date: "2026-02-11" })).toBe(
    "PT notes, p. 4, Feb 11, 2026",
  );
  expect(citationInWords({ document: "", quote: "no relief" })).toBe(
    "Document not named “no relief”",
  );
});

const region = { x: 0.1, y: 0.2, width: 0.5, height: 0.1 };

test("words typed beside a marked region leave the region where it is", () => {
  const marked = { [path]: { document: "Fax.pdf", page: 3, region } };
  const worded = changeCitation(marked, path, { quote: "no relief" });
  expect(worded).toEqual({ [path]: { document: "Fax.pdf", page: 3, quote: "no relief", region } });
  expect(changeCitation(worded, path, { quote: "" })).toEqual(marked);
});

test("the pages looked through stay when a date is added, and leave with the citation", () => {
  const lookedThrough = [{ document: "Fax.pdf", pages: [[1, 4]] satisfies [number, number][] }];
  const looked = { [path]: { document: "Fax.pdf, p. 1–4", lookedThrough } };
  expect(changeCitation(looked, path, { date: "2026-02-11" })[path]).toEqual({
    document: "Fax.pdf, p. 1–4",
    date: "2026-02-11",
    lookedThrough,
  });
  expect(changeCitation(looked, path, { document: "" })[path]?.lookedThrough).toEqual(
    lookedThrough,
  );
  expect(withoutCitation(looked, path)).toEqual({});
  expect(citationInWords({ document: "Fax.pdf, p. 1–4", lookedThrough })).toBe(
    "Pages viewed: Fax.pdf, p. 1–4",
  );
});

test("data of a request stays the source of an answer until another place or other words are", () => {
  const data = { resource: "Observation/pain-1", path: "Observation.valueQuantity" };
  const from = { document: "request.json", page: 2, quote: "Pain: 7 of 10", ...data };
  const cited = { [path]: from };
  expect(citationInWords(from)).toBe(
    "request.json, p. 2 “Pain: 7 of 10” (from the request data: Observation)",
  );
  expect(changeCitation(cited, path, { date: "2026-02-11" })[path]).toMatchObject(data);
  expect(changeCitation(cited, path, { page: 2 })[path]).toMatchObject(data);
  for (const change of [{ quote: "Pain: 8" }, { page: "3" }, { document: "fax.pdf" }]) {
    expect(changeCitation(cited, path, change)[path]).not.toHaveProperty("resource");
    expect(changeCitation(cited, path, change)[path]).not.toHaveProperty("path");
  }
  expect(quotedCitations(cited)[path]).toMatchObject(data);
});

test("the panel quotes a page that is a number, however it was typed", () => {
  const quoted = quotedCitations({
    a: { document: "One", page: "12" },
    b: { document: "Two", page: "4-5" },
    c: { document: "Three", page: 7, region },
    d: { document: "Fax", page: 2, quote: "14 visits", origin: "ocr" },
  });
  expect(quoted["d"]?.origin).toBe("ocr");
  expect(quoted["c"]).not.toHaveProperty("origin");
  expect([quoted["a"]?.page, quoted["b"]?.page, quoted["c"]?.page]).toEqual([12, undefined, 7]);
});
