import { expect, test } from "vitest";
import { exampleAssessment, noticeInput } from "./cases-for-test.ts";
import { copyOf, linesOf, partsOf } from "./letter.ts";
import { writeLetter } from "./letters-for-test.ts";
import { lintNotice } from "./lint/lint-notice.ts";

const approved = noticeInput(exampleAssessment("02"), { outcome: "approved" });

function approvalWith(inDetails: string, typed?: string) {
  const { record } = approved;
  const input = {
    ...approved,
    record: { ...record, request: { ...record.request, authorizationNumber: inDetails } },
    ...(typed === undefined ? {} : { authorizationNumber: typed }),
  };
  const { letter } = writeLetter("approval", input);
  const own = linesOf(partsOf(letter));
  return { own, copy: linesOf(copyOf(letter)), found: lintNotice(letter, input) };
}

test.each([
  ["", "27096-000417", "27096-000417"],
  ["A-1", undefined, "A-1"],
  ["A-1", " MRI-22 ", "MRI-22"],
])("with %j in the details and %j typed, letter and copy name %s", (inDetails, typed, number) => {
  const { own, copy, found } = approvalWith(inDetails, typed);
  for (const lines of [own, copy]) {
    expect(lines).toContain(`Authorization number: ${number}`);
  }
  expect(own.join("\n")).toContain(`using authorization number ${number}.`);
  expect(found.filter(({ severity }) => severity === "blocking")).toEqual([]);
});

test.each([
  ["", undefined],
  ["A-1", "  "],
])(
  "with %j in the details and %j typed, the reference is named as what it is",
  (details, typed) => {
    const { own, copy, found } = approvalWith(details, typed);
    expect([...own, ...copy].join("\n")).not.toContain("uthorization number");
    expect(own.join("\n")).toContain("using reference number REF-77.");
    expect(copy.filter((line) => line === "Reference number: REF-77")).toHaveLength(2);
    expect(found.map(({ text }) => text).join("\n")).toContain(
      "The letter has no authorization number",
    );
  },
);
