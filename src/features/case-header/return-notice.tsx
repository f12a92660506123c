import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { useDeterminations } from "#data";
import type { CaseRecord, Determination } from "#domain";
import type { ReturnReasonsProps } from "./return-reasons.tsx";

/** What is said on top of a case that came back, and whether that is known yet. */
export type ReturnState = {
  /** False until the determinations are read and, for a case that has some, until they can be drawn. */
  readonly isKnown: boolean;
  readonly determinations: readonly Determination[];
  readonly View: ComponentType<ReturnReasonsProps> | undefined;
};

/**
 * Reads why a case came back. A page waits for it before it is first shown: a note that arrives on top
 * of a page that is in use moves what a person is about to press.
 */
export function useReturnState(caseId: string): ReturnState {
  const signed = useDeterminations(caseId);
  const determinations = signed.data?.ok === true ? signed.data.value.items : [];
  // A case that was never signed cannot have come back.
  const isSigned = determinations.length > 0;
  const [View, setView] = useState(() => loaded);
  useEffect(() => {
    if (!isSigned || View !== undefined) return;
    void import("./return-reasons.tsx").then(
      ({ ReturnReasons }) => {
        loaded = ReturnReasons;
        setView(() => ReturnReasons);
      },
      // As with any part of the page that cannot be loaded: the crash page says what is safe.
      (error: unknown) => setView(() => raise(error)),
    );
  }, [isSigned, View]);
  return {
    isKnown: signed.data !== undefined && (!isSigned || View !== undefined),
    determinations,
    View,
  };
}

type ReturnNoticeProps = {
  readonly note: ReturnState;
  readonly record: Pick<CaseRecord, "state">;
  /** The way to what was signed, in the app's own addresses. */
  readonly renderToSigned: (words: string) => ReactNode;
};

/**
 * On top of every page of a case that came back: who sent it back or opened it again, and why, in that
 * person's own words; and what was decided before, for whoever decides it again.
 */
export function ReturnNotice({
  note: { determinations, View },
  record: { state },
  renderToSigned,
}: ReturnNoticeProps) {
  if (determinations.length === 0 || View === undefined) return null;
  return <View state={state} determinations={determinations} renderToSigned={renderToSigned} />;
}

/** Loaded once for all cases. */
let loaded: ComponentType<ReturnReasonsProps> | undefined;

function raise(error: unknown): never {
  throw error;
}
