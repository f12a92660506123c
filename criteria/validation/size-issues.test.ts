import { describe, expect, it } from "vitest";
import { currentSet, inputLimitsOf, parseCase, readAnswers, treeFrom } from "#criteria";

const set = currentSet("sacrococcygeal-64999");
const limits = inputLimitsOf(set);
const parsed = (parts: Readonly<Record<string, unknown>>) => {
  const read = parseCase({ id: "x", criteriaSet: set.id, facts: {}, ...parts });
  return read.ok ? { issues: [], more: 0 } : { issues: read.issues, more: read.more };
};
const facts = (path: string, answer: unknown) => ({ facts: treeFrom([[path, answer]]) });

/** One valid entry of each list question. */
const entries: Readonly<Record<string, unknown>> = {
  "request.diagnosisCodes": "M53.3",
  "presentation.radiation": "buttocks",
  "presentation.redFlags": "cancer-history",
  "conservative.medication.trials": { drug: "x" },
  "request.otherServices": { service: "anesthesia" },
  "presentation.anticoagulants": { drug: "x" },
  "conservative.therapyEpisodes": { kind: "other" },
  "imaging.studies": { modality: "mri", region: "coccyx", finding: "x" },
  priorInterventions: { procedure: "other", outcome: "not-documented" },
};

describe("how much a case may hold", () => {
  it("is limited for every question that takes a list", () => {
    const lists = set.facts.filter(({ answer }) =>
      ["codes", "many", "entries"].includes(answer.kind),
    );
    expect(Object.keys(limits.lists).toSorted()).toEqual(lists.map(({ path }) => path).toSorted());
  });

  it.each(Object.entries(limits.lists))(
    "%s takes %i entries and refuses one more",
    (path, most) => {
      const list = (length: number) => Array.from({ length }, () => entries[path]);
      expect(parsed(facts(path, list(most)))).toEqual({ issues: [], more: 0 });
      const refusal = {
        path: `facts.${path}`,
        message: `has ${most + 1} entries; the most is ${most}`,
      };
      expect(parsed(facts(path, list(most + 1)))).toEqual({ issues: [refusal], more: 0 });
      expect(readAnswers(set, treeFrom([[path, list(most + 1)]]))).toMatchObject({
        facts: {},
        problems: [{ fact: path, path, message: refusal.message }],
      });
      expect(parsed(facts(path, list(30_000))).issues).toHaveLength(1);
    },
  );

  it("is limited in text, names, citations and parameters", () => {
    const long = "x".repeat(limits.textLength + 1);
    const name = "x".repeat(limits.nameLength + 1);
    const cited = (citation: unknown) => ({ citations: { "imaging.mobility": citation } });
    const pathOf = (parts: Readonly<Record<string, unknown>>) => parsed(parts).issues[0]?.path;
    expect(pathOf({ id: name })).toBe("id");
    expect(pathOf({ title: name })).toBe("title");
    expect(pathOf(facts("request.procedureDescription", long))).toBe(
      "facts.request.procedureDescription",
    );
    expect(pathOf(facts("conservative.medication.trials", [{ drug: long }]))).toBe(
      "facts.conservative.medication.trials.0.drug",
    );
    expect(pathOf(cited({ document: name }))).toBe("citations.imaging.mobility.document");
    expect(pathOf(cited({ document: "x", quote: long }))).toBe("citations.imaging.mobility.quote");
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`k${at}`, 1]));
    expect(parsed({ citations: many }).issues).toEqual([
      { path: "citations", message: "has 20,000 entries; the most is 200" },
    ]);
    expect(pathOf({ parameters: many })).toBe("parameters");
  });
});

describe("issues of a file", () => {
  const many = Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [`k${at}`, 1]));
  const hints = (issues: readonly { readonly message: string }[]) =>
    issues.filter(({ message }) => message.includes("Allowed here")).length;

  it.each([
    ["at the root", parseCase({ id: "x", criteriaSet: set.id, facts: {}, ...many })],
    ["among the answers", parseCase({ id: "x", criteriaSet: set.id, facts: many })],
    ["in a group", parseCase({ id: "x", criteriaSet: set.id, facts: { imaging: many } })],
    [
      "in an entry",
      parseCase({
        id: "x",
        criteriaSet: set.id,
        facts: {
          imaging: { studies: [{ modality: "mri", region: "coccyx", finding: "x", ...many }] },
        },
      }),
    ],
    [
      "in a citation",
      parseCase({
        id: "x",
        criteriaSet: set.id,
        facts: {},
        citations: { "imaging.mobility": { document: "x", ...many } },
      }),
    ],
  ])(
    "60,000 unknown keys %s: fifty are listed with what is allowed, the others counted",
    (_, read) => {
      if (read.ok) throw new Error("accepted");
      expect(read.issues).toHaveLength(50);
      expect(read.more).toBe(59_950);
      expect(hints(read.issues)).toBe(50);
    },
  );
});
