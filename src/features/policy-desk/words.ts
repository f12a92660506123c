import { amountInWords, dayInWords, type Parameter } from "#criteria";
import { type PolicyOutcome, type SetupError, valueInWords } from "#domain";

/** What may be entered: "0 to 52 weeks, whole numbers". */
export function rangeInWords(parameter: Parameter): string {
  if (parameter.kind === "choice") return parameter.options.map(({ label }) => label).join(" or ");
  const whole = parameter.wholeOnly === true ? ", whole numbers" : "";
  return `${String(parameter.min)} to ${amountInWords(parameter.max, parameter.unit)}${whole}`;
}

/** Why a plan may not set a stricter value everywhere; empty where it may. */
export function lockInWords(parameter: Parameter): string {
  const limit = lockLimitInWords(parameter);
  if (parameter.lock === undefined) return "";
  const own = valueInWords(parameter, parameter.default);
  return `${limit} (${parameter.lock.provenance}). If the plan’s value goes beyond this, those cases keep ${own}.`;
}

/** The lock in a few words: "Locked for Medicare Advantage: no higher than 3 months". */
export function lockLimitInWords(parameter: Parameter): string {
  const { lock } = parameter;
  if (lock === undefined) return "";
  const side = {
    "at-most-default": "no higher than",
    "at-least-default": "no lower than",
    "default-only": "exactly",
  }[lock.allows];
  return `Locked for ${lock.binds}: ${side} ${valueInWords(parameter, parameter.default)}`;
}

/** "since Dec 15, 2026", or that nobody has changed the published values. */
export function sinceInWords(from: string | undefined): string {
  return from === undefined ? "as published" : `since ${dayInWords(from)}`;
}

const storeWords: Readonly<Record<SetupError["kind"], string>> = {
  conflict: "The values were changed in another window. They are shown now; check and try again.",
  damaged: "The stored values can’t be read. They were not changed.",
  quota: "This device is out of space. Free up space, then try again.",
  unavailable: "Storage can’t be reached. Nothing was changed. Try again.",
  forbidden: "Only an administrator can change the values. Nothing was changed.",
  unauthorized: "You’re signed out. Nothing was changed. Sign in, then try again.",
};

/** Why nothing was changed, field by field where the rules say so. */
export function problemsOf(
  outcome: Extract<PolicyOutcome, { readonly ok: false }>,
): readonly { readonly id: string; readonly message: string }[] {
  const { error } = outcome;
  return error.kind === "refused"
    ? error.refusals.map(({ field, message }) => ({ id: field, message }))
    : [{ id: "policy", message: storeWords[error.kind] }];
}

export function setupProblemInWords(error: SetupError): string {
  return storeWords[error.kind];
}
