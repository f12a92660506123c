import { expect, test } from "vitest";
import { currentSets } from "#criteria";
import { valueInWords } from "./answer-value.ts";

const codes = currentSets.map((set) => {
  const fact = set.facts.find(({ path }) => path === "request.cptCode");
  if (fact === undefined) throw new RangeError(set.id);
  const { answer } = fact;
  const values =
    answer.kind === "choice"
      ? answer.options.map(({ value }) => value)
      : answer.kind === "exactly"
        ? [answer.value]
        : [];
  return { id: set.id, fact, values };
});

test.each(codes)("a code of digits is an option of $id, never a number", ({ fact, values }) => {
  expect(values.length).toBeGreaterThan(0);
  for (const value of values) {
    expect(valueInWords(fact, value)).toEqual({ ok: true, value });
    expect(valueInWords(fact, `"${value}"`)).toEqual({ ok: true, value });
  }
});
