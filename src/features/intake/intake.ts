import { codeIn, codesIn, type RequestCodesEntered, setByCodes } from "#domain";
import type { FieldError } from "#ui";

/** What the form of a new case asks about the criteria; as typed, `""` is nothing entered. */
export type IntakeEntries = RequestCodesEntered;

export const noIntake: IntakeEntries = { cptCode: "", diagnosisCodes: "", criteriaSet: "" };

/** What keeps the codes from being taken; ids are those of the fields. */
export function intakeErrors(entries: IntakeEntries): readonly FieldError[] {
  const code = codeIn(entries.cptCode);
  const wrong = codesIn(entries.diagnosisCodes).filter((one) => !diagnosisCode.test(one));
  if (code !== "" && !procedureCode.test(code)) {
    return [
      {
        id: "cptCode",
        message: "Enter a CPT or HCPCS code of five characters, such as 64999, or clear it",
      },
    ];
  }
  if (wrong.length > 0) {
    return [
      {
        id: "diagnosisCodes",
        message: `Enter ICD-10-CM codes such as M53.3, separated by commas. Not a code: ${wrong.join(", ")}`,
      },
    ];
  }
  return setByCodes(entries) === undefined
    ? [{ id: "criteriaSet", message: "Enter the code, or choose the criteria" }]
    : [];
}

/** Category I to III of CPT, and HCPCS level II. */
const procedureCode = /^(\d{4}[0-9A-Z]|[A-Z]\d{4})$/;
/** With its dot, or as claims write it without. */
const diagnosisCode = /^[A-Z]\d[0-9A-Z](\.?[0-9A-Z]{1,4})?$/;
