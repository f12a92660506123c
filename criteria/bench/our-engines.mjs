/**
 * The hand-written reference and ours, on facts as they are. Everything ours does is on the clock: dates,
 * blank texts and states of lists too, which the other engines are handed ready.
 */
export function ourEngines(ours, set, parameters) {
  const evaluate = ours.compileStatuses(set, parameters);
  const evaluateAll = ours.compileSet(set, parameters);
  const explain = ours.compileExplainer(set, parameters);
  const withWhy = (facts) => ({ result: evaluate(facts), why: explain(facts) });
  return {
    reference: {
      name: "hand-written reference: statuses and recommendation",
      evaluate: (facts) => ours.recommendByHand(facts, ours.parametersByHand),
    },
    statuses: { name: "ours: statuses and recommendation (`compileStatuses`)", evaluate },
    why: {
      name: "ours with the full why: the same and a reason tree a criterion",
      evaluate: withWhy,
    },
    said: {
      name: "ours with the full why, every sentence put into words",
      evaluate: (facts) => [...withWhy(facts).why.values()].map((reason) => reason.sentence),
    },
    evaluation: {
      name: "ours, whole evaluation (`compileSet`): also pitfalls, queries, warnings, requirements",
      evaluate: evaluateAll,
    },
    whole: {
      name: "hand-written: also pitfalls, queries, requirements (no warnings)",
      evaluate: (facts) => ours.determineByHand(facts, ours.parametersByHand),
    },
  };
}
