import { describe, expect, test } from "vitest";
import { linesOfBusiness } from "../clocks/index.ts";
import { noticeKinds } from "../case/notice.ts";
import {
  completePlan,
  exampleAssessment,
  exampleNames,
  extended,
  extendedForInformation,
  inputFor,
  noticeInput,
  rationale,
} from "./cases-for-test.ts";
import { checkNotice } from "./check/check-notice.ts";
import { withPart } from "./letters-for-test.ts";
import { copyOf, type Letter, linesOf, partsOf, sectionText } from "./letter.ts";
import type { NoticeInput } from "./notice-input.ts";
import { noticeOf } from "./notice-of.ts";
import { requiredPartsTable } from "./required-parts.ts";
import { noticeTemplates } from "./templates/notice-templates.ts";
import type { NoticePartId } from "./part-ids.ts";

function written(kind: (typeof noticeKinds)[number], input: NoticeInput): Letter {
  const result = noticeOf(kind, input);
  if (!result.ok) throw new Error(result.gaps.map(({ missing }) => missing).join("; "));
  return result.letter;
}

const textOf = (letter: Letter) => linesOf(partsOf(letter)).join("\n");

/** What is missing, for a letter that must not be written. */
function missing(
  kind: (typeof noticeKinds)[number],
  input: NoticeInput,
  templates = noticeTemplates,
) {
  const result = noticeOf(kind, input, templates);
  return result.ok ? [] : result.gaps.map((gap) => gap.missing);
}

const table = requiredPartsTable(noticeKinds);

describe(`the parts each letter must have (${String(table.length)} rows)`, () => {
  test("are told for every kind and every line of business, each with its source", () => {
    expect(new Set(table.map(({ kind, line }) => `${kind} ${line}`)).size).toBe(25);
    expect(table.filter(({ provenance }) => provenance.source === "")).toEqual([]);
  });

  test.each(table)("$kind, $line: $id stands in the letter", ({ kind, line, id }) => {
    expect(sectionText(written(kind, inputFor(kind, line)), id).trim()).not.toBe("");
  });

  test.each(table)("$kind, $line: no letter from a template without $id", ({ kind, line, id }) => {
    const templates = noticeTemplates.map((template) => ({
      ...template,
      parts: template.parts.filter((part) => part.id !== id),
    }));
    expect(missing(kind, inputFor(kind, line), templates).join()).toContain(
      `In the template ${kind}.${line}@${String(noticeTemplates[0]?.version)}`,
    );
  });
});

describe("a letter against a request", () => {
  const letter = written("adverse", inputFor("adverse", "medicare-advantage"));

  test("tells what was not done from what the record does not say", () => {
    const reason = sectionText(letter, "reason");
    expect(reason).toContain(
      "What we looked for: at least 6 visits over at least 6 weeks, or a reason you could not go.\nWhat your records show: 2 sessions of physical therapy.",
    );
    expect(reason).toContain(
      "What we looked for: use of a special seat cushion that takes weight off the tailbone.\nWhat your records show: The records we received do not show this. It may have been done.",
    );
    const copied = sectionText(letter, "copy-reasons");
    expect(copied).toContain(
      "Record shows: Physical therapy sessions: 2 sessions. Minimum: 6 sessions.\nFinding: Not met as documented.",
    );
    expect(copied).toContain(
      "Record shows: Coccyx cushion: not documented.\nFinding: Not documented in the records we received.",
    );
  });

  test("says a bare no as a sentence, to member and clinic", () => {
    const said = written(
      "adverse",
      noticeInput(exampleAssessment("13"), {
        outcome: "adverse",
        decision: { reliedOn: ["guideline.reconciled"] },
      }),
    );
    expect(textOf(said)).toContain(
      "Reason: Why this treatment is right for you\nYour clinic should explain why this treatment is right for you.",
    );
    expect(textOf(said)).toContain(
      "What your records show: The notes do not explain why this treatment is right for you.",
    );
    expect(linesOf(copyOf(said)).join("\n")).toContain("documented as no.");
    expect([textOf(said), ...linesOf(copyOf(said))].join("\n")).not.toMatch(
      /: No\. |Required: Yes/,
    );
  });

  test("lists what is not documented apart from its reasons, as what can still be sent", () => {
    const given = noticeInput(exampleAssessment("01"), {
      outcome: "adverse",
      decision: { reliedOn: ["conservative.physical-therapy"] },
    });
    const apart = written("adverse", given);
    expect(sectionText(apart, "reason")).not.toContain("cushion");
    expect(sectionText(apart, "copy-reasons")).not.toContain("cushion");
    expect(sectionText(apart, "more-information")).toMatch(
      /They are not a reason for our decision, but you can still send them:\n(.+\n)*An office or therapy note that says you used a seat cushion/,
    );
  });

  test("quotes the physician on missing paper that was picked as a reason", () => {
    const reliedReasons = [{ criterion: "conservative.cushion", reason: "She told me of none." }];
    const picked = noticeInput(exampleAssessment("01"), {
      outcome: "adverse",
      decision: { reliedOn: ["conservative.cushion"], reliedReasons },
    });
    expect(sectionText(written("adverse", picked), "reason")).toContain(
      "What the doctor says: “She told me of none.”",
    );
  });

  test("has the physician’s words as they were signed", () => {
    expect(sectionText(letter, "statement")).toContain(`“${rationale}”`);
  });

  test("names who decided with credentials, and the days to appeal with the date", () => {
    expect(sectionText(letter, "decider")).toContain("Paul Sample, MD, Orthopedics, license TX");
    expect(sectionText(letter, "appeal")).toContain("65 days from the date of this letter");
    expect(sectionText(letter, "appeal")).toContain("May 10, 2026");
  });

  test("never gives what nobody has looked at as a reason", () => {
    const assessment = exampleAssessment("07", { conservative: { cushion: undefined } });
    const reason = sectionText(
      written("adverse", noticeInput(assessment, { outcome: "adverse" })),
      "reason",
    );
    expect(reason).toContain("Reason: Physical therapy");
    expect(reason).not.toContain("cushion");
  });

  test("gives the physician’s own reason where he or she judged otherwise", () => {
    const assessment = exampleAssessment("02");
    const decision = {
      reliedOn: ["conservative.cushion"],
      views: [
        {
          criterion: "conservative.cushion",
          status: "met",
          agrees: false,
          reason: "It was bought and never used.",
        },
      ],
    };
    const input = noticeInput(assessment, { outcome: "adverse", decision });
    expect(sectionText(written("adverse", input), "reason")).toContain(
      "What the doctor says: “It was bought and never used.”",
    );
    expect(
      missing(
        "adverse",
        noticeInput(assessment, {
          outcome: "adverse",
          decision: { reliedOn: ["conservative.cushion"] },
        }),
      ),
    ).toEqual(["A criterion the decision is based on"]);
  });
});

describe("words a reader may not know", () => {
  test("are spelled out once, where they first stand", () => {
    const asked = exampleAssessment("09", { request: { procedure: "si-joint-injection" } });
    const events = [extended];
    const text = textOf(
      written("extension", noticeInput(asked, { line: "qhp", jurisdiction: "OH", events })),
    );
    expect(text.match(/SI \(sacroiliac\)/g)).toHaveLength(1);
    expect(text.indexOf("SI ")).toBe(text.indexOf("SI (sacroiliac)"));
  });

  test("are not looked for in names", () => {
    const input = noticeInput(exampleAssessment("13"), { outcome: "adverse" });
    const member = { ...input.record.member, name: "Example, RFA (PT)", memberId: "MRI-1" };
    const letter = written("adverse", { ...input, record: { ...input.record, member } });
    expect(sectionText(letter, "member")).toContain("Member: Example, RFA (PT)\nMember ID: MRI-1");
    expect(sectionText(letter, "outcome")).toContain("Dear RFA Example:");
  });

  test("are explained behind somebody’s own words, which stay as they are", () => {
    const own = "The PT notes show two visits. The NSAID was never raised.";
    const letter = written(
      "adverse",
      noticeInput(exampleAssessment("07"), { outcome: "adverse", decision: { rationale: own } }),
    );
    expect(sectionText(letter, "statement")).toContain(`“${own}”`);
    expect(sectionText(letter, "statement")).toContain("PT: physical therapy");
  });
});

describe("a letter is refused, and nothing half-written, for", () => {
  const input = inputFor("adverse", "qhp");
  const { record, determination } = input;
  if (determination?.decision === undefined) throw new Error("no decision");
  const { decision } = determination;
  const cases: readonly (readonly [string, NoticeInput, string])[] = [
    [
      "a missing line of business",
      { ...input, clock: { ...input.clock, lineOfBusiness: null } },
      "Line of business",
    ],
    [
      "a member without a name",
      { ...input, record: { ...record, member: { ...record.member, name: " " } } },
      "Member’s name",
    ],
    [
      "a signer without a license",
      {
        ...input,
        determination: {
          ...determination,
          recordedBy: { name: "Dr. Paul Sample", role: "physician-advisor", credentials: "MD" },
        },
      },
      "Credentials and license of who decided",
    ],
    [
      "no decision",
      {
        record,
        assessment: input.assessment,
        clock: input.clock,
        plan: input.plan,
        now: input.now,
      },
      "A signed decision",
    ],
    [
      "another decision",
      {
        ...input,
        determination: { ...determination, decision: { ...decision, outcome: "approved" } },
      },
      "A decision that matches this letter",
    ],
    [
      "a decision without a rationale",
      { ...input, determination: { ...determination, decision: { ...decision, rationale: "" } } },
      "The physician’s rationale",
    ],
    [
      "a decision that names no criterion",
      { ...input, determination: { ...determination, decision: { ...decision, reliedOn: [] } } },
      "A criterion the decision is based on",
    ],
    [
      "a criterion the set does not hold",
      {
        ...input,
        determination: {
          ...determination,
          decision: { ...decision, reliedOn: [...decision.reliedOn, "none.such"] },
        },
      },
      "A criterion that is not part of Sacrococcygeal pain criteria, version 1.0.0",
    ],
    [
      "a plan without a phone",
      { ...input, plan: { ...completePlan, phone: "" } },
      "The plan’s plan.phone",
    ],
  ];
  test.each(cases)("%s", (_, given, expected) => {
    expect(missing("adverse", given)).toContain(expected);
  });

  test("an employer plan that has not entered the provision it relies on", () => {
    const plan = { ...completePlan, texts: { ...completePlan.texts, provision: " " } };
    const erisa = { ...inputFor("adverse", "commercial-erisa"), plan };
    expect(missing("adverse", erisa)).toEqual(["The plan provision relied on"]);
    expect(missing("adverse", { ...inputFor("adverse", "qhp"), plan })).toEqual([]);
  });

  test("an extension nobody recorded, or one withdrawn", () => {
    const assessment = exampleAssessment("09");
    const gap = "An extension of the clock, with its reason";
    expect(missing("extension", noticeInput(assessment))).toEqual([gap]);
    const events = [{ ...extended, withdrawn: "by mistake" }];
    expect(missing("extension", noticeInput(assessment, { events }))).toEqual([gap]);
  });

  test("a request for information with nothing to ask", () => {
    expect(missing("request-for-information", noticeInput(exampleAssessment("02")))).toContain(
      "Something to request",
    );
  });

  test("a template nobody wrote", () => {
    expect(missing("adverse", input, [])).toEqual(["A template for adverse.qhp"]);
  });
});

test.each(exampleNames)("%s: a letter before a decision never speaks of one", (name) => {
  for (const line of linesOfBusiness) {
    const input = noticeInput(exampleAssessment(name.slice(0, 2)), { line, events: [extended] });
    for (const kind of ["request-for-information", "extension"] as const) {
      const result = noticeOf(kind, input);
      const text = result.ok ? textOf(result.letter) : "";
      expect(text).not.toMatch(/\bden(y|ied|ial)|not approve|adverse/i);
    }
  }
});

test("every part of every template is a part the table knows", () => {
  const ids: readonly NoticePartId[] = noticeTemplates.flatMap(({ parts }) =>
    parts.map(({ id }) => id),
  );
  expect(ids.length).toBeGreaterThan(0);
  expect(
    new Set(noticeTemplates.map(({ kind, lineOfBusiness }) => kind + lineOfBusiness)).size,
  ).toBe(25);
});

test("a request for information in a reconsideration names the decision before it, and no date", () => {
  const decided = noticeInput(exampleAssessment("01"), { outcome: "adverse" }).determination;
  if (decided === undefined) throw new Error("not decided");
  const { determination: _none, ...input } = inputFor("request-for-information", "qhp");
  const text = textOf(written("request-for-information", { ...input, reconsidered: decided }));
  expect(text).toContain(
    "We are looking at this request again after our decision of March 5, 2026. We have not made a new decision yet.",
  );
  expect(text).not.toContain("We have not made a decision yet");
  expect(text).toContain("Please answer as soon as you can.");
});

test("an extension for missing information numbers it as the request does, with the time the clock gives", () => {
  const assessment = exampleAssessment("09");
  const input = noticeInput(assessment, { events: [extendedForInformation] });
  const letter = written("extension", input);
  const listIn = (one: Letter, id: NoticePartId) =>
    one.sections
      .filter((section) => section.id === id)
      .flatMap(({ parts }) => parts.flatMap((part) => (part.kind === "list" ? part.items : [])));
  const request = written("request-for-information", inputFor("request-for-information", "qhp"));
  expect(listIn(letter, "more-information")).toHaveLength(3);
  expect(listIn(request, "request")).toHaveLength(3);
  const text = sectionText(letter, "more-information");
  expect(text).toContain("You have 45 days from the day you get this letter to send them.");
  expect(text).toContain("on time if we get them by April 25, 2026.");
  expect(sectionText(letter, "new-date")).toContain("We will decide by May 16, 2026.");
  expect(textOf(letter)).not.toContain("You do not have to do anything");
  const shorter = withPart(letter, "more-information", (line) =>
    line.replace("April 25, 2026", "March 17, 2026"),
  );
  expect(checkNotice(shorter, input).map(({ rule }) => rule)).toContain("date");
});

test("no time is promised for which the clock does not stop, and nothing is asked where nothing is missing", () => {
  const assessment = exampleAssessment("09");
  const beyondControl = { ...extendedForInformation, ground: "beyond-control" };
  for (const event of [extended, beyondControl]) {
    const text = textOf(written("extension", noticeInput(assessment, { events: [event] })));
    expect(text).toContain("Please send them to us as soon as you can.");
    expect(text).not.toContain("45 days");
  }
  const complete = noticeInput(exampleAssessment("02"), { events: [beyondControl] });
  const text = textOf(written("extension", complete));
  expect(text).toContain("We are not asking you for documents at this time.");
  expect(text).toContain("You do not have to do anything now.");
});

test.each(["adverse", "partial", "approval", "extension"] as const)(
  "%s: a member reads no name or version of the criteria; the provider copy has them",
  (kind) => {
    const letter = written(kind, inputFor(kind, "qhp"));
    const member = textOf(letter);
    expect(member).toMatch(
      kind === "extension"
        ? /We are reviewing this request with our written rules for treatment of tailbone pain\./
        : /We used our written rules for treatment of tailbone pain\./,
    );
    expect(member).toMatch(/You can (ask us for|get) a free copy/);
    expect(member).not.toMatch(/sacrococcygeal pain criteria|version \d/i);
    if (kind === "extension") return;
    expect(linesOf(copyOf(letter)).join("\n")).toContain(
      "Sacrococcygeal pain criteria, version 1.0.0",
    );
  },
);
