import fc from "fast-check";
import { expect, test } from "vitest";
import { compileSet, currentSet, currentSets, defaultParameters, factsThatMatter } from "#criteria";
import { treeFrom, withAnswers } from "../model/fact-tree.ts";

const set = currentSet("sacrococcygeal-64999");
const parameters = defaultParameters(set);
const evaluate = compileSet(set, parameters);

const folded = (facts: Record<string, unknown>): readonly string[] => {
  const matter = factsThatMatter(set, parameters, facts);
  return set.facts
    .filter((fact) => fact.contextOnly !== true && !matter.has(fact.path))
    .map((fact) => fact.path);
};
const requested = (procedure: string) => ({ request: { procedure } });

test("while no procedure is chosen, every question can matter", () => {
  expect(folded({})).toEqual([]);
});

test("imaging for surgery folds away for an injection, and comes back for surgery", () => {
  expect(folded(requested("ganglion-impar-injection"))).toEqual(
    expect.arrayContaining(["imaging.mobility", "imaging.spicule", "guideline.patientRationale"]),
  );
  expect(folded(requested("coccygectomy-total"))).not.toContain("imaging.mobility");
});

test("the SI joint block is asked only where the SI joint is to be treated with radiofrequency", () => {
  expect(folded(requested("pericapsular-rfa"))).toContain("blocks.siJoint.performed");
  expect(folded(requested("si-joint-injection"))).toContain("blocks.siJoint.performed");
  expect(folded(requested("cooled-rf-lateral-branches"))).not.toContain("blocks.siJoint.performed");
});

const answers: readonly (readonly [string, readonly unknown[]])[] = set.facts.map(
  ({ path, answer }) => {
    if (answer.kind === "choice") return [path, answer.options.map((option) => option.value)];
    return [path, answer.kind === "number" ? [0, 3, 6, 50, 80] : []];
  },
);

test("a question that is folded away cannot change any result, whatever its answer", () => {
  const anyCase = fc.tuple(
    ...answers.map(([path, values]) =>
      fc
        .option(fc.constantFrom(undefined, ...values), { nil: undefined })
        .map((answer) => [path, answer] as const),
    ),
  );
  fc.assert(
    fc.property(anyCase, fc.nat(), fc.nat(), (entries, which, value) => {
      const facts = treeFrom(entries);
      const foldedAway = folded(facts);
      const hidden = answers
        .filter(([path]) => foldedAway.includes(path))
        .filter(([, values]) => values.length > 0);
      const [path, values] = hidden[which % Math.max(1, hidden.length)] ?? [];
      if (path === undefined || values === undefined) return;
      const changed = withAnswers(facts, treeFrom([[path, values[value % values.length]]]));
      expect(evaluate(changed)).toEqual(evaluate(facts));
    }),
    { numRuns: 400 },
  );
});

test.each(currentSets.map((currentSet) => [currentSet.id, currentSet] as const))(
  "in %s the question whose answer folds others away stays, whatever its answer",
  (_id, one) => {
    const gates = one.facts.filter((fact) => fact.isGate === true);
    expect(gates.length).toBeGreaterThan(0);
    for (const gate of gates) {
      const procedures = one.procedures.rows.filter(({ id }) =>
        factsThatMatter(one, defaultParameters(one), requested(id)).has(gate.path),
      );
      const options = gate.answer.kind === "choice" ? gate.answer.options : [];
      for (const { id } of procedures) {
        for (const { value } of options) {
          const facts = withAnswers(requested(id), treeFrom([[gate.path, value]]));
          expect(factsThatMatter(one, defaultParameters(one), facts).has(gate.path)).toBe(true);
        }
      }
    }
  },
);
