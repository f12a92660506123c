import * as z from "zod/mini";
import { isPlainObject, type Issue, type JsonObject } from "./json-value.ts";

/** Deeper values overflow structuredClone and JSON.stringify; no real form comes near this. */
export const maxJsonDepth = 32;

const forbiddenKeys = new Set(["__proto__", "constructor", "prototype"]);

/** A JSON object whose meaning is not this layer's business: kept exactly as it was given. */
export const jsonObjectSchema = z
  .custom<JsonObject>((value) => isPlainObject(value), "must be a JSON object")
  .check(({ value, issues }) => {
    for (const { message, path } of jsonIssues(value)) {
      issues.push({ code: "custom", input: value, message, path: path.split(".") });
    }
  });

/**
 * Turns the values of a form into JSON without changing any answer: keys that hold `undefined`
 * disappear (absent means unanswered), a hole in a list becomes `null`. A number that is not
 * finite, a function or a date object is an issue, never a guess.
 */
export function toJsonObject(
  values: unknown,
):
  | { readonly ok: true; readonly value: JsonObject }
  | { readonly ok: false; readonly issues: readonly Issue[] } {
  const value = withoutUndefined(values, 0);
  if (!isPlainObject(value))
    return { ok: false, issues: [{ path: "", message: "must be a JSON object" }] };
  const issues = jsonIssues(value);
  return issues.length === 0 && isJsonObject(value) ? { ok: true, value } : { ok: false, issues };
}

/** An object that holds nothing but JSON, at every depth. */
export function isJsonObject(value: unknown): value is JsonObject {
  return isPlainObject(value) && jsonIssues(value).length === 0;
}

function withoutUndefined(value: unknown, depth: number): unknown {
  if (depth > maxJsonDepth) return value;
  if (Array.isArray(value)) {
    return value.map((item: unknown) =>
      item === undefined ? null : withoutUndefined(item, depth + 1),
    );
  }
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [key, withoutUndefined(item, depth + 1)]),
  );
}

function jsonIssues(root: unknown): readonly Issue[] {
  const issues: Issue[] = [];
  visit(root, "", 0);
  return issues;

  function visit(value: unknown, path: string, depth: number): void {
    if (depth > maxJsonDepth) {
      issues.push({ path, message: "is nested too deeply" });
    } else if (Array.isArray(value)) {
      value.forEach((item: unknown, index) => visit(item, join(path, String(index)), depth + 1));
    } else if (isPlainObject(value)) {
      for (const key of Object.keys(value)) {
        if (forbiddenKeys.has(key))
          issues.push({ path: join(path, key), message: "is not an allowed name" });
        else visit(value[key], join(path, key), depth + 1);
      }
    } else if (typeof value === "number") {
      if (!Number.isFinite(value)) issues.push({ path, message: "must be a finite number" });
    } else if (value !== null && typeof value !== "string" && typeof value !== "boolean") {
      issues.push({ path, message: "must be a JSON value" });
    }
  }
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
