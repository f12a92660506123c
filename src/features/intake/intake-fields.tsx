import type { ReactNode } from "react";
import { useWatch } from "react-hook-form";
import { referenceOf, requestPaths, setInWords } from "#criteria";
import { codeIn, codesIn, type CriteriaByCodes, criteriaByCodes, setByCodes } from "#domain";
import { Callout, ChoiceField, Question, TextField } from "#ui";
import { FaxField } from "./fax-field.tsx";
import type { FormParts } from "./form-parts.ts";

type IntakeFieldsProps = Pick<FormParts, "register" | "control" | "errorOf"> & {
  /** What stands in the same row, after the codes. */
  readonly children: ReactNode;
};

/** The billed code and the diagnoses, and which criteria follow from them. */
export function IntakeFields({ register, control, errorOf, children }: IntakeFieldsProps) {
  const [cptCode, diagnosisCodes, criteriaSet] = useWatch({
    control,
    name: ["cptCode", "diagnosisCodes", "criteriaSet"],
  });
  const set = setByCodes({ cptCode, diagnosisCodes, criteriaSet });
  const asksForWords = set?.facts.some(({ path }) => path === requestPaths.procedureDescription);
  const intake = criteriaByCodes({ cptCode, diagnosisCodes });
  const typed = typedIn(cptCode, diagnosisCodes);
  return (
    <>
      <Question
        id="cptCode"
        label="CPT or HCPCS code"
        hint="Determines which criteria are used."
        error={errorOf("cptCode")}
      >
        <TextField {...register("cptCode")} autoCapitalize="characters" />
        <FaxField field="cptCode" control={control} />
      </Question>
      <Question
        id="diagnosisCodes"
        label="Diagnosis codes"
        hint="ICD-10-CM, separated by commas."
        error={errorOf("diagnosisCodes")}
      >
        <TextField {...register("diagnosisCodes")} autoCapitalize="characters" />
        <FaxField field="diagnosisCodes" control={control} />
      </Question>
      {children}
      {asksForWords === true ? (
        <Question
          id="procedureDescription"
          label="Requested procedure"
          hint="As the provider describes it."
        >
          <TextField {...register("procedureDescription")} />
          <FaxField field="procedureDescription" control={control} />
        </Question>
      ) : null}
      <div className="col-span-full grid gap-2">
        {intake.kind === "several" ? (
          <Question
            id="criteriaSet"
            label={intake.question}
            hint={
              typed === ""
                ? "A code above chooses them. Without one, choose here."
                : "More than one criteria set matches. You can change this later in the case details."
            }
            kind="group"
            error={errorOf("criteriaSet")}
          >
            <ChoiceField
              {...register("criteriaSet")}
              layout="stacked"
              isClearable={false}
              options={[...intake.options]}
            />
          </Question>
        ) : null}
        <div role="status">
          <CriteriaNote intake={intake} typed={typed} />
        </div>
      </div>
    </>
  );
}

function CriteriaNote({
  intake,
  typed,
}: {
  readonly intake: CriteriaByCodes;
  readonly typed: string;
}) {
  switch (intake.kind) {
    case "found":
      return <p className="text-ink-muted">Criteria: {setInWords(referenceOf(intake.set))}</p>;
    case "none":
      return (
        <Callout tone="warning" title={`No criteria on file for ${typed}`}>
          You can work the case as documentation only: documents, notes, clocks, and letters, with
          no recommendation. A physician advisor decides. Check the codes if you expected criteria.
        </Callout>
      );
    case "several":
      return null;
  }
}

/** "27096 with M53.3". */
function typedIn(cptCode: string, diagnosisCodes: string): string {
  return [codeIn(cptCode), codesIn(diagnosisCodes).join(", ")]
    .filter((part) => part !== "")
    .join(" with ");
}
