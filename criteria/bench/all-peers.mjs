import { cqlExecution } from "./peers/cql.mjs";
import { fhirpath } from "./peers/fhirpath.mjs";
import { jsonLogic } from "./peers/json-logic.mjs";
import { jsonRulesEngine } from "./peers/json-rules.mjs";
import { zen } from "./peers/zen.mjs";

/** Every other engine, loaded with the set's rules. */
export function allPeers(ours, set, parameters) {
  return [
    jsonLogic(ours, set, parameters),
    cqlExecution(ours, set, parameters),
    zen(ours, set, parameters),
    jsonRulesEngine(ours, set, parameters, "two"),
    jsonRulesEngine(ours, set, parameters, "every"),
    fhirpath(ours, set, parameters, "plain JSON", true),
    fhirpath(ours, set, parameters, "a questionnaire response", true),
    fhirpath(ours, set, parameters, "a questionnaire response", false),
  ];
}
