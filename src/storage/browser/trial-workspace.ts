import type { Actor, CaseRecord, CaseStore, Failure, LocalWorkspace } from "#domain";
import {
  type BrowserWorkspaceOptions,
  type BrowserWorkspaces,
  browserWorkspaces,
} from "./browser-workspace.ts";
import { browserStorage } from "./platform.ts";
import type { SentinelStorage } from "./sentinel.ts";
import { trialPlace } from "./store-places.ts";

/** A sample case, and the key under which it is created once. */
export interface SampleCase {
  readonly key: string;
  readonly record: CaseRecord;
}

export interface TrialOptions extends Omit<BrowserWorkspaceOptions, "place"> {
  /** Every sample case there is, in the order of the worklist. Nothing else is taken. */
  readonly samples: () => Promise<readonly SampleCase[]>;
}

/**
 * The workspace for trying the workstation out, which is not encrypted. Its store refuses whatever is no sample: a
 * case under another id, another member's name or number in a sample, every document. It has no backups, so that
 * nothing of it gets among real cases. Opened for the first time it loads the samples by itself.
 */
export function trialWorkspaces(options: TrialOptions): BrowserWorkspaces {
  let isLoading = false;
  const workspaces = browserWorkspaces({
    ...options,
    place: trialPlace,
    actor: () => (isLoading ? workstation : options.actor()),
  });
  const storage = options.platform?.sentinelStorage ?? browserStorage();
  return {
    async open(onState) {
      const opened = await workspaces.open(onState);
      if (!opened.ok) return opened;
      const samples = await options.samples();
      const workspace = onlySamples(opened.value, samples);
      isLoading = true;
      const loaded = await loadOnce(workspace, samples, storage);
      isLoading = false;
      return loaded ?? { ok: true, value: workspace };
    },
    close: workspaces.close,
  };
}

/** No person saved anything when samples are loaded. */
const workstation: Actor = { name: "Workstation", role: "none" };

const refused: Failure = { ok: false, error: { kind: "forbidden", refusal: { kind: "trial" } } };

function onlySamples(workspace: LocalWorkspace, samples: readonly SampleCase[]): LocalWorkspace {
  const membersOf = new Map(samples.map(({ record }) => [record.id, record.member] as const));
  const isSample = ({ id, origin, member }: CaseRecord): boolean => {
    const own = membersOf.get(id);
    return (
      own !== undefined &&
      origin.kind === "sample" &&
      own.name === member.name &&
      own.memberId === member.memberId
    );
  };
  const { cases } = workspace;
  const { saveOnPagehide } = cases;
  const refuse = async (): Promise<Failure> => refused;
  const guarded: CaseStore = {
    ...cases,
    create: (record, how) => (isSample(record) ? cases.create(record, how) : refuse()),
    put: (id, record, how) => (isSample(record) ? cases.put(id, record, how) : refuse()),
    sign: (id, record, how) => (isSample(record) ? cases.sign(id, record, how) : refuse()),
    ...(saveOnPagehide === undefined
      ? {}
      : {
          saveOnPagehide(id, record, from) {
            if (isSample(record)) saveOnPagehide(id, record, from);
          },
        }),
  };
  return {
    ...workspace,
    name: "trial",
    caps: { ...workspace.caps, takesOnlySamples: true },
    cases: guarded,
    documents: { ...workspace.documents, add: refuse, putBack: refuse },
    backups: null,
  };
}

const loadedKey = `${trialPlace.cases}.samples-loaded`;

/** The last sample goes in first, so that the list, last changed first, shows them in their order. */
async function loadOnce(
  { cases, upkeep }: LocalWorkspace,
  samples: readonly SampleCase[],
  storage: SentinelStorage | null,
): Promise<Failure | null> {
  if (read(storage) !== null) return null;
  const integrity = await upkeep.checkIntegrity();
  // What can’t be read or went missing is told by whoever opens the workspace next.
  if (!integrity.ok || integrity.value.kind === "data-loss-suspected") return null;
  for (const { record, key } of samples.toReversed()) {
    const created = await cases.create(record, { key });
    // One that was deleted stays deleted.
    if (!created.ok && created.error.kind !== "gone") return created;
  }
  try {
    storage?.setItem(loadedKey, "yes");
  } catch {
    // They are looked for again at the next visit; what is there is not made twice.
  }
  return null;
}

function read(storage: SentinelStorage | null): string | null {
  try {
    return storage?.getItem(loadedKey) ?? null;
  } catch {
    return null;
  }
}
