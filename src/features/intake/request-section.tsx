import type { ReactNode } from "react";
import { dayDetails, requestDetailWords, usStateOptions } from "#domain";
import { lineOfBusinessOptions, urgencyOptions } from "#criteria";
import { ChoiceField, Question, SelectField, TextField } from "#ui";
import { DateAskedBack } from "./date-asked-back.tsx";
import { FaxField } from "./fax-field.tsx";
import type { FormParts } from "./form-parts.ts";
import { FormSection } from "./form-section.tsx";
import { IntakeFields } from "./intake-fields.tsx";
import { ReceivedFields } from "./received-fields.tsx";

/** What of the provider, the facility and the service arrives with a request: beside its source it is no detail that is folded away. */
const coverDetails = [
  "providerNpi",
  "providerPhone",
  "providerFax",
  "facilityNpi",
  "facilityPhone",
  "facilityFax",
  "serviceFrom",
  "units",
  "side",
  "providerAddress",
  "facilityAddress",
  "serviceThrough",
  "site",
  "contract",
] as const;
export type CoverDetail = (typeof coverDetails)[number];

/** How to reach the provider is always asked for, everything else where it arrived. */
export function arrivedDetails(hasArrived: (name: CoverDetail) => boolean): readonly CoverDetail[] {
  return coverDetails.filter((name) => /^provider(Npi|Phone|Fax)$/.test(name) || hasArrived(name));
}

/** Who asks for what, since when, and how fast. `details`: those that the fax gives. */
export function RequestSection({
  details,
  sentDates,
  ...parts
}: FormParts & {
  readonly details: readonly CoverDetail[];
  /** What the sender of data dates it, where that is not when it arrived. */
  readonly sentDates: ReactNode;
}) {
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
            type={dayDetails.includes(name) ? "date" : /Phone|Fax/.test(name) ? "tel" : "text"}
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
          <FaxField field="jurisdiction" control={control} />
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
            setValue("receivedDate", now.receivedDate);
            setValue("receivedTime", now.receivedTime);
            setValue("receivedZone", now.receivedZone);
          }}
          zoneNow={() => valueOf("receivedZone") ?? ""}
        />
        <FaxField field="received" control={control} />
        {sentDates}
      </div>
      <div className="col-span-full grid gap-3">
        <Question id="urgency" label="Urgency" kind="group">
          <ChoiceField {...register("urgency")} options={urgencyOptions} />
          <FaxField field="urgency" control={control} />
        </Question>
        <Question id="lineOfBusiness" label="Line of business" kind="group">
          <ChoiceField {...register("lineOfBusiness")} options={lineOfBusinessOptions} />
          <FaxField field="lineOfBusiness" control={control} />
        </Question>
      </div>
    </FormSection>
  );
}
