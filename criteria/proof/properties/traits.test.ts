import { expect, inject, test, vi } from "vitest";
import { parseCase, readerOf } from "#criteria";
import { canonical, Evaluators } from "../agreement/compared-result.ts";
import { factsWith } from "../cases/case-facts.ts";
import { Dice } from "../cases/dice.ts";
import { layoutsInAnyOrder, randomCase } from "../cases/random-case.ts";
import { storedCases } from "../cases/stored-cases.ts";
import { theSet } from "../cases/the-set.ts";
import { reportCounts } from "../counts/report-counts.ts";
import { SetFunctions } from "../diagrams/set-functions.ts";
import { analystFor } from "../what-could-change/analysts.ts";
import { writtenFor } from "../second-implementation.ts";

// Seconds on an idle machine; a busy one shall not fail it.
vi.setConfig({ testTimeout: 300_000 });

const evaluators = new Evaluators(theSet);
const cases = inject("isProof") ? 100_000 : 1000;

/** Of what a case holds, all that says who is asking and how, and not what is the matter. */
const context = {
  "request.urgency": ["standard", "expedited", undefined],
  "request.lineOfBusiness": [
    "medicare-advantage",
    "medicaid-managed-care",
    "qhp",
    "commercial-erisa",
    "commercial-other",
    undefined,
  ],
  "request.cptCode": ["64999", undefined],
  "request.diagnosisCodes": [["M53.3"], ["M53.2X8", "G89.29"], [], undefined],
  "presentation.radiation": [["legs"], [], "not-documented", undefined],
  "presentation.painBaseline": [0, 10, "not-documented", undefined],
} as const;

test("P18 independence of protected traits: plan, urgency, codes and other context never change any part of a result", () => {
  const dice = new Dice(99);
  const layOut = layoutsInAnyOrder(dice);
  for (let number = 0; number < cases; number++) {
    const one = randomCase(number + 3_000_000);
    const facts = layOut(one);
    const changes = Object.entries(context).map(
      ([path, answers]) => [path, dice.pick<unknown>(answers)] as const,
    );
    const evaluate = evaluators.for(one.parameters);
    const [before, after] = [evaluate(facts), evaluate(factsWith(facts, changes))];
    expect({ number, line: canonical(after) }).toEqual({ number, line: canonical(before) });
  }
  reportCounts("3 properties: P18 independence of traits", { cases, violations: 0 });
});

test("P18: the recommendation depends on no question that is only context, over every combination of answers", () => {
  const depending = new SetFunctions().variables.flatMap(({ facts }) => facts);
  const contextOnly = theSet.facts.filter((fact) => fact.contextOnly).map(({ path }) => path);
  expect(contextOnly.length).toBeGreaterThan(3);
  expect(depending.filter((path) => contextOnly.includes(path))).toEqual([]);
});

test("P18: a name, a sex, an age or an address cannot even be entered", () => {
  for (const key of ["patient", "member", "name", "sex", "age", "address"]) {
    const facts = { ...storedCases[1]?.facts, [key]: { name: "A", sex: "female", age: 90 } };
    const parsed = parseCase({ id: "x", criteriaSet: writtenFor, facts });
    expect({ key, ok: parsed.ok }).toEqual({ key, ok: false });
  }
});

test("citations, title and id never change a result", () => {
  for (const { facts, parameters } of storedCases.slice(0, 60)) {
    const plain = parseCase({ id: "a", criteriaSet: writtenFor, parameters, facts });
    const citations = Object.fromEntries(
      theSet.facts.map(({ path }) => [path, { document: "Chart", page: 3, quote: "not met" }]),
    );
    const cited = parseCase({
      id: "b",
      title: "deny",
      criteriaSet: writtenFor,
      parameters,
      facts,
      citations,
    });
    if (!plain.ok || !cited.ok) throw new Error("Both files are valid.");
    const [one, other] = [plain.case, cited.case].map((each) =>
      canonical(evaluators.for(each.parameters)(each.facts)),
    );
    expect(other).toBe(one);
  }
});

test("P16 order independence: answers entered in any order, with edits back and forth, give what entering them once gives", () => {
  const dice = new Dice(4);
  for (let number = 0; number < 400; number++) {
    const one = randomCase(number + 4_000_000);
    const evaluate = evaluators.for(one.parameters);
    const answers = theSet.facts.map(({ path }, at) => [path, one.answers[at]] as const);
    const atOnce = factsWith({}, answers);
    let byHand = factsWith({}, {});
    for (const [path, answer] of dice.shuffled(answers)) {
      if (dice.happens(0.3)) {
        const other = readerOf(path)(dice.pick(storedCases)?.facts ?? {});
        byHand = factsWith(byHand, { [path]: other });
        canonical(evaluate(byHand));
      }
      byHand = factsWith(byHand, { [path]: answer });
    }
    expect(canonical(evaluate(byHand))).toBe(canonical(evaluate(atOnce)));
    const [entered, whole] = [byHand, atOnce].map((facts) => analystFor(one.parameters)(facts));
    expect(entered?.openQuestions).toEqual(whole?.openQuestions);
  }
});
