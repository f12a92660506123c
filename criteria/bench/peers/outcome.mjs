/**
 * What every engine's answers are brought to: statuses in the set's order, and the recommendation by the
 * spec's "first match wins". The engines answer the criteria; this last step is the host's for all of them.
 */
export function outcomeOf(set, statuses, isUrgent, hasOpenQuery) {
  const blocking = statuses.filter((_status, at) => set.criteria[at].advisory !== true);
  return { statuses, recommendation: recommend(blocking, isUrgent, hasOpenQuery) };
}

function recommend(blocking, isUrgent, hasOpenQuery) {
  if (isUrgent) return "safety-review";
  if (blocking.includes("not-met")) return "deny";
  if (blocking.includes("unanswered")) return "incomplete";
  if (blocking.includes("not-documented") || hasOpenQuery) return "request-information";
  return "approve";
}
