import { describe, expect, test } from "vitest";
import { currentSet, documentationOnly, policyOf } from "#criteria";
import { codesIn, criteriaByCodes, setByCodes } from "#domain";
import { intakeErrors, noIntake } from "./intake.ts";

const coccyx = currentSet("sacrococcygeal-64999");
const typed = (entries: Partial<typeof noIntake>) => ({ ...noIntake, ...entries });
const errorsOf = (entries: Partial<typeof noIntake>) =>
  intakeErrors(typed(entries)).map(({ id }) => id);

describe("the criteria of a new case", () => {
  test.each([
    ["its code", { cptCode: "64999", diagnosisCodes: "M53.2X8" }],
    ["a code with blanks around it", { cptCode: " 64999 ", diagnosisCodes: "M53.2X8" }],
    ["codes as claims write them", { cptCode: "64999", diagnosisCodes: "G89.29; m532x8" }],
  ])("follow from %s", (_, entries) => {
    expect(setByCodes(typed(entries))).toBe(coccyx);
    expect(errorsOf(entries)).toEqual([]);
  });

  test.each([
    { cptCode: "99213" },
    { cptCode: "L0999", diagnosisCodes: "M53.3" },
    { cptCode: "64999", diagnosisCodes: "J45.909" },
  ])("are none for $cptCode with $diagnosisCodes: documentation only", (entries) => {
    expect(criteriaByCodes(typed(entries)).kind).toBe("none");
    expect(setByCodes(typed(entries))).toBe(documentationOnly);
    expect(errorsOf(entries)).toEqual([]);
  });

  test("are the nurse's to pick where several match", () => {
    const other = { ...coccyx, id: "another-set", title: "Another set" };
    const intake = criteriaByCodes(typed({}), [coccyx, other]);
    expect(intake).toEqual({
      kind: "several",
      question: "Which criteria apply to this request?",
      options: [
        { value: coccyx.id, label: "Sacrococcygeal pain criteria" },
        { value: "another-set", label: "Another set" },
      ],
    });
  });

  test("are told apart by their common question, once a diagnosis is known", () => {
    const tell = policyOf(coccyx)?.intake.whenSeveral;
    const sets = [coccyx, coccyx];
    expect(criteriaByCodes(typed({ diagnosisCodes: "M53.3" }), sets)).toMatchObject({
      question: "What is the pain generator?",
      options: [{ label: `${tell?.answer ?? ""}: Sacrococcygeal pain criteria` }, {}],
    });
    expect(criteriaByCodes(typed({}), sets)).not.toMatchObject({ question: tell?.question });
  });
});

describe("what is typed", () => {
  test.each(["6499", "649999", "ABCDE", "64 99", "E01434"])("%s is no code", (cptCode) => {
    expect(errorsOf({ cptCode })).toEqual(["cptCode"]);
  });

  test.each(["64999", "0442T", "e0143", "27096", " 9921 3 "])("%s is one", (cptCode) => {
    expect(errorsOf({ cptCode, diagnosisCodes: "Z99.89" })).toEqual([]);
  });

  test("a diagnosis that is none is named", () => {
    const [error] = intakeErrors(typed({ diagnosisCodes: "M53.3, coccyx, 724.79" }));
    expect(error?.id).toBe("diagnosisCodes");
    expect(error?.message).toContain("Not a code: COCCYX, 724.79");
    expect(codesIn("M53.3 ,; g89.29\n")).toEqual(["M53.3", "G89.29"]);
  });
});
