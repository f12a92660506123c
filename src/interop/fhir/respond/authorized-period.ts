import type { Period } from "@medplum/fhirtypes";

/**
 * For when the service is authorized: from the first to the last day that was requested, from the day of the decision
 * where no first day was. Undefined where the days contradict each other, and nothing can be told.
 *
 * @param decidedOn - the day of the decision, `YYYY-MM-DD`, as are the others
 */
export function authorizedPeriod(
  from: string | undefined,
  through: string | undefined,
  decidedOn: string,
): Period | undefined {
  const start = dayOf(from);
  const end = dayOf(through);
  if (start !== undefined && end !== undefined) return start <= end ? { start, end } : undefined;
  if (start !== undefined) return { start };
  if (end === undefined) return { start: decidedOn };
  return decidedOn <= end ? { start: decidedOn, end } : { end };
}

function dayOf(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
}
