import { needsDenialForm } from "../../case/denial-form-notice.ts";
import { stateName } from "../../case/us-states.ts";
import { citationInWords } from "../../clocks/reading-state.ts";
import { advice, blocking, type NoticeFinding } from "../finding.ts";
import { isOfDecision } from "../letter-blocks.ts";
import type { Letter } from "../letter.ts";
import { missingForApproval } from "../letter-facts.ts";
import { authorizationNumber } from "../letter-values.ts";
import type { NoticeInput } from "../notice-input.ts";
import { directPhoneOf, formsOf, linesIn, missingTaglines } from "../plan-texts.ts";
import { stateNoticeRule } from "../state-notice-rules.ts";

/** 42 CFR 422.568(e)(1), confirmed: approved notice language; form CMS-10003 (OMB 0938-0829) may not be changed. */
const denialForm = blocking(
  "required-form",
  "Don’t send this letter to the member. Medicare Advantage denials go out on form CMS-10003, unaltered (42 CFR 422.568(e)(1)). An administrator uploads CMS-10003 in Plan settings. Then its fields are filled in from this text. Until then, fill in the form outside this workstation and record it as sent outside.",
);

const noAuthorization = advice(
  "not-entered",
  "The letter has no authorization number, so it gives the reference number. If the plan’s system issued one, enter it on this page.",
);

/** English is not counted: 45 CFR 92.11, likely. */
const languagesAsked = 15;

/**
 * What a letter could carry and does not, because nobody entered it: told to whoever sends it, with where it is asked
 * for and how surely that was read. None of these texts is written by this product.
 */
export function completenessFindings(letter: Letter, input: NoticeInput): readonly NoticeFinding[] {
  if (!isOfDecision(letter.kind)) return [];
  const { plan, record } = input;
  const isAgainst = letter.kind !== "approval";
  const missing = missingForApproval(input);
  const state = record.request.jurisdiction;
  return [
    ...(needsDenialForm(letter) ? [denialForm] : []),
    ...(isAgainst ? taglineFindings(input) : []),
    ...(isAgainst && linesIn(plan.texts.nondiscrimination).length === 0
      ? [
          advice(
            "plan-text",
            `The letter has no nondiscrimination notice. An administrator enters it in Plan settings. Source: ${citationInWords({ provenance: "45 CFR 92.10", state: "unread" })}.`,
          ),
        ]
      : []),
    ...(isAgainst ? stateFindings(letter, input) : []),
    ...(isAgainst && state === undefined
      ? [
          advice(
            "plan-text",
            "No jurisdiction is recorded, so no state form is named. Enter the state in the case details.",
          ),
        ]
      : []),
    ...(letter.kind === "adverse" ||
    needsDenialForm(letter) ||
    authorizationNumber(input) !== undefined
      ? []
      : [noAuthorization]),
    ...(letter.kind === "approval" && missing.length > 0
      ? [
          advice(
            "not-entered",
            `The letter does not name ${missing.join(", ")}. Enter what applies in the review, under Request, or in the case details.`,
          ),
        ]
      : []),
    ...((record.request.providerFax ?? "").trim() === "" &&
    (record.request.providerAddress ?? "").trim() === ""
      ? [
          advice(
            "not-entered",
            "The requesting provider’s copy has no fax or address. Enter one in the case details.",
          ),
        ]
      : []),
  ];
}

/** What the state asks of a letter against a request, and nobody entered. */
function stateFindings(
  { lineOfBusiness }: Letter,
  { plan, record, determination }: NoticeInput,
): readonly NoticeFinding[] {
  const { jurisdiction } = record.request;
  const form = stateNoticeRule("review-form", jurisdiction, lineOfBusiness);
  const phone = stateNoticeRule("direct-phone", jurisdiction, lineOfBusiness);
  const name = determination?.recordedBy.name ?? "";
  return [
    ...(form !== undefined && formsOf(plan.texts, jurisdiction, lineOfBusiness).length === 0
      ? [
          advice(
            "plan-text",
            `No state form is named. ${stateName(form.jurisdiction)} asks for the independent review form with an adverse determination. An administrator enters it in Plan settings. Source: ${citationInWords(form)}.`,
          ),
        ]
      : []),
    ...(phone !== undefined && directPhoneOf(plan.texts, name) === undefined
      ? [
          advice(
            "plan-text",
            `The provider copy has no direct phone number for ${name}. ${stateName(phone.jurisdiction)} asks for one. An administrator enters it in Plan settings. Source: ${citationInWords(phone)}.`,
            "copy-contact",
          ),
        ]
      : []),
  ];
}

function taglineFindings({ plan: { texts } }: NoticeInput): readonly NoticeFinding[] {
  const missing = missingTaglines(texts);
  const there = linesIn(texts.taglines).length;
  if (missing.length === 0 && there >= languagesAsked) return [];
  const named = missing.length === 0 ? "" : ` Missing: ${missing.join(", ")}.`;
  return [
    advice(
      "plan-text",
      `${String(there)} of ${String(languagesAsked)} language assistance statements are entered.${named} An administrator enters them in Plan settings. Source: ${citationInWords({ provenance: "45 CFR 92.11", state: "likely" })}.`,
    ),
  ];
}
