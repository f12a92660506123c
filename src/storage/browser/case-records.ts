import {
  type Actor,
  determinationSchema,
  revisionSchema,
  type CaseDigests,
  type CaseStore,
  type CaseVerification,
  type Determination,
  doesNotVerify,
  type Failure,
  type Log,
  type Outcome,
  decidePut,
  decideRemove,
  decideRestore,
  decideSign,
  type DeterminationSigner,
  signWrite,
  type WriteContext,
} from "#domain";
import { createCaseAccess, type CaseAccessOptions } from "./case-access.ts";
import { readVerified } from "./chain/chain-rows.ts";
import { type KnownRoles, roleDoesNotVerify } from "./chain/known-roles.ts";
import { readLog } from "./read-log.ts";
import { noteSigningKeys } from "./chain/signature-rows.ts";

/** Single cases: reading whole records and writing them, with every rule and schema that takes. */
export type CaseRecords = Pick<
  CaseStore,
  | "get"
  | "create"
  | "put"
  | "saveOnPagehide"
  | "prepareDraft"
  | "remove"
  | "restore"
  | "sign"
  | "history"
  | "determinations"
  | "verify"
>;

export interface CaseRecordsOptions extends CaseAccessOptions {
  readonly actor: () => Actor;
  /** False while a loss is not settled. */
  readonly mayWrite: () => boolean;
  readonly roles: KnownRoles;
  /** Ends when the roles of every profile that saved here are known; at once when they are. */
  readonly learnRoles: () => Promise<Outcome<unknown>>;
  readonly digests: CaseDigests;
  /** By whose keys decisions and letters are signed; a store without it asks for no signatures. */
  readonly signing?: DeterminationSigner;
}

export function createCaseRecords(options: CaseRecordsOptions): CaseRecords {
  const { connection, clock, actor, digests, roles, learnRoles, signing } = options;
  const cases = createCaseAccess(options);
  const noted = new Set<string>();
  const linesOf = (caseId: string): Promise<Outcome<Log<Determination>>> =>
    connection.use(async (database) =>
      readLog(
        determinationSchema,
        await database.getAllFromIndex("determinations", "byCase", caseId),
      ),
    );
  const verify = async (id: string): Promise<Outcome<CaseVerification>> => {
    const verified = await connection.use((database) =>
      readVerified(database, id, signing !== undefined),
    );
    if (!verified.ok) return verified;
    return verified.value === null
      ? { ok: false, error: { kind: "not-found" } }
      : { ok: true, value: verified.value.verification };
  };
  /** The store knows a key before anything that it signed. */
  const noteKeyOf = async ({ by, now }: WriteContext): Promise<Outcome<null>> => {
    const publicKey = by.id === undefined ? null : (signing?.publicKeyOf(by.id) ?? null);
    if (by.id === undefined || publicKey === null || noted.has(publicKey)) return done;
    const key = { personId: by.id, publicKey, since: now, from: "here" } as const;
    const outcome = await connection.use((database) => noteSigningKeys(database, [key]));
    if (!outcome.ok) return outcome;
    if (!outcome.value) return keysUnreadable;
    noted.add(publicKey);
    return done;
  };
  const contextNow = (): WriteContext => ({
    now: clock(),
    by: actor(),
    digestOf: digests.digestOf,
  });
  const { prepare } = options.pagehideDrafts;
  const writing = <T>(write: (context: WriteContext) => Promise<T>): Promise<T> =>
    write(contextNow());

  return {
    get: (id) => cases.get(id, () => (options.mayWrite() ? contextNow() : null)),
    create: (record, { key }) => writing((context) => cases.create(record, key, context)),
    put: (id, record, { ifMatch }) =>
      writing((context) =>
        cases.change(id, ifMatch, (before) => decidePut(before, record, ifMatch, context)),
      ),
    saveOnPagehide(...given) {
      if (options.mayWrite()) options.pagehideDrafts.write(...given);
    },
    ...(prepare === undefined ? {} : { prepareDraft: prepare }),
    remove: (id, { ifMatch }) =>
      writing(async (context) => {
        const removed = await cases.change(id, ifMatch, (before) =>
          decideRemove(before, ifMatch, context),
        );
        return removed.ok ? { ...removed, value: { removedAt: context.now } } : removed;
      }),
    restore: (id, { ifMatch }) =>
      writing((context) =>
        cases.change(id, ifMatch, (before) => decideRestore(before, ifMatch, context)),
      ),
    sign: (id, record, { ifMatch, determination }) =>
      writing(async (context) => {
        if (determination.decision !== undefined) {
          // Also a decision signed in the first seconds of a visit is checked.
          const learned = await learnRoles();
          if (!learned.ok) return learned;
        }
        // Whoever signs in between adds a revision: the change below then finds a conflict.
        const earlier = await linesOf(id);
        if (!earlier.ok) return earlier;
        if (determination.decision !== undefined && roles.hasAnother(context.by)) {
          return roleDoesNotVerify;
        }
        if (determination.decision !== undefined || determination.notice !== undefined) {
          const verified = await verify(id);
          if (verified.ok && verified.value.kind === "does-not-verify") return doesNotVerify;
        }
        const known = await noteKeyOf(context);
        if (!known.ok) return known;
        return cases.change(id, ifMatch, (before) => {
          const decided = decideSign(
            before,
            record,
            determination,
            ifMatch,
            context,
            earlier.value,
          );
          return signing === undefined || !decided.ok || "unchanged" in decided
            ? decided
            : signWrite(decided.write, signing);
        });
      }),
    history: (id) =>
      connection.use(async (database) => {
        const range = IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);
        return readLog(
          revisionSchema,
          await database.getAllFromIndex("revisions", "byCase", range),
        );
      }),
    determinations: linesOf,
    verify,
  };
}

const done = { ok: true, value: null } as const;

const keysUnreadable: Failure = {
  ok: false,
  error: { kind: "forbidden", refusal: { kind: "signing-keys-unreadable" } },
};
