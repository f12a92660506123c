import {
  type ChangeAnalyst,
  compileWhatCouldChange,
  defaultParameters,
  type ParameterValues,
} from "#criteria";
import { theSet } from "../cases/the-set.ts";

const known = new Map<string, ChangeAnalyst>();

/** The analyst under these overrides; building one costs a thousand times what asking it does. */
export function analystFor(overrides: ParameterValues): ChangeAnalyst {
  const key = JSON.stringify(overrides);
  const analyst =
    known.get(key) ??
    compileWhatCouldChange(theSet, { ...defaultParameters(theSet), ...overrides });
  known.set(key, analyst);
  return analyst;
}
