import { type WallTime, zoneInWords } from "#domain";
import { MomentFields } from "#ui";

/** When something arrived, by the clock of the plan's zone; it begins with now. */
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
    <MomentFields
      id="arrived"
      dateLabel="Date received"
      dateHint={zoneInWords(zone)}
      timeLabel="Time received"
      timeHint="From the fax or mail log"
      value={arrived}
      error={problem}
      onChange={onChange}
    />
  );
}
