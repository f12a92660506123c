import { type CaseAtWork, presenceBeatMs, type TeamFunctions, waitsUntil } from "#domain";
import { browserDelay, type Delay } from "./delay.ts";

/** The cases that this page has open, and who else is at them. */
export interface CasesAtWork {
  /** Says that a case is open here, until what it returns is called; pages of one case follow each other. */
  readonly enter: (caseId: string) => () => void;
  /** Null before the server answered, and while it does not. */
  readonly get: (caseId: string) => CaseAtWork | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks anew about a case that is open here, or all (null). */
  readonly refresh: (caseId: string | null) => void;
  /** Somebody typed or clicked. */
  readonly noteActive: () => void;
  /** The page goes away. */
  readonly leaveAll: () => void;
}

/** From one page of a case to the next, the case stays open. */
const leaveMs = 2000;

interface OpenHere {
  pages: number;
  state: CaseAtWork | null;
  wasActive: boolean;
  cancel: () => void;
  /** One request after the other, so that no older answer replaces a newer one. */
  last: Promise<unknown>;
}

export function createCasesAtWork(
  team: Pick<TeamFunctions, "noteOpen" | "noteClosed">,
  delay: Delay = browserDelay,
): CasesAtWork {
  const open = new Map<string, OpenHere>();
  const listeners = new Set<() => void>();

  function beat(caseId: string): void {
    const here = open.get(caseId);
    if (here === undefined) return;
    here.cancel();
    here.cancel = delay(() => beat(caseId), presenceBeatMs);
    here.last = here.last.then(async () => {
      if (open.get(caseId) !== here) return;
      const isActive = here.wasActive;
      here.wasActive = false;
      const told = await team.noteOpen(caseId, { isActive });
      if (open.get(caseId) !== here) return;
      here.state = told.ok ? told.value : null;
      const wait = here.state === null ? null : waitOf(here.state);
      if (wait !== null && wait < presenceBeatMs) {
        here.cancel();
        here.cancel = delay(() => beat(caseId), wait);
      }
      for (const listener of listeners) listener();
    });
  }

  function leave(caseId: string, here: OpenHere): void {
    if (open.get(caseId) !== here) return;
    here.cancel();
    open.delete(caseId);
    void here.last.then(async () => (open.has(caseId) ? undefined : team.noteClosed(caseId)));
  }

  return {
    enter(caseId) {
      const here = open.get(caseId) ?? {
        pages: 0,
        state: null,
        wasActive: true,
        cancel: () => undefined,
        last: Promise.resolve(),
      };
      open.set(caseId, here);
      here.pages += 1;
      beat(caseId);
      return () => {
        here.pages -= 1;
        if (here.pages > 0) return;
        here.cancel();
        here.cancel = delay(() => leave(caseId, here), leaveMs);
      };
    },
    get: (caseId) => open.get(caseId)?.state ?? null,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    refresh(caseId) {
      for (const id of caseId === null ? open.keys() : [caseId]) beat(id);
    },
    noteActive() {
      for (const here of open.values()) here.wasActive = true;
    },
    leaveAll() {
      for (const [caseId, here] of open) leave(caseId, here);
    },
  };
}

/** How long, in milliseconds, until a question has waited long enough; null where none waits. */
function waitOf({ takeOver, now }: CaseAtWork): number | null {
  if (takeOver?.state !== "asked") return null;
  const rest = Date.parse(waitsUntil(takeOver)) - Date.parse(now);
  return rest > 0 ? rest + 100 : null;
}
