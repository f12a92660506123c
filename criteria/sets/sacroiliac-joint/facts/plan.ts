import type { FactDefinition } from "../../../model/fact.ts";
import { yesNo } from "./options.ts";

/** What is planned for the session. */
export const planFacts = [
  {
    path: "plan.guidance",
    step: "plan",
    label: "Image guidance",
    question: "Which image guidance is planned?",
    hint: "From the order or the procedure plan.",
    answer: {
      kind: "choice",
      options: [
        { value: "fluoroscopy", label: "Fluoroscopy" },
        { value: "ct", label: "CT" },
        { value: "ultrasound", label: "Ultrasound" },
        { value: "none", label: "None" },
      ],
    },
    canBeNotDocumented: true,
    isGate: true,
  },
  {
    path: "plan.contrast",
    step: "plan",
    label: "Contrast",
    question: "Is contrast planned?",
    hint: "Contrast shows that the needle is in the joint.",
    answer: { kind: "choice", options: yesNo },
    canBeNotDocumented: true,
  },
  {
    path: "plan.contrastBar",
    step: "plan",
    label: "Reason against contrast",
    question: "Why can contrast not be used?",
    hint: "An allergy to contrast or a pregnancy, documented in the record.",
    answer: {
      kind: "choice",
      options: [
        { value: "none", label: "No reason" },
        { value: "allergy", label: "Allergy to contrast" },
        { value: "pregnancy", label: "Pregnancy" },
      ],
    },
    canBeNotDocumented: true,
  },
  {
    path: "plan.biologic",
    step: "plan",
    label: "Biologic in the injectate",
    question: "Does the injectate include a biologic?",
    hint: "Platelet-rich plasma, stem cells, or an amniotic product.",
    answer: { kind: "choice", options: yesNo },
    canBeNotDocumented: true,
  },
  {
    path: "plan.otherBlocks",
    step: "plan",
    label: "Other blocks in the session",
    question: "Which other blocks are planned in the same session?",
    hint: "“None planned” says that the plan has this procedure only.",
    answer: {
      kind: "many",
      noneLabel: "None planned",
      options: [
        { value: "epidural", label: "Epidural" },
        { value: "facet", label: "Facet joint" },
        { value: "sympathetic", label: "Sympathetic" },
        { value: "trigger-point", label: "Trigger point" },
        { value: "other-lumbosacral", label: "Other lumbosacral" },
      ],
    },
    canBeNotDocumented: true,
  },
] as const satisfies readonly FactDefinition[];
