import type { Pitfall } from "../../../model/criteria-set.ts";
import { coccyxPathway, interventional, siJointPathway } from "./conditions.ts";

const silentOrNo = ["no", "not-documented"];

/** Pitfalls of confirming the source of the pain. */
export const skippedDiagnosticBlock: Pitfall = {
  id: "skipped-diagnostic-block",
  title: "No diagnostic block on record",
  explanation:
    "Nothing in the record confirms where the pain comes from. Procedures on an unconfirmed source often fail.",
  whatToDo: "Look for a procedure note of a test injection with the relief in percent.",
  origin: "source",
  evidence: ["si-joint-2010"],
  facts: ["blocks.diagnostic.performed", "blocks.siJoint.performed"],
  firesWhen: {
    when: "every",
    of: [
      interventional,
      {
        when: "some",
        of: [
          {
            when: "every",
            of: [
              coccyxPathway,
              { when: "fact-is", fact: "blocks.diagnostic.performed", in: silentOrNo },
            ],
          },
          {
            when: "every",
            of: [
              siJointPathway,
              { when: "procedure", column: "tier", in: ["second-line"] },
              { when: "fact-is", fact: "blocks.siJoint.performed", in: silentOrNo },
            ],
          },
        ],
      },
    ],
  },
};

const alternatives = [
  "alternatives.pilonidalCyst",
  "alternatives.perianalAbscess",
  "alternatives.hemorrhoids",
  "alternatives.pelvicOrganDisease",
  "alternatives.lumbosacralSpine",
  "alternatives.sacroiliacJoint",
];

export const alternativesIgnored: Pitfall = {
  id: "alternatives-ignored",
  title: "Another source of the pain is still open",
  explanation:
    "For at least one other source of the pain the record says that it was not evaluated, or does not say. About 30 % of cases have no known cause, which makes the others worth excluding.",
  whatToDo: "Name the ones that are open when asking for information.",
  origin: "source",
  evidence: ["coccygodynia-2012"],
  facts: alternatives,
  firesWhen: {
    when: "some",
    of: alternatives.map(
      (fact) => ({ when: "fact-is", fact, in: ["not-evaluated", "not-documented"] }) as const,
    ),
  },
};

export const blockWithoutRelief: Pitfall = {
  id: "block-without-relief",
  title: "A block without its result",
  explanation: "The block was performed, and the record does not say how much relief it gave.",
  whatToDo: "Ask for the pain scores before and after the block, or the pain diary.",
  origin: "added",
  evidence: [],
  facts: ["blocks.diagnostic.performed", "blocks.diagnostic.reliefPercent"],
  firesWhen: {
    when: "every",
    of: [
      { when: "fact-is", fact: "blocks.diagnostic.performed", in: ["yes"] },
      {
        when: "fact-is",
        fact: "blocks.diagnostic.reliefPercent",
        in: ["not-documented"],
      },
    ],
  },
};

export const positiveBlockRedFlag: Pitfall = {
  id: "positive-block-red-flag",
  title: "A good block does not rule out a tumour",
  explanation:
    "A red flag is listed and the block gave relief. A block eases pain from a tumour too: in one reported patient 78 % relief came before the tumour was found.",
  whatToDo: "Send to a physician at once; the relief is no reason to wait.",
  origin: "added",
  evidence: ["tumour-block-2010"],
  facts: ["presentation.redFlags", "blocks.diagnostic.reliefPercent"],
  firesWhen: {
    when: "every",
    of: [
      { when: "list-not-empty", list: "presentation.redFlags" },
      {
        when: "number",
        of: { fact: "blocks.diagnostic.reliefPercent" },
        is: "at-least",
        limit: "blockReliefMinPercent",
      },
    ],
  },
};
