import type { DenialForm } from "../notices/denial-form/denial-form.ts";
import type { PlanDetails } from "../notices/plan-details.ts";
import type { Actor, Person } from "../people/index.ts";
import type {
  PolicyChange,
  PolicyProposal,
  PolicyRefusal,
  PolicyVerdict,
} from "../policy/index.ts";
import type { Settings } from "../setup/settings.ts";
import type { PeopleList, Stored, StoredPerson } from "../setup/setup-contents.ts";
import type { StoreError } from "./case-store.ts";

export type SetupError =
  | Extract<StoreError, { readonly kind: "quota" | "unavailable" }>
  /** What is stored can’t be read. It is left as it is. */
  | { readonly kind: "damaged" }
  /** Another window saved first; nothing was changed. Read again, then decide. */
  | { readonly kind: "conflict" }
  /** An administrator’s to change, or nobody is signed in any more; only a server knows. */
  | { readonly kind: "forbidden" | "unauthorized" };

export type SetupOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: SetupError };

/**
 * The people who work in this workspace. A success of a write is durable where the workspace is; no method rejects. `ifRevision` is
 * the revision the writer has seen, 0 for a person who is new here.
 */
export interface PeopleStore {
  list(): Promise<SetupOutcome<PeopleList>>;
  save(
    person: Person,
    options: { readonly ifRevision: number },
  ): Promise<SetupOutcome<StoredPerson>>;
  remove(id: string, options: { readonly ifRevision: number }): Promise<SetupOutcome<null>>;
  /** Calls back after each change, here or elsewhere; returns the way to stop. */
  watch(callback: () => void): () => void;
}

/** One thing that is set for the whole workspace, under the same rules. Null takes it away. */
interface SingleStore<T> {
  read(): Promise<SetupOutcome<Stored<T>>>;
  write(
    value: T | null,
    options: { readonly ifRevision: number },
  ): Promise<SetupOutcome<Stored<T>>>;
  watch(callback: () => void): () => void;
}

/** What the plan says of itself in its letters. */
export type PlanStore = SingleStore<PlanDetails>;

/** The plan's own copy of form CMS-10003. */
export type DenialFormStore = SingleStore<DenialForm>;

/** How the workspace is set to work. */
export type SettingsStore = SingleStore<Settings>;

export type PolicyOutcome =
  | { readonly ok: true; readonly value: StoredPolicy }
  | {
      readonly ok: false;
      readonly error:
        | SetupError
        | { readonly kind: "refused"; readonly refusals: readonly PolicyRefusal[] };
    };

/** Every change of the plan's values that was ever proposed here, oldest first. */
export type StoredPolicy = { readonly revision: number; readonly changes: readonly PolicyChange[] };

/** Who acts, on which calendar day of the plan. A server knows both better, and goes by what it knows. */
export interface PolicyActing {
  readonly by: Actor;
  readonly today: string;
  readonly ifRevision: number;
}

/** The plan's values of the criteria: proposed by one administrator, approved by another, never overwritten. */
export interface PolicyStore {
  read(): Promise<SetupOutcome<StoredPolicy>>;
  propose(proposal: PolicyProposal, acting: PolicyActing): Promise<PolicyOutcome>;
  decide(id: string, verdict: PolicyVerdict, acting: PolicyActing): Promise<PolicyOutcome>;
  watch(callback: () => void): () => void;
}

/** Everything that is set up in a workspace beside its cases. */
export interface SetupStore {
  readonly policy: PolicyStore;
  readonly people: PeopleStore;
  readonly plan: PlanStore;
  readonly denialForm: DenialFormStore;
  readonly settings: SettingsStore;
}
