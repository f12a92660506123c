import { type LineOfBusiness, linesOfBusiness } from "../clocks/index.ts";
import type { NoticeKind } from "../notice.ts";
import type { NoticePartId } from "./part-ids.ts";
import { confirmed, likely, type Provenance, unconfirmed } from "./provenance.ts";

/** A part without which a letter of this kind does not leave the house. */
export type RequiredPart = { readonly id: NoticePartId; readonly provenance: Provenance };

type Rows = readonly (readonly [Provenance, ...NoticePartId[]])[];

const practice = unconfirmed(
  "The plan’s own practice: every letter says whom it is about, and when",
);
const language = likely("45 CFR 92.11: notice of free language help and auxiliary aids");
const everyLetter: Rows = [
  [practice, "letterhead", "title", "member", "dates", "what-next"],
  [language, "language"],
];

const medicare = confirmed("42 CFR 422.568(e)");
const medicaid = confirmed("42 CFR 438.404(b)");
const erisa = likely("29 CFR 2560.503-1(g)(1)");
const market = likely("45 CFR 147.136(b)(2)(ii)(E)");
const other = unconfirmed(
  "As 45 CFR 147.136(b)(2)(ii)(E); for the plan to check against its state’s law",
);

const decided = ["outcome", "reason", "statement", "criterion", "appeal", "fast-appeal"] as const;

/** What a decision against a member, or against a part of the request, has to say. */
const adverse: Readonly<Record<LineOfBusiness, Rows>> = {
  "medicare-advantage": [
    ...everyLetter,
    [medicare, ...decided, "outside-review"],
    [likely("42 CFR 422.566(d): a physician with expertise in the field"), "decider"],
    [likely("42 CFR 422.101(b)(6)(ii): criteria are open to everybody"), "free-copies"],
    [likely("42 CFR 422.561 and 422.578"), "representative"],
    [practice, "more-information"],
  ],
  "medicaid-managed-care": [
    ...everyLetter,
    [medicaid, ...decided, "outside-review", "free-copies", "keep-services"],
    [likely("42 CFR 438.210(b)(3): somebody with the right expertise"), "decider"],
    [likely("42 CFR 438.402(c)(1)(ii)"), "representative"],
    [practice, "more-information"],
  ],
  "commercial-erisa": [
    ...everyLetter,
    [erisa, ...decided, "more-information", "free-copies", "clinical-judgment", "court"],
    [
      likely("29 CFR 2590.715-2719(b)(2)(ii)(E)"),
      "outside-review",
      "codes-on-request",
      "consumer-help",
    ],
    [likely("29 CFR 2560.503-1(b)(4)"), "representative"],
    [practice, "decider"],
  ],
  qhp: [...everyLetter, ...marketRows(market)],
  "commercial-other": [...everyLetter, ...marketRows(other)],
};

function marketRows(rule: Provenance): Rows {
  return [
    [rule, ...decided, "outside-review", "codes-on-request", "consumer-help"],
    [rule, "more-information", "free-copies", "clinical-judgment"],
    [likely("45 CFR 147.136(a)(2)(iii): a claimant may be represented"), "representative"],
    [practice, "decider"],
  ];
}

const approvalRule: Readonly<Record<LineOfBusiness, Provenance>> = {
  "medicare-advantage": confirmed("42 CFR 422.568(b) and 422.572(a): notice of either decision"),
  "medicaid-managed-care": unconfirmed("42 CFR 438.210(c) names adverse decisions; practice"),
  "commercial-erisa": likely("29 CFR 2560.503-1(f)(2)(iii)(A): notice, adverse or not"),
  qhp: likely("45 CFR 147.136(b), which takes over 29 CFR 2560.503-1(f)"),
  "commercial-other": unconfirmed("Plan setting; state law"),
};

const extensionRule: Readonly<Record<LineOfBusiness, Provenance>> = {
  "medicare-advantage": confirmed("42 CFR 422.568(b) and 422.572(b)"),
  "medicaid-managed-care": confirmed("42 CFR 438.404(c)(4)"),
  "commercial-erisa": likely("29 CFR 2560.503-1(f)(2)(iii)(A) and (f)(3)"),
  qhp: likely("45 CFR 147.136(b), which takes over 29 CFR 2560.503-1(f)"),
  "commercial-other": unconfirmed("Plan setting; state law"),
};

const complaintLines: readonly LineOfBusiness[] = ["medicare-advantage", "medicaid-managed-care"];

function rowsOf(kind: NoticeKind, line: LineOfBusiness): Rows {
  switch (kind) {
    case "adverse":
      return adverse[line];
    case "partial":
      return [...adverse[line], [practice, "approved-part"]];
    case "approval":
      return [...everyLetter, [approvalRule[line], "outcome"], [practice, "decider", "criterion"]];
    case "extension":
      return [
        ...everyLetter,
        [extensionRule[line], "no-decision", "extension-reason", "new-date", "criterion"],
        ...(complaintLines.includes(line) ? [[extensionRule[line], "grievance"] as const] : []),
      ];
    case "request-for-information":
      return [
        ...everyLetter,
        [extensionRule[line], "request", "reply-by"],
        [practice, "no-decision", "free-copies", "criterion"],
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
