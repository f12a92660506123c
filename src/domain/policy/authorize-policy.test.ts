import { expect, test } from "vitest";
import { currentSet, defaultParameters, referenceOf } from "#criteria";
import type { Actor } from "../people/index.ts";
import { decideChange, type PolicyDecision, proposeChange } from "./authorize-policy.ts";
import type { PolicyChange, PolicyProposal } from "./policy-change.ts";
import { changesAhead, valuesInForce } from "./values-in-force.ts";

const set = currentSet("sacrococcygeal-64999");
const own = defaultParameters(set);
const ada: Actor = { id: "person-ada-00000000000001", name: "Ada Example", role: "administrator" };
const bea: Actor = { id: "person-bea-00000000000001", name: "Bea Example", role: "administrator" };
const at = "2026-11-30T15:00:00.000Z";
const today = "2026-11-30";
const acting = { by: ada, at, today };

const proposal: PolicyProposal = {
  id: "change-number-one-00000001",
  criteriaSet: referenceOf(set),
  values: { ...own, conservativeMinMonths: 2 },
  effectiveFrom: "2026-12-15",
  reason: "The committee asked for two months.",
};

function changesOf(decision: PolicyDecision): readonly PolicyChange[] {
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusals));
  return decision.changes;
}

test("a value holds once a second administrator approved it and its day has come", () => {
  const proposed = changesOf(proposeChange([], proposal, acting));
  expect(valuesInForce(set, proposed, "2027-01-01").values).toEqual(own);
  const approved = changesOf(
    decideChange(proposed, proposal.id, "approved", { ...acting, by: bea }),
  );
  expect(valuesInForce(set, approved, "2026-12-14")).toMatchObject({
    values: own,
    from: undefined,
  });
  expect(valuesInForce(set, approved, "2026-12-15")).toMatchObject({
    values: proposal.values,
    from: "2026-12-15",
  });
  expect(changesAhead(set, approved, today)).toEqual(approved);
});

test.each<[string, Partial<PolicyProposal>, string]>([
  ["effectiveFrom", { effectiveFrom: "2026-11-29" }, "must be today or later"],
  ["conservativeMinMonths", { values: { ...own, conservativeMinMonths: 37 } }, "from 0 to 36"],
  ["ptMinSessions", { values: { ...own, ptMinSessions: 2.5 } }, "a whole number"],
  ["surgeryRequires", { values: { ...own, surgeryRequires: "luck" } }, "must be one of"],
  ["values", { values: own }, "Change at least one value"],
  ["reason", { reason: "  " }, "Enter the reason"],
  ["reason", { reason: "" }, "Enter the reason"],
  ["criteriaSet", { criteriaSet: "sacrococcygeal-64999@9.0.0" }, "is not a known"],
])("a proposal is refused with what is allowed: %s", (field, wrong, message) => {
  const refused = proposeChange([], { ...proposal, ...wrong }, acting);
  if (refused.ok) throw new Error("taken");
  const words = refused.refusals.filter((one) => one.field === field).map((one) => one.message);
  expect(words.join()).toContain(message);
});

test("only administrators act, nobody approves a change of his or her own, and nothing is decided twice", () => {
  const nurse: Actor = { ...bea, role: "nurse-reviewer" };
  expect(proposeChange([], proposal, { ...acting, by: nurse }).ok).toBe(false);
  const proposed = changesOf(proposeChange([], proposal, acting));
  const decide = (by: Actor, verdict: "approved" | "declined" | "withdrawn", day = today) =>
    decideChange(proposed, proposal.id, verdict, { by, at, today: day });
  expect(decide(nurse, "approved").ok).toBe(false);
  expect(decide(ada, "approved").ok).toBe(false);
  expect(decide(ada, "declined").ok).toBe(false);
  // Another profile under the same name is the same person.
  expect(decide({ ...bea, name: "ada  example" }, "approved").ok).toBe(false);
  expect(decide(bea, "withdrawn").ok).toBe(false);
  expect(decide(bea, "approved", "2026-12-16").ok).toBe(false);
  const declined = changesOf(decide(bea, "declined"));
  expect(decideChange(declined, proposal.id, "approved", { ...acting, by: bea }).ok).toBe(false);
  expect(proposeChange(proposed, { ...proposal, id: "another-change-000000001" }, acting).ok).toBe(
    false,
  );
});
