import * as z from "zod/mini";
import { advisoryModes } from "../advisory/advisory-mode.ts";
import { outcomeSchema } from "../case/case-state.ts";
import { reviewerComparisonSchema } from "../people/index.ts";

const instant = z.iso.datetime();

/** Agreement with one criterion as the tool judged it; an override says why. */
export const criterionViewSchema = z.strictObject({
  criterion: z.string(),
  /** The tool's status when the physician judged it. */
  status: z.string(),
  agrees: z.boolean(),
  /** In the physician's own words; needed where he or she does not agree. */
  reason: z.string(),
});

/**
 * What is particular to this person, each in the physician's own words: empty while it was not considered,
 * `not-documented` (the criteria's word) where the record was looked through and holds nothing, `nothing-further`
 * where what the review holds was considered and nothing is added to it.
 */
export const circumstancesSchema = z.strictObject({
  access: z.string(),
  comorbidity: z.string(),
  priorResponse: z.string(),
  clinicianRationale: z.string(),
});

export const peerToPeerOutcomes = [
  "spoke",
  "left-message",
  "no-answer",
  "declined",
  "scheduled",
] as const;

/** One attempt to speak with the treating clinician. */
export const peerToPeerSchema = z.strictObject({
  at: instant,
  withWhom: z.string(),
  outcome: z.enum(peerToPeerOutcomes),
  note: z.string(),
  /** When the call was offered to the treating clinician, and the number; came later and may be absent. */
  offeredAt: z.exactOptional(instant),
  phone: z.exactOptional(z.string()),
});

/** Which part of the request a partial approval grants and which it does not, in the physician's own words. */
export const partsSchema = z.strictObject({ approved: z.string(), notApproved: z.string() });

/** A cited place of the record that the physician opened, by the path of the answer it belongs to. */
export const openedCitationSchema = z.strictObject({ path: z.string(), at: instant });

/**
 * A decision while the physician works on it, kept in the case like every answer is. Nothing in it is
 * filled in beforehand: outcome absent = not chosen, rationale starts empty.
 */
export const decisionDraftSchema = z.strictObject({
  /** Whose draft it is: pages opened and words written by one physician are never another's. */
  by: z.exactOptional(z.strictObject({ id: z.exactOptional(z.string()), name: z.string() })),
  /** When the case was opened for this decision. */
  startedAt: z.exactOptional(instant),
  outcome: z.exactOptional(outcomeSchema),
  views: z.array(criterionViewSchema),
  circumstances: circumstancesSchema,
  rationale: z.string(),
  parts: z.exactOptional(partsSchema),
  peerToPeer: z.array(peerToPeerSchema),
  opened: z.array(openedCitationSchema),
  /** Why it is signed although cited pages of unmet criteria were not opened. */
  unopenedReason: z.string(),
  /** Why the decision is not the tool's recommendation. */
  overrideReason: z.string(),
  /**
   * Criteria the decision is based on, by id: those the notice has to name. In a draft those the physician
   * picked; signed, those in force.
   */
  reliedOn: z.array(z.string()),
  /** Why it rests on a criterion that was picked, in the physician's own words; picked ones need it. */
  reliedReasons: z.exactOptional(
    z.array(z.strictObject({ criterion: z.string(), reason: z.string() })),
  ),
  /** What was read for the circumstances, where the record holds nothing of any of them; came later, may be absent. */
  circumstancesBasis: z.exactOptional(z.string()),
  /**
   * Why no information was requested, where most criteria are not documented and the decision is against the request;
   * came later and may be absent.
   */
  noRequestReason: z.exactOptional(z.string()),
  /**
   * Sentences of the rationale that the physician was asked about and confirmed as they are: the sentence, and
   * what it seems to contradict (a criterion's id, or `outcome`).
   */
  confirmedSentences: z.exactOptional(
    z.array(z.strictObject({ subject: z.string(), sentence: z.string() })),
  ),
});

export type DecisionDraft = z.infer<typeof decisionDraftSchema>;

/** A decision as it was signed. The evaluation and the answers it rests on are in the determination's `basis`. */
export const decisionSchema = z.strictObject({
  ...decisionDraftSchema.shape,
  outcome: outcomeSchema,
  /** The statement that was signed. */
  meaning: z.string(),
  /**
   * Whether the decision is what the tool recommended, kept for audit also where it was not shown;
   * absent where it recommends no decision, as with a red flag.
   */
  agreesWithRecommendation: z.exactOptional(z.boolean()),
  /** How much of the tool's judgement was shown. */
  advisoryMode: z.enum(advisoryModes),
  /**
   * Specialty and licenses of the signer beside what the line of business and the state ask, as shown before signing;
   * came later and may be absent.
   */
  reviewerComparison: z.exactOptional(reviewerComparisonSchema),
});

export type Decision = z.infer<typeof decisionSchema>;
export type CriterionView = z.infer<typeof criterionViewSchema>;
export type Circumstances = z.infer<typeof circumstancesSchema>;
export type PeerToPeer = z.infer<typeof peerToPeerSchema>;

export const noDecisionYet: DecisionDraft = {
  views: [],
  circumstances: { access: "", comorbidity: "", priorResponse: "", clinicianRationale: "" },
  rationale: "",
  peerToPeer: [],
  opened: [],
  unopenedReason: "",
  overrideReason: "",
  reliedOn: [],
};
