import type { Groups, Plan } from "./determine.ts";
import { entries } from "./sessions.ts";
import { type Answers, isText, silent, type Status } from "./statuses.ts";

const siJoint = ["M43.28", "M46.1", "M47.818", "M53.3"];

/** By procedure: the codes it may be billed with and the diagnoses that support it. */
const rows: Readonly<
  Record<string, { readonly codes: readonly string[]; readonly diagnoses: readonly string[] }>
> = {
  "sij-diagnostic-injection": { codes: ["27096", "G0260"], diagnoses: siJoint },
  "sij-therapeutic-injection-first": { codes: ["27096", "G0260"], diagnoses: siJoint },
  "sij-therapeutic-injection-repeat": { codes: ["27096", "G0260"], diagnoses: siJoint },
  "lateral-branch-block": { codes: ["64451"], diagnoses: siJoint },
  "lateral-branch-ablation": { codes: ["64625"], diagnoses: siJoint },
  "unguided-injection": { codes: ["20552"], diagnoses: ["M79.18"] },
};

/** Open coding queries, in the order of results. */
export function codingQueries(request: Answers): readonly string[] {
  const procedure = request["procedure"];
  const row = isText(procedure) ? rows[procedure] : undefined;
  const [code, diagnoses] = [request["cptCode"], request["diagnosisCodes"]];
  const found: string[] = [];
  if (row !== undefined && isText(code) && !row.codes.includes(code)) found.push("code-mismatch");
  if (procedure === "other") found.push("code-query");
  if (row !== undefined && Array.isArray(diagnoses)) {
    const isSupported = diagnoses.some(
      (one: unknown) => isText(one) && row.diagnoses.includes(one),
    );
    if (!isSupported) found.push("diagnosis-not-supporting");
  }
  return found;
}

/** Pitfalls that fire, in the order of results. */
export function pitfalls(
  groups: Groups,
  kind: string,
  criteria: Readonly<Record<string, Status>>,
  plan: Plan,
): readonly string[] {
  const { request, presentation, exam } = groups;
  const diagnostic = entries(groups.diagnostic);
  const therapeutic = entries(groups.therapeutic);
  const tests = exam["positiveTests"];
  const codes = request["diagnosisCodes"];
  const redFlags = presentation["redFlags"];
  const guidance = groups.plan["guidance"];
  const relief = (session: Answers): number => {
    const value = session["reliefPercent"];
    return typeof value === "number" ? value : Number.NaN;
  };
  const isEnough = (session: Answers) => relief(session) >= plan.diagnosticReliefMin;
  const lacks = (fields: readonly string[]) => (session: Answers) =>
    !Number.isNaN(relief(session)) && fields.some((field) => session[field] === silent);
  const isInterventional = kind === "therapeutic" || kind === "repeat" || kind === "ablation";
  const fires: Readonly<Record<string, boolean>> = {
    "two-tests-only":
      Array.isArray(tests) &&
      new Set(tests).size === 2 &&
      criteria["exam.provocative-tests"] === "not-met",
    "facet-threshold-used":
      isInterventional && diagnostic.some((one) => isEnough(one) && relief(one) < 80),
    "relief-without-context":
      diagnostic.some(lacks(["date", "sameScale", "durationMatchesAgent"])) ||
      therapeutic.some(lacks(["date", "sameScale", "monthsOfBenefit"])),
    "relief-does-not-count": criteria["block.positive"] === "not-met" && diagnostic.some(isEnough),
    "pain-source-ambiguous":
      Array.isArray(codes) &&
      codes.includes("M53.3") &&
      !codes.some((one: unknown) => one === "M43.28" || one === "M46.1" || one === "M47.818"),
    "radiation-in-pregnancy":
      groups.plan["contrastBar"] === "pregnancy" &&
      (guidance === "fluoroscopy" || guidance === "ct"),
    "positive-block-red-flag":
      Array.isArray(redFlags) && redFlags.length > 0 && diagnostic.some(isEnough),
    "technique-does-not-change-coverage":
      kind === "ablation" && criteria["request.service-covered"] === "not-met",
    "guidelines-disagree": isInterventional,
  };
  return Object.entries(fires).flatMap(([id, holds]) => (holds ? [id] : []));
}
