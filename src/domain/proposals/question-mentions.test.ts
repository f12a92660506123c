import { currentSet, notDocumented, treeFrom } from "#criteria";
import { describe, expect, test } from "vitest";
import { newCaseRecord } from "../case/case-record.ts";
import { toJsonObject } from "../case/json-object.ts";
import type { RecordMention, RecordProposal } from "./mention.ts";
import { mentionsFor } from "./question-mentions.ts";
import { searchedRecord } from "./searched-record.ts";
import { markPassage, takeProposal } from "./take-proposal.ts";

const set = currentSet("sacrococcygeal-64999");
const empty = newCaseRecord({
  id: "example-case-0000000001",
  now: "2026-03-02T15:00:00.000Z",
  origin: { kind: "entered" },
  criteriaSet: `${set.id}@${set.version}`,
  step: "request",
});
const stamp = {
  id: "an-act-00",
  by: { name: "Nora Sample", role: "nurse-reviewer" },
  at: "2026-03-02T15:01:00.000Z",
};

function factAt(path: string) {
  const fact = set.facts.find((one) => one.path === path);
  if (fact === undefined) throw new Error(`no fact ${path}`);
  return fact;
}

function mention(path: string, sentence: string, more: Partial<RecordMention> = {}): RecordMention {
  const span = { start: 0, end: sentence.length };
  return {
    ...{ path, sentence, span, valueSpans: [], document: "d1", page: 1 },
    ...{ origin: "text", isDoubtful: false },
    ...more,
  };
}

function proposal(kind: RecordProposal["kind"], ...mentions: RecordMention[]): RecordProposal {
  return { kind, path: mentions[0]?.path ?? "", mentions };
}

const nameOf = (id: string) => (id === "d1" ? "fax.pdf" : undefined);
const withAnswer = (path: string, value: unknown) => {
  const answers = toJsonObject(treeFrom([[path, value]]));
  if (!answers.ok) throw new Error("no answers");
  return { ...empty, answers: answers.value };
};
const sentences = (mentions: readonly RecordMention[]) => mentions.map(({ sentence }) => sentence);

describe("beside a question", () => {
  const months = factAt("conservative.months");
  const seven = mention(months.path, "Care for 7 months.", { value: 7 });
  const again = mention(months.path, "Seven months of care.", { value: 7, page: 2 });
  const four = mention(months.path, "Four months so far.", { value: 4, page: 3 });
  const planned = mention(months.path, "Plan 3 more months.", { setAside: "planned" });
  const silent = mention(months.path, "Care was given.");
  const look = (proposed: RecordProposal, record = empty) =>
    mentionsFor(months, proposed, record, nameOf);

  test("one value is offered with its other passages; what is set aside is not counted", () => {
    const shown = look(proposal("value", seven, again, silent, planned));
    expect([shown.offered, shown.agreeing, shown.silent, shown.setAside].map(sentences)).toEqual([
      [seven.sentence],
      [again.sentence],
      [silent.sentence],
      [planned.sentence],
    ]);
    expect(shown.count).toBe(3);
  });

  test("how a value comes about that its line does not say is in the cited words, however long they are", () => {
    const basis = "Care on 3 different days, 06/10/2026 to 08/20/2026.";
    const counted = mention(months.path, "Exercises, 08/20/2026", { value: 2, basis });
    const [offer] = look(proposal("value", counted)).offered;
    expect(offer?.passage.quote).toBe(`Exercises, 08/20/2026 [${basis}]`);
    if (offer === undefined) throw new Error("nothing is offered");
    const taken = takeProposal(
      empty,
      { fact: months, value: offer.value, source: offer.passage },
      stamp,
    );
    expect(taken.citations[months.path]?.quote).toContain(basis);
    const long = { ...counted, sentence: "Exercises ".repeat(300) };
    const [cut] = look(proposal("value", long)).offered;
    expect(cut?.passage.quote.length).toBeLessThanOrEqual(1000);
    expect(cut?.passage.quote).toContain(`[${basis}]`);
  });

  test("passages that disagree are shown together and none is offered, whatever the matcher says", () => {
    for (const kind of ["conflict", "value"] as const) {
      const shown = look(proposal(kind, seven, four));
      expect(shown.offered).toEqual([]);
      expect(sentences(shown.conflicting)).toEqual([seven.sentence, four.sentence]);
    }
  });

  test("without the passage that is not about it, the others agree again", () => {
    const conflict = proposal("conflict", seven, four);
    const [first] = look(conflict).conflicting.slice(1);
    if (first === undefined) throw new Error("no passage");
    const marked = markPassage(empty, months.path, first.passage, "dismissed", stamp);
    const shown = look(conflict, marked);
    expect(sentences(shown.offered)).toEqual([seven.sentence]);
    expect(sentences(shown.dismissed)).toEqual([four.sentence]);
  });

  test("an answered question is offered nothing, and shows what disagrees, also with “not documented”", () => {
    const shown = look(proposal("value", seven, four), withAnswer(months.path, "07"));
    expect(shown.offered).toEqual([]);
    expect(sentences(shown.disagreeing)).toEqual([four.sentence]);
    expect(sentences(shown.agreeing)).toEqual([seven.sentence]);
    const undocumented = look(proposal("value", seven), withAnswer(months.path, notDocumented));
    expect(sentences(undocumented.disagreeing)).toEqual([seven.sentence]);
  });

  test("a value that the question does not allow is shown and not offered", () => {
    const impossible = { ...seven, value: -7 };
    const shown = look(proposal("value", impossible));
    expect(shown.offered).toEqual([]);
    expect(sentences(shown.silent)).toEqual([seven.sentence]);
  });

  test("a passage without a value is offered as no value", () => {
    expect(look(proposal("passages", silent))).toMatchObject({ offered: [], conflicting: [] });
  });

  test("mentions of a document that is gone are left out", () => {
    expect(look(proposal("value", { ...seven, document: "gone" })).count).toBe(0);
  });
});

describe("beside a list of findings", () => {
  const flags = factAt("presentation.redFlags");
  const options = flags.answer.kind === "many" ? flags.answer.options : [];
  const [one, two] = options.map(({ value }) => value);
  if (one === undefined || two === undefined) throw new Error("no findings");
  const present = (value: string) => mention(flags.path, `Has ${value}.`, { value });
  const denied = (value: string) =>
    mention(flags.path, `Denies ${value}.`, { value, polarity: "denied" });

  test("each item is offered once, and the next one after the first is taken", () => {
    const both = proposal("value", present(one), present(two), present(one));
    const before = mentionsFor(flags, both, empty, nameOf);
    expect(before.offered.map(({ value }) => value)).toEqual([one, two]);
    const [first] = before.offered;
    if (first === undefined) throw new Error("nothing offered");
    const offer = { fact: flags, value: one, source: first.passage };
    const after = mentionsFor(flags, both, takeProposal(empty, offer, stamp), nameOf);
    expect(after.offered.map(({ value }) => value)).toEqual([two]);
  });

  test("a list that was answered by hand is not added to: what it lacks disagrees", () => {
    const both = proposal("value", present(one));
    for (const answer of [[two], [], notDocumented]) {
      const shown = mentionsFor(flags, both, withAnswer(flags.path, answer), nameOf);
      expect(shown.offered).toEqual([]);
      expect(shown.disagreeing.map(({ value }) => value)).toEqual([one]);
    }
  });

  test("a denied finding is evidence and no offer; silence about another one is said", () => {
    const shown = mentionsFor(flags, proposal("passages", denied(one)), empty, nameOf);
    expect(shown.offered).toEqual([]);
    expect(shown.denied).toMatchObject({ isComplete: false, hasPresent: false });
    expect(shown.denied?.notAsked).toHaveLength(options.length - 1);
    const all = proposal("passages", ...options.map(({ value }) => denied(value)));
    expect(mentionsFor(flags, all, empty, nameOf).denied).toMatchObject({ isComplete: true });
    const mixed = proposal("value", present(one), ...options.slice(1).map((o) => denied(o.value)));
    expect(mentionsFor(flags, mixed, empty, nameOf).denied).toMatchObject({
      isComplete: false,
      hasPresent: true,
    });
  });

  test("a finding that one passage has and another one denies is both passages, and no offer", () => {
    const both = proposal("conflict", present(one), denied(one), present(two));
    const shown = mentionsFor(flags, both, empty, nameOf);
    expect(sentences(shown.conflicting)).toEqual([`Has ${one}.`, `Denies ${one}.`]);
    expect(shown.offered.map(({ value }) => value)).toEqual([two]);
  });

  test("an entry that says less than another one is the same entry", () => {
    const trials = factAt("conservative.medication.trials");
    const less = mention(trials.path, "Took ibuprofen.", { value: { drug: "ibuprofen" } });
    const more = mention(trials.path, "Ibuprofen, pain 6.", {
      value: { drug: "ibuprofen", painAfter: 6 },
    });
    const shown = mentionsFor(trials, proposal("value", less, more), empty, nameOf);
    expect(sentences(shown.offered)).toEqual([more.sentence]);
  });
});

describe("what “not documented” rests on", () => {
  test("names searched, viewed and unreadable pages apart, and none twice", () => {
    const searched = searchedRecord([
      { name: "fax.pdf", pageCount: 5, searched: [1, 2, 3], unreadable: [4, 5], seen: [[3, 4]] },
      { name: "scan.png", pageCount: 1, searched: [], unreadable: [], seen: [] },
    ]);
    expect(searched).toMatchObject({
      isComplete: false,
      pagesSearched: 3,
      pagesTotal: 6,
      pagesLeft: 1,
      unread: "fax.pdf, page 5",
    });
    expect(searched.citation?.lookedThrough).toEqual([
      { document: "fax.pdf", pages: [[1, 3]], how: "searched", unreadable: [[5, 5]] },
      { document: "fax.pdf", pages: [[4, 4]] },
    ]);
  });

  test("is complete once every page was searched or is known to be unreadable", () => {
    const one = { name: "a.pdf", pageCount: 2, searched: [1], seen: [] };
    expect(searchedRecord([{ ...one, unreadable: [2] }]).isComplete).toBe(true);
    expect(searchedRecord([{ ...one, unreadable: [] }]).isComplete).toBe(false);
    expect(searchedRecord([])).toMatchObject({ isComplete: false, citation: undefined });
  });

  test("is nothing while no page was searched or seen", () => {
    const blind = { name: "a.pdf", pageCount: 1, searched: [], unreadable: [1], seen: [] };
    expect(searchedRecord([blind]).citation).toBeUndefined();
  });
});
