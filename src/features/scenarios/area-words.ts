import type { CoverageArea } from "#scenarios";

/** How the areas are called, in the order in which they are shown. */
export const areaWords: Readonly<Record<CoverageArea, string>> = {
  status: "Criteria in each status",
  pitfall: "Pitfalls",
  "coding query": "Coding queries",
  recommendation: "Recommendations",
  route: "Routes",
  transition: "Steps in a case’s life",
  refusal: "What a role may never do",
  clock: "Clocks by line of business",
  notice: "Letters by line of business",
};
