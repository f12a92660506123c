import { workSettings } from "#data";
import { readPeople, readPlan, readSettings } from "#domain";
import type { People } from "./people/people.ts";
import { connectPlanClocks } from "./plan/plan-clocks.ts";
import type { StoredSetup } from "./store-opening.ts";

/** Puts what was set up in this workspace into the hands of those who show it and write it. */
export function connectSetup(setup: StoredSetup, people: People): void {
  const { workspace, rows, isFirstUse } = setup;
  const { settings, people: store, currentPerson } = workspace;
  workSettings.connect(settings, readSettings(rows) ?? { revision: 0, value: null });
  connectPlanClocks(workspace.plan, readPlan(rows));
  people.connect({ store, list: readPeople(rows), currentPerson, isFirstUse });
  stopFollowing?.();
  // Who works here works in all of its windows.
  stopFollowing = currentPerson?.watch((id) => void people.follow(id)) ?? null;
}

let stopFollowing: (() => void) | null = null;
