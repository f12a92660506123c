import {
  type Assessment,
  type CaseRecord,
  type CaseWarning,
  caseWarnings,
  confirmationInWords,
  isOpenWarning,
} from "#domain";
import type { FactDefinition } from "#criteria";

/** A data warning as a page lists it. */
export type CaseWarningItem = {
  readonly id: string;
  readonly message: string;
  /** Whether it keeps the case from going on. */
  readonly isOpen: boolean;
  /** The questions concerned, for the way there. */
  readonly facts: readonly FactDefinition[];
  readonly confirmed?: string;
  readonly onConfirm?: () => void;
};

/**
 * The data warnings of a case in the words of a page.
 * @param onConfirm absent for those who may not confirm
 */
export function warningItemsOf(
  record: Pick<CaseRecord, "dataConfirmations">,
  { warnings, set }: Pick<Assessment, "warnings" | "set">,
  onConfirm?: (warning: CaseWarning) => void,
): readonly CaseWarningItem[] {
  return caseWarnings(record, { warnings }).map((warning) => {
    const { id, message, confirmation, isToConfirm } = warning;
    return {
      id,
      message,
      isOpen: isOpenWarning(warning),
      facts: set.facts.filter(({ path }) => warning.facts.includes(path)),
      ...(confirmation === undefined ? {} : { confirmed: confirmationInWords(confirmation) }),
      ...(onConfirm === undefined || !isToConfirm ? {} : { onConfirm: () => onConfirm(warning) }),
    };
  });
}
