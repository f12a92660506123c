import { currentSets, policyOf, referenceOf, setInWords } from "#criteria";
import type { ListedService } from "#domain";

/** Every service that this release has criteria for, with the codes it may be billed by. */
export function listedServices(): readonly ListedService[] {
  return currentSets.flatMap((set) =>
    set.procedures.rows.map(({ label, columns, allows }) => {
      const specific = columns["code"] ?? "";
      const codes =
        allows?.["codes"] ??
        (/^[0-9A-Z]{5}$/.test(specific)
          ? [specific]
          : (policyOf(set)?.intake.procedureCodes ?? []));
      return { code: codes.join("; "), service: label, criteria: setInWords(referenceOf(set)) };
    }),
  );
}
