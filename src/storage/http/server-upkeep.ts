import {
  emptyStoreHead,
  type LocalWorkspace,
  type Outcome,
  type OpenedSetup,
  type Person,
  personKey,
  personSchema,
  planEntriesOf,
  planKey,
  settingsKey,
  type SetupOutcome,
  type Upkeep,
} from "#domain";
import * as z from "zod/mini";
import type { HttpWorkspace } from "./http-workspace.ts";

/** A server counts, verifies and backs up by itself: opening it takes reading people, plan and settings. */
export function withServerUpkeep(workspace: HttpWorkspace): LocalWorkspace {
  const nothingToDo = { ok: true, value: { cases: 0, revisions: 0, determinations: 0 } } as const;
  const upkeep: Upkeep = {
    passesAtSight: async () => ({ ok: true, value: true }),
    checkIntegrity: async () => ({
      ok: true,
      value: { kind: "sound", found: nothingToDo.value },
    }),
    acceptLoss: async () => nothingToDo,
    verifyAll: async () => ({ ok: true, value: { kind: "verified", ...emptyStoreHead } }),
    verifyCases: async () => undefined,
    openSetup: async () => openSetup(workspace),
    startSetupAgain: async () => ({ ok: true, value: null }),
  };
  return { ...workspace, upkeep };
}

async function openSetup(workspace: HttpWorkspace): Promise<Outcome<OpenedSetup>> {
  const [people, plan, settings] = await Promise.all([
    workspace.people.list(),
    workspace.plan.read(),
    workspace.settings.read(),
  ]);
  if (!people.ok) return failureOf(people);
  if (!plan.ok) return failureOf(plan);
  if (!settings.ok) return failureOf(settings);
  const me = personOf(workspace);
  const isListed = people.value.people.some(({ person }) => person.id === me?.id);
  const listed = [
    ...people.value.people,
    ...(me === null || isListed ? [] : [{ person: me, revision: 1 }]),
  ];
  // The rows that a browser would hold of the same.
  const at = "1970-01-01T00:00:00.000Z";
  const rows = [
    ...listed.map(({ person, revision }) => ({
      key: personKey(person.id),
      revision,
      at,
      value: person,
    })),
    ...[...people.value.removed].map(([id, revision]) => ({
      key: personKey(id),
      revision,
      at,
      value: null,
    })),
    ...(plan.value.revision === 0
      ? []
      : [
          {
            key: planKey,
            revision: plan.value.revision,
            at,
            value: plan.value.value === null ? null : planEntriesOf(plan.value.value),
          },
        ]),
    // Who has set nothing still works in the zone of the plan, which the server gives with the settings.
    ...(settings.value.value === null && settings.value.revision === 0
      ? []
      : [
          {
            key: settingsKey,
            revision: Math.max(1, settings.value.revision),
            at,
            value: settings.value.value,
          },
        ]),
  ];
  return { ok: true, value: { rows, missing: [], isFirstUse: false } };
}

/** Whoever signed in, where the role is one that works on cases. */
function personOf({ signedIn: { personId, actor } }: HttpWorkspace): Person | null {
  const read = z.safeParse(personSchema, { ...actor, id: personId });
  return read.success ? read.data : null;
}

function failureOf(
  outcome: Extract<SetupOutcome<unknown>, { readonly ok: false }>,
): Outcome<never> {
  const { error } = outcome;
  return {
    ok: false,
    error:
      error.kind === "quota" || error.kind === "unavailable"
        ? error
        : { kind: "unavailable", reason: "failed", detail: error.kind },
  };
}
