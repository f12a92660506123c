import { type Assessment, assessAnswers } from "#domain";
import { parseCase, type Recommendation, type Route, type Status } from "#criteria";

/** A published example of the criteria set with the result it must have; read by this room's tests. */
export type ExampleCase = {
  readonly id: string;
  readonly expected: {
    readonly recommendation: Recommendation;
    readonly route: Route;
    readonly criteria: Readonly<Record<string, Status>>;
    readonly pitfalls: readonly string[];
    readonly codingQueries: readonly string[];
    readonly requirements: readonly string[];
  };
};

export const exampleCases: readonly ExampleCase[] = Object.values(
  import.meta.glob<ExampleCase>("../../../criteria/sets/sacrococcygeal-64999/examples/*.json", {
    eager: true,
    import: "default",
  }),
);

/** @throws Error when there is no such example. */
export function exampleCase(id: string): ExampleCase {
  const example = exampleCases.find((one) => one.id === id);
  if (example === undefined) throw new Error(`there is no example case ${id}`);
  return example;
}

/** Assesses an example, its answers replaced group by group. */
export function assessExample(
  example: ExampleCase,
  replaced: Readonly<Record<string, unknown>> = {},
): Assessment {
  const parsed = parseCase(example);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const { set, parameters, facts } = parsed.case;
  return assessAnswers(set, parameters, { ...facts, ...replaced });
}
