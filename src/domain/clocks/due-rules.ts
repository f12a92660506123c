import { federalRules } from "./federal-rules.ts";
import type { Cited } from "./reading-state.ts";
import type { Span } from "./span.ts";

/** What a request for information does to the decision clock. */
export type WaitingRule = Cited &
  (
    | /** Nothing: asking for information gains no time. */
      { readonly while: "runs-on" }
    /**
     * It stands still only from the sending of an extension notice to the claimant that names what is missing,
     * until that arrives, at most so long.
     */
    | {
        readonly while: "pauses-after-extension-notice";
        readonly atMost: Span;
        /** The claimant's time runs from receipt: so much later the last day to supply it is, without moving the decision. */
        readonly mail: Span;
      }
    /**
     * Asked in time, the decision is due so long after the earlier of arrival and end of the time to supply it.
     * Asked later, nothing changes.
     */
    | {
        readonly while: "restarts-when-answered";
        readonly askWithin: Span;
        readonly atMost: Span;
        readonly decideWithin: Span;
      }
  );

/** A reason for which a rule allows more time. */
export type ExtensionGround = {
  readonly id: string;
  readonly label: string;
  /** It is about information that is missing, which the notice must name. */
  readonly isForInformation?: true;
};

export type ExtensionRule = Cited &
  (
    | { readonly allowed: "never" }
    | {
        readonly allowed: "once";
        /** The most that may be chosen. */
        readonly mostDays: number;
        readonly grounds: readonly ExtensionGround[];
        /** What the notice of it must do, in words. */
        readonly notice: string;
        /** It counts only once its notice was sent to the claimant, within the first time. */
        readonly countsWhenSent: boolean;
      }
  );

/** When the written notice is due. */
export type NoticeRule =
  | { readonly by: "decision-due" }
  /** With the decision, or so long after the person was told orally in time. */
  | { readonly by: "after-oral-notice"; readonly span: Span }
  /** So long after the decision. */
  | { readonly by: "after-decision"; readonly span: Span };

/** What follows by law when the time runs out. */
export type LateRule = Cited & {
  readonly follows: string;
  readonly task: string;
};

/** When a request has to be decided and the notice given (data; each part says where it comes from). */
export type DueRule = Cited & {
  readonly lineOfBusiness: LineOfBusiness;
  readonly urgency: Urgency;
  /** For requests received from this day on, `YYYY-MM-DD` in the plan's zone; … */
  readonly from?: string;
  /** … and before this one. */
  readonly before?: string;
  readonly decision: Span;
  readonly notice: NoticeRule;
  readonly waiting: WaitingRule;
  readonly extension: ExtensionRule;
  readonly late: LateRule;
  /** By when the requester is told that a request was not filed as the plan requires, where the law says so. */
  readonly misfiled?: Cited & { readonly within: Span };
};

export const linesOfBusiness = [
  "medicare-advantage",
  "medicaid-managed-care",
  "qhp",
  "commercial-erisa",
  "commercial-other",
] as const;
export type LineOfBusiness = (typeof linesOfBusiness)[number];

export const urgencies = ["standard", "expedited"] as const;
export type Urgency = (typeof urgencies)[number];

/** The federal rule for a request received on a day (`YYYY-MM-DD` in the plan's zone); undefined where there is none. */
export function dueRuleFor(
  lineOfBusiness: string | null,
  urgency: string | null,
  receivedOn: string,
): DueRule | undefined {
  return federalRules.find(
    (rule) =>
      rule.lineOfBusiness === lineOfBusiness &&
      rule.urgency === urgency &&
      isInEffect(rule, receivedOn),
  );
}

/** Whether a rule is in effect on a day, `YYYY-MM-DD`. */
export function isInEffect(
  { from, before }: { readonly from?: string; readonly before?: string },
  day: string,
): boolean {
  return (from === undefined || day >= from) && (before === undefined || day < before);
}
