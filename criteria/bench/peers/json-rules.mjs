import { loadPeer, versionOf } from "./load-peer.mjs";
import { outcomeOf } from "./outcome.mjs";

/** @param {"two" | "every"} detail rules a criterion: satisfied and not met, or one for every status */
export function jsonRulesEngine({ jsonRules, prepareCase, flatCase }, set, parameters, detail) {
  const { Engine } = loadPeer("json-rules-engine");
  const rules = jsonRules(set, parameters, detail);
  const engine = new Engine(rules);
  engine.addOperator("notEmptyList", (list) => Array.isArray(list) && list.length > 0);
  engine.addOperator(
    "someEntry",
    (list, fields) =>
      Array.isArray(list) &&
      list.some((entry) => fields.every(({ field, in: texts }) => texts.includes(entry[field]))),
  );
  return {
    name: `json-rules-engine, ${detail === "two" ? "two rules a criterion" : "a rule for every status"} (${rules.length} rules)`,
    version: versionOf("json-rules-engine"),
    unknowns:
      detail === "two"
        ? "none: unanswered and not documented look alike, so `incomplete` and `request-information` do"
        : "none of its own: both states written into every rule",
    // Both statuses of a kind count as one where the engine cannot tell them.
    tellsAll: detail === "every",
    prepare: (facts) => flatCase(prepareCase(set, facts)),
    evaluate: async (facts) => {
      const { events } = await engine.run(facts);
      const statuses = set.criteria.map(() => "unanswered");
      let isUrgent = false;
      let hasOpenQuery = false;
      for (const { type, params } of events) {
        if (type === "criterion") statuses[params.at] = params.status;
        else if (type === "urgent") isUrgent = true;
        else hasOpenQuery = true;
      }
      return outcomeOf(set, statuses, isUrgent, hasOpenQuery);
    },
  };
}
