import type { ReactNode } from "react";
import type { UseFormRegister } from "react-hook-form";
import { zoneInWords, zones } from "#domain";
import { Button, Question, SelectField } from "#ui";
import type { NewCaseEntries } from "./new-case.ts";
import { receivedNow } from "./received-now.ts";

/** When the request was received: date, time and zone, or one click for "just now". */
export function ReceivedFields({
  register,
  errorOf,
  askedBack,
  onNow,
  zoneNow,
}: {
  readonly register: UseFormRegister<NewCaseEntries>;
  readonly errorOf: (id: keyof NewCaseEntries) => string | undefined;
  /** What a date of an impossible year most likely means. */
  readonly askedBack: ReactNode;
  readonly onNow: (parts: ReturnType<typeof receivedNow>) => void;
  readonly zoneNow: () => string;
}) {
  return (
    <fieldset className="grid gap-x-4 gap-y-2">
      <legend className="float-left font-semibold">Received</legend>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <p className="text-sm text-ink-muted">
          Durations are counted to this date, in the time zone of receipt.
        </p>
        <Button size="small" onClick={() => onNow(receivedNow(zoneNow()))}>
          Received just now
        </Button>
      </div>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <Question id="receivedDate" label="Date" error={errorOf("receivedDate")}>
          <input type="date" id="receivedDate" {...register("receivedDate")} className={control} />
          {askedBack}
        </Question>
        <Question id="receivedTime" label="Time" error={errorOf("receivedTime")}>
          <input type="time" id="receivedTime" {...register("receivedTime")} className={control} />
        </Question>
        <Question id="receivedZone" label="Time zone" error={errorOf("receivedZone")}>
          <SelectField
            {...register("receivedZone")}
            emptyLabel="Choose a zone"
            options={zones.map(({ id }) => ({ value: id, label: zoneInWords(id) }))}
          />
        </Question>
      </div>
    </fieldset>
  );
}

const control =
  "min-h-8 rounded-md border border-line-strong bg-surface px-2.5 py-1 text-ink hover:border-ink-muted aria-invalid:border-critical-solid pointer-coarse:min-h-10";
