import { expect, test } from "vitest";
import { enteredAnswers } from "./entered-answers.ts";

test("what was typed stays as typed, and what was not answered is not there", () => {
  expect(
    enteredAnswers({
      request: { procedure: "", receivedAt: undefined },
      blocks: { diagnostic: { reliefPercent: "101 %", site: null, performed: "not-documented" } },
      imaging: { studies: [{ modality: "", region: "" }] },
      presentation: { redFlags: [] },
    }),
  ).toEqual({
    blocks: { diagnostic: { reliefPercent: "101 %", performed: "not-documented" } },
    imaging: { studies: [{ modality: "", region: "" }] },
    presentation: { redFlags: [] },
  });
});

test("an untouched form is an empty record", () => {
  expect(enteredAnswers({ request: { procedure: undefined } })).toEqual({});
});
