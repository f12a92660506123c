import type { SetupPart } from "#domain";
import type { SetupLoss } from "./store-opening.ts";

/** "The people of this browser are missing", without a full stop. */
export function setupLossInWords({ missing, unreadable }: SetupLoss): string {
  return [
    ...(missing.length === 0 ? [] : [`${asSubject(missing)} of this browser are missing`]),
    ...(unreadable.length === 0 ? [] : [`${asSubject(unreadable)} of this browser can’t be read`]),
  ].join("; ");
}

const partWords: Readonly<Record<SetupPart, string>> = {
  people: "people",
  plan: "plan settings",
  settings: "settings",
  policy: "plan values",
};

/** "The people and plan settings". */
export function asSubject(parts: readonly SetupPart[]): string {
  return `The ${parts.map((part) => partWords[part]).join(" and ")}`;
}
