import { useCapabilities } from "#data";

/** Where the documents of a case are, as a sentence about them: who attaches a chart wants to know it. */
export function useStoredWhere(): string {
  return useCapabilities().shared
    ? "They are stored on your team’s server."
    : "They are stored in this browser only and never leave this computer.";
}
