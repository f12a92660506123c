import {
  defaultParameters,
  type FactPath,
  notDocumented,
  type ParameterValues,
  readerOf,
} from "#criteria";
import { type Domains, parametersByHand, representatives } from "../second-implementation.ts";
import { laxPlan, strictPlan } from "../agreement/parameter-choices.ts";
import { type CaseFacts, factsWith } from "./case-facts.ts";
import { Dice } from "./dice.ts";
import { storedCases } from "./stored-cases.ts";
import { theSet } from "./the-set.ts";

/** A case of which a few questions are open, and every answer of each that can make a difference. */
export type PartlyAnswered = {
  readonly number: number;
  readonly facts: CaseFacts;
  readonly parameters: ParameterValues;
  readonly open: readonly FactPath[];
  readonly domains: Domains;
};

const plans: readonly ParameterValues[] = [{}, {}, {}, strictPlan, laxPlan];

/** Facts that one computed number or one condition ties together: what is easiest to get wrong. */
const tied: readonly (readonly FactPath[])[] = [
  ["conservative.physicalTherapy.firstSession", "conservative.physicalTherapy.lastSession"],
  ["conservative.physicalTherapy.lastSession", "conservative.physicalTherapy.weeks"],
  ["conservative.physicalTherapy.firstSession", "conservative.physicalTherapy.exception"],
  ["presentation.onsetDate", "guideline.patientRationale"],
  ["request.receivedAt", "presentation.onsetDate"],
  ["presentation.fracture", "presentation.mechanism"],
  ["imaging.dynamicStanding", "imaging.coccyxMriOrCt"],
  ["blocks.diagnostic.performed", "blocks.diagnostic.reliefPercent"],
  ["request.procedure", "alternatives.sacroiliacJoint"],
  ["presentation.redFlags"],
];

/** More ways to complete a case than this are not walked by hand. */
const mostCompletions = 4000;

/**
 * The case with this number: a stored case with a few answers changed and a few taken away, tied ones
 * more often than others. Every question but the open ones is answered, `reach` at most are open.
 */
export function partlyAnswered(number: number, reach: number): PartlyAnswered {
  const dice = new Dice(number * 40503 + 7);
  const parameters = dice.pick(plans) ?? {};
  const stored = dice.pick(storedCases);
  const base = stored?.facts ?? {};
  const usual = representatives(parametersByHand(parameters));
  const paths = theSet.facts.map((fact) => fact.path);
  const answers = new Map<FactPath, unknown>();
  for (const path of paths) {
    const own = readerOf(path)(base);
    const isChanged = dice.happens(0.06);
    const answer = isChanged ? dice.pick(answersIn(usual, path)) : own;
    answers.set(path, answer ?? readerOf(path)(completeFacts) ?? dice.pick(answersIn(usual, path)));
  }
  for (const { first, last } of theSet.dateOrders) {
    const [from, to] = [answers.get(first), answers.get(last)];
    if (typeof from === "string" && typeof to === "string" && from > to && to !== notDocumented) {
      answers.set(last, from);
    }
  }
  const wanted = new Set([
    ...(dice.happens(0.6) ? (dice.pick(tied) ?? []) : []),
    ...dice.shuffled(paths).slice(0, 1 + dice.below(reach)),
  ]);
  const open = openable([...wanted].slice(0, reach), answers, parameters);
  for (const path of open) answers.set(path, undefined);
  const facts = factsWith({}, answers);
  return { number, facts, parameters, open, domains: domainsOf(facts, parameters) };
}

const completeFacts = storedCases.find(({ id }) => id.startsWith("02"))?.facts ?? {};

/** For every fact the answers to try beside the dates that the case already has. */
export function domainsOf(facts: CaseFacts, parameters: ParameterValues): Domains {
  const all = { ...defaultParameters(theSet), ...parameters };
  const therapy = "conservative.physicalTherapy";
  const dateAt = (path: FactPath) => {
    const answer = readerOf(path)(facts);
    return typeof answer === "string" && answer !== notDocumented ? answer : undefined;
  };
  const anchors = Object.entries({
    receivedAt: dateAt("request.receivedAt"),
    onsetDate: dateAt("presentation.onsetDate"),
    firstSession: dateAt(`${therapy}.firstSession`),
    lastSession: dateAt(`${therapy}.lastSession`),
  }).filter(([, date]) => date !== undefined);
  const domains = representatives(parametersByHand(all), Object.fromEntries(anchors));
  const receipts = domains["request.receivedAt"];
  // While the onset is open too, a single receipt would hide that the date of receipt can matter.
  return { ...domains, "request.receivedAt": [...receipts, "2031-01-01T00:00:00Z"] };
}

function answersIn(domains: Domains, path: FactPath): readonly unknown[] {
  return (domains[path] ?? []).filter((answer) => answer !== undefined);
}

/** As many of the questions as can be opened without too many ways to complete the case. */
function openable(
  wanted: readonly FactPath[],
  answers: ReadonlyMap<FactPath, unknown>,
  parameters: ParameterValues,
): readonly FactPath[] {
  const open: FactPath[] = [];
  for (const path of wanted) {
    const left = new Map(answers);
    for (const one of [...open, path]) left.set(one, undefined);
    const domains = domainsOf(factsWith({}, left), parameters);
    const ways = [...open, path].reduce(
      (product, one) => product * answersIn(domains, one).length,
      1,
    );
    if (ways <= mostCompletions) open.push(path);
  }
  return open;
}
