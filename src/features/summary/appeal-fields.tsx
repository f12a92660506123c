import { Question, SelectField } from "#ui";
import { ArrivalFields } from "./arrival-fields.tsx";
import type { EnteredAppeal } from "./appeal.ts";

/** How fast an appeal is to be answered, and when it came. */
export function AppealFields({
  appeal,
  zone,
  problem,
  onChange,
}: {
  readonly appeal: EnteredAppeal;
  /** IANA name. */
  readonly zone: string;
  readonly problem: string | undefined;
  readonly onChange: (appeal: EnteredAppeal) => void;
}) {
  return (
    <>
      <Question
        id="appeal-urgency"
        label="Kind of appeal"
        hint="Medicare Advantage: a fast appeal that a physician asks for or supports must be granted (42 CFR 422.584(c)(2): likely, not verified; ask your compliance department)."
      >
        <SelectField
          value={appeal.urgency}
          options={[
            { value: "standard", label: "Standard" },
            { value: "expedited", label: "Fast (expedited)" },
          ]}
          onChange={({ target }) =>
            onChange({
              ...appeal,
              urgency: target.value === "expedited" ? "expedited" : "standard",
            })
          }
        />
      </Question>
      <ArrivalFields
        arrived={appeal.received}
        zone={zone}
        problem={problem}
        onChange={(received) => onChange({ ...appeal, received })}
      />
    </>
  );
}
