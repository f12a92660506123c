import {
  type ChangeAnalyst,
  compileExplainer,
  compileWhatCouldChange,
  type CriteriaSet,
  type Explainer,
  type ParameterValues,
} from "#criteria";

export type Analysts = { readonly explain: Explainer; readonly couldChange: ChangeAnalyst };

/**
 * The set's explainer and its analyst of open questions, compiled once for the same set and parameter
 * values: compiling costs many times what asking does, and the panel asks at every keystroke.
 */
export function analystsFor(set: CriteriaSet, parameters: ParameterValues): Analysts {
  const ofSet = compiled.get(set) ?? new Map<string, Analysts>();
  compiled.set(set, ofSet);
  const key = JSON.stringify(
    Object.entries(parameters).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
  const analysts = ofSet.get(key) ?? {
    explain: compileExplainer(set, parameters),
    couldChange: compileWhatCouldChange(set, parameters),
  };
  ofSet.set(key, analysts);
  return analysts;
}

const compiled = new WeakMap<CriteriaSet, Map<string, Analysts>>();
