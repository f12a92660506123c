import { type CriteriaSet, type Evaluation, type Parameter, type ParameterValues } from "#criteria";

export type BasisNoteProps = {
  readonly set: CriteriaSet;
  readonly evaluation: Evaluation;
};

/** By what the case was judged: the version, its date, and the plan's own values where there are any. */
export function BasisNote({ set, evaluation: { criteriaSet, asOf, parameters } }: BasisNoteProps) {
  const own = set.parameters.flatMap((parameter) => ownValue(parameter, parameters));
  return (
    <p className="text-xs text-ink-muted">
      Judged by <code>{criteriaSet}</code>
      {asOf === undefined ? "" : `, as of ${asOf}`},{" "}
      {own.length === 0
        ? "with the default plan values."
        : `with plan values of its own: ${own.join("; ")}.`}
    </p>
  );
}

function ownValue(parameter: Parameter, values: ParameterValues): readonly string[] {
  const value = values[parameter.name];
  if (value === undefined || value === parameter.default) return [];
  const words =
    parameter.kind === "number"
      ? `${String(value)} ${parameter.unit}`
      : (parameter.options.find((option) => option.value === value)?.label ?? String(value));
  return [`${parameter.title}: ${words}`];
}
