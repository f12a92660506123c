import type { PresentationFacts, RequestFacts } from "./facts-tree.ts";
import { MET, NOT_APPLICABLE, NOT_DOCUMENTED, excluded, withoutValue, type Rank } from "./rank.ts";

/** `request.procedure-named` */
export function procedureNamed(request: RequestFacts | null | undefined): Rank {
  const procedure = request?.procedure;
  if (typeof procedure !== "string" || procedure === "not-documented")
    return withoutValue(procedure);
  if (procedure !== "other") return MET;
  const description = request?.procedureDescription;
  return typeof description === "string" && /\S/.test(description) ? MET : NOT_DOCUMENTED;
}

/** `safety.red-flags-screened`: a list is a screening, whatever it holds. */
export function redFlagsScreened(answer: unknown): Rank {
  return Array.isArray(answer) ? MET : withoutValue(answer);
}

/** `safety.fracture-excluded`: asked of injuries only. */
export function fractureExcluded(presentation: PresentationFacts | null | undefined): Rank {
  const mechanism = presentation?.mechanism;
  if (mechanism === "fall" || mechanism === "other-trauma") return excluded(presentation?.fracture);
  if (typeof mechanism !== "string" || mechanism === "not-documented")
    return withoutValue(mechanism);
  return NOT_APPLICABLE;
}
