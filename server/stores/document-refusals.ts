import type { Failure } from "#domain";
import { failureOf } from "./database-errors.ts";

/** A role without a right the store's rules do not know: only the database says so. */
export function refusalOf(error: unknown): Failure["error"] | null {
  const failure = failureOf(error);
  return failure.kind === "refused-by-database" && failure.code === "42501"
    ? { kind: "forbidden", refusal: { kind: "role", roles: whoErases } }
    : null;
}

const whoErases = ["nurse-reviewer", "physician-advisor", "administrator"] as const;

export const otherContent = givenWrong("sha256", "does not match the content");
export const otherUnderKey = givenWrong("key", "is already used for another write");
export const noSuchRange = givenWrong("range", "is outside the document");

function givenWrong(path: string, message: string): Failure {
  const issues = [{ path, message }];
  return {
    ok: false,
    error: { kind: "invalid", where: "given", reason: "not-acceptable", issues },
  };
}
