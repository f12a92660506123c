import type { CaseState } from "../case/case-state.ts";
import type { Actor } from "../people/index.ts";
import type { CaseAction } from "./case-actions.ts";
import { mayAct } from "./may-act.ts";

/**
 * Whether a page offers an action at all: by state and role alone. What depends on who signed before is
 * asked of `mayAct` with the determinations.
 */
export function mayOffer(action: CaseAction, state: CaseState, by: Actor): boolean {
  const permission = mayAct({ action, state, by, earlier: [] });
  return permission.ok || permission.refusal.kind === "condition";
}
