import { type LineOfBusiness, linesOfBusiness } from "../clocks/index.ts";
import type { NoticeKind } from "../case/notice.ts";
import type { NoticePartId } from "./part-ids.ts";
import { confirmed, likely, type Provenance, unconfirmed } from "./provenance.ts";

/** A part without which a letter of this kind does not leave the house. */
export type RequiredPart = { readonly id: NoticePartId; readonly provenance: Provenance };

type Rows = readonly (readonly [Provenance, ...NoticePartId[]])[];

const practice = unconfirmed("The plan’s own practice");
const language = likely("45 CFR 92.11: notice of free language help and auxiliary aids");
const everyLetter: Rows = [
  [practice, "letterhead", "addressee", "title", "member", "dates", "what-next"],
];
const toMember: Rows = [...everyLetter, [language, "language"]];

/** What a decision against a member, or against a part of the request, has to say. */
const adverse: Readonly<Record<LineOfBusiness, Rows>> = {
  "medicare-advantage": [
    ...toMember,
    [
      confirmed("42 CFR 422.568(e)"),
      "outcome",
      "reason",
      "appeal",
      "fast-appeal",
      "outside-review",
    ],
    [likely("42 CFR 422.566(d): a physician with expertise in the field"), "decider"],
    [
      likely("42 CFR 422.101(b)(6)(ii): criteria are publicly available"),
      "criterion",
      "free-copies",
    ],
    [likely("42 CFR 422.561 and 422.578"), "representative"],
    [practice, "statement", "more-information"],
  ],
  "medicaid-managed-care": [
    ...toMember,
    [confirmed("42 CFR 438.404(b)(1) to (5)"), "outcome", "reason", "appeal", "fast-appeal"],
    [confirmed("42 CFR 438.404(b)(2)"), "free-copies"],
    [confirmed("42 CFR 438.404(b)(3)"), "outside-review"],
    [confirmed("42 CFR 438.404(b)(6)"), "keep-services"],
    [likely("42 CFR 438.210(b)(3): someone with the right expertise"), "decider"],
    [likely("42 CFR 438.402(c)(1)(ii)"), "representative"],
    [practice, "statement", "criterion", "more-information"],
  ],
  "commercial-erisa": [
    ...toMember,
    [likely("29 CFR 2560.503-1(g)(1)(i)"), "outcome", "reason"],
    [likely("29 CFR 2560.503-1(g)(1)(ii): the specific plan provisions"), "plan-provision"],
    [likely("29 CFR 2560.503-1(g)(1)(iii)"), "more-information"],
    [likely("29 CFR 2560.503-1(g)(1)(iv)"), "appeal", "court"],
    [likely("29 CFR 2560.503-1(g)(1)(v)"), "criterion", "free-copies", "clinical-judgment"],
    [likely("29 CFR 2560.503-1(g)(1)(vi)"), "fast-appeal"],
    [
      likely("29 CFR 2590.715-2719(b)(2)(ii)(E)"),
      "outside-review",
      "codes-on-request",
      "consumer-help",
    ],
    [likely("29 CFR 2560.503-1(b)(4)"), "representative"],
    [practice, "statement", "decider"],
  ],
  qhp: marketRows(likely("45 CFR 147.136(b)(2)(ii)(E)")),
  "commercial-other": marketRows(
    unconfirmed("As 45 CFR 147.136(b)(2)(ii)(E); for the plan to check against state law"),
  ),
};

function marketRows(rule: Provenance): Rows {
  const takenOver = likely("45 CFR 147.136(b), which adopts 29 CFR 2560.503-1(g)");
  return [
    ...toMember,
    [rule, "outcome", "reason", "criterion", "appeal", "outside-review"],
    [rule, "codes-on-request", "consumer-help"],
    [takenOver, "fast-appeal", "more-information", "free-copies", "clinical-judgment"],
    [likely("45 CFR 147.136(a)(2)(iii): a claimant may be represented"), "representative"],
    [practice, "statement", "decider"],
  ];
}

const approvalRule: Readonly<Record<LineOfBusiness, Provenance>> = {
  "medicare-advantage": confirmed("42 CFR 422.568(b) and 422.572(a): notice of either decision"),
  "medicaid-managed-care": practice,
  "commercial-erisa": likely("29 CFR 2560.503-1(f)(2)(iii)(A): notice, adverse or not"),
  qhp: likely("45 CFR 147.136(b), which adopts 29 CFR 2560.503-1(f)"),
  "commercial-other": unconfirmed("Plan setting; state law"),
};

/** Why it takes longer, and for how long. */
const extension: Readonly<Record<LineOfBusiness, Rows>> = {
  "medicare-advantage": [
    [confirmed("42 CFR 422.568(b) and 422.572(b)"), "extension-reason", "grievance"],
    [practice, "new-date", "criterion"],
  ],
  "medicaid-managed-care": [
    [confirmed("42 CFR 438.404(c)(4)"), "extension-reason", "grievance"],
    [practice, "new-date", "criterion"],
  ],
  "commercial-erisa": longerRows(likely("29 CFR 2560.503-1(f)(2)(iii)(A) and (f)(3)")),
  qhp: longerRows(likely("45 CFR 147.136(b), which adopts 29 CFR 2560.503-1(f)")),
  "commercial-other": longerRows(unconfirmed("Plan setting; state law")),
};

function longerRows(rule: Provenance): Rows {
  return [[rule, "extension-reason", "new-date", "criterion", "more-information"]];
}

/** Medicare and Medicaid rules give a request for information no form of its own. */
const askingRule: Readonly<Record<LineOfBusiness, Provenance>> = {
  "medicare-advantage": practice,
  "medicaid-managed-care": practice,
  "commercial-erisa": likely("29 CFR 2560.503-1(f)(2)(iii)(A): what is needed, and 45 days"),
  qhp: likely("45 CFR 147.136(b), which adopts 29 CFR 2560.503-1(f)"),
  "commercial-other": unconfirmed("Plan setting; state law"),
};

/** The specific reason goes to the provider too, however it is sent. */
const toProvider: Readonly<Record<LineOfBusiness, Provenance>> = {
  "medicare-advantage": confirmed("42 CFR 422.122(a): the specific reason to the provider"),
  "medicaid-managed-care": likely("42 CFR 438.210: the specific reason to the provider"),
  qhp: confirmed("45 CFR 156.223(a): on the federal exchange, the specific reason to the provider"),
  "commercial-erisa": practice,
  "commercial-other": unconfirmed(
    "The plan’s own practice; for the plan to check against state law",
  ),
};

function copyRows(kind: "approval" | "against", line: LineOfBusiness): Rows {
  return [
    [practice, "cc", "copy-head", "copy-criteria", "copy-contact"],
    ...(kind === "approval" ? [[practice, "authorization", "copy-authorization"] as const] : []),
    [toProvider[line], "copy-outcome"],
    ...(kind === "approval"
      ? []
      : ([
          [toProvider[line], "copy-reasons"],
          [practice, "copy-items"],
        ] as const)),
  ];
}

function rowsOf(kind: NoticeKind, line: LineOfBusiness): Rows {
  switch (kind) {
    case "adverse":
      return [...adverse[line], ...copyRows("against", line)];
    case "partial":
      return [...adverse[line], [practice, "approved-part"], ...copyRows("against", line)];
    case "approval":
      return [
        ...toMember,
        [approvalRule[line], "outcome"],
        [practice, "decider", "criterion"],
        ...copyRows("approval", line),
      ];
    case "extension":
      return [...toMember, [practice, "no-decision"], ...extension[line]];
    case "request-for-information":
      return [
        ...everyLetter,
        [askingRule[line], "request", "reply-by"],
        [practice, "no-decision", "free-copies", "criterion", "cover-sheet"],
      ];
  }
}

/** The parts a letter must have, by its kind and the line of business, each with where that comes from. */
export function requiredParts(kind: NoticeKind, line: LineOfBusiness): readonly RequiredPart[] {
  const rows = rowsOf(kind, line);
  return rows.flatMap(([provenance, ...ids]) => ids.map((id) => ({ id, provenance })));
}

/** The whole table, for the documentation and the tests. */
export function requiredPartsTable(kinds: readonly NoticeKind[]): readonly (RequiredPart & {
  readonly kind: NoticeKind;
  readonly line: LineOfBusiness;
})[] {
  return kinds.flatMap((kind) =>
    linesOfBusiness.flatMap((line) =>
      requiredParts(kind, line).map((part) => ({ ...part, kind, line })),
    ),
  );
}
