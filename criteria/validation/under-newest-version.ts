import { isTree } from "../engine/read-answer.ts";
import { setIdIn } from "../sets/index.ts";

/** A case file of a public example as a new case of today: with the newest version of its criteria, whichever it names. */
export function underNewestVersion(caseFile: unknown): unknown {
  if (!isTree(caseFile)) return caseFile;
  const { criteriaSet } = caseFile;
  return typeof criteriaSet === "string"
    ? { ...caseFile, criteriaSet: setIdIn(criteriaSet) }
    : caseFile;
}
