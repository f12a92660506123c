import * as z from "zod/mini";
import type { CriteriaSet } from "../model/criteria-set.ts";
import type { FactDefinition, FactTree } from "../model/fact.ts";
import { answerProblems, withSuggestion } from "./answer-problems.ts";
import { strictGroup } from "./strict-group.ts";

/**
 * The schema of a set's facts, built from its questions: strict objects along the paths, one check a
 * fact. It never coerces and never fills in, so that missing stays missing.
 */
export function factsSchemaOf(set: CriteriaSet): z.ZodMiniType<FactTree> {
  return groupSchema(treeOf(set.facts));
}

type Branch = { readonly [key: string]: Branch | FactDefinition };

function treeOf(definitions: readonly FactDefinition[], depth = 0): Branch {
  const keys = [
    ...new Set(definitions.map((definition) => definition.path.split(".")[depth] ?? "")),
  ];
  return Object.fromEntries(
    keys.map((key) => {
      const below = definitions.filter((one) => one.path.split(".")[depth] === key);
      const leaf = below.find((one) => one.path.split(".").length === depth + 1);
      return [key, leaf ?? treeOf(below, depth + 1)];
    }),
  );
}

function groupSchema(branch: Branch): z.ZodMiniType<FactTree> {
  return strictGroup(
    Object.fromEntries(
      Object.entries(branch).map(([key, below]) => [
        key,
        isDefinition(below) ? leafSchema(below) : z.nullish(groupSchema(below)),
      ]),
    ),
    "a group of answers",
  );
}

function leafSchema(definition: FactDefinition): z.ZodMiniType {
  const answer = z.unknown().check((context) => {
    for (const problem of answerProblems(definition, context.value)) {
      context.issues.push({
        code: "custom",
        input: context.value,
        path: [...problem.path],
        message: withSuggestion(problem),
      });
    }
  });
  return z.optional(answer);
}

function isDefinition(below: Branch | FactDefinition): below is FactDefinition {
  return "path" in below && typeof below.path === "string";
}
