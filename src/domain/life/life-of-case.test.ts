import { describe, expect, test } from "vitest";
import { caseStates, outcomes } from "../case/case-state.ts";
import { type Actor, roles } from "../people/index.ts";
import { goldenLife, goldenTarget } from "./golden-life-for-test.ts";
import { caseActions } from "./case-actions.ts";
import { lifeOfCase } from "./life-of-case.ts";
import type { Condition } from "./condition.ts";
import { type Act, mayAct } from "./may-act.ts";
import { determination } from "./determinations-for-test.ts";

const cells = caseActions.flatMap((action) =>
  caseStates.flatMap((state) => roles.map((role) => ({ action, state, role }))),
);
const allowed = cells.filter(
  ({ action, state, role }) => goldenTarget(action, state, role) !== null,
);

/** Everything a condition may ask for is there. */
function able(role: Actor["role"]): Actor {
  return {
    id: "somebody-new-00000000001",
    name: "Somebody New",
    role,
    credentials: "MD",
    licence: { state: "TX", number: "1" },
  };
}

describe("the life of a case", () => {
  test(`${String(cells.length)} cells of state × action × role (${String(caseStates.length)} × ${String(caseActions.length)} × ${String(roles.length)}), ${String(allowed.length)} of them allowed, are as the golden list says`, () => {
    expect(cells.length).toBe(12 * 26 * 4);
    const wrong = cells.flatMap(({ action, state, role }) => {
      const golden = goldenTarget(action, state, role);
      return outcomes.flatMap((outcome) => {
        const permission = mayAct({
          action,
          state,
          by: able(role),
          earlier: [],
          reason: "x",
          outcome,
        });
        const wanted = golden === "outcome" ? outcome : golden;
        const found = permission.ok ? permission.to : null;
        return found === wanted ? [] : [`${role}: ${action} in ${state} leads to ${String(found)}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test("the golden list names every action and no state twice", () => {
    expect(Object.keys(goldenLife).toSorted()).toEqual([...caseActions].toSorted());
    const steps = Object.values(goldenLife).flatMap((byRole) => Object.values(byRole));
    for (const ofRole of steps) {
      const froms = ofRole.map((step) => step.split(" > ")[0]);
      expect(new Set(froms).size).toBe(froms.length);
    }
  });

  test("one row alone speaks for an action in a state and a role", () => {
    const doubled = cells.filter(({ action, state, role }) => {
      const rows = lifeOfCase.filter(
        (rule) => rule.action === action && rule.from.includes(state) && rule.roles.includes(role),
      );
      return rows.length > 1;
    });
    expect(doubled).toEqual([]);
  });

  test("a role that no release knows may do nothing, in no state", () => {
    for (const role of ["", "Physician-Advisor", "physician-advisor ", "nurse", "admin"]) {
      for (const { action, state } of cells) {
        expect(mayAct({ action, state, by: able(role), earlier: [], reason: "x" }).ok).toBe(false);
      }
    }
  });

  test("who is refused is told whether it is the state or the role", () => {
    const wrong = cells.filter(({ action, state, role }) => {
      const permission = mayAct({
        action,
        state,
        by: able(role),
        earlier: [],
        outcome: "approved",
      });
      const isAnyones = roles.some((one) => goldenTarget(action, state, one) !== null);
      return !permission.ok && permission.refusal.kind !== (isAnyones ? "role" : "state");
    });
    expect(wrong).toEqual([]);
  });
});

/** What each action asks beyond state and role, by hand as well. */
const goldenConditions: Partial<Readonly<Record<string, readonly Condition[]>>> = {
  "request-information by nurse-reviewer": ["data-confirmed"],
  "refer by nurse-reviewer": ["data-confirmed"],
  "recommend-approval by nurse-reviewer": ["data-confirmed"],
  "issue-notice by nurse-reviewer": ["data-confirmed"],
  "issue-notice by physician-advisor": ["data-confirmed"],
  "request-information by physician-advisor": ["reason"],
  "recall by nurse-reviewer": ["own-hand-off", "not-opened"],
  "withdraw by nurse-reviewer": ["reason"],
  "withdraw by physician-advisor": ["reason"],
  "return-to-nurse by physician-advisor": ["reason"],
  "approve by physician-advisor": [
    "licensed",
    "not-own-referral",
    "not-own-earlier-decision",
    "data-confirmed",
  ],
  "approve-partially by physician-advisor": [
    "licensed",
    "not-own-referral",
    "not-own-earlier-decision",
    "data-confirmed",
    "reason",
  ],
  "decide-adversely by physician-advisor": [
    "licensed",
    "not-own-referral",
    "not-own-earlier-decision",
    "data-confirmed",
    "reason",
  ],
  "add-addendum by physician-advisor": ["licensed", "reason"],
  "void-letter by nurse-reviewer": ["reason"],
  "void-letter by physician-advisor": ["reason"],
  "void-letter by administrator": ["reason"],
  "void-notice by nurse-reviewer": ["reason"],
  "void-notice by physician-advisor": ["reason"],
  "void-notice by administrator": ["reason"],
  "open-appeal by nurse-reviewer": ["reason"],
  "open-appeal by physician-advisor": ["reason"],
  "open-appeal by administrator": ["reason"],
  "reopen by nurse-reviewer": ["reason"],
  "reopen by physician-advisor": ["reason"],
  "reopen by administrator": ["reason"],
};

/** One thing after another is wanting. */
const lacking: Readonly<Record<Condition, (act: Act) => readonly Act[]>> = {
  licensed: (act) => {
    const { credentials: _credentials, ...withoutCredentials } = act.by;
    const { licence: _licence, ...withoutLicence } = act.by;
    const blank = { ...act.by, credentials: "  " };
    return [withoutCredentials, withoutLicence, blank].map((by) => ({ ...act, by }));
  },
  reason: (act) => ["", " ", "\n\t"].map((reason) => ({ ...act, reason })),
  "data-confirmed": (act) => [1, 7].map((openWarnings) => ({ ...act, openWarnings })),
  "own-hand-off": (act) => [
    { ...act, earlier: [determination({ action: "refer" })] },
    {
      ...act,
      earlier: [
        determination({ action: "request-information", recordedBy: act.by }),
        determination({ action: "send-letter", recordedBy: act.by }),
      ],
    },
  ],
  "not-opened": (act) => [{ ...act, isOpened: true }],
  "not-own-referral": (act) =>
    (["refer", "recommend-approval"] as const).map((action) => ({
      ...act,
      earlier: [determination({ action, recordedBy: { ...act.by, role: "nurse-reviewer" } })],
    })),
  "not-own-earlier-decision": (act) =>
    (["approve", "approve-partially", "decide-adversely"] as const).map((action) => ({
      ...act,
      earlier: [determination({ action, recordedBy: act.by }), determination({ action: "reopen" })],
    })),
};

describe("what an action asks beyond state and role", () => {
  const conditions = [
    "licensed",
    "reason",
    "own-hand-off",
    "not-opened",
    "data-confirmed",
    "not-own-referral",
    "not-own-earlier-decision",
  ] as const;
  test(`${String(allowed.length * conditions.length)} allowed cells × conditions are asked as the golden list says`, () => {
    const wrong = allowed.flatMap(({ action, state, role }) => {
      const whole = { action, state, by: able(role), earlier: [], reason: "x" } as const;
      const asked = goldenConditions[`${action} by ${role}`] ?? [];
      return conditions.flatMap((condition) =>
        lacking[condition]({ ...whole, outcome: "adverse" }).flatMap((act) => {
          // Who recalls has handed off last, whatever else was signed before.
          const isOwn = asked.includes("own-hand-off") && condition !== "own-hand-off";
          const handedOff = determination({ action: "request-information", recordedBy: act.by });
          const permission = mayAct(isOwn ? { ...act, earlier: [...act.earlier, handedOff] } : act);
          const refusedFor =
            !permission.ok && permission.refusal.kind === "condition"
              ? permission.refusal.condition
              : null;
          const isRight =
            permission.ok === !asked.includes(condition) &&
            (permission.ok || refusedFor === condition);
          return isRight ? [] : [`${role}: ${action} in ${state} without ${condition}`];
        }),
      );
    });
    expect(wrong).toEqual([]);
  });

  test("one's own referral is known by the profile, and by the name on another profile", () => {
    const by = able("physician-advisor");
    const decide = (recordedBy: Actor) =>
      mayAct({
        action: "approve",
        state: "referred-to-physician",
        by,
        earlier: [determination({ action: "refer", recordedBy })],
      }).ok;
    expect(decide({ ...by, name: "Another Name", role: "nurse-reviewer" })).toBe(false);
    expect(decide({ name: " somebody  NEW", role: "nurse-reviewer" })).toBe(false);
    expect(decide({ id: "other-profile-0000000001", name: by.name, role: "nurse-reviewer" })).toBe(
      false,
    );
    expect(decide({ name: "Somebody Else", role: "nurse-reviewer" })).toBe(true);
  });

  test("a referral of release 1, which names no action, is a referral as well", () => {
    const by = able("physician-advisor");
    const { action: _none, ...old } = determination({ action: "refer", recordedBy: by });
    const act = { action: "approve", state: "referred-to-physician", by, earlier: [old] } as const;
    expect(mayAct(act)).toEqual({
      ok: false,
      refusal: { kind: "condition", condition: "not-own-referral" },
    });
  });
});
