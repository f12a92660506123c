import { amountInWords, type CriteriaSet, type Parameter, type ParameterValues } from "#criteria";

/** A parameter's value as people read it: "6 weeks", "Not covered". */
export function valueInWords(parameter: Parameter, value: number | string | undefined): string {
  if (value === undefined) return "Not set";
  if (parameter.kind === "number") return amountInWords(value, parameter.unit);
  return parameter.options.find((option) => option.value === value)?.label ?? String(value);
}

export type ValueChange = {
  readonly parameter: Parameter;
  readonly before: string;
  readonly after: string;
};

/** The parameters that two sets of values differ in, in the set's order. */
export function valueChanges(
  set: CriteriaSet,
  before: ParameterValues,
  after: ParameterValues,
): readonly ValueChange[] {
  return set.parameters
    .filter(({ name }) => before[name] !== after[name])
    .map((parameter) => ({
      parameter,
      before: valueInWords(parameter, before[parameter.name]),
      after: valueInWords(parameter, after[parameter.name]),
    }));
}

/** The same in one line: "Minimum visits: 6 visits → 8 visits; …". */
export function valueChangesInWords(
  set: CriteriaSet,
  before: ParameterValues,
  after: ParameterValues,
): string {
  return valueChanges(set, before, after)
    .map((change) => `${change.parameter.title}: ${change.before} → ${change.after}`)
    .join("; ");
}
