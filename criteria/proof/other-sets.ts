import * as z from "zod";
import {
  type CriteriaSet,
  currentSets,
  type FactPath,
  type FactTree,
  findSet,
  isTree,
  type ParameterValues,
} from "#criteria";
import { randomCaseOf } from "./cases/any-set-case.ts";
import { theSet } from "./cases/the-set.ts";

/** A valid case made by chance, with what its plan sets otherwise; the same number gives the same case. */
export type ChanceCase = { readonly facts: FactTree; readonly parameters: ParameterValues };

/** A set with its second implementation, as the proof goes through all of them. */
export type OtherSet = {
  readonly set: CriteriaSet;
  /** The result by hand; parts that it does not say are not compared. */
  readonly determineCase: (facts: FactTree, overrides: ParameterValues) => ResultByHand;
  readonly randomCase: (number: number) => ChanceCase;
  /** Answers to try for facts with too many of them, such as lists. */
  readonly boundaryLists: Readonly<Record<FactPath, readonly unknown[]>>;
  readonly knownCases: readonly KnownCase[];
};

/** A case that an engine once decided otherwise, with a status that it has to have. */
export type KnownCase = z.infer<typeof knownCaseSchema>;

export type ResultByHand = z.infer<typeof resultSchema>;

const knownCaseSchema = z.object({
  what: z.string(),
  facts: z.custom<FactTree>(isTree),
  criterion: z.string(),
  status: z.string(),
});

const resultSchema = z.object({
  recommendation: z.string(),
  route: z.optional(z.string()),
  criteria: z.record(z.string(), z.string()),
  pitfalls: z.optional(z.array(z.string())),
  codingQueries: z.optional(z.array(z.string())),
  requirements: z.optional(z.array(z.string())),
});

const caseSchema = z.object({
  facts: z.custom<FactTree>(isTree),
  parameters: z.record(z.string(), z.union([z.number(), z.string()])),
});

type Call = (...given: readonly unknown[]) => unknown;
const callSchema = z.custom<Call>((value) => typeof value === "function");

/** What the folder of a second implementation says of itself: `index.ts` in it. */
const folderSchema = z.object({
  writtenFor: z.string(),
  determineCase: callSchema,
  randomCase: z.optional(callSchema),
  boundaryLists: z.optional(z.record(z.string(), z.array(z.unknown()))),
  knownCases: z.optional(z.array(knownCaseSchema)),
});

/** Every registered set but the one that is proved in depth; a set without a second implementation fails here. */
export const otherSets: readonly OtherSet[] = await Promise.all(
  currentSets.filter(({ id }) => id !== theSet.id).map(({ id }) => read(id)),
);

async function read(id: string): Promise<OtherSet> {
  const module: unknown = await import(`../sets/${id}/second-implementation/index.ts`);
  const folder = folderSchema.parse(module);
  const found = findSet(folder.writtenFor);
  if (!found.ok) throw new RangeError(`${folder.writtenFor} ${found.message}`);
  const { set } = found;
  const { randomCase } = folder;
  return {
    set,
    determineCase: (facts, overrides) => resultSchema.parse(folder.determineCase(facts, overrides)),
    randomCase: (number) =>
      randomCase === undefined ? randomCaseOf(set, number) : caseSchema.parse(randomCase(number)),
    boundaryLists: folder.boundaryLists ?? {},
    knownCases: folder.knownCases ?? [],
  };
}
