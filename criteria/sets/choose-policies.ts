import type { CriteriaSet } from "../model/criteria-set.ts";
import type { Policy } from "../model/policy.ts";

/** What a request says for the choice of its criteria; codes as typed, with or without dot and capitals. */
export type RequestedCodes = {
  /** Empty while it is not known. */
  readonly cptCode: string;
  /** Empty while none is known. */
  readonly diagnosisCodes: readonly string[];
};

/**
 * The newest version of every policy that is about a request. A part that is not known rules nothing out, so a
 * request without codes leaves every policy; one diagnosis of several is enough. Pure: the policies come in.
 */
export function chooseFrom(
  policies: readonly Policy[],
  { cptCode, diagnosisCodes }: RequestedCodes,
): readonly CriteriaSet[] {
  const code = bare(cptCode);
  const diagnoses = diagnosisCodes.map(bare).filter((one) => one !== "");
  return policies
    .filter(
      ({ intake }) =>
        (code === "" || intake.procedureCodes.map(bare).includes(code)) &&
        (diagnoses.length === 0 ||
          intake.diagnosisCodes.length === 0 ||
          intake.diagnosisCodes.some((start) =>
            diagnoses.some((diagnosis) => diagnosis.startsWith(bare(start))),
          )),
    )
    .flatMap(({ versions }) => versions.slice(-1));
}

/** The newest version of a policy; an id that no policy has is a fault of the program (RangeError). */
export function newestIn(policies: readonly Policy[], id: string): CriteriaSet {
  const set = policies.find((policy) => policy.id === id)?.versions.at(-1);
  if (set !== undefined) return set;
  const known = policies.map((policy) => policy.id).join(", ");
  throw new RangeError(`There is no policy ${id}. There are: ${known}`);
}

/** "m53.3" and "M533" are one code. */
function bare(code: string): string {
  return code.replaceAll(/[\s.]/g, "").toUpperCase();
}
