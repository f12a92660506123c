import { type Actor, type ChainEntry, type Failure } from "#domain";

/**
 * In which roles each profile has saved here, as the chain has it. A profile's role is chosen once, so one
 * that saved in another role before has been given this one by no page of the workstation.
 */
export interface KnownRoles {
  readonly note: (by: ChainEntry["by"]) => void;
  readonly hasAnother: (by: Actor) => boolean;
}

export function createKnownRoles(): KnownRoles {
  const known = new Map<string, Set<string>>();
  return {
    note({ id, role }) {
      if (id === undefined) return;
      const roles = known.get(id) ?? new Set();
      known.set(id, roles.add(role));
    },
    hasAnother: ({ id, role }) =>
      id !== undefined && [...(known.get(id) ?? [])].some((earlier) => earlier !== role),
  };
}

/** What a signer is told whose profile has another role than it saved in before. */
export const roleDoesNotVerify: Failure = {
  ok: false,
  error: {
    kind: "invalid",
    where: "given",
    reason: "does-not-verify",
    issues: [
      { path: "determination.recordedBy.role", message: "was not given by the workstation" },
    ],
  },
};
