import type { Role } from "./person.ts";

/**
 * Pages that are not about acting on a case, and who sees them. What somebody may do to a case is in
 * `life/life-of-case.ts`. In a browser without a server this keeps pages tidy; it is no protection.
 */
export const pageAccess = {
  quality: ["qa-analyst", "administrator"],
  analytics: ["qa-analyst", "administrator"],
  /** To change what the plan says of itself in its letters; everybody may read it. */
  "plan-settings": ["administrator"],
  /** The plan's values of the criteria. */
  policy: ["administrator"],
  /** How much everybody has to do; only on a team’s server. */
  team: ["administrator"],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type GuardedPage = keyof typeof pageAccess;

export function mayOpenPage(page: GuardedPage, role: string): boolean {
  return pageAccess[page].some((allowed) => allowed === role);
}
