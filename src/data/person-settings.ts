import { useCallback, useSyncExternalStore } from "react";
import type { PersonSettings } from "#domain";
import { type WorkSettings, workSettings } from "./work-settings.ts";

const nothing: PersonSettings = {};

/** What a person has set so far. */
export function settingsOf(personId: string, settings = workSettings): PersonSettings {
  return settings.get().people?.[personId] ?? nothing;
}

/** What is set; undefined goes back to what holds for everybody. */
export type PersonChange = { readonly [K in keyof PersonSettings]?: PersonSettings[K] | undefined };

/** Sets a part for one person; what others have set stays. False where it could not be stored. */
export function changeSettingsOf(
  personId: string,
  part: PersonChange,
  settings: Pick<WorkSettings, "get" | "change"> = workSettings,
): Promise<boolean> {
  const { people } = settings.get();
  const before = people?.[personId] ?? nothing;
  const { columns, views, done, hasReadStart } = { ...before, ...part };
  const next: PersonSettings = {
    ...(columns === undefined ? {} : { columns }),
    ...(views === undefined ? {} : { views }),
    ...(done === undefined ? {} : { done }),
    ...(hasReadStart === undefined ? {} : { hasReadStart }),
  };
  return settings.change({ people: { ...people, [personId]: next } });
}

/** What a person has set, and the way to change a part of it. */
export function usePersonSettings(
  personId: string,
): readonly [PersonSettings, (part: PersonChange) => void] {
  const get = useCallback(() => settingsOf(personId), [personId]);
  const value = useSyncExternalStore(workSettings.subscribe, get);
  const change = useCallback(
    (part: PersonChange) => void changeSettingsOf(personId, part),
    [personId],
  );
  return [value, change];
}
