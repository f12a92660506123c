import pg from "pg";
import type { StoreError } from "#domain";

/** The connection was lost while a commit was under way: it was done, or it was not. */
export class CommitUnknown extends Error {}

/** What a failed transaction comes to, for whoever asked. */
export type DatabaseFailure =
  | Extract<StoreError, { readonly kind: "quota" | "unavailable" | "unauthorized" | "not-found" }>
  /** One of the rules of the database itself refused what the server allowed: the two differ, which is a fault. */
  | { readonly kind: "refused-by-database"; readonly code: string };

/**
 * Another transaction was in the way, or the connection was gone before anything was committed: the same is tried
 * again, and finds what the other one wrote.
 */
export function isWorthAnotherTry(error: unknown): boolean {
  const code = codeOf(error);
  return ["40001", "40P01", "23505"].includes(code) || isConnectionLost(error);
}

/**
 * The failure in the words of the ports. No message of the database goes on: it can quote what somebody typed. An
 * outage is never an answer about a person: nobody is sent to the sign-in because a database is away.
 */
export function failureOf(error: unknown): DatabaseFailure {
  const code = codeOf(error);
  if (error instanceof CommitUnknown) return { kind: "unavailable", reason: "no-answer" };
  // Raised by review.enter: the person was removed, or never admitted.
  if (code === "WS401") return { kind: "unauthorized" };
  // A text with a NUL is no id of anything.
  if (code === "22021") return { kind: "not-found" };
  // Disk full.
  if (code === "53100") return { kind: "quota" };
  // Statement timeout, lock timeout.
  if (code === "57014" || code === "55P03") return { kind: "unavailable", reason: "no-answer" };
  if (code === "42501" || code.startsWith("23")) return { kind: "refused-by-database", code };
  if (isConnectionLost(error)) return { kind: "unavailable", reason: "connection-lost" };
  return { kind: "unavailable", reason: "failed", detail: code === "" ? nameOf(error) : code };
}

/** The same where a port has no word for a rule of the database. */
export function storeErrorOf(
  error: unknown,
): Exclude<DatabaseFailure, { readonly kind: "refused-by-database" }> {
  const failure = failureOf(error);
  return failure.kind === "refused-by-database"
    ? { kind: "unavailable", reason: "failed", detail: `refused by the database: ${failure.code}` }
    : failure;
}

/** Told apart from a failed statement: the server shut down or was killed, or the network is gone. */
function isConnectionLost(error: unknown): boolean {
  const code = codeOf(error);
  if (code.startsWith("08") || code.startsWith("57P") || lostCodes.includes(code)) return true;
  return (
    error instanceof Error &&
    !(error instanceof pg.DatabaseError) &&
    /terminated|timeout|closed|not queryable|ended/i.test(error.message)
  );
}

const lostCodes = [
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOENT", "ENOTFOUND", "EAI_AGAIN"],
  // Too many connections: nothing was asked yet.
  "53300",
];

/** A mistake of the program itself has no code; its name is all that may be told of it. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.constructor.name : typeof error;
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : "";
}
