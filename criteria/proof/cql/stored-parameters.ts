import { defaultParameters, isTree, type ParameterValues } from "#criteria";
import { type StoredCase, storedCases } from "../cases/stored-cases.ts";
import { theSet } from "../cases/the-set.ts";

/** The cases judged by hand, each with all its parameters. */
export const wholeStoredCases = storedCases.map((storedCase) => ({
  facts: storedCase.facts,
  parameters: allParameters(storedCase),
}));

function allParameters({ parameters }: StoredCase): ParameterValues {
  const own = isTree(parameters) ? Object.entries(parameters) : [];
  const values = own.filter((entry): entry is [string, number | string] =>
    ["number", "string"].includes(typeof entry[1]),
  );
  return { ...defaultParameters(theSet), ...Object.fromEntries(values) };
}
