import {
  decideChange,
  type PolicyChange,
  policyChangesSchema,
  type PolicyDecision,
  proposeChange,
} from "../policy/index.ts";
import type {
  PolicyActing,
  PolicyOutcome,
  SetupOutcome,
  SetupStore,
  StoredPolicy,
} from "../ports/setup-store.ts";
import {
  readDenialForm,
  readPeople,
  readPlan,
  readPolicy,
  readSettings,
  type ReadStored,
  type Stored,
} from "./setup-contents.ts";
import {
  decideSetupWrite,
  denialFormKey,
  personKey,
  planKey,
  policyKey,
  settingsKey,
  type SetupDecision,
  type SetupRow,
} from "./setup-row.ts";
import { planEntriesOf } from "../notices/plan-entries.ts";

/** How an adapter keeps the rows; what they say and who may write them is the same for all. */
export interface SetupRows {
  readonly all: () => Promise<SetupOutcome<readonly unknown[]>>;
  /** Reads, decides and writes in one transaction, so that two tabs never lose each other's change. */
  readonly change: (
    key: string,
    decide: (found: unknown) => SetupDecision,
  ) => Promise<SetupOutcome<SetupRow>>;
  readonly watch: (callback: () => void) => () => void;
}

/** The ports of people, plan and settings over the rows of an adapter. `clock`: the present instant, ISO in UTC. */
export function createSetupStore(rows: SetupRows, clock: () => string): SetupStore {
  const write = (key: string, value: SetupRow["value"], ifRevision: number) =>
    rows.change(key, (found) => decideSetupWrite(found, { key, value, at: clock(), ifRevision }));

  function single<T>(key: string, read: ReadStored<T>, written: (value: T) => SetupRow["value"]) {
    return {
      async read(): Promise<SetupOutcome<Stored<T>>> {
        const all = await rows.all();
        if (!all.ok) return all;
        const stored = read(all.value);
        return stored === undefined ? damaged : { ok: true, value: stored };
      },
      async write(
        value: T | null,
        { ifRevision }: { readonly ifRevision: number },
      ): Promise<SetupOutcome<Stored<T>>> {
        const saved = await write(key, value === null ? null : written(value), ifRevision);
        return saved.ok ? { ok: true, value: { revision: saved.value.revision, value } } : saved;
      },
      watch: rows.watch,
    };
  }

  async function changePolicy(
    { ifRevision }: PolicyActing,
    rule: (changes: readonly PolicyChange[], at: string) => PolicyDecision,
  ): Promise<PolicyOutcome> {
    const all = await rows.all();
    if (!all.ok) return all;
    const stored = storedPolicy(all.value);
    if (!stored.ok) return stored;
    // What is asked was asked of these changes: of any later ones the write itself says that they are others.
    const decided = rule(stored.value.changes, clock());
    if (!decided.ok) {
      return { ok: false, error: { kind: "refused", refusals: decided.refusals } };
    }
    const written = policyChangesSchema.parse(decided.changes);
    const saved = await write(policyKey, written, ifRevision);
    return saved.ok
      ? { ok: true, value: { revision: saved.value.revision, changes: decided.changes } }
      : saved;
  }

  return {
    people: {
      async list() {
        const all = await rows.all();
        return all.ok ? { ok: true, value: readPeople(all.value) } : all;
      },
      async save(person, { ifRevision }) {
        const saved = await write(personKey(person.id), person, ifRevision);
        return saved.ok ? { ok: true, value: { person, revision: saved.value.revision } } : saved;
      },
      async remove(id, { ifRevision }) {
        const saved = await write(personKey(id), null, ifRevision);
        return saved.ok ? { ok: true, value: null } : saved;
      },
      watch: rows.watch,
    },
    policy: {
      async read() {
        const all = await rows.all();
        return all.ok ? storedPolicy(all.value) : all;
      },
      propose: (proposal, acting) =>
        changePolicy(acting, (changes, at) => proposeChange(changes, proposal, { ...acting, at })),
      decide: (id, verdict, acting) =>
        changePolicy(acting, (changes, at) =>
          decideChange(changes, id, verdict, { ...acting, at }),
        ),
      watch: rows.watch,
    },
    plan: single(planKey, readPlan, planEntriesOf),
    denialForm: single(denialFormKey, readDenialForm, (form) => form),
    settings: single(settingsKey, readSettings, (settings) => settings),
  };
}

function storedPolicy(rows: readonly unknown[]): SetupOutcome<StoredPolicy> {
  const stored = readPolicy(rows);
  if (stored === undefined) return damaged;
  return { ok: true, value: { revision: stored.revision, changes: stored.value ?? [] } };
}

const damaged: SetupOutcome<never> = { ok: false, error: { kind: "damaged" } };
