import {
  amountInWords,
  type CriteriaSet,
  type Evaluation,
  type Parameter,
  type ParameterValues,
  setInWords,
} from "#criteria";
import { dayInWords } from "#domain";

export type BasisNoteProps = {
  readonly set: CriteriaSet;
  readonly evaluation: Evaluation;
};

/** What the case was evaluated with: the version, its date, and the plan's own values where there are any. */
export function BasisNote({ set, evaluation: { criteriaSet, asOf, parameters } }: BasisNoteProps) {
  const own = set.parameters.flatMap((parameter) => ownValue(parameter, parameters));
  return (
    <p className="text-xs text-ink-muted">
      Evaluated with {setInWords(criteriaSet)}
      {asOf === undefined ? "" : `, as of ${dayInWords(asOf)}`},{" "}
      {own.length === 0
        ? "using the default plan values."
        : `using these plan values: ${own.join("; ")}.`}
    </p>
  );
}

function ownValue(parameter: Parameter, values: ParameterValues): readonly string[] {
  const value = values[parameter.name];
  if (value === undefined || value === parameter.default) return [];
  const words =
    parameter.kind === "number"
      ? amountInWords(value, parameter.unit)
      : (parameter.options.find((option) => option.value === value)?.label ?? String(value));
  return [`${parameter.title}: ${words}`];
}
