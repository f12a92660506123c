import { loadPeer, versionOf } from "./load-peer.mjs";
import { outcomeOf } from "./outcome.mjs";

/**
 * @param {"plain JSON" | "a questionnaire response"} on what the expressions read
 * @param {boolean} isCompiled once beforehand, as LHC-Forms does, or on every evaluation, as Smart Forms does
 */
export function fhirpath(ours, set, parameters, on, isCompiled) {
  const path = loadPeer("fhirpath");
  const isResponse = on === "a questionnaire response";
  const model = isResponse ? loadPeer("fhirpath/fhir-context/r4") : undefined;
  const { ranks, isUrgent, hasOpenQuery } = ours.fhirpathExpressions(set, parameters, on);
  const ready = (expression) =>
    isCompiled
      ? path.compile(expression, model)
      : (input) => path.evaluate(input, expression, undefined, model);
  const rankOf = ranks.map(ready);
  const [urgent, query] = [isUrgent, hasOpenQuery].map(ready);
  return {
    name: `fhirpath, ${isCompiled ? "compiled" : "not compiled"}, on ${on}`,
    version: versionOf("fhirpath"),
    // Uncompiled, the same expressions take a tenth of a second a case: the compiled ones are checked on all.
    ...(isCompiled ? {} : { checkedCases: 50 }),
    unknowns: "empty; an empty list looks the same, so list states are handed over",
    prepare: (facts) => {
      const prepared = ours.prepareCase(set, facts);
      return isResponse ? ours.questionnaireResponse(prepared) : prepared;
    },
    evaluate: (input) =>
      outcomeOf(
        set,
        rankOf.map((rank) => ours.statusesByRank[rank(input)[0]]),
        urgent(input)[0] === true,
        query(input)[0] === true,
      ),
  };
}
