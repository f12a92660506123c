import { benefit, bySide, cap, entries, longTerm, ofLast, positive } from "./sessions.ts";
import {
  allOf,
  type Answers,
  atLeast,
  count,
  isOpen,
  isText,
  monthsBetween,
  type Status,
  tri,
  without,
} from "./statuses.ts";
import { codingQueries, pitfalls } from "./checks.ts";

export type Plan = {
  readonly painMinMonths: number;
  readonly provocativeTestsMin: number;
  readonly conservativeMinWeeks: number;
  readonly moderatePainMin: number;
  readonly diagnosticReliefMin: number;
  readonly therapeuticReliefMin: number;
  readonly benefitMinMonths: number;
  readonly diagnosticMax12m: number;
  readonly therapeuticMax12m: number;
  readonly rfaCovered: string;
};

export const usualPlan: Plan = {
  painMinMonths: 3,
  provocativeTestsMin: 3,
  conservativeMinWeeks: 4,
  moderatePainMin: 4,
  diagnosticReliefMin: 75,
  therapeuticReliefMin: 50,
  benefitMinMonths: 3,
  diagnosticMax12m: 2,
  therapeuticMax12m: 4,
  rfaCovered: "no",
};

export type Determination = {
  readonly recommendation: keyof typeof routes;
  readonly route: string;
  readonly criteria: Readonly<Record<string, Status>>;
  readonly pitfalls: readonly string[];
  readonly codingQueries: readonly string[];
  readonly requirements: readonly string[];
};

/** The groups of a case's answers, by the first part of their paths. */
export type Groups = Readonly<
  Record<"request" | "presentation" | "exam" | "conservative" | "plan" | "continued", Answers>
> & { readonly diagnostic: unknown; readonly therapeutic: unknown };

const kinds: Readonly<Record<string, string>> = {
  "sij-diagnostic-injection": "diagnostic",
  "sij-therapeutic-injection-first": "therapeutic",
  "sij-therapeutic-injection-repeat": "repeat",
  "lateral-branch-block": "diagnostic",
  "lateral-branch-ablation": "ablation",
  "unguided-injection": "unguided",
};

/** The result of a case by the specification. */
export function determine(facts: Answers, plan: Plan = usualPlan): Determination {
  const groups = groupsOf(facts);
  const procedure = groups.request["procedure"];
  const kind = (isText(procedure) ? kinds[procedure] : undefined) ?? "unknown";
  const criteria = criteriaOf(groups, kind, plan);
  const blocking = Object.entries(criteria).filter(([id]) => id !== "conservative.active-rehab");
  const statuses = blocking.map(([, status]) => status);
  const queries = codingQueries(groups.request);
  const recommendation = recommend(groups, statuses, queries.length > 0);
  return {
    recommendation,
    route: routes[recommendation],
    criteria,
    pitfalls: pitfalls(groups, kind, criteria, plan),
    codingQueries: queries,
    requirements: blocking
      .filter(([, status]) => ["not-met", "not-documented", "unanswered"].includes(status))
      .map(([id]) => id),
  };
}

function groupsOf(facts: Answers): Groups {
  const group = (name: string): Answers => {
    const found = facts[name];
    return typeof found === "object" && found !== null ? { ...found } : {};
  };
  return {
    request: group("request"),
    presentation: group("presentation"),
    exam: group("exam"),
    conservative: group("conservative"),
    plan: group("plan"),
    continued: group("continued"),
    diagnostic: facts["diagnosticSessions"],
    therapeutic: facts["therapeuticSessions"],
  };
}

const routes = {
  "safety-review": "physician-advisor-urgent",
  deny: "physician-advisor",
  incomplete: "nurse",
  "request-information": "requesting-provider",
  approve: "physician-advisor",
} as const;

function recommend(
  { presentation }: Groups,
  statuses: readonly Status[],
  hasQuery: boolean,
): keyof typeof routes {
  const redFlags = presentation["redFlags"];
  if (Array.isArray(redFlags) && redFlags.length > 0) return "safety-review";
  if (statuses.includes("not-met")) return "deny";
  if (statuses.includes("unanswered")) return "incomplete";
  return statuses.includes("not-documented") || hasQuery ? "request-information" : "approve";
}

function criteriaOf(groups: Groups, kind: string, plan: Plan): Readonly<Record<string, Status>> {
  const { request, presentation, exam, conservative, continued, diagnostic, therapeutic } = groups;
  const only = (applies: readonly string[], status: () => Status): Status =>
    applies.includes(kind) ? status() : "not-applicable";
  const emptyOrNot = (list: unknown): Status =>
    without(list) ?? (entries(list).length === 0 ? "met" : "not-met");
  const side = request["side"];
  return {
    "request.procedure-named": named(request),
    "request.service-covered": covered(request, kind, plan),
    "safety.red-flags-screened": without(presentation["redFlags"]) ?? "met",
    "indication.location":
      without(presentation["painLocation"]) ??
      (presentation["painLocation"] === "over-si-joint" ? "met" : "not-met"),
    "indication.severity": allOf([
      without(presentation["painScale"]) ?? "met",
      atLeast(presentation["painBaseline"], plan.moderatePainMin),
    ]),
    "indication.duration": duration(presentation["onsetDate"], request["receivedAt"], plan),
    "indication.no-radiculopathy": opposite(tri(presentation["radiculopathy"])),
    "indication.no-other-cause": emptyOrNot(presentation["otherCauses"]),
    "exam.provocative-tests": atLeast(count(exam["positiveTests"]), plan.provocativeTestsMin),
    "exam.side-matches": sideMatches(side, exam["side"]),
    "conservative.care": care(conservative, plan),
    "conservative.active-rehab": tri(conservative["activeRehab"]),
    "block.repeat-justified": only(["diagnostic"], () =>
      bySide(side, diagnostic, (sessions) =>
        ofLast(sessions, (last) => atLeast(last["reliefPercent"], plan.diagnosticReliefMin)),
      ),
    ),
    "block.positive": only(["therapeutic", "repeat", "ablation"], () =>
      bySide(side, diagnostic, (sessions) => positive(sessions, plan.diagnosticReliefMin)),
    ),
    "repeat.benefit": only(["repeat"], () =>
      bySide(side, therapeutic, (sessions) =>
        sessions.length === 0
          ? "not-met"
          : ofLast(sessions, (last) =>
              benefit(last, plan.therapeuticReliefMin, plan.benefitMinMonths),
            ),
      ),
    ),
    "repeat.long-term": only(["repeat"], () =>
      longTerm(therapeutic, request["receivedAt"], continued),
    ),
    "frequency.diagnostic": only(["diagnostic"], () =>
      cap(diagnostic, request["receivedAt"], plan.diagnosticMax12m),
    ),
    "frequency.therapeutic": only(["therapeutic", "repeat"], () =>
      cap(therapeutic, request["receivedAt"], plan.therapeuticMax12m),
    ),
    "plan.image-guidance": kind === "unguided" ? "not-applicable" : guidance(groups.plan),
    "plan.no-biologic": opposite(tri(groups.plan["biologic"])),
    "plan.alone": emptyOrNot(groups.plan["otherBlocks"]),
  };
}

function opposite(status: Status): Status {
  if (status === "met") return "not-met";
  return status === "not-met" ? "met" : status;
}

function named(request: Answers): Status {
  if (request["procedure"] !== "other") return without(request["procedure"]) ?? "met";
  const text = request["procedureDescription"];
  return isText(text) && text.trim() !== "" ? "met" : "not-documented";
}

function covered(request: Answers, kind: string, plan: Plan): Status {
  const missing = without(request["procedure"]);
  if (missing !== undefined) return missing;
  if (kind === "unknown") return "not-documented";
  if (kind === "unguided") return "not-met";
  return kind !== "ablation" || plan.rfaCovered === "yes" ? "met" : "not-met";
}

function duration(onset: unknown, receivedAt: unknown, plan: Plan): Status {
  if (!isText(receivedAt)) return "unanswered";
  const missing = without(onset);
  if (missing !== undefined) return missing;
  return monthsBetween(String(onset), receivedAt) >= plan.painMinMonths ? "met" : "not-met";
}

function sideMatches(requested: unknown, tested: unknown): Status {
  if (isOpen(requested) || isOpen(tested)) return "unanswered";
  const missing = without(tested);
  if (missing !== undefined) return missing;
  return tested === "both" || tested === requested ? "met" : "not-met";
}

function care(conservative: Answers, plan: Plan): Status {
  const exception = conservative["exception"];
  if (exception === "not-tolerated" || exception === "contraindicated") return "exception";
  return allOf([
    atLeast(conservative["weeks"], plan.conservativeMinWeeks),
    atLeast(count(conservative["components"]), 1),
  ]);
}

function guidance(plan: Answers): Status {
  const missing = without(plan["guidance"]);
  if (missing !== undefined) return missing;
  if (plan["guidance"] === "none") return "not-met";
  const contrast = tri(plan["contrast"]);
  if (plan["guidance"] !== "ultrasound" && contrast !== "not-met") return contrast;
  return without(plan["contrastBar"]) ?? (plan["contrastBar"] === "none" ? "not-met" : "exception");
}
