import { loadPeer, versionOf } from "./load-peer.mjs";
import { outcomeOf } from "./outcome.mjs";

export function zen({ zenExpressions, prepareCase, statusesByRank }, set, parameters) {
  const { ZenEngine } = loadPeer("@gorules/zen-engine");
  const { ranks, isUrgent, hasOpenQuery } = zenExpressions(set, parameters);
  const decision = new ZenEngine().createDecision(
    decisionOf([...ranks.entries(), ["urgent", isUrgent], ["query", hasOpenQuery]]),
  );
  return {
    name: "@gorules/zen-engine, native",
    version: versionOf("@gorules/zen-engine"),
    unknowns: "null; both states written into every rule",
    prepare: (facts) => prepareCase(set, facts),
    evaluate: async (facts) => {
      const { result } = await decision.evaluate(facts);
      const statuses = ranks.map((_rank, at) => statusesByRank[result[`r${at}`]]);
      return outcomeOf(set, statuses, result.urgent, result.query);
    },
  };
}

/** Input, one node with every expression, output. */
function decisionOf(entries) {
  const expressions = entries.map(([key, value]) => {
    const name = typeof key === "number" ? `r${key}` : key;
    return { id: name, key: name, value };
  });
  const position = { x: 0, y: 0 };
  return {
    nodes: [
      { id: "input", name: "input", type: "inputNode", position },
      { id: "rules", name: "rules", type: "expressionNode", position, content: { expressions } },
      { id: "output", name: "output", type: "outputNode", position },
    ],
    edges: [
      { id: "in", type: "edge", sourceId: "input", targetId: "rules" },
      { id: "out", type: "edge", sourceId: "rules", targetId: "output" },
    ],
  };
}
