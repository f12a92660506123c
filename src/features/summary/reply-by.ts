import { dueRules, endOfSpan, longDate } from "#domain";
import { type FactTree, readerOf, requestPaths } from "#criteria";

/**
 * The last day to answer a request for information, "April 16, 2026" in the zone, where the rules for
 * the member's line of business give a time to supply it. Undefined where the clock runs on while the
 * plan waits, or while line of business or urgency are not answered: no date is made up.
 *
 * @param writtenAt instant in milliseconds since 1970
 */
export function replyByDate(facts: FactTree, writtenAt: number, zone: string): string | undefined {
  const lineOfBusiness = readerOf(requestPaths.lineOfBusiness)(facts);
  const urgency = readerOf(requestPaths.urgency)(facts);
  const rule = dueRules.find(
    (dueRule) => dueRule.lineOfBusiness === lineOfBusiness && dueRule.urgency === urgency,
  );
  if (rule === undefined || rule.waiting.while !== "stops") return undefined;
  return longDate(endOfSpan(writtenAt, rule.waiting.atMost, zone), zone);
}
