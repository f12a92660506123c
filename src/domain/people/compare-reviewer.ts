import * as z from "zod/mini";
import { dayInWords } from "#criteria";
import { stateName } from "../case/us-states.ts";
import { insuredLines, linesOfBusiness } from "../clocks/index.ts";
import {
  type DatedLicence,
  licenceStanding,
  type ReviewerQualifications,
} from "./reviewer-qualifications.ts";
import { type ReviewerRule, reviewerRules } from "./reviewer-rules.ts";
import { isSameSpecialty } from "./specialties.ts";

/** As much of a request as says what is asked of whoever decides on it. Null: not entered, which is no answer. */
export interface ReviewedRequest {
  readonly lineOfBusiness: string | null;
  /** Two letters of the state whose law governs the review. */
  readonly jurisdiction: string | null;
  /** Specialties in whose field the service lies; none: the criteria name none. */
  readonly specialties: readonly string[];
}

/** A comparison as it is recorded with a decision: the rule in words, with its source and how surely it was read. */
export const reviewerComparisonSchema = z.strictObject({
  findings: z.array(
    z.strictObject({
      asks: z.enum(["expertise", "licence"]),
      result: z.enum(["met", "not-met", "not-on-file"]),
      words: z.string(),
      because: z.string(),
      source: z.string(),
      standing: z.enum(["confirmed", "likely"]),
    }),
  ),
  unknown: z.array(z.string()),
});
export type RecordedComparison = z.infer<typeof reviewerComparisonSchema>;

/** The comparison as it is recorded. */
export function recordedComparison({ findings, unknown }: ReviewerComparison): RecordedComparison {
  return {
    findings: findings.map(({ rule: { asks, because, source, standing }, result, words }) => ({
      asks,
      result,
      words,
      because,
      source,
      standing,
    })),
    unknown: [...unknown],
  };
}

/** How one thing that a rule asks compares with what is on file. `not-on-file` is no "no". */
export interface ReviewerFinding {
  readonly rule: ReviewerRule;
  readonly result: "met" | "not-met" | "not-on-file";
  /** What is on file, in words: a sentence without its period. */
  readonly words: string;
}

export interface ReviewerComparison {
  readonly findings: readonly ReviewerFinding[];
  /** What can't be compared, in words: sentences without a period. */
  readonly unknown: readonly string[];
}

/**
 * Compares specialty and licences of a physician with what the line of business and the state ask of whoever decides.
 * Pure; it decides nothing: whoever assigns or signs is shown it.
 *
 * @param day - ISO, in the zone of the plan
 */
export function compareReviewer(
  reviewer: ReviewerQualifications,
  request: ReviewedRequest,
  day: string,
): ReviewerComparison {
  const { lineOfBusiness, jurisdiction } = request;
  const line = linesOfBusiness.find((known) => known === lineOfBusiness);
  if (line === undefined) {
    return { findings: [], unknown: ["The line of business is not entered"] };
  }
  const rules = reviewerRules.filter(
    (rule) =>
      rule.linesOfBusiness.includes(line) &&
      (rule.jurisdiction === undefined || rule.jurisdiction === jurisdiction),
  );
  const findings = rules.flatMap((rule) => {
    const found = findingOf(rule, reviewer, request, day);
    return found === null ? [] : [found];
  });
  const unknown: string[] = [];
  if (insuredLines.some((insured) => insured === line)) {
    if (jurisdiction === null)
      unknown.push("The state whose law governs the review is not entered");
    else if (!rules.some((rule) => rule.jurisdiction === jurisdiction))
      unknown.push(`State rule not on file for ${stateName(jurisdiction)}`);
  }
  if (rules.length > findings.length)
    unknown.push("The criteria name no specialty for this service");
  return { findings, unknown };
}

function findingOf(
  rule: ReviewerRule,
  { specialties, licences }: ReviewerQualifications,
  request: ReviewedRequest,
  day: string,
): ReviewerFinding | null {
  if (rule.asks === "licence") return licenceFinding(rule, licences, day);
  if (request.specialties.length === 0) return null;
  if (specialties.length === 0) {
    return { rule, result: "not-on-file", words: "No specialty is on file" };
  }
  const matching = specialties.find((one) =>
    request.specialties.some((asked) => isSameSpecialty(one, asked)),
  );
  return matching === undefined
    ? {
        rule,
        result: "not-met",
        words: `${specialties.join(", ")}: not a specialty listed for this service`,
      }
    : { rule, result: "met", words: matching };
}

function licenceFinding(
  rule: ReviewerRule,
  licences: readonly DatedLicence[],
  day: string,
): ReviewerFinding {
  const state = rule.jurisdiction ?? "";
  const name = stateName(state);
  if (licences.length === 0) {
    return { rule, result: "not-on-file", words: "No license is on file" };
  }
  const there = licences.filter((licence) => licence.state === state);
  const stands = there.map((licence) => ({ licence, as: licenceStanding(licence, day) }));
  const good = stands.find(({ as }) => as === "valid") ?? stands.find(({ as }) => as === "undated");
  if (good !== undefined) {
    const until = good.licence.validTo;
    return {
      rule,
      result: "met",
      words: `License ${state} ${good.licence.number}, ${until === undefined ? "expiration date not on file" : `valid through ${dayInWords(until)}`}`,
    };
  }
  const [first] = stands;
  if (first === undefined) {
    return { rule, result: "not-met", words: `No ${name} license is on file` };
  }
  const { validFrom = "", validTo = "" } = first.licence;
  return {
    rule,
    result: "not-met",
    words:
      first.as === "expired"
        ? `${name} license expired on ${dayInWords(validTo)}`
        : `${name} license is not valid until ${dayInWords(validFrom)}`,
  };
}
