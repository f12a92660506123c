import type { CodeTable, FactCodes, NotDoneRule, VisitCodes } from "../../model/record-codes.ts";
import { cpt, seenCpt, seenSnomed } from "./rows.ts";

/** Treatment by a therapist: three or four of these are billed for one visit, in units of 15 minutes. */
const treatments: CodeTable = [
  seenCpt("Therapeutic exercise", "97110"),
  cpt("Neuromuscular reeducation", "97112"),
  seenCpt("Manual therapy", "97140"),
  cpt("Therapeutic activities", "97530"),
  cpt("Group therapy", "97150"),
  cpt("Aquatic therapy", "97113"),
  cpt("Gait training", "97116"),
  cpt("Ultrasound", "97035"),
  cpt("Electrical stimulation", "97014", "G0283"),
  seenSnomed("Physical therapy procedure", "91251008"),
];

/** A look at the patient, and no treatment yet. */
const evaluations: CodeTable = [
  cpt("Physical therapy evaluation", "97161", "97162", "97163"),
  cpt("Physical therapy re-evaluation", "97164"),
];

/** GO is occupational therapy, GN speech therapy; GP, physical therapy, or none is this one. */
export const otherTherapies = ["GO", "GN"] as const;

export const physicalTherapy: VisitCodes = {
  services: treatments,
  evaluations,
  otherModifiers: otherTherapies,
};

export const manualTherapy: CodeTable = [
  seenCpt("Manual therapy", "97140"),
  cpt("Osteopathic manipulation", "98925", "98926", "98927", "98928", "98929"),
  cpt("Chiropractic manipulation", "98940", "98941", "98942"),
];

export const acupuncture: CodeTable = [cpt("Acupuncture", "97810", "97811", "97813", "97814")];

export const dryNeedling: CodeTable = [cpt("Dry needling", "20560", "20561")];

/** Why therapy was not done. Access alone is nobody's medical reason and is never read from data. */
export const therapyNotDone: NotDoneRule = {
  kind: "not-done",
  services: [...treatments, ...evaluations],
  reasons: [
    {
      value: "contraindicated",
      codes: [
        seenSnomed("Procedure contraindicated", "183932001"),
        seenSnomed("Medical contraindication", "397745006"),
      ],
      words: ["contraindicated", "contraindication"],
    },
    {
      value: "not-tolerated",
      codes: [],
      words: [
        "not tolerated",
        "did not tolerate",
        "could not tolerate",
        "unable to tolerate",
        "intolerance",
      ],
    },
  ],
};

export const therapyEpisodeCodes: FactCodes = {
  path: "conservative.therapyEpisodes",
  rules: [{ kind: "visits", give: "episode", visits: physicalTherapy }],
};
