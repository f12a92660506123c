import * as z from "zod/mini";
import { unknownKey } from "./answer-problems.ts";
import type { CaseIssue } from "./case-issue.ts";

/** A strict object whose unknown keys are each refused with the keys that exist. */
export function strictGroup<Shape extends Record<string, z.ZodMiniType>>(
  shape: Shape,
  what: string,
) {
  const allowed = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === "unrecognized_keys" && Array.isArray(issue.keys)
        ? issue.keys.map((key) => unknownKey(key, allowed)).join("\n")
        : `must be ${what}`,
  });
}

/** Zod's issues as paths from the file's root, one a key. */
export function issuesOf(
  error: z.core.$ZodError,
  root: readonly string[] = [],
): readonly CaseIssue[] {
  return error.issues.flatMap((issue) => {
    const path = [...root, ...issue.path.map(String)];
    if (issue.code !== "unrecognized_keys") {
      const message = issue.message === "" ? "is not allowed" : issue.message;
      return [{ path: path.join("."), message }];
    }
    const messages = issue.message.split("\n");
    return issue.keys.map((key, index) => ({
      path: [...path, key.slice(0, 80)].join("."),
      message: messages[index] ?? "is not a known key",
    }));
  });
}
