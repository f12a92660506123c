import { useQuery, useQueryClient } from "@tanstack/react-query";
import {
  createContext,
  use,
  useCallback,
  useEffect,
  useMemo,
  useSyncExternalStore,
  type ReactNode,
} from "react";
import type { Administration, CaseAtWork, CasePresence, TeamFunctions } from "#domain";
import { useCaseStoreContext } from "./case-store-context.tsx";
import { type CasesAtWork, createCasesAtWork } from "./cases-at-work.ts";

interface TeamInUse {
  readonly team: TeamFunctions;
  readonly atWork: CasesAtWork;
  readonly administration: Administration | null;
}

const TeamContext = createContext<TeamInUse | null>(null);
const openCasesKey = ["team", "open-cases"] as const;
const openCasesMs = 30_000;

/** Gives the screens what people do together; null where nobody else works in the workspace. */
export function TeamProvider({
  team,
  administration,
  children,
}: {
  readonly team: TeamFunctions | null;
  readonly administration: Administration | null;
  readonly children: ReactNode;
}) {
  const queryClient = useQueryClient();
  const value = useMemo(
    () => (team === null ? null : { team, atWork: createCasesAtWork(team), administration }),
    [team, administration],
  );
  useEffect(() => {
    if (value === null) return undefined;
    const { atWork } = value;
    const leaving = new AbortController();
    const { signal } = leaving;
    for (const kind of ["keydown", "pointerdown"] as const) {
      window.addEventListener(kind, atWork.noteActive, { capture: true, passive: true, signal });
    }
    window.addEventListener("pagehide", atWork.leaveAll, { signal });
    const stop = value.team.watch(({ caseId }) => {
      atWork.refresh(caseId);
      void queryClient.invalidateQueries({ queryKey: openCasesKey });
    });
    return () => {
      leaving.abort();
      stop();
    };
  }, [value, queryClient]);
  return <TeamContext value={value}>{children}</TeamContext>;
}

/** Null where nobody else works in the workspace. */
export function useTeam(): TeamFunctions | null {
  return use(TeamContext)?.team ?? null;
}

/** Null where there is no server to administer. The server refuses everybody but an administrator. */
export function useAdministration(): Administration | null {
  return use(TeamContext)?.administration ?? null;
}

/** Tells the team that this case is open here, as long as the page is there. */
export function useNoteOpen(caseId: string): void {
  const value = use(TeamContext);
  useEffect(() => value?.atWork.enter(caseId), [value, caseId]);
}

/** Who else is at a case that is open here; null where nothing is known. */
export function useCaseAtWork(caseId: string): CaseAtWork | null {
  const value = use(TeamContext);
  const subscribe = useCallback(
    (listener: () => void) => value?.atWork.subscribe(listener) ?? (() => undefined),
    [value],
  );
  return useSyncExternalStore(subscribe, () => value?.atWork.get(caseId) ?? null);
}

/** Everybody else who has a case open, by its id; nobody where that is not known. */
export function useOpenCases(): ReadonlyMap<string, readonly CasePresence[]> {
  const team = useTeam();
  const { data } = useQuery({
    queryKey: openCasesKey,
    queryFn: async () => team?.openCases() ?? null,
    enabled: team !== null,
    refetchInterval: openCasesMs,
  });
  return useMemo(() => {
    const byCase = new Map<string, CasePresence[]>();
    if (data?.ok !== true) return byCase;
    for (const presence of data.value) {
      byCase.set(presence.caseId, [...(byCase.get(presence.caseId) ?? []), presence]);
    }
    return byCase;
  }, [data]);
}

/** Saves what was typed in a case on this page, whichever page of it that was; false where it is not saved. */
export function useSaveDraft(caseId: string): () => Promise<boolean> {
  const { drafts } = useCaseStoreContext();
  return useCallback(async () => {
    const state = await drafts.get(caseId)?.autosave.flush();
    return state === undefined || state.kind === "saved";
  }, [drafts, caseId]);
}
