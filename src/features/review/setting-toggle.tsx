import type { ReactNode } from "react";
import { changeReviewSettings, type ReviewSettings, useReviewSettings } from "./review-settings.ts";

/** One setting of the form as a checkbox; it holds at once and on the next visit. */
export function SettingToggle({
  setting,
  children,
}: {
  readonly setting: keyof ReviewSettings;
  readonly children: ReactNode;
}) {
  const settings = useReviewSettings();
  return (
    <label className="option flex min-h-7 items-start gap-2 rounded-md py-0.5 text-sm text-ink pointer-coarse:min-h-10">
      <input
        type="checkbox"
        className="mark mt-px"
        checked={settings[setting]}
        onChange={(event) => changeReviewSettings({ [setting]: event.target.checked })}
      />
      <span className="min-w-0">{children}</span>
    </label>
  );
}
