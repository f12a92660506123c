import type { UseFormRegister } from "react-hook-form";
import {
  dayDetails,
  type RequestDetailName,
  requestDetailNames,
  requestDetailWords,
} from "#domain";
import { Disclosure, Question, TextField } from "#ui";
import type { NewCaseEntries } from "./new-case.ts";

/** What letters need beside the names, folded away: all of it can be entered later in the case details. */
export function LetterDetails({
  register,
  without = [],
  hasMemberAddress,
}: {
  readonly register: UseFormRegister<NewCaseEntries>;
  /** Those that stand elsewhere on the page. */
  readonly without?: readonly RequestDetailName[];
  readonly hasMemberAddress: boolean;
}) {
  return (
    <Disclosure headingLevel={2} summary="Addresses, numbers, and service details for letters">
      <div className="@container">
        <div className="grid gap-x-4 gap-y-3 @md:grid-cols-2 @2xl:grid-cols-3">
          {hasMemberAddress ? (
            <Question id="memberAddress" label="Member’s address">
              <TextField {...register("memberAddress")} />
            </Question>
          ) : null}
          {requestDetailNames
            .filter((name) => !without.includes(name))
            .map((name) => (
              <Question key={name} id={name} label={requestDetailWords[name]}>
                <TextField
                  {...register(name)}
                  type={
                    dayDetails.includes(name) ? "date" : /Phone|Fax/.test(name) ? "tel" : "text"
                  }
                />
              </Question>
            ))}
        </div>
      </div>
    </Disclosure>
  );
}
