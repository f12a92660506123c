import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CaseAction,
  type CaseDocument,
  type CaseRecord,
  type Determination,
  diffRecords,
  newCaseRecord,
  type Notice,
  type NoticeKind,
  type Revision,
  toJsonObject,
} from "#domain";
import { currentSet } from "#criteria";
import { caseStory, type StoryEntry } from "./case-story.ts";
import { canPutBack, putBack } from "./put-back.ts";
import { replay } from "./replay.ts";
import { signedWords } from "./signed-words.ts";

const set = currentSet("sacrococcygeal-64999");
const factPaths = set.facts.map(({ path }) => path);

const empty = newCaseRecord({
  id: "example-case-0000000001",
  now: "2026-03-02T15:00:00.000Z",
  origin: { kind: "entered" },
  criteriaSet: `${set.id}@${set.version}`,
  step: "request",
});

type Save = {
  readonly record: CaseRecord;
  readonly by?: string;
  /** Seconds after the first save. */
  readonly at?: number;
  readonly kind?: Revision["kind"];
};

/** The revisions that a store writes for a record that is created and saved again. */
function historyOf(...saves: readonly Save[]): readonly Revision[] {
  return saves.map(({ record, by = "Ada", at, kind }, index) => {
    const before = saves[index - 1];
    return {
      caseId: record.id,
      revision: index + 1,
      at: new Date(Date.parse("2026-03-02T15:00:00Z") + (at ?? index * 600) * 1000).toISOString(),
      by,
      kind: kind ?? (index === 0 ? "created" : "saved"),
      changes: [
        ...diffRecords(before === undefined ? {} : stampless(before.record), stampless(record)),
      ],
    };
  });
}

function stampless({ updatedAt: _stamp, ...record }: CaseRecord): object {
  return record;
}

const withAnswers = (answers: CaseRecord["answers"]): CaseRecord => ({ ...empty, answers });
const told = ({ edits }: StoryEntry): readonly string[] =>
  edits.map(
    ({ place, before, after }) =>
      `${place.label}: ${place.inWords(before)} → ${place.inWords(after)}`,
  );
const storyOf = (...saves: readonly Save[]) => caseStory(historyOf(...saves), set, []);

describe("the history of a case", () => {
  test("says who changed which answer from what to what, newest first", () => {
    const { entries } = storyOf(
      { record: empty },
      { record: withAnswers({ conservative: { cushion: "no" } }) },
      { record: withAnswers({ conservative: { cushion: "not-documented" } }), by: "Ben" },
      { record: withAnswers({}), by: "Ada" },
    );
    expect(entries.map(({ by }) => by)).toEqual(["Ada", "Ben", "Ada", "Ada"]);
    expect(entries.flatMap(told).slice(0, 3)).toEqual([
      "Coccyx cushion: Not documented → Not reviewed yet",
      "Coccyx cushion: No → Not documented",
      "Coccyx cushion: Not reviewed yet → No",
    ]);
  });

  test("tells each question of a group that is answered at once", () => {
    const { entries } = storyOf(
      { record: empty },
      { record: withAnswers({ imaging: { spicule: "no", mobility: "normal" } }) },
    );
    expect(entries[0]?.edits.map(({ place }) => place.label)).toEqual([
      "Mobility of the coccyx",
      "Spicule",
    ]);
  });

  test("tells typing as one change, a choice as each choice, and not where the reader went", () => {
    const typed = (text: string) => withAnswers({ request: { procedureDescription: text } });
    const { entries } = storyOf(
      { record: empty, at: 0 },
      { record: typed("Gan"), at: 10 },
      { record: typed("Ganglion"), at: 12 },
      { record: { ...typed("Ganglion"), place: { step: "imaging" } }, at: 13 },
      { record: typed("Ganglion impar"), at: 200 },
      { record: typed("Ganglion impart"), at: 500 },
      { record: typed("Ganglion impar"), at: 501 },
    );
    expect(entries.flatMap(told).slice(0, 4)).toEqual([
      "Procedure as described: Ganglion impart → Ganglion impar",
      "Procedure as described: Ganglion impar → Ganglion impart",
      "Procedure as described: Ganglion → Ganglion impar",
      "Procedure as described: Not reviewed yet → Ganglion",
    ]);
  });

  test("tells two choices one after the other as two", () => {
    const chosen = (cushion: string) => withAnswers({ conservative: { cushion } });
    const { entries } = storyOf(
      { record: empty, at: 0 },
      { record: chosen("no"), at: 10 },
      { record: chosen("yes"), at: 11 },
    );
    expect(entries.flatMap(told).slice(0, 2)).toEqual([
      "Coccyx cushion: No → Yes",
      "Coccyx cushion: Not reviewed yet → No",
    ]);
  });

  test("keeps apart what two people wrote, however soon", () => {
    const { entries } = storyOf(
      { record: empty, at: 0 },
      { record: { ...empty, notes: "One" }, at: 10, by: "Ada" },
      { record: { ...empty, notes: "Two" }, at: 11, by: "Ben" },
    );
    expect(entries.map(({ by }) => by)).toEqual(["Ben", "Ada", "Ada"]);
  });

  test("tells sources by document and page, long notes whole, and who took the case over", () => {
    const long =
      "The clinic was called twice about the missing therapy notes, without an answer so far.";
    const cited = {
      ...empty,
      citations: { "conservative.cushion": { document: "fax.pdf", page: 4 } },
      notes: long,
      assignee: "Ben",
    };
    const { entries } = storyOf(
      { record: empty },
      { record: cited },
      { record: { ...cited, notes: `${long} Again.` } },
      {
        record: {
          ...cited,
          citations: { "conservative.cushion": { document: "fax.pdf", page: 9 } },
        },
      },
    );
    expect(entries.slice(0, -1).flatMap(told)).toEqual([
      "Source of: Coccyx cushion: fax.pdf, page 4 → fax.pdf, page 9",
      `Reviewer’s note: ${long} Again. → ${long}`,
      `Reviewer’s note: ${long} → ${long} Again.`,
      "Source of: Coccyx cushion: No source → fax.pdf, page 4",
      `Reviewer’s note: Nothing entered → ${long}`,
      "Assigned to: Unassigned → Ben",
    ]);
  });

  test("tells where the case went and that it was opened again", () => {
    const waiting = { ...empty, state: "information-requested" } as const;
    const { entries } = storyOf(
      { record: empty },
      { record: waiting, kind: "signed" },
      { record: empty },
    );
    expect(entries.map(({ kind, state }) => [kind, state])).toEqual([
      ["saved", "draft"],
      ["signed", "information-requested"],
      ["created", undefined],
    ]);
  });
});

describe("what was signed", () => {
  const notice = (kind: NoticeKind): Notice => ({
    id: "example-notice-000001",
    kind,
    template: "example@1",
    parts: [],
  });
  const faxed = {
    ...notice("request-for-information"),
    delivery: { method: "fax", to: "1-800-555-0121", on: "2026-03-02" },
  } as const;
  const signedAs = (action: CaseAction, sent?: Notice): Determination => ({
    id: "example-signature-0001",
    caseId: empty.id,
    action,
    disposition: "in-review",
    recordedAt: "2026-03-02T15:10:00.000Z",
    recordedBy: {
      id: "example-person-000001",
      name: "Ada",
      role: "nurse-reviewer",
    },
    rationale: "",
    basis: {},
    ...(sent === undefined ? {} : { notice: sent }),
  });
  const signedEntries = (...determinations: readonly Determination[]) =>
    caseStory(
      historyOf(
        { record: empty },
        ...determinations.map(() => ({ record: empty, kind: "signed" }) as const),
      ),
      set,
      determinations,
    ).entries.toReversed();

  test("is told where another system sent something, which changed nothing", () => {
    const [first, sent] = historyOf({ record: empty }, { record: empty, kind: "received" });
    if (first === undefined || sent === undefined) throw new Error("no history");
    const received = { what: "cancellation", document: "Cancellation.json" } as const;
    const { entries } = caseStory([first, { ...sent, received }], set, []);
    expect(entries[0]).toMatchObject({ kind: "received", edits: [], received });
  });

  test("tells what a person added as a document once, at its time, unless a revision tells it", () => {
    const revisions = historyOf({ record: empty }, { record: { ...empty, state: "in-review" } });
    const document: CaseDocument = {
      ...{ id: "document-of-the-case-1", caseId: empty.id, name: "Request data, update 1.json" },
      ...{ formerNames: [], kind: "text", mediaType: "application/fhir+json", byteLength: 1 },
      ...{ pageCount: 1, addedAt: revisions[0]?.at ?? "", seenPages: [] },
    };
    const sent = [{ what: "update", at: document.addedAt, document }] as const;
    const { entries, record } = caseStory(revisions, set, [], sent);
    expect(entries.map(({ kind }) => kind)).toEqual(["saved", "received", "created"]);
    expect(record).toEqual(caseStory(revisions, set, []).record);
    const [first, last] = revisions;
    if (first === undefined || last === undefined) throw new Error("no history");
    const told = { what: "update", document: document.name } as const;
    const came: Revision = { ...last, kind: "received", changes: [], received: told };
    const renamed = { ...document, name: "Change.json", formerNames: [document.name] };
    const kinds = caseStory([first, came], set, [], [{ ...sent[0], document: renamed }]).entries;
    expect(kinds.map(({ kind }) => kind)).toEqual(["received", "created"]);
  });

  test.each<[CaseAction, Notice | undefined, string]>([
    ["recall", undefined, "recalled the hand-off"],
    ["add-addendum", undefined, "added an addendum"],
    ["open-appeal", undefined, "recorded an appeal"],
    ["reopen", undefined, "reopened the decision"],
    ["request-information", undefined, "requested information"],
    ["send-letter", faxed, "recorded the request letter as sent by fax to 1-800-555-0121"],
    [
      "request-information",
      faxed,
      "requested information, and recorded the request letter as sent by fax to 1-800-555-0121",
    ],
    ["send-letter", notice("extension"), "recorded the extension notice as sent"],
    ["void-letter", notice("extension"), "voided the extension notice"],
    ["issue-notice", notice("partial"), "recorded the partial approval notice as sent"],
    ["void-notice", notice("approval"), "voided the approval notice"],
  ])("%s is told as what was done, whether or not the state moved", (action, sent, words) => {
    expect(signedWords(signedAs(action, sent))).toBe(words);
  });

  test("belongs to its own entry, and to none where the numbers differ", () => {
    const actions = ["refer", "recall", "send-letter"] as const;
    const entries = signedEntries(...actions.map((action) => signedAs(action)));
    expect(entries.map(({ determination }) => determination?.action)).toEqual([
      undefined,
      ...actions,
    ]);
    const one = historyOf({ record: empty }, { record: empty, kind: "signed" });
    expect(caseStory(one, set, []).entries[0]?.determination).toBeUndefined();
  });
});

describe("putting back", () => {
  const first = withAnswers({ conservative: { cushion: "no", months: 4 } });
  const second = withAnswers({ conservative: { cushion: "yes", months: 4 } });
  const third = withAnswers({ conservative: { cushion: "yes", months: 7 } });
  const { entries } = storyOf({ record: first }, { record: second }, { record: third });
  const edit = entries[1]?.edits[0];
  if (edit === undefined) throw new Error("the second save is not told");

  test("writes the earlier value and keeps what was written since", () => {
    expect(putBack(third, edit)).toEqual(
      withAnswers({ conservative: { cushion: "no", months: 7 } }),
    );
  });

  test("of an answer that was not there makes it unanswered again", () => {
    const [added] = storyOf(
      { record: empty },
      { record: withAnswers({ conservative: { cushion: "yes" } }) },
    ).entries;
    const change = added?.edits[0];
    if (change === undefined) throw new Error("the answer is not told");
    expect(putBack(withAnswers({ conservative: { cushion: "yes" } }), change)).toEqual(empty);
  });

  test("is offered only while it would change something, and never for a closed case", () => {
    expect(canPutBack(third, edit)).toBe(true);
    expect(canPutBack(first, edit)).toBe(false);
    expect(canPutBack({ ...third, state: "referred-to-physician" }, edit)).toBe(false);
  });
});

test("the record after every change is rebuilt from the changes alone", () => {
  const text = fc.oneof(fc.string({ maxLength: 8 }), fc.string({ minLength: 60, maxLength: 90 }));
  const record = fc.record({
    notes: text,
    answers: fc.dictionary(
      fc.constantFrom("request", "conservative"),
      fc.dictionary(fc.constantFrom("a", "b"), fc.oneof(text, fc.array(fc.integer()))),
    ),
    citations: fc.dictionary(
      fc.constantFrom("conservative.cushion", "conservative.months", "priorInterventions"),
      fc.record({ document: text, page: fc.nat() }, { requiredKeys: ["document"] }),
    ),
  });
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 6 }), (records) => {
      const revisions = records.map((one, index): Revision => ({
        caseId: empty.id,
        revision: index + 1,
        at: "2026-03-02T15:00:00.000Z",
        by: "Ada",
        kind: "saved",
        changes: [...diffRecords(records[index - 1] ?? {}, one)],
      }));
      const rebuilt = replay(revisions, factPaths).map(({ after }) => after);
      expect(rebuilt).toEqual(
        records.map((one) => {
          const json = toJsonObject(one);
          return json.ok ? json.value : {};
        }),
      );
    }),
  );
});
