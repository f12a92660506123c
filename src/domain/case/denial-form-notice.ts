import type { LineOfBusiness } from "../clocks/index.ts";
import type { NoticeKind } from "./notice.ts";

/** The start of the template's name where a notice went to the member on form CMS-10003. */
export const denialFormTemplate = "cms-10003.";

/**
 * Whether a decision goes to the member on form CMS-10003 and on nothing else: 42 CFR 422.568(e)(1), confirmed.
 */
export function needsDenialForm({
  kind,
  lineOfBusiness,
}: {
  readonly kind: NoticeKind;
  readonly lineOfBusiness: LineOfBusiness;
}): boolean {
  return lineOfBusiness === "medicare-advantage" && (kind === "adverse" || kind === "partial");
}

/** Whether a notice that was sent was the form: its member's part is a record of the texts, and no letter. */
export function isOnForm({ template }: { readonly template: string }): boolean {
  return template.startsWith(denialFormTemplate);
}
