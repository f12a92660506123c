import type { CaseRecords, createCaseRecords } from "./case-records.ts";
import type { decideSign } from "../sign-case.ts";
import { unavailable } from "./database.ts";

/**
 * Loads what reads and writes whole cases. The worklist does without it; pages that will save load it
 * before, because a save that is made while the page goes away cannot wait.
 */
export function loadCaseRecords(): Promise<{
  readonly createCaseRecords: typeof createCaseRecords;
}> {
  return import("./case-records.ts");
}

/** Loads the rules of a signature, which are many. Pages that sign load them before, for the same reason. */
export function loadSignatureRules(): Promise<{ readonly decideSign: typeof decideSign }> {
  return import("../sign-case.ts");
}

/**
 * Cases whose code comes with the first call. Once it is there a call goes through in the same turn.
 * Where it cannot be loaded nothing was changed, and the next call tries again.
 */
export function lateRecords(load: () => Promise<CaseRecords>): CaseRecords {
  let loaded: CaseRecords | null = null;
  let loading: Promise<CaseRecords> | null = null;

  async function through<T>(
    ask: (records: CaseRecords) => Promise<T>,
  ): Promise<T | ReturnType<typeof unavailable>> {
    if (loaded !== null) return ask(loaded);
    try {
      loading ??= load();
      loaded = await loading;
    } catch {
      loading = null;
      return unavailable("failed", "NotLoaded");
    }
    return ask(loaded);
  }

  return {
    get: (id) => through((records) => records.get(id)),
    create: (record, options) => through((records) => records.create(record, options)),
    put: (id, record, options) => through((records) => records.put(id, record, options)),
    remove: (id, options) => through((records) => records.remove(id, options)),
    restore: (id, options) => through((records) => records.restore(id, options)),
    sign: (id, record, options) => through((records) => records.sign(id, record, options)),
    history: (id) => through((records) => records.history(id)),
    determinations: (id) => through((records) => records.determinations(id)),
  };
}
