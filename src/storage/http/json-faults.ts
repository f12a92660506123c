import type { Failure, Issue } from "#domain";

/**
 * What JSON would turn into something else: NaN and infinities become null, -0 becomes 0, undefined and functions
 * disappear, dates become text. A value that holds any of it is refused before it leaves, so that nothing that was
 * typed arrives as another answer.
 */
export function refuseLossy(value: unknown): Failure | null {
  const issues = faultsIn(value, "", 0);
  return issues.length === 0
    ? null
    : { ok: false, error: { kind: "invalid", where: "given", reason: "not-acceptable", issues } };
}

/** Deeper values are refused by the schemas of both sides. */
const maxDepth = 64;

function faultsIn(value: unknown, path: string, depth: number): readonly Issue[] {
  if (value === null || typeof value === "string" || typeof value === "boolean") return [];
  if (typeof value === "number") {
    return Number.isFinite(value) && !Object.is(value, -0)
      ? []
      : [{ path, message: "must be a finite number" }];
  }
  if (depth > maxDepth) return [{ path, message: "is nested too deeply" }];
  if (Array.isArray(value)) {
    return Array.from(value, (item: unknown, index) =>
      faultsIn(item, join(path, String(index)), depth + 1),
    ).flat();
  }
  if (!isPlain(value)) return [{ path, message: "must be a JSON value" }];
  return Object.entries(value).flatMap(([key, item]) => faultsIn(item, join(path, key), depth + 1));
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && !("toJSON" in value);
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
