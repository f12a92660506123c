import { describe, expect, it } from "vitest";
import {
  inactiveAfterMs,
  nurseQueue,
  type Outcome,
  presenceEndsMs,
  takeOverWaitMs,
  type Workspace,
} from "#domain";
import { exampleCase, stored } from "./examples-for-test.ts";
import { people } from "./stage-for-test.ts";

/** A workspace of several people, each on a page of his or her own, and its clock. */
export interface TeamStage {
  readonly nora: Workspace;
  readonly ben: Workspace;
  readonly vera: Workspace;
  readonly paul: Workspace;
  readonly ada: Workspace;
  /** The server's present instant, ISO in UTC. */
  readonly now: () => string;
  /** Moves the server's clock on, in milliseconds. */
  readonly pass: (milliseconds: number) => void;
}

/** The value of an outcome, or a failing test. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.error.kind}`);
  return outcome.value;
}

export function teamOf({ team }: Workspace) {
  if (team === null) throw new Error("nobody else works here");
  return team;
}

/** A case of Nora's that she has open, having just typed there. */
async function atWork(open: () => Promise<TeamStage>) {
  const stage = await open();
  const record = exampleCase({ assignee: people.nora.name });
  stored(await stage.nora.cases.create(record, { key: record.id }));
  const nora = teamOf(stage.nora);
  const ben = teamOf(stage.ben);
  valueOf(await nora.noteOpen(record.id, { isActive: true }));
  const assignee = async () => stored(await stage.ada.cases.get(record.id)).value.assignee;
  return { ...stage, id: record.id, noras: nora, bens: ben, assignee };
}

/** What people do together. Call it from the adapter's own test file. */
export function describeTeamFunctions(name: string, open: () => Promise<TeamStage>): void {
  describe(`people at one case on the ${name}`, () => {
    it("are told of each other, not of themselves, until they leave or their page falls silent", async () => {
      const { id, noras, bens, pass } = await atWork(open);
      const told = new Promise((resolve) => {
        noras.watch(({ caseId }) => caseId === id && resolve(caseId));
      });
      const { others } = valueOf(await bens.noteOpen(id, { isActive: true }));
      expect(others).toMatchObject([{ caseId: id, name: "nora", personId: people.nora.id }]);
      await told;
      expect(valueOf(await noras.openCases()).map(({ name: one }) => one)).toEqual(["ben"]);
      valueOf(await bens.noteClosed(id));
      expect(valueOf(await noras.openCases())).toEqual([]);
      expect(valueOf(await bens.openCases())).toMatchObject([{ name: "nora" }]);
      pass(presenceEndsMs);
      expect(valueOf(await bens.openCases())).toEqual([]);
      expect(await bens.noteOpen("no-such-case", { isActive: true })).toMatchObject({
        error: { kind: "not-found" },
      });
    });

    it("take a case over at once from whom it is not open, and ask where it is", async () => {
      const { id, noras, bens, assignee, pass } = await atWork(open);
      const asked = valueOf(await bens.takeOver(id));
      expect(asked).toMatchObject({ kind: "asked", takeOver: { askedOf: { name: "nora" } } });
      expect(await assignee()).toBe("nora");
      valueOf(await noras.noteClosed(id));
      pass(1000);
      expect(valueOf(await bens.takeOver(id))).toEqual({ kind: "taken", because: "not-open" });
      expect(await assignee()).toBe("ben");
      // She is told, when she comes back.
      const back = valueOf(await noras.noteOpen(id, { isActive: true }));
      expect(back.takeOver).toMatchObject({ state: "taken", askedBy: { name: "ben" } });
    });

    it("get a case by consent, with all that was saved before, and no question is answered twice", async () => {
      const { id, nora, noras, bens, ben, assignee } = await atWork(open);
      const asked = valueOf(await bens.takeOver(id));
      if (asked.kind !== "asked") throw new Error("not asked");
      const shown = valueOf(await noras.noteOpen(id, { isActive: true })).takeOver;
      expect(shown).toEqual(asked.takeOver);
      // Only who was asked may answer.
      expect((await bens.answerTakeOver(asked.takeOver, "given")).ok).toBe(false);
      const { value, version } = stored(await nora.cases.get(id));
      stored(await nora.cases.put(id, { ...value, notes: "typed last" }, { ifMatch: version }));
      valueOf(await noras.answerTakeOver(asked.takeOver, "given"));
      expect(await assignee()).toBe("ben");
      expect(stored(await ben.cases.get(id)).value.notes).toBe("typed last");
      expect((await noras.answerTakeOver(asked.takeOver, "declined")).ok).toBe(false);
      const { takeOver } = valueOf(await bens.noteOpen(id, { isActive: true }));
      expect(takeOver).toMatchObject({ id: asked.takeOver.id, state: "given" });
    });

    it("wait for an answer as long as is said and no longer; a no is a no until they ask again", async () => {
      const { id, noras, bens, assignee, pass } = await atWork(open);
      const first = valueOf(await bens.takeOver(id));
      if (first.kind !== "asked") throw new Error("not asked");
      valueOf(await noras.answerTakeOver(first.takeOver, "declined"));
      const again = valueOf(await bens.takeOver(id));
      expect(again).toMatchObject({ kind: "asked" });
      pass(takeOverWaitMs - 1000);
      valueOf(await noras.noteOpen(id, { isActive: true }));
      expect(valueOf(await bens.takeOver(id))).toEqual(again);
      expect(await assignee()).toBe("nora");
      pass(1000);
      expect(valueOf(await bens.takeOver(id))).toEqual({ kind: "taken", because: "no-answer" });
      expect(await assignee()).toBe("ben");
    });

    it("need not ask somebody who did nothing for long; the history names both", async () => {
      const { id, noras, bens, assignee, pass, ada } = await atWork(open);
      for (let passed = 0; passed < inactiveAfterMs; passed += 60_000) {
        pass(60_000);
        valueOf(await noras.noteOpen(id, { isActive: false }));
      }
      expect(valueOf(await bens.takeOver(id))).toEqual({ kind: "taken", because: "inactive" });
      expect(await assignee()).toBe("ben");
      const history = await ada.cases.history(id);
      const writers = valueOf(history).items.map(({ by }) => by);
      expect(writers).toEqual(["nora", "ben"]);
    });

    it("show an administrator, and nobody else, how much is open and overdue, by whose turn it is", async () => {
      const { ada, ben, bens } = await atWork(open);
      const removed = exampleCase({ assignee: people.ben.name });
      const { version } = stored(await ben.cases.create(removed, { key: removed.id }));
      stored(await ben.cases.remove(removed.id, { ifMatch: version }));
      const unassigned = exampleCase();
      stored(await ben.cases.create(unassigned, { key: unassigned.id }));
      expect(await bens.load()).toMatchObject({ ok: false, error: { kind: "forbidden" } });
      const counts = valueOf(await teamOf(ada).load()).map(({ assignee, open: n }) => [
        assignee,
        n,
      ]);
      expect(new Map(counts.map(([who, n]) => [who, n]))).toEqual(
        new Map([
          ["nora", 1],
          [null, 1],
        ]),
      );
    });

    it("assign a case to a colleague or a queue, never under the hands of who is at work, never to a stranger", async () => {
      const { id, noras, bens, ada, assignee } = await atWork(open);
      const stranger = await bens.assign(id, "Nobody Example");
      expect(stranger).toMatchObject({ ok: false, error: { kind: "invalid" } });
      expect(valueOf(await bens.assign(id, "ben"))).toEqual({ kind: "at-work", name: "nora" });
      expect(await assignee()).toBe("nora");
      // Whoever has it gives it away, and an administrator gives work out.
      expect(valueOf(await noras.assign(id, nurseQueue))).toEqual({ kind: "assigned" });
      expect(await assignee()).toBe(nurseQueue);
      expect(valueOf(await bens.takeOver(id))).toMatchObject({ kind: "taken" });
      expect(await assignee()).toBe("ben");
      valueOf(await bens.noteOpen(id, { isActive: true }));
      expect(valueOf(await teamOf(ada).assign(id, "nora"))).toEqual({ kind: "assigned" });
      expect(await assignee()).toBe("nora");
    });

    it("are told once that they were mentioned, by whom and where, and nobody else is", async () => {
      const { id, nora, noras, bens, ada } = await atWork(open);
      const write = async (notes: string): Promise<void> => {
        const { value, version } = stored(await nora.cases.get(id));
        stored(await nora.cases.put(id, { ...value, notes }, { ifMatch: version }));
      };
      await write("benevolent@benny.example, @Bennett, ben");
      expect(valueOf(await bens.mentions())).toEqual([]);
      const told = new Promise((resolve) => {
        bens.watch(resolve);
      });
      await write("Please look at page 3, @Ben. Thanks, @nora");
      await told;
      expect(valueOf(await bens.mentions())).toMatchObject([{ caseId: id, by: "nora" }]);
      expect(valueOf(await teamOf(ada).mentions())).toEqual([]);
      expect(valueOf(await noras.mentions())).toEqual([]);
      valueOf(await bens.noteMentionsSeen(id));
      await write("Please look at page 4, @Ben. Thanks, @nora");
      expect(valueOf(await bens.mentions())).toEqual([]);
      await write("");
      await write("@ben, again");
      expect(valueOf(await bens.mentions())).toHaveLength(1);
    });
  });
}
