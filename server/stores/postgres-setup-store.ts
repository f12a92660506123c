import {
  createSetupStore,
  denialFormKey,
  type PlanDetails,
  type PolicyActing,
  policyKey,
  type PolicyOutcome,
  readPlan,
  type SetupDecision,
  type SetupOutcome,
  type SetupRow,
  type SetupStore,
  wallTimeIn,
} from "#domain";
import { failureOf } from "./database-errors.ts";
import { readOwnSettings, writeOwnSettings } from "./own-settings.ts";
import type { ServerPlanStore } from "./server-workspace.ts";
import { zoneUntilChosen } from "./plan-basis.ts";
import { damaged, forbidden, type StoredRow, valueOf } from "./setup-rows.ts";
import { lockedRow, newestRows, planRows, writeRow } from "./setup-tables.ts";
import type { Transact, Transaction } from "./transactions.ts";

export interface PostgresSetupStoreOptions {
  readonly transact: Transact;
  /** The present instant, ISO in UTC. */
  readonly clock: () => string;
  readonly announce: () => void;
  readonly watch: (callback: () => void) => () => void;
}

export interface PostgresSetupStore extends SetupStore {
  readonly plan: ServerPlanStore;
  readonly planAt: (instant: string) => Promise<SetupOutcome<PlanDetails | null>>;
}

/** People, plan and the plan's values are the tenant's, and an administrator's to change; settings are each person's own. */
export function createPostgresSetupStore(options: PostgresSetupStoreOptions): PostgresSetupStore {
  const { transact, clock, announce, watch } = options;

  async function doing<T>(
    kind: "read" | "write",
    work: (transaction: Transaction) => Promise<SetupOutcome<T>>,
  ): Promise<SetupOutcome<T>> {
    try {
      return await transact(kind, work, { recorded: (outcome) => outcome });
    } catch (error) {
      return { ok: false, error: setupErrorOf(error) };
    }
  }

  async function writing<T>(
    work: (transaction: Transaction) => Promise<SetupOutcome<T>>,
  ): Promise<SetupOutcome<T>> {
    const outcome = await doing("write", work);
    if (outcome.ok) announce();
    return outcome;
  }

  /** `from`: the instant from which a plan holds; that of the write where nothing else is said. */
  const change = (
    key: string,
    decide: (found: unknown) => SetupDecision,
    from: string | null,
  ): Promise<SetupOutcome<SetupRow>> =>
    writing<SetupRow>(async (transaction) => {
      if (transaction.by.role !== "administrator") return forbidden;
      const before = await lockedRow(transaction, key);
      const decided = decide(before === undefined ? undefined : valueOf(before));
      if (!decided.ok) return { ok: false, error: { kind: decided.error } };
      await writeRow(transaction, decided.row, { isNew: before === undefined, from });
      return { ok: true, value: decided.row };
    });

  const all = (): Promise<SetupOutcome<readonly unknown[]>> =>
    doing("read", async (transaction) => ({
      ok: true,
      value: [
        ...(await transaction.rows<StoredRow>(
          `select 'person/' || id as key, revision, at, profile as text from review.people
            where tenant = (select review.my_tenant()) order by id`,
        )),
        ...(await planRows(transaction, clock())),
        ...(await newestRows(transaction, policyKey)),
      ].map(valueOf),
    }));

  const { people, plan, policy } = createSetupStore(
    { all, change: (key, decide) => change(key, decide, null), watch },
    clock,
  );

  // By itself: a file of two megabytes is read by the pages that fill it in, not with everything else.
  const { denialForm } = createSetupStore(
    {
      all: () =>
        doing("read", async (transaction) => ({
          ok: true,
          value: (await newestRows(transaction, denialFormKey)).map(valueOf),
        })),
      change: (key, decide) => change(key, decide, null),
      watch,
    },
    clock,
  );

  /** Who acts, and on which day of the plan, as the server knows it. */
  const asKnownHere = async (
    { ifRevision }: PolicyActing,
    act: (acting: PolicyActing) => Promise<PolicyOutcome>,
  ): Promise<PolicyOutcome> => {
    const known = await doing<Omit<PolicyActing, "ifRevision">>("read", async (transaction) => {
      const zone = transaction.planZone ?? zoneUntilChosen;
      const today = wallTimeIn(zone, Date.parse(clock())).date;
      return { ok: true, value: { by: transaction.by, today } };
    });
    return known.ok ? act({ ...known.value, ifRevision }) : known;
  };

  return {
    people,
    policy: {
      ...policy,
      propose: (proposal, acting) =>
        asKnownHere(acting, (known) => policy.propose(proposal, known)),
      decide: (id, verdict, acting) =>
        asKnownHere(acting, (known) => policy.decide(id, verdict, known)),
    },
    denialForm,
    plan: {
      ...plan,
      write(value, { ifRevision, effectiveFrom }) {
        if (effectiveFrom === undefined) return plan.write(value, { ifRevision });
        // The same write, from another day on.
        const dated = createSetupStore(
          { all, change: (key, decide) => change(key, decide, effectiveFrom), watch },
          clock,
        );
        return dated.plan.write(value, { ifRevision });
      },
    },
    settings: {
      read: () => doing("read", readOwnSettings),
      write: (value, { ifRevision }) => {
        const at = clock();
        return writing((transaction) => writeOwnSettings(transaction, value, ifRevision, at));
      },
      watch,
    },
    planAt: (instant) =>
      doing<PlanDetails | null>("read", async (transaction) => {
        const stored = readPlan((await planRows(transaction, instant)).map(valueOf));
        return stored === undefined ? damaged : { ok: true, value: stored.value };
      }),
  };
}

function setupErrorOf(error: unknown) {
  const failure = failureOf(error);
  if (failure.kind === "refused-by-database") return { kind: "forbidden" } as const;
  return failure.kind === "not-found" ? ({ kind: "damaged" } as const) : failure;
}
