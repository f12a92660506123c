import type { UseFormRegister } from "react-hook-form";
import { dayDetails, requestDetailNames, requestDetailWords } from "#domain";
import { Disclosure, Question, TextField } from "#ui";
import type { NewCaseEntries } from "./new-case.ts";

/** What letters need beside the names, folded away: all of it can be entered later in the case details. */
export function LetterDetails({
  register,
}: {
  readonly register: UseFormRegister<NewCaseEntries>;
}) {
  return (
    <Disclosure headingLevel={2} summary="Addresses, numbers, and service details for letters">
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-3">
        <Question id="memberAddress" label="Member’s address">
          <TextField {...register("memberAddress")} />
        </Question>
        {requestDetailNames.map((name) => (
          <Question key={name} id={name} label={requestDetailWords[name]}>
            <TextField
              {...register(name)}
              type={dayDetails.includes(name) ? "date" : /Phone|Fax/.test(name) ? "tel" : "text"}
            />
          </Question>
        ))}
      </div>
    </Disclosure>
  );
}
