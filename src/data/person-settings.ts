import { useCallback, useSyncExternalStore } from "react";
import type { PersonSettings } from "#domain";
import { type WorkSettings, workSettings } from "./work-settings.ts";

const nothing: PersonSettings = {};

/** What a person has set so far. */
export function settingsOf(personId: string, settings = workSettings): PersonSettings {
  return settings.get().people?.[personId] ?? nothing;
}

/** Sets a part for one person; what others have set stays. False where it could not be stored. */
export function changeSettingsOf(
  personId: string,
  part: PersonSettings,
  settings: Pick<WorkSettings, "get" | "change"> = workSettings,
): Promise<boolean> {
  const { people } = settings.get();
  return settings.change({
    people: { ...people, [personId]: { ...people?.[personId], ...part } },
  });
}

/** What a person has set, and the way to change a part of it. */
export function usePersonSettings(
  personId: string,
): readonly [PersonSettings, (part: PersonSettings) => void] {
  const get = useCallback(() => settingsOf(personId), [personId]);
  const value = useSyncExternalStore(workSettings.subscribe, get);
  const change = useCallback(
    (part: PersonSettings) => void changeSettingsOf(personId, part),
    [personId],
  );
  return [value, change];
}
