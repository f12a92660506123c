import { expect, test } from "vitest";
import { findInRecord } from "./find-in-record.ts";
import { documentOf } from "./words-for-test.ts";

const record = [
  {
    ...documentOf(
      "Date of service: 3/8/2019.\n\nShe has pain of the tailbone. She took naproxen.\n",
      "The patient (pt) is well. PT was started. The coccyx was tender.\n",
    ),
    id: "a",
  },
  { ...documentOf("MRI of the lumbar spine.\nThe ganglion impar was not injected.\n"), id: "b" },
];

function found(query: string): readonly string[] {
  return findInRecord(record, query).map(({ document, page, span }) => {
    const text = record.find(({ id }) => id === document)?.pages[page - 1]?.text ?? "";
    return `${document}${page} ${text.slice(span.start, span.end)}`;
  });
}

test.each([
  ["tailbone", ["a1 tailbone", "a2 coccyx"]],
  ["COCCYX", ["a1 tailbone", "a2 coccyx"]],
  ["Aleve", ["a1 naproxen"]],
  ["NSAIDs", ["a1 naproxen"]],
  ["physical therapy", ["a2 PT"]],
  ["impar", ["b1 impar"]],
  ["inject", ["b1 injected"]],
  ["coccyx tender", ["a2 coccyx"]],
  ["coccyx naproxen", []],
  ["ibuprofen", []],
  ["", []],
  ["( | *", []],
])("searching %j finds %j", (query, expected) => expect(found(query)).toEqual(expected));

test("a hit has the date of its note and all words that were found", () => {
  expect(findInRecord(record, "pain tailbone")).toMatchObject([
    { date: "2019-03-08", sentence: "She has pain of the tailbone.", spans: [{}, {}] },
  ]);
});
