import type { WorkSettings } from "#data";
import type { Settings } from "#domain";

/**
 * Shows the page as its reader set it, now and after each change of the settings; the stylesheet reads the
 * attributes of the page's root element.
 */
export function followDisplay(settings: WorkSettings, root: HTMLElement): void {
  const show = () => {
    for (const [name, value] of Object.entries(displayAttributes(settings.get()))) {
      if (value === undefined) delete root.dataset[name];
      else root.dataset[name] = value;
    }
  };
  show();
  settings.subscribe(show);
}

/** What the root element says of the colors and the spacing; nothing where the machine's settings hold. */
export function displayAttributes({ theme, density }: Settings): {
  readonly theme: "light" | "dark" | undefined;
  readonly contrast: "more" | undefined;
  readonly density: "compact" | undefined;
} {
  return {
    theme: theme === "light" || theme === "dark" ? theme : undefined,
    contrast: theme === "high-contrast" ? "more" : undefined,
    density: density === "compact" ? density : undefined,
  };
}
