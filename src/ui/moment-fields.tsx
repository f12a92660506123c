import { Question } from "./question.tsx";
import { TextField } from "./text-field.tsx";

export type MomentFieldsProps = {
  /** The fields are `ID-date` and `ID-time`. */
  readonly id: string;
  readonly dateLabel: string;
  readonly dateHint: string;
  readonly timeLabel: string;
  readonly timeHint?: string | undefined;
  /** `YYYY-MM-DD` and `HH:MM`, as on a calendar and a clock. */
  readonly value: { readonly date: string; readonly time: string };
  readonly error?: string | undefined;
  readonly onChange: (value: { readonly date: string; readonly time: string }) => void;
};

/**
 * A day and a time of day, side by side.
 *
 * Accessibility: two native fields, each with its label; an error is said at the day.
 */
export function MomentFields({
  id,
  dateLabel,
  dateHint,
  timeLabel,
  timeHint,
  value,
  error,
  onChange,
}: MomentFieldsProps) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Question
        id={`${id}-date`}
        label={dateLabel}
        hint={dateHint}
        {...(error === undefined ? {} : { error })}
      >
        <TextField
          type="date"
          value={value.date}
          onChange={({ target }) => onChange({ ...value, date: target.value })}
        />
      </Question>
      <Question
        id={`${id}-time`}
        label={timeLabel}
        {...(timeHint === undefined ? {} : { hint: timeHint })}
      >
        <TextField
          type="time"
          value={value.time}
          onChange={({ target }) => onChange({ ...value, time: target.value })}
        />
      </Question>
    </div>
  );
}
