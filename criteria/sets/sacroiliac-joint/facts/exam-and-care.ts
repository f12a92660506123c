import type { FactDefinition } from "../../../model/fact.ts";
import { sides, yesNo } from "./options.ts";

/** The examination of the joint and the care before the request. */
export const examAndCareFacts = [
  {
    path: "exam.positiveTests",
    step: "exam",
    label: "Positive provocative tests",
    question: "Which SI joint tests brought on the pain?",
    hint: "Named in the exam note as positive. Thigh thrust and posterior shear are one test. The Fortin finger sign is not a provocative test.",
    answer: {
      kind: "many",
      noneLabel: "None positive",
      options: [
        { value: "faber", label: "FABER (Patrick)" },
        { value: "gaenslen", label: "Gaenslen" },
        { value: "thigh-thrust", label: "Thigh thrust (posterior shear)" },
        { value: "compression", label: "Compression" },
        { value: "distraction", label: "Distraction" },
        { value: "yeoman", label: "Yeoman" },
      ],
    },
    canBeNotDocumented: true,
  },
  {
    path: "exam.side",
    step: "exam",
    label: "Side of the positive tests",
    question: "On which side were the tests positive?",
    hint: "From the exam note. A request for both sides needs positive tests on both.",
    answer: { kind: "choice", options: sides },
    canBeNotDocumented: true,
  },
  {
    path: "conservative.weeks",
    step: "conservative",
    label: "Conservative care",
    question: "For how many weeks was this episode treated conservatively?",
    hint: "Current episode only, from the first treatment to the request.",
    answer: { kind: "number", unit: "weeks" },
    canBeNotDocumented: true,
  },
  {
    path: "conservative.components",
    step: "conservative",
    label: "Kinds of conservative care",
    question: "Which kinds of conservative care were given?",
    hint: "Each kind that the record shows in this episode.",
    answer: {
      kind: "many",
      noneLabel: "None given",
      options: [
        { value: "medication", label: "Medication" },
        { value: "physical-therapy", label: "Physical therapy" },
        { value: "manual-therapy", label: "Manual therapy" },
        { value: "cognitive-behavioral-therapy", label: "Cognitive behavioral therapy" },
        { value: "home-exercise", label: "Home exercise" },
        { value: "other", label: "Other" },
      ],
    },
    canBeNotDocumented: true,
  },
  {
    path: "conservative.exception",
    step: "conservative",
    label: "Reason why care could not be used",
    question: "Was conservative care not tolerated or contraindicated?",
    hint: "Only a documented reason counts.",
    answer: {
      kind: "choice",
      options: [
        { value: "none", label: "Neither" },
        { value: "not-tolerated", label: "Not tolerated" },
        { value: "contraindicated", label: "Contraindicated" },
      ],
    },
    canBeNotDocumented: true,
  },
  {
    path: "conservative.activeRehab",
    step: "conservative",
    label: "Active rehabilitation",
    question: "Is the patient in a rehabilitation program now?",
    hint: "A rehabilitation, home exercise, or functional restoration program. Advisory: it never counts against the request.",
    answer: { kind: "choice", options: yesNo },
    canBeNotDocumented: true,
  },
] as const satisfies readonly FactDefinition[];
