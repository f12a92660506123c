import { describe, expect, test } from "vitest";
import type { QuestionnaireResponseItem } from "@medplum/fhirtypes";
import { currentSet, referenceOf, treeFrom } from "#criteria";
import type { ProposalAction } from "#domain";
import { type AnsweredRecord, questionnaireResponseOf } from "./questionnaire-response-of.ts";
import { responseOptions } from "./response-for-test.ts";

const set = currentSet("sacrococcygeal-64999");
const months = "conservative.months";
const mobility = "imaging.mobility";
const receivedAt = "request.receivedAt";

const record: AnsweredRecord = {
  criteriaSet: referenceOf(set),
  answers: treeFrom([
    [set.procedures.fact, "ganglion-impar-injection"],
    [months, "6"],
    [mobility, "normal"],
    [receivedAt, "2026-03-09T10:00-05:00"],
    ["presentation.painCurrent", "eleven"],
  ]),
  citations: {},
};
const source = { document: "request", page: 1, quote: "Months of care: 6" };
const act = (kind: "accepted" | "changed"): ProposalAction => ({
  kind,
  path: months,
  source,
  by: { id: "nora", name: "Nora Example", role: "nurse", credentials: "RN" },
  at: "2026-03-10T10:00:00.000Z",
});

function answersOf(from: AnsweredRecord, options: Partial<typeof responseOptions> = {}) {
  const response = questionnaireResponseOf(from, { ...responseOptions, ...options });
  return new Map(leaves(response.item ?? []).map(({ linkId, answer }) => [linkId, answer?.[0]]));
}

function leaves(items: readonly QuestionnaireResponseItem[]): readonly QuestionnaireResponseItem[] {
  return items.flatMap((item) => (item.answer === undefined ? leaves(item.item ?? []) : [item]));
}

const originOf = (from: AnsweredRecord, linkId = months) =>
  answersOf(from).get(linkId)?.extension?.[0]?.extension;
const by = (practitioner: object) => ({
  url: "author",
  extension: [{ url: "practitioner", valueReference: practitioner }],
});

describe("A response to our own questionnaire", () => {
  test("names the version, the coverage and what it is for", () => {
    const response = questionnaireResponseOf(record, responseOptions);
    expect(response.questionnaire).toBe(
      `https://reviewer-workstation.example/fhir/Questionnaire/${set.id}|${set.version}`,
    );
    expect(response.extension?.map(({ url }) => url.split("/").at(-1))).toEqual([
      "qr-coverage",
      "qr-context",
      "intendedUse",
    ]);
  });

  test("holds each answer that can be read, as its question is typed, and nothing else", () => {
    const answers = answersOf(record);
    expect([...answers.keys()]).toEqual([set.procedures.fact, months, mobility, receivedAt]);
    expect(answers.get(months)).toMatchObject({ valueDecimal: 6 });
    // A dateTime of FHIR names its seconds.
    expect(answers.get(receivedAt)).toMatchObject({ valueDateTime: "2026-03-09T10:00:00-05:00" });
  });

  test("leaves out what is not asked once it is completed, and all but the items asked for", () => {
    expect(answersOf(record, { status: "completed" }).has(mobility)).toBe(false);
    expect([...answersOf(record, { items: [months] }).keys()]).toEqual([months]);
  });

  test("holds no control characters of pasted text, and no empty list where nothing is answered", () => {
    const description = "request.procedureDescription";
    const pasted = treeFrom([[description, "Left side\u000bunder CT\nguidance"]]);
    expect(answersOf({ ...record, answers: pasted }).get(description)?.valueString).toBe(
      "Left side under CT\nguidance",
    );
    const empty = { ...record, answers: {} };
    expect("item" in questionnaireResponseOf(empty, responseOptions)).toBe(false);
  });

  test("is refused for a set that is not on file", () => {
    const unknown = { ...record, criteriaSet: "no-such-set@1.0.0" };
    expect(() => questionnaireResponseOf(unknown, responseOptions)).toThrow(RangeError);
  });
});

describe("The origin of an answer", () => {
  const cited = (parts: object, kind?: "accepted" | "changed"): AnsweredRecord => ({
    ...record,
    citations: { [months]: { document: "request", ...parts } },
    ...(kind === undefined ? {} : { proposalActions: { "act-00001": act(kind) } }),
  });

  test.each([
    ["entered by the reviewer", record, "manual", responseOptions.author],
    [
      "sent as filled in by a program",
      cited({ informationOrigin: "auto-client" }, "accepted"),
      "auto-client",
      undefined,
    ],
    [
      "sent as entered by a person",
      cited({ informationOrigin: "manual", informationAuthor: "Dr. Jane Doe" }, "accepted"),
      "manual",
      { display: "Dr. Jane Doe" },
    ],
    [
      "sent by a program and changed by the reviewer",
      cited({ informationOrigin: "auto-server" }, "changed"),
      "override",
      responseOptions.author,
    ],
    [
      "sent by a person and changed by the reviewer",
      cited({ informationOrigin: "override", informationAuthor: "Dr. Jane Doe" }, "changed"),
      "manual",
      responseOptions.author,
    ],
  ])("%s", (_name, from, code, author) => {
    expect(originOf(from)).toEqual([
      { url: "source", valueCode: code },
      ...(author === undefined ? [] : [by(author)]),
    ]);
  });

  test("known to the plan itself", () => {
    expect(originOf(record, receivedAt)).toEqual([{ url: "source", valueCode: "auto-server" }]);
  });
});
