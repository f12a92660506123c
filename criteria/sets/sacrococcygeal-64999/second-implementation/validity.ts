import {
  amountUpTo,
  civilDate,
  oneOf,
  record,
  text,
  where,
  wholeNumber,
  writtenText,
  amount,
  type Check,
} from "./answer-checks.ts";
import { isCivilDate } from "./civil-day.ts";
import { checkFacts } from "./fact-checks.ts";
import { factPaths } from "./fact-paths.ts";
import { answerAt, isTree } from "./tree-path.ts";

/**
 * The paths, from the root of the case file, of everything sections 1, 2 and 10 call an error;
 * empty when the file is valid. A path may point at a key that is missing. List entries are
 * numbered: `facts.presentation.redFlags.0`. No order is promised, and no path comes twice.
 */
export function problemsByHand(caseFile: unknown): string[] {
  return [...new Set([...checkCaseFile(caseFile, ""), ...sessionsOutOfOrder(caseFile)])];
}

const orNothing =
  (check: Check): Check =>
  (value, path) =>
    value === undefined ? [] : check(value, path);

const anything: Check = () => [];

const checkCaseFile = record({
  id: writtenText,
  criteriaSet: oneOf("sacrococcygeal-64999", "sacrococcygeal-64999@1.0.0"),
  facts: checkFacts,
  parameters: orNothing(
    record({
      ptMinWeeks: orNothing(amount),
      ptMinSessions: orNothing(wholeNumber),
      conservativeMinMonths: orNothing(amount),
      blockReliefMinPercent: orNothing(amountUpTo(100)),
      siBlockReliefMinPercent: orNothing(amountUpTo(100)),
      surgeryRequires: orNothing(oneOf("mobility-and-spicule", "mobility-or-spicule")),
      chronicMonths: orNothing(amount),
    }),
  ),
  citations: orNothing(
    record(Object.fromEntries(factPaths.map((path) => [path, orNothing(checkCitation)]))),
  ),
  // The published examples carry these two beside what section 10 lists.
  title: orNothing(text),
  expected: anything,
});

function checkCitation(value: unknown, path: string): string[] {
  return record({
    document: writtenText,
    page: orNothing(where((page) => typeof page === "string" || isPageNumber(page))),
    date: orNothing(civilDate),
    quote: orNothing(text),
  })(value, path);
}

function isPageNumber(page: unknown): boolean {
  return typeof page === "number" && Number.isInteger(page) && page >= 1;
}

function sessionsOutOfOrder(caseFile: unknown): string[] {
  const therapy = answerAt(caseFile, "facts.conservative.physicalTherapy");
  if (!isTree(therapy)) return [];
  const { firstSession, lastSession } = therapy;
  if (typeof firstSession !== "string" || typeof lastSession !== "string") return [];
  if (!isCivilDate(firstSession) || !isCivilDate(lastSession)) return [];
  // Dates of one written form stand in the order of their texts.
  return lastSession < firstSession ? ["facts.conservative.physicalTherapy.lastSession"] : [];
}
