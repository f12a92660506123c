import {
  type ChoiceOption,
  type CriteriaSet,
  defaultParameters,
  type FactDefinition,
  type FactPath,
  factsThatMatter,
  notDocumented,
  type ParameterValues,
  treeFrom,
} from "#criteria";

/** An answer to another question that decides whether a question is asked. */
export type DecidingAnswers = {
  readonly question: FactDefinition;
  /** Options of that question, or `not-documented`. */
  readonly values: readonly string[];
};

/** When a question is asked; one that is in no way listed always is. */
export type AskedWhen =
  /** Not asked once one of these answers is given: then its own answer can change nothing. */
  | { readonly kind: "unless"; readonly answers: DecidingAnswers }
  /** Asked only with one of these answers; it only adds to the record. */
  | { readonly kind: "only-with"; readonly answers: DecidingAnswers };

const known = new WeakMap<CriteriaSet, ReadonlyMap<FactPath, AskedWhen>>();

/**
 * When each question of a set is asked, from what its rules say can matter: a sound part of it, since a questionnaire
 * knows neither a plan's parameters nor several answers at once. A question that can matter is never left out, under no
 * plan's values.
 */
export function askedWhen(set: CriteriaSet): ReadonlyMap<FactPath, AskedWhen> {
  const found = known.get(set) ?? computed(set);
  known.set(set, found);
  return found;
}

function computed(set: CriteriaSet): ReadonlyMap<FactPath, AskedWhen> {
  const plans = plansOf(set);
  const gates = set.facts.flatMap((question) => {
    const { path, answer, isGate } = question;
    if (answer.kind !== "choice" || !(isGate === true || path === set.procedures.fact)) return [];
    const values = optionValues(question, answer.options);
    return [{ question, leavesOut: values.map((value) => leftOut(set, plans, path, value)) }];
  });
  return new Map(
    set.facts.flatMap((fact): [FactPath, AskedWhen][] => {
      if (fact.contextOnly === true) return onlyWith(set, fact);
      const deciding = gates.flatMap(({ question, leavesOut }) => {
        const values = leavesOut.flatMap(({ value, facts }) =>
          facts.has(fact.path) ? [value] : [],
        );
        return values.length === 0
          ? []
          : [{ question, values, share: values.length / leavesOut.length }];
      });
      // One question decides. FHIR joins several by "not equal", and form engines differ in whether that holds of a
      // question that nobody has answered (Smart Forms 1.4: no), which would hide what can matter.
      const [most] = deciding.toSorted((one, other) => other.share - one.share);
      if (most === undefined) return [];
      const { question, values } = most;
      return [[fact.path, { kind: "unless", answers: { question, values } }]];
    }),
  );
}

function onlyWith(set: CriteriaSet, { path, onlyWhen }: FactDefinition): [FactPath, AskedWhen][] {
  const question = set.facts.find((one) => one.path === onlyWhen?.fact);
  if (question === undefined || onlyWhen === undefined) return [];
  return [[path, { kind: "only-with", answers: { question, values: onlyWhen.in } }]];
}

/** What no answer to which can change anything once this answer is given, whatever the other answers are. */
function leftOut(
  set: CriteriaSet,
  plans: readonly ParameterValues[],
  path: FactPath,
  value: string,
) {
  const matter = plans.map((plan) => factsThatMatter(set, plan, treeFrom([[path, value]])));
  const facts = set.facts.filter((fact) => !matter.some((one) => one.has(fact.path)));
  return { value, facts: new Set(facts.map((fact) => fact.path)) };
}

/** The values of a choice that can be answered, "not documented" included. */
export function optionValues(
  { canBeNotDocumented }: Pick<FactDefinition, "canBeNotDocumented">,
  options: readonly ChoiceOption[],
): readonly string[] {
  const values = options.map(({ value }) => value);
  return canBeNotDocumented ? [...values, notDocumented] : values;
}

/** Every way to set the parameters that a rule can ask for by name. */
function plansOf(set: CriteriaSet): readonly ParameterValues[] {
  return set.parameters.reduce<readonly ParameterValues[]>(
    (plans, parameter) =>
      parameter.kind === "number"
        ? plans
        : plans.flatMap((plan) =>
            parameter.options.map(({ value }) => ({ ...plan, [parameter.name]: value })),
          ),
    [defaultParameters(set)],
  );
}
