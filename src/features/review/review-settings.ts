import { workSettings } from "#data";
import type { Settings } from "#domain";
import { useSyncExternalStore } from "react";

/** How somebody likes to work; kept in this browser, never in a case. */
export type ReviewSettings = {
  /** Answer with digits. Off for those who speak or whose keys slip. */
  readonly hasAnswerKeys: boolean;
  /** After an answer by key the focus goes to the next open question. */
  readonly movesOn: boolean;
  /** The record stands beside the form where there is room. */
  readonly showsRecord: boolean;
};

const atFirst: ReviewSettings = { hasAnswerKeys: true, movesOn: true, showsRecord: false };

export function reviewSettings(): ReviewSettings {
  return reviewSettingsIn(workSettings.get());
}

/** Changes some of the settings, here at once and for the next visit. */
export function changeReviewSettings(change: Partial<ReviewSettings>): void {
  void workSettings.change(change);
}

export function useReviewSettings(): ReviewSettings {
  return reviewSettingsIn(useSyncExternalStore(workSettings.subscribe, workSettings.get));
}

/** What was chosen; the rest is as at first. */
export function reviewSettingsIn(settings: Settings): ReviewSettings {
  return {
    hasAnswerKeys: settings.hasAnswerKeys ?? atFirst.hasAnswerKeys,
    movesOn: settings.movesOn ?? atFirst.movesOn,
    showsRecord: settings.showsRecord ?? atFirst.showsRecord,
  };
}
