import { currentSet, type FactDefinition } from "#criteria";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newCaseRecord, parseCaseRecord, type CaseRecord } from "../case/case-record.ts";
import type { DataSource } from "../case/data-source.ts";
import type { JsonValue } from "../case/json-value.ts";
import { valueAt, withValueAt } from "./answer-at.ts";
import { confirmedInWords } from "./confirmed-in-words.ts";
import { noteChange } from "./note-change.ts";
import { actionsInOrder, isDismissed, type Passage, type Stamp } from "./proposal-action.ts";
import { hasAnswer, isList } from "./same-answer.ts";
import {
  addSource,
  isListKind,
  markPassage,
  sourcesOf,
  takeNone,
  takeProposal,
  undoAction,
} from "./take-proposal.ts";

const set = currentSet("sacrococcygeal-64999");
const nora = { name: "Nora Sample", role: "nurse-reviewer" };
const empty = newCaseRecord({
  id: "example-case-0000000001",
  now: "2026-03-02T15:00:00.000Z",
  origin: { kind: "entered" },
  criteriaSet: `${set.id}@${set.version}`,
  step: "request",
});

function factAt(path: string): FactDefinition {
  const fact = set.facts.find((one) => one.path === path);
  if (fact === undefined) throw new Error(`no fact ${path}`);
  return fact;
}

/** A legal value of a fact; of a list one item. */
function valuesOf({ answer }: FactDefinition): fc.Arbitrary<JsonValue> {
  switch (answer.kind) {
    case "choice":
    case "many":
      return fc.constantFrom(...answer.options.map(({ value }) => value));
    case "number":
      return fc.integer({ min: 0, max: 50 });
    case "date":
      return fc.constantFrom("2025-04-01", "2026-01-31");
    case "entries":
      return fc.record(
        { drug: fc.constantFrom("ibuprofen", "gabapentin"), weeks: fc.integer({ min: 1, max: 9 }) },
        { requiredKeys: ["drug"] },
      );
    default:
      return fc.constantFrom("M53.3", "G54.8");
  }
}

/** Words of a page, and data of a request; a place of data has one origin. */
const dataSources = fc.constantFrom<DataSource>(
  {},
  { resource: "Observation/pain-1", path: "Observation.valueQuantity" },
  { resource: "Observation/pain-2", path: "Observation.valueQuantity" },
  { resource: "QuestionnaireResponse/1", path: "item[0]", informationOrigin: "auto-client" },
);
const passages: fc.Arbitrary<Passage> = fc
  .record({
    document: fc.constantFrom("fax.pdf", "PT notes.pdf"),
    page: fc.integer({ min: 1, max: 3 }),
    quote: fc.constantFrom("One sentence.", "Another sentence."),
  })
  .chain((place) => dataSources.map((data) => ({ ...place, ...data })));
const offers = fc
  .constantFrom(...set.facts)
  .chain((fact) => fc.record({ fact: fc.constant(fact), value: valuesOf(fact), source: passages }));

type Act = { readonly kind: string; readonly offer: Parameters<typeof takeProposal>[1] };
const acts: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom("take", "source", "dismiss", "restore", "none", "type", "clear", "leave"),
  offer: offers,
});

function stampOf(at: number): Stamp {
  const second = String(at).padStart(2, "0");
  return { id: `act-number-${second}`, by: nora, at: `2026-03-02T15:01:${second}.000Z` };
}

/** One act of a reviewer; typing and clearing are what the form does without any passage. */
function perform(record: CaseRecord, { kind, offer }: Act, stamp: Stamp): CaseRecord {
  const { fact, value, source } = offer;
  switch (kind) {
    case "take":
      return takeProposal(record, offer, stamp);
    case "none":
      return isListKind(fact.answer) ? takeNone(record, fact, [source], stamp) : record;
    case "source":
      return addSource(record, fact.path, source, stamp);
    case "dismiss":
      return markPassage(record, fact.path, source, "dismissed", stamp);
    case "restore":
      return markPassage(record, fact.path, source, "restored", stamp);
    case "type":
      return {
        ...record,
        answers: withValueAt(record.answers, fact.path, isListKind(fact.answer) ? [value] : value),
      };
    case "clear":
      return { ...record, answers: withValueAt(record.answers, fact.path, undefined) };
    default:
      return noteChange(record, fact, { value, source }, stamp);
  }
}

const answersNothing: ReadonlySet<string> = new Set(["source", "dismiss", "restore", "leave"]);

/** What each act of a sequence makes of the record that the acts before it made. */
function played(all: readonly Act[]) {
  let record = empty;
  return all.map((act, at) => {
    const before = record;
    record = perform(before, act, stampOf(at));
    return { act, before, after: record, fact: act.offer.fact };
  });
}

const isTaken = ({ act: { kind, offer } }: ReturnType<typeof played>[number]) =>
  kind === "take" || (kind === "none" && isListKind(offer.fact.answer));

const whatHolds = ({ resource }: Passage) => (resource === undefined ? "record" : "request data");

describe("confirming from the record", () => {
  test("only what is confirmed or typed becomes an answer, and no other question ever changes", () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 12 }), (all) => {
        const steps = played(all);
        for (const { act, before, after, fact } of steps) {
          const mayChange = answersNothing.has(act.kind) ? undefined : fact.path;
          const untouched = set.facts.filter(({ path }) => path !== mayChange);
          // None of them makes "none", "no" or 0 of what nobody answered.
          for (const { path } of untouched) {
            expect(valueAt(after.answers, path)).toEqual(valueAt(before.answers, path));
          }
          // No sequence makes a record that a store refuses.
          expect(parseCaseRecord(after)).toMatchObject({ ok: true });
        }
        for (const { act, after, fact } of steps.filter(({ act }) => act.kind === "take")) {
          const answer = valueAt(after.answers, fact.path);
          expect(hasAnswer(answer, act.offer.value)).toBe(true);
          expect(isList(answer)).toBe(isListKind(fact.answer));
        }
      }),
    );
  });

  test("keeps who confirmed what from where, and takes nothing that was noted away", () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 12 }), (all) => {
        const steps = played(all);
        for (const { before, after } of steps) {
          expect(after.proposalActions ?? {}).toMatchObject(before.proposalActions ?? {});
        }
        for (const { act, after, fact } of steps.filter(isTaken)) {
          const { source } = act.offer;
          const action = { kind: "accepted", path: fact.path, source, by: nora };
          expect(actionsInOrder(after.proposalActions).at(-1)).toMatchObject(action);
          expect(sourcesOf(after, fact.path)).toContainEqual(source);
          expect(confirmedInWords(fact.path, after)).toBe(
            `Confirmed from the ${whatHolds(source)} by Nora Sample, nurse reviewer, on Mar 2, 2026`,
          );
        }
      }),
    );
  });

  test("says the role once where nobody has given a name", () => {
    const by = { ...nora, name: "Nurse reviewer" };
    fc.assert(
      fc.property(acts, (act) => {
        for (const { after, fact } of played([act]).filter(isTaken)) {
          const actions = Object.entries(after.proposalActions ?? {});
          const unnamed = Object.fromEntries(
            actions.map(([id, action]) => [id, { ...action, by }]),
          );
          expect(confirmedInWords(fact.path, { ...after, proposalActions: unnamed })).toBe(
            `Confirmed from the ${whatHolds(act.offer.source)} by Nurse reviewer on Mar 2, 2026`,
          );
        }
      }),
    );
  });

  test("undone, answer and sources are what they were, and both acts stay in the record", () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 6 }), acts, (earlier, act) => {
        const before = played(earlier).at(-1)?.after ?? empty;
        const kind = act.kind === "source" ? "source" : "take";
        const after = perform(before, { ...act, kind }, stampOf(20));
        fc.pre(after !== before);
        const { source, fact } = act.offer;
        const change = { before, after, path: fact.path, source };
        const undone = undoAction(after, change, stampOf(21));
        expect(undone?.answers).toEqual(before.answers);
        expect(undone?.citations).toEqual(before.citations);
        expect(undone?.furtherCitations).toEqual(before.furtherCitations);
        expect(actionsInOrder(undone?.proposalActions).at(-1)?.kind).toBe("undone");
        const changed = { ...after, citations: { [fact.path]: { document: "typed since" } } };
        expect(undoAction(changed, change, stampOf(21))).toBeUndefined();
      }),
    );
  });
});

test("the same words of two resources are two sources, and each says where its data is", () => {
  const months = factAt("conservative.months");
  const said = { document: "request.json", page: 1, quote: "Therapy: 7 months" };
  const path = "Procedure.performedPeriod";
  const one: Passage = { ...said, resource: "Procedure/1", path };
  const other: Passage = {
    ...said,
    resource: "Procedure/2",
    path,
    informationOrigin: "auto-server",
  };
  const stamps = [stampOf(1), stampOf(2), stampOf(3)] as const;
  const first = takeProposal(empty, { fact: months, value: 7, source: one }, stamps[0]);
  const both = takeProposal(first, { fact: months, value: 7, source: other }, stamps[1]);
  expect(sourcesOf(both, months.path)).toEqual([one, other]);
  const marked = markPassage(both, months.path, one, "dismissed", stamps[2]);
  expect(isDismissed(marked.proposalActions, months.path, one)).toBe(true);
  expect(isDismissed(marked.proposalActions, months.path, other)).toBe(false);
});

describe("an answer that has a source already", () => {
  const months = factAt("conservative.months");
  const source = { document: "fax.pdf", page: 2, quote: "Seven months." };
  const other = { document: "fax.pdf", page: 3, quote: "For 7 months." };
  const taken = takeProposal(empty, { fact: months, value: 7, source }, stampOf(1));

  test("keeps it and gets one more, by a passage that says the same or by hand", () => {
    const again = takeProposal(taken, { fact: months, value: 7, source: other }, stampOf(2));
    expect(again.citations[months.path]).toEqual(source);
    expect(again.furtherCitations).toEqual({ [months.path]: [other] });
    expect(addSource(again, months.path, other, stampOf(3))).toBe(again);
  });

  test("loses it with another answer, whose source is another passage", () => {
    const others = takeProposal(taken, { fact: months, value: 8, source: other }, stampOf(2));
    expect(sourcesOf(others, months.path)).toEqual([other]);
  });

  test("what was looked through in vain is no source of what is found later", () => {
    const looked = { document: "", lookedThrough: [{ document: "fax.pdf", pages: [] }] };
    const silent = { ...empty, citations: { [months.path]: looked } };
    const found = takeProposal(silent, { fact: months, value: 7, source }, stampOf(1));
    expect(sourcesOf(found, months.path)).toEqual([source]);
  });
});

describe("an answer that differs from the passage", () => {
  const months = factAt("conservative.months");
  const source = { document: "fax.pdf", page: 2, quote: "Seven months." };
  const typed = (record: CaseRecord, value: JsonValue | undefined) => ({
    ...record,
    answers: withValueAt(record.answers, months.path, value),
  });
  const kinds = ({ proposalActions }: CaseRecord) =>
    actionsInOrder(proposalActions).map(({ kind, value, proposed }) => [kind, value, proposed]);

  test("is noted once, when the question is left, with what the passage says", () => {
    const left = noteChange(typed(empty, "6"), months, { value: 7, source }, stampOf(1));
    expect(kinds(left)).toEqual([["changed", "6", 7]]);
    expect(noteChange(left, months, { value: 7, source }, stampOf(2))).toBe(left);
    const again = noteChange(typed(left, "5"), months, undefined, stampOf(3));
    expect(kinds(again).at(-1)).toEqual(["changed", "5", 7]);
  });

  test("is noted where a confirmed answer is typed over or cleared, not where it is typed again", () => {
    const taken = takeProposal(empty, { fact: months, value: 7, source }, stampOf(1));
    expect(noteChange(typed(taken, "07"), months, undefined, stampOf(2)).proposalActions).toEqual(
      taken.proposalActions,
    );
    expect(kinds(noteChange(typed(taken, "8"), months, undefined, stampOf(2))).at(-1)).toEqual([
      "changed",
      "8",
      7,
    ]);
    expect(
      kinds(noteChange(typed(taken, undefined), months, undefined, stampOf(2))).at(-1),
    ).toEqual(["changed", undefined, 7]);
    expect(confirmedInWords(months.path, typed(taken, "8"))).toBeUndefined();
  });

  test("nothing is noted of a question that nobody answered", () => {
    expect(noteChange(empty, months, { value: 7, source }, stampOf(1))).toBe(empty);
  });

  test("of a list, an item that was confirmed and is no longer in it", () => {
    const flags = factAt("presentation.redFlags");
    const [one, two] = flags.answer.kind === "many" ? flags.answer.options : [];
    if (one === undefined || two === undefined) throw new Error("no findings");
    const both = [one, two].reduce(
      (record, { value }, at) => takeProposal(record, { fact: flags, value, source }, stampOf(at)),
      empty,
    );
    expect(noteChange(both, flags, undefined, stampOf(5))).toBe(both);
    const left = { ...both, answers: withValueAt(both.answers, flags.path, [two.value]) };
    expect(kinds(noteChange(left, flags, undefined, stampOf(5))).at(-1)).toEqual([
      "changed",
      [two.value],
      one.value,
    ]);
  });
});
