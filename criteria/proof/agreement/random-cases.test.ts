import { expect, test } from "vitest";
import { parseCase } from "#criteria";
import { Dice } from "../cases/dice.ts";
import { layoutsInAnyOrder, randomCase } from "../cases/random-case.ts";
import { problemsByHand, writtenFor } from "../second-implementation.ts";

test("random cases are valid for both implementations, so that what they agree on is about cases", () => {
  const layOut = layoutsInAnyOrder(new Dice(5));
  for (let number = 0; number < 2000; number++) {
    const one = randomCase(number);
    const file = {
      id: String(number),
      criteriaSet: writtenFor,
      parameters: one.parameters,
      facts: layOut(one),
    };
    const parsed = parseCase(file);
    expect({ number, issues: parsed.ok ? [] : parsed.issues }).toEqual({ number, issues: [] });
    expect({ number, problems: problemsByHand(file) }).toEqual({ number, problems: [] });
  }
}, 300_000);
