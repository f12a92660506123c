import { createContext } from "react";

export type SectionName =
  | "unmet"
  | "exceptions"
  | "pitfalls"
  | "coding"
  | "requirements"
  | "others";

/** Id of the panel on the page, so that two panels never share the ids of their sections. */
export const PanelIdContext = createContext("");

/** Id of a section's title. */
export function sectionTitleId(panelId: string, section: SectionName): string {
  return `${panelId}-${section}`;
}
