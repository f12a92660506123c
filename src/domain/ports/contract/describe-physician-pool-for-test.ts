import { describe, expect, it } from "vitest";
import { type Availability, emptyPhysicianEntry, queueOfSpecialty, type Workspace } from "#domain";
import { type TeamStage, teamOf, valueOf } from "./describe-team-functions-for-test.ts";
import { exampleCase, exampleDetermination, stored } from "./examples-for-test.ts";
import { people } from "./stage-for-test.ts";

/** Refers a case of a Medicare Advantage member, which asks for expertise in the field of the service. */
async function refer(
  { nora, now }: Pick<TeamStage, "nora" | "now">,
  id: string,
  start: Parameters<typeof exampleCase>[0] = {},
): Promise<string> {
  const record = exampleCase({
    id,
    answers: { request: { lineOfBusiness: "medicare-advantage" } },
    ...start,
  });
  const { version } = stored(await nora.cases.create(record, { key: id }));
  stored(
    await nora.cases.sign(
      id,
      { ...record, state: "referred-to-physician" },
      {
        ifMatch: version,
        determination: {
          ...exampleDetermination(id, "referred-to-physician"),
          action: "refer",
          recordedAt: now(),
          recordedBy: people.nora,
        },
      },
    ),
  );
  return id;
}

const first = "case-a-0000000000000000000";
const second = "case-b-0000000000000000000";

const entryOf = async (by: Workspace, id: string) => {
  const physicians = valueOf(await teamOf(by).pool.list());
  const found = physicians.find(({ person }) => person.id === id);
  if (found === undefined) throw new Error("nobody of that id");
  return found;
};

/** Writes somebody's entry over whatever is there. */
async function enter(
  by: Workspace,
  id: string,
  part: { readonly specialties?: readonly string[]; readonly availability?: Availability },
) {
  const { entry, revision } = await entryOf(by, id);
  const { specialties, ...rest } = part;
  return teamOf(by).pool.save(
    id,
    {
      ...emptyPhysicianEntry,
      ...entry,
      ...rest,
      ...(specialties === undefined ? {} : { specialties: [...specialties] }),
    },
    { ifRevision: revision },
  );
}

/** Who decides which cases. Call it from the adapter's own test file. */
export function describePhysicianPool(name: string, open: () => Promise<TeamStage>): void {
  describe(`physician advisors on the ${name}`, () => {
    it("are offered what fits them, due first, and get it only by asking for it", async () => {
      const stage = await open();
      const { vera, ada, nora } = stage;
      await refer(stage, first);
      await refer(stage, second, { answers: { request: { lineOfBusiness: "commercial-erisa" } } });
      const { pool } = teamOf(vera);
      expect(valueOf(await pool.offers())).toEqual([
        { caseId: first, isOffered: false, against: ["No specialty is on file"] },
        { caseId: second, isOffered: true, against: [] },
      ]);
      expect(valueOf(await teamOf(ada).pool.waiting())).toEqual({
        waiting: 2,
        offeredToNobody: [first],
      });
      expect(await pool.waiting()).toMatchObject({ error: { kind: "forbidden" } });
      expect(stored(await ada.cases.get(second)).value.assignee).toBeUndefined();
      expect(await enter(ada, people.vera.id, { specialties: ["Orthopaedics"] })).toMatchObject({
        ok: true,
      });
      expect(valueOf(await pool.takeNext())).toEqual({ kind: "taken", caseId: first });
      expect(stored(await ada.cases.get(first)).value.assignee).toBe("vera");
      expect(valueOf(await pool.takeNext())).toEqual({ kind: "taken", caseId: second });
      expect(valueOf(await pool.takeNext())).toEqual({ kind: "none", waiting: 0, against: [] });
      expect((await entryOf(ada, people.vera.id)).openCases).toBe(2);
      for (const by of [nora, ada])
        expect(await teamOf(by).pool.takeNext()).toMatchObject({ error: { kind: "forbidden" } });
    });

    it("never get one case twice, however many ask at once, nor a colleague’s", async () => {
      const stage = await open();
      const { vera, paul } = stage;
      for (const by of [people.vera, people.paul])
        doneOf(await enter(stage.ada, by.id, { specialties: ["Pain medicine"] }));
      await refer(stage, first);
      await refer(stage, second, { assignee: queueOfSpecialty("Urology") });
      const taken = await Promise.all(
        [vera, paul, vera, paul].map(async (by) => teamOf(by).pool.takeNext()),
      );
      expect(taken.map((one) => valueOf(one).kind).toSorted()).toEqual([
        "none",
        "none",
        "none",
        "taken",
      ]);
    });

    it("say themselves when they are away, and an administrator whatever is on file", async () => {
      const { vera, ada, nora, paul } = await open();
      const away = { kind: "away", backOn: "2999-01-01" } as const;
      doneOf(await enter(vera, people.vera.id, { availability: away }));
      expect(await entryOf(nora, people.vera.id)).toMatchObject({
        revision: 1,
        enteredBy: "vera",
        entry: { availability: away },
      });
      expect(await enter(vera, people.vera.id, { specialties: ["Urology"] })).toMatchObject({
        ok: false,
      });
      for (const by of [paul, nora])
        expect(await enter(by, people.vera.id, { availability: away })).toMatchObject({
          ok: false,
        });
      // Whoever enters the next version has read the last one.
      const { pool } = teamOf(ada);
      const entry = { ...emptyPhysicianEntry, licences: [{ state: "AZ", number: "1" }] };
      expect(await pool.save(people.vera.id, entry, { ifRevision: 0 })).toMatchObject({
        error: { kind: "conflict" },
      });
      doneOf(await pool.save(people.vera.id, entry, { ifRevision: 1 }));
      expect(await pool.save(people.nora.id, entry, { ifRevision: 0 })).toMatchObject({
        ok: false,
      });
      expect((await entryOf(nora, people.vera.id)).entry).toEqual(entry);
    });
  });
}

/** The value of a setup outcome, or a failing test. */
function doneOf(outcome: Awaited<ReturnType<typeof enter>>): null {
  if (!outcome.ok) throw new Error(`refused: ${outcome.error.kind}`);
  return outcome.value;
}
