/**
 * The hand-written reference and ours, on facts as they are. Everything ours does is on the clock: dates,
 * blank texts and states of lists too, which the other engines are handed ready.
 */
export function ourEngines(ours, set, parameters) {
  const judge = ours.compileJudge(set, parameters);
  const evaluate = ours.compileSet(set, parameters);
  const explain = ours.compileExplainer(set, parameters);
  const withWhy = (facts) => ({ judgement: judge(facts), why: explain(facts) });
  return {
    reference: {
      name: "hand-written reference: statuses and recommendation",
      judge: (facts) => ours.recommendByHand(facts, ours.parametersByHand),
    },
    judge: { name: "ours: statuses and recommendation (`compileJudge`)", judge },
    why: { name: "ours with the full why: the same and a reason tree a criterion", judge: withWhy },
    said: {
      name: "ours with the full why, every sentence put into words",
      judge: (facts) => [...withWhy(facts).why.values()].map((reason) => reason.sentence),
    },
    evaluate: {
      name: "ours, whole evaluation (`compileSet`): also pitfalls, queries, warnings, requirements",
      judge: evaluate,
    },
    whole: {
      name: "hand-written: also pitfalls, queries, requirements (no warnings)",
      judge: (facts) => ours.determineByHand(facts, ours.parametersByHand),
    },
  };
}
