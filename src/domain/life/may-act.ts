import type { CaseOutcome, CaseState } from "../case/case-state.ts";
import type { Determination } from "../case/determination.ts";
import { type Actor, isSamePerson } from "../people/index.ts";
import { actionOf } from "./action-of.ts";
import type { CaseAction } from "./case-actions.ts";
import { type LifeRule, lifeOfCase } from "./life-of-case.ts";
import type { Condition } from "./condition.ts";

/** Why somebody may not do something to a case. */
export type ActRefusal =
  /** Nobody does this to a case in such a state. */
  | { readonly kind: "state"; readonly from: readonly CaseState[] }
  /** It is another role's to do. */
  | { readonly kind: "role"; readonly roles: readonly string[] }
  | { readonly kind: "condition"; readonly condition: Condition };

export type Act = {
  readonly action: CaseAction;
  readonly state: CaseState;
  readonly by: Actor;
  /** Every determination of the case so far, oldest first. */
  readonly earlier: readonly Determination[];
  /** In the person's own words; absent while somebody only asks whether the action is his or hers. */
  readonly reason?: string;
  /** How many data warnings nobody corrected or confirmed; absent as `reason` is. */
  readonly openWarnings?: number;
  /** Whether somebody has begun to work on what was handed off; absent as `reason` is. */
  readonly isOpened?: boolean;
  /** What was decided, for the way back to it. */
  readonly outcome?: CaseOutcome;
};

/**
 * Whether a person may do something to a case in a state, and where it goes; the one place that says so.
 * Without `reason`, `openWarnings` or `isOpened` that condition is not judged, so that a button can ask first.
 */
export function mayAct(
  act: Act,
):
  | { readonly ok: true; readonly to: CaseState; readonly rule: LifeRule }
  | { readonly ok: false; readonly refusal: ActRefusal } {
  const ofAction = lifeOfCase.filter(({ action }) => action === act.action);
  const inState = ofAction.filter(({ from }) => from.includes(act.state));
  if (inState.length === 0) {
    return { ok: false, refusal: { kind: "state", from: ofAction.flatMap(({ from }) => from) } };
  }
  const rule = inState.find(({ roles }) => roles.some((role) => role === act.by.role));
  if (rule === undefined) {
    return { ok: false, refusal: { kind: "role", roles: inState.flatMap(({ roles }) => roles) } };
  }
  const failed = rule.conditions.find((condition) => !holds(condition, act));
  if (failed !== undefined) return { ok: false, refusal: { kind: "condition", condition: failed } };
  const to = targetOf(rule, act);
  return to === undefined
    ? { ok: false, refusal: { kind: "state", from: rule.from } }
    : { ok: true, to, rule };
}

function targetOf({ to }: LifeRule, { state, outcome }: Act): CaseState | undefined {
  if (to === "same") return state;
  return to === "outcome" ? outcome : to;
}

function holds(condition: Condition, act: Act): boolean {
  const { by, earlier, reason, openWarnings = 0, isOpened = false } = act;
  switch (condition) {
    case "licensed":
      return (by.credentials ?? "").trim() !== "" && by.licence !== undefined;
    case "reason":
      return reason === undefined || reason.trim() !== "";
    case "data-confirmed":
      return openWarnings === 0;
    case "own-hand-off": {
      const last = earlier.at(-1);
      return last === undefined || (isHandOff(last) && isSamePerson(last.recordedBy, by));
    }
    case "not-opened":
      return !isOpened;
    case "not-own-referral":
      return !earlier.some((one) => isReferral(one) && isSamePerson(one.recordedBy, by));
    case "not-own-earlier-decision":
      return !earlier.some((one) => isDecision(one) && isSamePerson(one.recordedBy, by));
  }
}

function isReferral(one: Determination): boolean {
  const action = actionOf(one);
  return action === "refer" || action === "recommend-approval";
}

function isHandOff(one: Determination): boolean {
  return isReferral(one) || actionOf(one) === "request-information";
}

function isDecision(one: Determination): boolean {
  const action = actionOf(one);
  return action === "approve" || action === "approve-partially" || action === "decide-adversely";
}
