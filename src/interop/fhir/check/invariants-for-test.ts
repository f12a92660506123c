import fhirpath from "fhirpath";
import r4 from "fhirpath/fhir-context/r4";
import { pasProfiles } from "../examples-for-test.ts";
import type { ProfileIssue } from "./check-profile-for-test.ts";

type Invariant = {
  readonly profile: string;
  readonly element: string;
  readonly key: string;
  readonly expression: string;
};

/** The guide's own invariants in the 16 files; those of the base standard are the validator's. */
export const guideInvariants: readonly Invariant[] = pasProfiles().flatMap((profile) =>
  (profile.differential?.element ?? []).flatMap(({ path, constraint = [] }) =>
    constraint.flatMap(({ key, expression }) =>
      key === undefined || expression === undefined
        ? []
        : [{ profile: profile.url, element: path, key, expression }],
    ),
  ),
);

/** Which of a profile's own invariants a resource breaks, by FHIRPath. */
export function brokenInvariants(resource: object, url: string): readonly ProfileIssue[] {
  return guideInvariants
    .filter(({ profile }) => profile === url.replace(/\|.*$/, ""))
    .flatMap(({ element, key, expression }) => {
      const whole = element.includes(".") ? `${element}.all(${expression})` : expression;
      const results: readonly unknown[] = fhirpath.evaluate(
        structuredClone(resource),
        whole,
        {},
        r4,
        { async: false },
      );
      return results.length === 1 && results[0] === true ? [] : [{ path: element, message: key }];
    });
}
