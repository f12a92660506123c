import { requestDetailWords, usStateOptions } from "#domain";
import { lineOfBusinessOptions, urgencyOptions } from "#criteria";
import { ChoiceField, Question, SelectField, TextField } from "#ui";
import { DateAskedBack } from "./date-asked-back.tsx";
import { FaxField } from "./fax-field.tsx";
import type { FormParts } from "./form-parts.ts";
import { FormSection } from "./form-section.tsx";
import { IntakeFields } from "./intake-fields.tsx";
import { ReceivedFields } from "./received-fields.tsx";

/** What of the provider and the facility a cover sheet says: beside the pages it is no detail that is folded away. */
export const coverDetails = [
  "providerNpi",
  "providerPhone",
  "providerFax",
  "facilityNpi",
  "facilityPhone",
  "facilityFax",
  "serviceFrom",
  "units",
  "side",
] as const;
export type CoverDetail = (typeof coverDetails)[number];

/** Who asks for what, since when, and how fast. `details`: those that the fax gives. */
export function RequestSection({
  details,
  ...parts
}: FormParts & { readonly details: readonly CoverDetail[] }) {
  const { register, control, errorOf, setValue, valueOf, isTried } = parts;
  return (
    <FormSection title="Request">
      <Question id="reference" label="Reference number" error={errorOf("reference")}>
        <TextField {...register("reference")} />
        <FaxField field="reference" control={control} />
      </Question>
      <Question id="requestingProvider" label="Requesting provider">
        <TextField {...register("requestingProvider")} />
        <FaxField field="requestingProvider" control={control} />
      </Question>
      <Question id="facility" label="Facility">
        <TextField {...register("facility")} />
        <FaxField field="facility" control={control} />
      </Question>
      {details.map((name) => (
        <Question key={name} id={name} label={requestDetailWords[name]}>
          <TextField
            {...register(name)}
            type={name === "serviceFrom" ? "date" : /Phone|Fax/.test(name) ? "tel" : "text"}
          />
          <FaxField field={name} control={control} />
        </Question>
      ))}
      <IntakeFields {...parts}>
        <Question id="jurisdiction" label="Jurisdiction" hint="Whose state law governs the review.">
          <SelectField
            options={usStateOptions}
            emptyLabel="Not recorded"
            {...register("jurisdiction")}
          />
        </Question>
      </IntakeFields>
      <div className="col-span-full">
        <ReceivedFields
          register={register}
          errorOf={errorOf}
          askedBack={
            <DateAskedBack
              control={control}
              name="receivedDate"
              isAsked={isTried}
              setValue={setValue}
            />
          }
          onNow={(now) => {
            setValue("receivedDate", now.date);
            setValue("receivedTime", now.time);
            setValue("receivedZone", now.zone);
          }}
          zoneNow={() => valueOf("receivedZone") ?? ""}
        />
        <FaxField field="received" control={control} />
      </div>
      <div className="col-span-full grid gap-3">
        <Question id="urgency" label="Urgency" kind="group">
          <ChoiceField {...register("urgency")} options={urgencyOptions} />
          <FaxField field="urgency" control={control} />
        </Question>
        <Question id="lineOfBusiness" label="Line of business" kind="group">
          <ChoiceField {...register("lineOfBusiness")} options={lineOfBusinessOptions} />
        </Question>
      </div>
    </FormSection>
  );
}
