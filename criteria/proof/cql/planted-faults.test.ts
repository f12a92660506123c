import { describe, expect, inject, test } from "vitest";
import { type Criterion, defaultParameters, isTree, readerOf } from "#criteria";
import { criterionName } from "../../export/cql/index.ts";
import { theSet } from "../cases/the-set.ts";
import { reportCounts } from "../counts/report-counts.ts";
import { committedText } from "./artifacts.ts";
import { compareCriterion } from "./compare.ts";
import { cqlExecution } from "./run-in-cql-execution.ts";

/** The committed ELM without its line breaks, so that a definition's text can be found in it. */
const elm = JSON.stringify(JSON.parse(committedText(theSet, "elm.json")));
const sampling = { everyNth: inject("isProof") ? 1 : 7, above: 1000 };
const patience = 600_000;

/** A fault in one definition's ELM; undefined where there is nothing to spoil. */
type Fault = (definition: string) => string | undefined;

const faults: Readonly<Record<string, Fault>> = {
  "met becomes not-met": (text) => replaced(text, /"value":"met"/, '"value":"not-met"'),
  "unmet becomes unanswered": (text) => replaced(text, /"value":"not-met"/, '"value":"unanswered"'),
  "at least becomes above": (text) => replaced(text, /"GreaterOrEqual"/, '"Greater"'),
  "what nobody has answered counts as silence": (text) =>
    replaced(
      text,
      /\{"type":"FunctionRef","name":"no value".*?\]\}\]\}/,
      literal("not-documented"),
    ),
};

describe("a fault in the translation of a criterion would be noticed", () => {
  const tally = { planted: 0, noticed: 0 };

  test.each(Object.entries(faults))(
    "%s",
    async (_name, fault) => {
      const unnoticed: string[] = [];
      for (const criterion of theSet.criteria) {
        const spoilt = spoil(criterion, fault);
        if (spoilt === undefined) continue;
        tally.planted += 1;
        const engine = cqlExecution(spoilt);
        const standard = defaultParameters(theSet);
        const compared = await compareCriterion(engine, theSet, criterion, standard, sampling);
        if (compared.mismatches.length > 0) tally.noticed += 1;
        else unnoticed.push(criterion.id);
      }
      expect(unnoticed).toEqual([]);
    },
    patience,
  );

  test("in every criterion, in more than one way", () => {
    expect(tally.planted).toBeGreaterThan(theSet.criteria.length * 2);
    reportCounts("7 outside engine: faults planted in the translation", {
      planted: tally.planted,
      noticed: tally.noticed,
    });
  });
});

function spoil(criterion: Criterion, fault: Fault): string | undefined {
  const definition = definitionOf(criterionName(criterion.id));
  const spoilt = fault(definition);
  return spoilt === undefined ? undefined : elm.replace(definition, () => spoilt);
}

function definitionOf(name: string): string {
  const tree: unknown = JSON.parse(elm);
  const all = isTree(tree) ? readerOf("library.statements.def")(tree) : undefined;
  const definitions: readonly unknown[] = Array.isArray(all) ? all : [];
  const found = definitions.find((one) => isTree(one) && one["name"] === name);
  if (found === undefined) throw new RangeError(`No definition "${name}".`);
  return JSON.stringify(found);
}

function replaced(text: string, pattern: RegExp, by: string): string | undefined {
  return pattern.test(text) ? text.replace(new RegExp(pattern, "g"), () => by) : undefined;
}

function literal(value: string): string {
  return `{"type":"Literal","valueType":"{urn:hl7-org:elm-types:r1}String","value":"${value}","annotation":[]}`;
}
