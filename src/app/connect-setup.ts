import { workSettings } from "#data";
import { type CurrentPerson, type Person, readPeople, readPlan, readSettings } from "#domain";
import { defaultPerson, type People } from "./people/people.ts";
import { connectPlanClocks } from "./plan/plan-clocks.ts";
import type { StoredSetup } from "./store-opening.ts";

/** Who works in a workspace that is locked with a vault: whoever unlocked it, and at first whoever set it up. */
export interface WhoUnlocked {
  readonly currentPerson: CurrentPerson;
  readonly first: Person | null;
}

/** Puts what was set up in this workspace into the hands of those who show it and write it. */
export function connectSetup(
  setup: StoredSetup,
  people: People,
  unlocked: WhoUnlocked | null = null,
): void {
  const { workspace, rows, isFirstUse } = setup;
  const { settings, people: store } = workspace;
  const currentPerson = unlocked === null ? workspace.currentPerson : unlocked.currentPerson;
  workSettings.connect(settings, readSettings(rows) ?? { revision: 0, value: null });
  connectPlanClocks(workspace.plan, readPlan(rows));
  const list = readPeople(rows);
  // The sample cases of a trial are there before anybody works on them.
  const isNew = isFirstUse || (workspace.name === "trial" && list.people.length === 0);
  const first = firstPerson(isNew, unlocked);
  const isKnown = list.people.some(({ person }) => person.id === first?.id);
  people.connect({ store, list, currentPerson, first: isKnown ? null : first });
  stopFollowing?.();
  // Who works here works in all of its windows.
  stopFollowing = currentPerson?.watch((id) => void people.follow(id)) ?? null;
}

/** Where nothing was ever stored a nurse works who has given no name, unless somebody else unlocked it. */
function firstPerson(isNew: boolean, unlocked: WhoUnlocked | null): Person | null {
  if (unlocked?.first !== null && unlocked?.first !== undefined) return unlocked.first;
  const isUnnamed = unlocked === null || unlocked.currentPerson.read() === defaultPerson.id;
  return isNew && isUnnamed ? defaultPerson : null;
}

let stopFollowing: (() => void) | null = null;
