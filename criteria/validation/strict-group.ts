import * as z from "zod/mini";
import { unknownKey } from "./answer-problems.ts";
import { IssueCollector, type IssueList, pathText } from "./issue-list.ts";

/** A strict object whose unknown keys are each refused with the keys that exist. */
export function strictGroup<Shape extends Record<string, z.ZodMiniType>>(
  shape: Shape,
  what: string,
) {
  const allowed = Object.keys(shape).join("\n");
  return z.strictObject(shape, {
    // Which key was meant is looked up by `issuesOf`, for the keys that are listed.
    error: (issue) => (issue.code === "unrecognized_keys" ? allowed : `must be ${what}`),
  });
}

/** Zod's issues as paths from the file's root, one a key. */
export function issuesOf(error: z.core.$ZodError, root: readonly string[] = []): IssueList {
  const found = new IssueCollector();
  for (const issue of error.issues) {
    const path = [...root, ...issue.path];
    if (issue.code !== "unrecognized_keys") {
      const message = issue.message === "" ? "is not allowed" : issue.message;
      found.add(() => ({ path: pathText(path), message }));
      continue;
    }
    const allowed = issue.message.split("\n");
    for (const key of issue.keys) {
      found.add(() => ({ path: pathText([...path, key]), message: unknownKey(key, allowed) }));
    }
  }
  return found.list;
}
