import { describe, expect, it } from "vitest";
import { currentSet, defaultParameters, referenceOf } from "#criteria";
import {
  type DenialForm,
  examplePlan,
  type Person,
  type PolicyOutcome,
  type PolicyProposal,
  type SetupOutcome,
  type SetupStore,
  type StoredPolicy,
} from "#domain";

export const nora: Person = {
  id: "person-nora-0000000000001",
  name: "Nora Example",
  role: "nurse-reviewer",
};
export const vera: Person = {
  id: "person-vera-0000000000001",
  name: "Dr. Vera Example",
  role: "physician-advisor",
  licence: { state: "NY", number: "S-2002" },
};

/** Who administers; on a server the person who is signed in, whose id no call can choose. */
const ada: Person = { id: "person-ada-00000000000001", name: "Ada Example", role: "administrator" };

const set = currentSet("sacrococcygeal-64999");
const shorterCare: PolicyProposal = {
  id: "change-of-care-00000000001",
  criteriaSet: referenceOf(set),
  values: { ...defaultParameters(set), conservativeMinMonths: 2 },
  effectiveFrom: "2100-01-01",
  reason: "Two months, as the committee asked.",
};

const planForm: DenialForm = {
  fileName: "cms-10003.pdf",
  uploadedAt: "2026-03-01T15:00:00.000Z",
  // Larger than what one message of a database or a proxy usually takes.
  pdf: "JVBERi0x".repeat(50_000),
  map: { kind: "fields", fields: { memberName: "Enrollee name", noticeDate: "Date" } },
};

function givenPolicy(outcome: PolicyOutcome): StoredPolicy {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.error)}`);
  return outcome.value;
}

/** The value of an outcome, or a failing test. */
export function given<T>(outcome: SetupOutcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.error.kind}`);
  return outcome.value;
}

/** What every adapter of people, plan and settings does. Call it from the adapter's own test file. */
export function describeSetupStore(name: string, open: () => Promise<SetupStore>): void {
  describe(`people, plan and settings in the ${name}`, () => {
    it("are empty at first, which is nobody and nothing chosen, not a default", async () => {
      const { people, plan, settings } = await open();
      expect(given(await people.list())).toMatchObject({ people: [], unreadable: 0 });
      expect(given(await plan.read())).toEqual({ revision: 0, value: null });
      expect(given(await settings.read())).toEqual({ revision: 0, value: null });
    });

    it("are read as they were written, each write a revision", async () => {
      const { people, plan, settings } = await open();
      given(await people.save(nora, { ifRevision: 0 }));
      const named = { ...nora, credentials: "RN" };
      expect(given(await people.save(named, { ifRevision: 1 }))).toEqual({
        person: named,
        revision: 2,
      });
      given(await people.save(vera, { ifRevision: 0 }));
      const { people: listed } = given(await people.list());
      expect(new Set(listed.map(({ person }) => person))).toEqual(new Set([named, vera]));
      const own = { ...examplePlan, name: "Prairie Health Plan" };
      given(await plan.write(own, { ifRevision: 0 }));
      expect(given(await plan.read())).toEqual({ revision: 1, value: own });
      given(await settings.write({ movesOn: false }, { ifRevision: 0 }));
      expect(given(await settings.read())).toEqual({ revision: 1, value: { movesOn: false } });
    });

    it("refuse a writer who has not seen the last revision, and change nothing", async () => {
      const { people, plan, settings } = await open();
      given(await people.save(nora, { ifRevision: 0 }));
      given(await settings.write({ movesOn: false }, { ifRevision: 0 }));
      given(await plan.write(examplePlan, { ifRevision: 0 }));
      const conflict = { ok: false, error: { kind: "conflict" } };
      expect(await people.save({ ...nora, name: "X" }, { ifRevision: 0 })).toEqual(conflict);
      expect(await people.remove(nora.id, { ifRevision: 7 })).toEqual(conflict);
      expect(await settings.write({ movesOn: true }, { ifRevision: 0 })).toEqual(conflict);
      expect(await plan.write(null, { ifRevision: 2 })).toEqual(conflict);
      expect(given(await people.list()).people).toEqual([{ person: nora, revision: 1 }]);
      expect(given(await settings.read()).value).toEqual({ movesOn: false });
    });

    it("let somebody go and come back, without a revision coming twice", async () => {
      const { people, plan } = await open();
      given(await people.save(nora, { ifRevision: 0 }));
      given(await people.remove(nora.id, { ifRevision: 1 }));
      const gone = given(await people.list());
      expect(gone).toMatchObject({ people: [], unreadable: 0 });
      expect(gone.removed.get(nora.id)).toBe(2);
      expect(given(await people.save(nora, { ifRevision: 2 })).revision).toBe(3);
      given(await plan.write(examplePlan, { ifRevision: 0 }));
      given(await plan.write(null, { ifRevision: 1 }));
      expect(given(await plan.read())).toEqual({ revision: 2, value: null });
    });

    it("keep the plan’s own CMS-10003, whole, until it is taken away", async () => {
      const { denialForm } = await open();
      expect(given(await denialForm.read())).toEqual({ revision: 0, value: null });
      given(await denialForm.write(planForm, { ifRevision: 0 }));
      expect(given(await denialForm.read())).toEqual({ revision: 1, value: planForm });
      const late = await denialForm.write(null, { ifRevision: 0 });
      expect(late).toEqual({ ok: false, error: { kind: "conflict" } });
      given(await denialForm.write(null, { ifRevision: 1 }));
      expect(given(await denialForm.read())).toEqual({ revision: 2, value: null });
    });

    it("keep the plan’s values of the criteria as changes: one administrator proposes, another approves", async () => {
      const { policy } = await open();
      const acting = { by: ada, today: "2026-11-30", ifRevision: 0 };
      expect(given(await policy.read())).toEqual({ revision: 0, changes: [] });
      const refused = await policy.propose({ ...shorterCare, reason: " " }, acting);
      expect(refused).toMatchObject({ ok: false, error: { refusals: [{ field: "reason" }] } });
      const proposed = givenPolicy(await policy.propose(shorterCare, acting));
      expect(proposed).toMatchObject({ revision: 1, changes: [{ id: shorterCare.id }] });
      const stale = await policy.decide(shorterCare.id, "withdrawn", acting);
      expect(stale).toEqual({ ok: false, error: { kind: "conflict" } });
      const own = await policy.decide(shorterCare.id, "approved", { ...acting, ifRevision: 1 });
      expect(own).toMatchObject({ ok: false, error: { kind: "refused" } });
      const done = { ...acting, ifRevision: 1 };
      const withdrawn = givenPolicy(await policy.decide(shorterCare.id, "withdrawn", done));
      expect(withdrawn.changes).toMatchObject([{ decision: { verdict: "withdrawn" } }]);
      expect(given(await policy.read())).toEqual(withdrawn);
    });

    it("tell those who watch, until they stop", async () => {
      const { people, settings } = await open();
      let told = 0;
      const stop = people.watch(() => (told += 1));
      given(await settings.write({}, { ifRevision: 0 }));
      given(await people.save(nora, { ifRevision: 0 }));
      stop();
      given(await people.save(vera, { ifRevision: 0 }));
      expect(told).toBe(2);
    });

    it("give one of two writers who began alike the place, never both", async () => {
      const { settings } = await open();
      const outcomes = await Promise.all([
        settings.write({ movesOn: true }, { ifRevision: 0 }),
        settings.write({ showsRecord: true }, { ifRevision: 0 }),
      ]);
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(given(await settings.read()).revision).toBe(1);
    });
  });
}
