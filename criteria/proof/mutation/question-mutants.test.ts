import { expect, test } from "vitest";
import type { AnswerKind, ChoiceOption, CriteriaSet, EntryField, FactDefinition } from "#criteria";
import { tick } from "../cases/boundary-values.ts";
import { factsWith } from "../cases/case-facts.ts";
import { theSet } from "../cases/the-set.ts";
import { reportCounts } from "../counts/report-counts.ts";
import { problemsByHand, writtenFor } from "../second-implementation.ts";
import { probesOf } from "../validation/probes.ts";
import { factsSchemaOf } from "../../validation/facts-schema.ts";
import type { Planted } from "./condition-mutants.ts";

/** Every fault in what one question allows: a range moved, an option dropped or added, silence allowed or not. */
function questionMutants(fact: FactDefinition): readonly Planted<FactDefinition>[] {
  return [
    ["silence turned", { ...fact, canBeNotDocumented: !fact.canBeNotDocumented }],
    ...answerMutants(fact.answer).map(([fault, answer]) => [fault, { ...fact, answer }] as const),
  ];
}

function answerMutants(kind: AnswerKind): readonly Planted<AnswerKind>[] {
  switch (kind.kind) {
    case "choice":
    case "many":
      return optionMutants(kind.options).map(
        ([fault, options]) => [fault, { ...kind, options }] as const,
      );
    case "number":
      return numberMutants(kind);
    case "exactly":
      return [["another value", { ...kind, value: "64998" }]];
    case "entries":
      return kind.fields.flatMap((field, at) =>
        fieldMutants(field).map(
          ([fault, changed]) =>
            [`${field.name} ${fault}`, { ...kind, fields: kind.fields.with(at, changed) }] as const,
        ),
      );
    case "date":
    case "partial-date":
      return [["any text", { kind: "text" }]];
    case "instant":
      return [["a date", { kind: "date" }]];
    case "text":
      return [["a date", { kind: "date" }]];
    case "codes":
      return [["any code", { ...kind, pattern: "." }]];
  }
}

function optionMutants(
  options: readonly ChoiceOption[],
): readonly Planted<readonly ChoiceOption[]>[] {
  return [
    ...options.map(
      ({ value }, at) =>
        [`without "${value}"`, options.filter((_one, place) => place !== at)] as const,
    ),
    ["with another", [...options, { value: `${options[0]?.value ?? ""}s`, label: "Another" }]],
  ];
}

function numberMutants(
  kind: Extract<AnswerKind, { kind: "number" }>,
): readonly Planted<Extract<AnswerKind, { kind: "number" }>>[] {
  const { max, wholeOnly, ...rest } = kind;
  const ceiling = max === undefined ? {} : { max };
  const turned = wholeOnly === true ? {} : ({ wholeOnly: true } as const);
  const limits =
    max === undefined
      ? [["a maximum", { ...kind, max: 100 }] as const]
      : [-1, -tick, tick, 1].map(
          (step) => [`maximum ${step}`, { ...kind, max: max + step }] as const,
        );
  return [["whole numbers turned", { ...rest, ...ceiling, ...turned }], ...limits];
}

function fieldMutants(field: EntryField): readonly Planted<EntryField>[] {
  const { answer } = field;
  const inner: readonly Planted<EntryField["answer"]>[] =
    answer.kind === "choice"
      ? optionMutants(answer.options).map(([fault, options]) => [fault, { ...answer, options }])
      : answer.kind === "number"
        ? numberMutants(answer)
        : answer.kind === "date"
          ? [["any text", { kind: "text" }]]
          : [["a date", { kind: "date" }]];
  return [
    ["required turned", { ...field, required: !field.required }],
    ...inner.map(([fault, changed]) => [fault, { ...field, answer: changed }] as const),
  ];
}

test("P9 every planted fault in what a question allows is told apart by an answer that the second implementation judges otherwise", () => {
  const survivors: string[] = [];
  let planted = 0;
  for (const [at, fact] of theSet.facts.entries()) {
    const probes = probesOf(fact).map((answer) => {
      const facts = factsWith({}, { [fact.path]: answer });
      const problems = problemsByHand({ id: "x", criteriaSet: writtenFor, facts });
      return { facts, isLegal: problems.length === 0 };
    });
    for (const [fault, changed] of questionMutants(fact)) {
      planted += 1;
      const set: CriteriaSet = { ...theSet, facts: theSet.facts.with(at, changed) };
      const schema = factsSchemaOf(set);
      const isKilled = probes.some(
        ({ facts, isLegal }) => schema.safeParse(facts).success !== isLegal,
      );
      if (!isKilled) survivors.push(`${fact.path}: ${fault}`);
    }
  }
  expect(survivors).toEqual([]);
  expect(planted).toBeGreaterThan(200);
  reportCounts("4 planted faults in questions (P9)", { planted, killed: planted, surviving: 0 });
}, 300_000);
