import { type LineOfBusiness, linesOfBusiness } from "../../clocks/index.ts";
import type { NoticeKind } from "../../case/notice.ts";
import { appealParts } from "./appeal-parts.ts";
import { closing, criterion, decider, freeCopies, opening, providerCopy } from "./every-letter.ts";
import { headed, type NoticeTemplate, paragraphs, type TemplatePart } from "./template.ts";

const asked = "{provider} asked us to approve this service for you: {procedure}.";

const againstReasons: readonly TemplatePart[] = [
  headed("statement", "What the doctor wrote", { block: "statement" }),
  headed("reason", "Our reasons", { block: "reasons" }),
  criterion,
  headed("plan-provision", "The part of your plan we relied on", { block: "plan-provision" }),
  headed("denial-code", "Denial code", { block: "denial-code" }),
  decider,
  headed("more-information", "What would help your appeal", { block: "would-help" }),
  freeCopies,
];

const talk = headed(
  "what-next",
  "What happens next",
  "If you agree, you do not have to do anything. Talk with your provider about other care. Your provider can call us at {plan.phone} to talk with a doctor.",
);

const partsOfKind: Readonly<Record<NoticeKind, (line: LineOfBusiness) => readonly TemplatePart[]>> =
  {
    adverse: (line) => [
      {
        id: "outcome",
        blocks: paragraphs("Dear {dearMember}:", asked, "We did not approve this request."),
      },
      ...againstReasons,
      ...appealParts(line),
      headed("state-forms", "Forms with this letter", { block: "state-forms" }),
      talk,
      ...closing(true),
      ...providerCopy("We did not approve this request.", "against"),
    ],
    partial: (line) => [
      {
        id: "outcome",
        blocks: paragraphs(
          "Dear {dearMember}:",
          asked,
          "We approved part of this request. We did not approve the rest.",
        ),
      },
      headed("approved-part", "What we approved and what we did not", { block: "parts-decided" }),
      ...againstReasons,
      ...appealParts(line),
      headed("state-forms", "Forms with this letter", { block: "state-forms" }),
      talk,
      ...closing(true),
      ...providerCopy("We approved part of this request. We did not approve the rest.", "against"),
    ],
    approval: () => [
      {
        id: "outcome",
        blocks: paragraphs("Dear {dearMember}:", asked, "We approved this request."),
      },
      headed(
        "authorization",
        "What is approved",
        { block: "authorization" },
        { block: "approval-terms" },
      ),
      criterion,
      decider,
      headed(
        "what-next",
        "What happens next",
        "Your provider can now schedule the service with you, using {authorizationNamed}. Call us at {plan.phone} if your care plan changes.",
      ),
      ...closing(true),
      ...providerCopy("We approved this request.", "approval"),
    ],
    extension: (line) => [
      {
        id: "no-decision",
        blocks: paragraphs(
          "Dear {dearMember}:",
          asked,
          "We have not made a decision yet. We need more time.",
        ),
      },
      headed("extension-reason", "Why we need more time", "This is the reason: {extensionReason}"),
      headed("new-date", "When we will decide", "We will decide by {decisionDue}."),
      headed("more-information", "What we still need", { block: "missing-information" }),
      criterion,
      ...(line in complaints ? [complaintPart(complaints[line] ?? "")] : []),
      headed("what-next", "What happens next", { block: "after-extension" }),
      ...closing(false),
    ],
    "request-for-information": () => [
      {
        id: "no-decision",
        blocks: paragraphs(
          "Dear {dearProvider}:",
          "You asked us to approve this service: {procedure}.",
          "{undecided} The records we have do not show everything we need.",
        ),
      },
      headed("request", "What we need", { block: "requested-items" }),
      headed("reply-by", "When and where to answer", { block: "reply-by" }, { block: "return-to" }),
      headed("criterion", "Criteria", { block: "criterion-sources" }),
      headed(
        "free-copies",
        "Free copies",
        "You can get a free copy of these criteria. Call {plan.phone}.",
      ),
      headed(
        "what-next",
        "What happens next",
        "We will continue our review when we receive the records. Call {plan.phone} to talk with one of our doctors.",
      ),
      {
        id: "cover-sheet",
        blocks: [{ heading: "Fax cover sheet", page: "new" }, { block: "cover-sheet" }],
      },
    ],
  };

const complaints: Readonly<Partial<Record<LineOfBusiness, string>>> = {
  "medicare-advantage":
    "If you disagree with this delay, you can file a fast complaint. Medicare calls this an expedited grievance. Call {plan.phone}.",
  "medicaid-managed-care":
    "If you disagree with this delay, you can file a complaint. It is also called a grievance. Call {plan.phone}.",
};

function complaintPart(text: string): TemplatePart {
  return headed("grievance", "If you disagree with this delay", text);
}

const titles: Readonly<Record<NoticeKind, string>> = {
  adverse: "We did not approve your request",
  partial: "We approved part of your request",
  approval: "We approved your request",
  extension: "We need more time to decide",
  "request-for-information": "Request for information",
};

/** A letter of this kind for this line of business, as this release writes it. */
function noticeTemplate(kind: NoticeKind, lineOfBusiness: LineOfBusiness): NoticeTemplate {
  const title = titles[kind];
  return {
    version: 11,
    kind,
    lineOfBusiness,
    title,
    parts: [...opening(title), ...partsOfKind[kind](lineOfBusiness)],
  };
}

/** Every kind for every line of business, once. */
export const noticeTemplates: readonly NoticeTemplate[] = linesOfBusiness.flatMap((line) =>
  (["request-for-information", "approval", "adverse", "partial", "extension"] as const).map(
    (kind) => noticeTemplate(kind, line),
  ),
);
