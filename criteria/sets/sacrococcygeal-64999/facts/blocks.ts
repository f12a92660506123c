import type { FactDefinition } from "../../../model/fact.ts";
import { yesNo } from "./options.ts";

/** Diagnostic blocks (spec section 2, `blocks.*`). */
export const blockFacts = [
  {
    path: "blocks.diagnostic.performed",
    step: "blocks",
    isGate: true,
    label: "Diagnostic block of the coccyx",
    question: "Was a diagnostic block performed to confirm the coccyx as the source?",
    hint: "A procedure note for a local anaesthetic injection done to test, not only to treat.",
    answer: { kind: "choice", options: yesNo },
    canBeNotDocumented: true,
  },
  {
    path: "blocks.diagnostic.site",
    step: "blocks",
    label: "Site of the block",
    question: "Where was the block placed?",
    hint: "The target in the procedure note. Walther's ganglion is the ganglion impar.",
    answer: {
      kind: "choice",
      options: [
        { value: "sacrococcygeal-disc", label: "Sacrococcygeal disc" },
        { value: "first-intercoccygeal-disc", label: "First intercoccygeal disc" },
        { value: "ganglion-impar", label: "Ganglion impar" },
        { value: "other", label: "Another site" },
      ],
    },
    canBeNotDocumented: true,
  },
  {
    path: "blocks.diagnostic.reliefPercent",
    step: "blocks",
    label: "Relief from the block",
    question: "How much relief did the block give?",
    hint: "Percent, as recorded while the anaesthetic worked: a pain diary or scores before and after.",
    answer: { kind: "number", unit: "%", max: 100 },
    canBeNotDocumented: true,
  },
  {
    path: "blocks.siJoint.performed",
    step: "blocks",
    isGate: true,
    label: "Diagnostic SI joint block",
    question: "Was a diagnostic block of the sacroiliac joint performed?",
    hint: "A procedure note for an intra-articular or lateral branch block of the SI joint.",
    answer: { kind: "choice", options: yesNo },
    canBeNotDocumented: true,
  },
  {
    path: "blocks.siJoint.reliefPercent",
    step: "blocks",
    label: "Relief from the SI joint block",
    question: "How much relief did the SI joint block give?",
    hint: "Percent, as recorded while the anaesthetic worked.",
    answer: { kind: "number", unit: "%", max: 100 },
    canBeNotDocumented: true,
  },
] as const satisfies readonly FactDefinition[];
