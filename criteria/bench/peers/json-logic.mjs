import { loadPeer, versionOf } from "./load-peer.mjs";
import { outcomeOf } from "./outcome.mjs";

export function jsonLogic({ jsonLogicExpressions, prepareCase, statusesByRank }, set, parameters) {
  const logic = loadPeer("json-logic-js");
  const { ranks, isUrgent, hasOpenQuery } = jsonLogicExpressions(set, parameters);
  return {
    name: "json-logic-js",
    version: versionOf("json-logic-js"),
    unknowns: "none of its own: an unknown `< 6` is true; both states written into every rule",
    prepare: (facts) => prepareCase(set, facts),
    evaluate: (facts) =>
      outcomeOf(
        set,
        ranks.map((rank) => statusesByRank[logic.apply(rank, facts)]),
        logic.apply(isUrgent, facts),
        logic.apply(hasOpenQuery, facts),
      ),
  };
}
