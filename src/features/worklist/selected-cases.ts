import { createContext } from "react";

/** Which cases are selected to be assigned together, and the way to change that; null where nobody selects. */
export interface SelectedCases {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
}

export const SelectedCasesContext = createContext<SelectedCases | null>(null);
