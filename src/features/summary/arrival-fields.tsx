import { type WallTime, zoneInWords } from "#domain";
import { Question, TextField } from "#ui";

/** When information arrived, by the clock of the plan's zone; it begins with now. */
export function ArrivalFields({
  arrived,
  zone,
  problem,
  onChange,
}: {
  readonly arrived: WallTime;
  /** IANA name. */
  readonly zone: string;
  readonly problem: string | undefined;
  readonly onChange: (arrived: WallTime) => void;
}) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Question
        id="arrived-date"
        label="Date received"
        hint={zoneInWords(zone)}
        {...(problem === undefined ? {} : { error: problem })}
      >
        <TextField
          type="date"
          value={arrived.date}
          onChange={({ target }) => onChange({ ...arrived, date: target.value })}
        />
      </Question>
      <Question id="arrived-time" label="Time received" hint="From the fax or mail log">
        <TextField
          type="time"
          value={arrived.time}
          onChange={({ target }) => onChange({ ...arrived, time: target.value })}
        />
      </Question>
    </div>
  );
}
