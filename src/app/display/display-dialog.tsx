import { useSyncExternalStore } from "react";
import { workSettings } from "#data";
import type { Settings } from "#domain";
import { ChoiceField, Dialog, Question } from "#ui";

/** Colors and spacing of the screen. A choice holds at once, and on the next visit. */
export function DisplayDialog({ onClose }: { readonly onClose: () => void }) {
  const settings = useSyncExternalStore(workSettings.subscribe, workSettings.get);
  return (
    <Dialog isOpen onClose={onClose} title="Display">
      <div className="grid gap-4">
        <Question id="theme" kind="group" label="Colors">
          <ChoiceField
            name="theme"
            options={themeOptions}
            value={settings.theme ?? "system"}
            isClearable={false}
            onValueChange={(theme) => change({ theme: themeOptions.find(has(theme))?.value })}
          />
        </Question>
        <Question id="density" kind="group" label="Spacing">
          <ChoiceField
            name="density"
            options={densityOptions}
            value={settings.density ?? "comfortable"}
            isClearable={false}
            onValueChange={(density) =>
              change({ density: densityOptions.find(has(density))?.value })
            }
          />
        </Question>
      </div>
    </Dialog>
  );
}

const themeOptions = [
  { value: "system", label: "Same as this computer" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
  { value: "high-contrast", label: "High contrast" },
] as const;

const densityOptions = [
  { value: "comfortable", label: "Comfortable" },
  { value: "compact", label: "Compact" },
] as const;

const has =
  (chosen: string | null) =>
  ({ value }: { readonly value: string }) =>
    value === chosen;

function change({
  theme,
  density,
}: {
  readonly theme?: Settings["theme"] | undefined;
  readonly density?: Settings["density"] | undefined;
}): void {
  void workSettings.change({
    ...(theme === undefined ? {} : { theme }),
    ...(density === undefined ? {} : { density }),
  });
}
