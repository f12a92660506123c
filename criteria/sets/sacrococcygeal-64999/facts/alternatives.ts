import type { FactDefinition } from "../../../model/fact.ts";
import { exclusion } from "./options.ts";

/** Other sources of pain (spec section 2, `alternatives.*`). */
export const alternativeFacts = [
  {
    path: "alternatives.pilonidalCyst",
    step: "alternatives",
    label: "Pilonidal cyst",
    question: "Pilonidal cyst",
    hint: "Skin of the natal cleft inspected.",
    answer: { kind: "choice", options: exclusion },
    canBeNotDocumented: true,
  },
  {
    path: "alternatives.perianalAbscess",
    step: "alternatives",
    label: "Perianal abscess",
    question: "Perianal abscess",
    hint: "Perianal inspection or rectal examination.",
    answer: { kind: "choice", options: exclusion },
    canBeNotDocumented: true,
  },
  {
    path: "alternatives.hemorrhoids",
    step: "alternatives",
    label: "Hemorrhoids",
    question: "Hemorrhoids",
    hint: "Rectal examination or anoscopy.",
    answer: { kind: "choice", options: exclusion },
    canBeNotDocumented: true,
  },
  {
    path: "alternatives.pelvicOrganDisease",
    step: "alternatives",
    label: "Disease of the pelvic organs",
    question: "Disease of the pelvic organs",
    hint: "Gynaecological, urological or rectal evaluation, or pelvic imaging.",
    answer: { kind: "choice", options: exclusion },
    canBeNotDocumented: true,
  },
  {
    path: "alternatives.lumbosacralSpine",
    step: "alternatives",
    label: "Lumbosacral spine disorder",
    question: "Lumbosacral spine disorder",
    hint: "Examination and, where taken, lumbar imaging that the clinician judged not to explain the pain.",
    answer: { kind: "choice", options: exclusion },
    canBeNotDocumented: true,
  },
  {
    path: "alternatives.sacroiliacJoint",
    step: "alternatives",
    label: "Sacroiliac joint as another source",
    question: "Sacroiliac joint as another source",
    hint: "Provocation tests or a block. Not counted when the SI joint itself is the target of the request.",
    answer: { kind: "choice", options: exclusion },
    canBeNotDocumented: true,
  },
  {
    path: "alternatives.siJointEvaluation",
    step: "alternatives",
    label: "Evaluation of the SI joint",
    question: "Was the sacroiliac joint evaluated, and with what result?",
    hint: "Provocation tests, an SI joint block, or a clinician's reasoned assessment.",
    answer: {
      kind: "choice",
      options: [
        { value: "done-negative", label: "Evaluated, negative" },
        { value: "done-positive", label: "Evaluated, positive" },
        { value: "not-done", label: "Not evaluated" },
      ],
    },
    canBeNotDocumented: true,
  },
] as const satisfies readonly FactDefinition[];
