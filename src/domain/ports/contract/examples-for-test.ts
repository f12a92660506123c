import {
  type Actor,
  newCaseId,
  newCaseRecord,
  noDigests,
  type CaseDigests,
  type CaseRecord,
  type CaseStore,
  type Determination,
  type Disposition,
  type NewCase,
  type Versioned,
  type VersionedOutcome,
} from "#domain";

/** What the contract wants an adapter to be opened with. */
export interface StoreUnderTest {
  readonly clock: () => string;
  readonly actor: () => Actor;
  readonly digests: CaseDigests;
}

/**
 * Gives two handles on one new, empty store, e.g. two tabs of a browser; where there is only one
 * handle, twice the same.
 */
export type OpenStore = (under: StoreUnderTest) => Promise<readonly [CaseStore, CaseStore]>;

export function openExample(open: OpenStore): ReturnType<OpenStore> {
  return open({ clock: tickingClock(), actor: () => robin, digests: noDigests });
}

const robin = { name: "Robin Example", role: "nurse-reviewer" } as const;

/** A new store with one case in it. */
export async function withCase(open: OpenStore, start: Partial<NewCase> = {}) {
  const [store] = await openExample(open);
  const { value, version } = stored(await store.create(exampleCase(start), { key: newCaseId() }));
  return { store, id: value.id, record: value, version };
}

/** One second later at each look, so that every write has an instant of its own. */
export function tickingClock(start = "2026-03-09T08:00:00.000Z"): () => string {
  let now = Date.parse(start);
  return () => {
    now += 1000;
    return new Date(now).toISOString();
  };
}

export function exampleCase(start: Partial<NewCase> = {}): CaseRecord {
  return newCaseRecord({
    now: "2026-03-09T08:00:00.000Z",
    origin: { kind: "entered" },
    criteriaSet: "sacrococcygeal-64999@1.0.0",
    step: "request",
    ...start,
  });
}

export function exampleDetermination(caseId: string, disposition: Disposition): Determination {
  return {
    id: newCaseId(),
    caseId,
    disposition,
    recordedAt: "2026-03-09T08:00:30.000Z",
    recordedBy: robin,
    rationale: "See the unmet criteria.",
    basis: { recommendation: "request-information" },
  };
}

/** The stored value, or a failing test that says what was answered instead. */
export function stored<T>(outcome: VersionedOutcome<T>): Versioned<T> {
  if (!outcome.ok) throw new Error(`expected a success, got ${JSON.stringify(outcome.error)}`);
  return outcome;
}
