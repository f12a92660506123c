import { type Control, useWatch } from "react-hook-form";
import { sexOptions } from "#domain";
import { DateField, Question, SelectField, TextField } from "#ui";
import { DateAskedBack } from "./date-asked-back.tsx";
import { FaxField } from "./fax-field.tsx";
import type { FormParts } from "./form-parts.ts";
import { FormSection } from "./form-section.tsx";
import type { NewCaseEntries } from "./new-case.ts";

/** Whom the request is for. */
export function MemberSection({
  register,
  control,
  errorOf,
  setValue,
  isTried,
  hasAddress,
}: FormParts & {
  /** The address arrived, and is checked here; else it can be entered with the details for letters. */
  readonly hasAddress: boolean;
}) {
  return (
    <FormSection title="Member">
      <Question id="memberName" label="Name" error={errorOf("memberName")}>
        <TextField {...register("memberName")} />
        <FaxField field="memberName" control={control} />
      </Question>
      <Question id="memberId" label="Member ID">
        <TextField {...register("memberId")} />
        <FaxField field="memberId" control={control} />
      </Question>
      <Question id="dateOfBirth" label="Date of birth" error={errorOf("dateOfBirth")}>
        <BirthDate control={control} onChange={(date) => setValue("dateOfBirth", date)} />
        <DateAskedBack control={control} name="dateOfBirth" isAsked={isTried} setValue={setValue} />
        <FaxField field="dateOfBirth" control={control} />
      </Question>
      <Question id="sex" label="Sex" hint="As the eligibility record has it.">
        <SelectField {...register("sex")} options={sexOptions} emptyLabel="Not recorded" />
        <FaxField field="sex" control={control} />
      </Question>
      {hasAddress ? (
        <Question id="memberAddress" label="Member’s address">
          <TextField {...register("memberAddress")} />
          <FaxField field="memberAddress" control={control} />
        </Question>
      ) : null}
    </FormSection>
  );
}

function BirthDate({
  control,
  onChange,
}: {
  readonly control: Control<NewCaseEntries>;
  readonly onChange: (date: string) => void;
}) {
  const value = useWatch({ control, name: "dateOfBirth" });
  return (
    <DateField name="dateOfBirth" value={value} onChange={onChange} canBeNotDocumented={false} />
  );
}
