import type { NarrativeWords } from "../../../model/narrative-words.ts";

const therapy = "conservative.physicalTherapy";
const missingOne = (fact: string, noun: string) => ({ facts: [fact], noun });

/** What a list of missing answers calls them. */
export const missing: NarrativeWords["missing"] = [
  {
    facts: [
      `${therapy}.sessions`,
      `${therapy}.firstSession`,
      `${therapy}.lastSession`,
      `${therapy}.weeks`,
    ],
    noun: "physical therapy visits, dates, and duration",
  },
  {
    facts: [`${therapy}.firstSession`, `${therapy}.lastSession`, `${therapy}.weeks`],
    noun: "the dates and duration of physical therapy",
  },
  {
    facts: [`${therapy}.firstSession`, `${therapy}.lastSession`],
    noun: "the first and last dates of physical therapy",
  },
  {
    facts: ["conservative.medication.doseOptimized", "conservative.medication.multimodalTrial"],
    noun: "medication optimization (dose and a multimodal trial)",
  },
  {
    facts: ["conservative.months", "conservative.outcome"],
    noun: "the length and result of conservative care",
  },
  {
    facts: ["imaging.dynamicStanding", "imaging.dynamicSitting"],
    noun: "standing and sitting lateral X-rays",
  },
  {
    facts: [
      "blocks.diagnostic.performed",
      "blocks.diagnostic.site",
      "blocks.diagnostic.reliefPercent",
    ],
    noun: "a diagnostic block of the coccyx",
  },
  {
    facts: ["blocks.diagnostic.performed", "blocks.diagnostic.reliefPercent"],
    noun: "a diagnostic block of the coccyx",
  },
  {
    facts: ["blocks.siJoint.performed", "blocks.siJoint.reliefPercent"],
    noun: "an SI joint block",
  },
  {
    facts: [
      "alternatives.pilonidalCyst",
      "alternatives.perianalAbscess",
      "alternatives.hemorrhoids",
      "alternatives.pelvicOrganDisease",
      "alternatives.lumbosacralSpine",
      "alternatives.sacroiliacJoint",
    ],
    noun: "evaluation of other sources of pain (pilonidal cyst, perianal abscess, hemorrhoids, pelvic organs, lumbosacral spine, SI joint)",
  },
  missingOne("request.procedure", "the requested procedure"),
  missingOne("presentation.onsetDate", "the date the pain began"),
  missingOne("presentation.mechanism", "how the pain began"),
  missingOne("presentation.radiation", "radiation of the pain"),
  missingOne("presentation.painBaseline", "the pain score before treatment"),
  missingOne("presentation.painCurrent", "the current pain score"),
  missingOne("presentation.redFlags", "red flag screening"),
  missingOne("presentation.painReproduced", "an exam that reproduces the pain"),
  missingOne("conservative.recent", "care in the 6 months before the request"),
  missingOne("blocks.diagnostic.earlier", "the number of earlier diagnostic blocks"),
  {
    facts: ["blocks.diagnostic.reliefMeasured"],
    noun: "the duration of relief on the same scale",
    unless: { "blocks.diagnostic.performed": "no" },
  },
  missingOne("presentation.fracture", "evaluation for fracture"),
  missingOne(`${therapy}.sessions`, "the number of physical therapy visits"),
  missingOne(`${therapy}.firstSession`, "the first date of physical therapy"),
  missingOne(`${therapy}.lastSession`, "the last date of physical therapy"),
  {
    facts: [`${therapy}.weeks`],
    noun: "the stated duration of physical therapy",
    // Two dates outrank a stated number.
    unless: { [`${therapy}.firstSession`]: "*", [`${therapy}.lastSession`]: "*" },
  },
  missingOne(`${therapy}.exception`, "whether therapy could be completed"),
  missingOne("conservative.levatorAniTherapy", "levator ani massage and stretching"),
  missingOne("conservative.coccyxMobilization", "mobilization of the coccyx"),
  missingOne("conservative.cushion", "use of a coccyx cushion"),
  missingOne("conservative.acupuncture", "acupuncture"),
  missingOne("conservative.medication.trials", "medication trials"),
  missingOne("conservative.medication.doseOptimized", "optimization of the medication dose"),
  missingOne("conservative.medication.multimodalTrial", "a multimodal medication trial"),
  missingOne("conservative.months", "the length of conservative care"),
  missingOne("conservative.outcome", "the result of conservative care"),
  missingOne("imaging.dynamicStanding", "a standing lateral X-ray"),
  missingOne("imaging.dynamicSitting", "a sitting lateral X-ray"),
  missingOne("imaging.coccyxMriOrCt", "MRI or CT of the coccyx"),
  missingOne("imaging.mobility", "mobility of the coccyx"),
  missingOne("imaging.spicule", "whether there is a spicule"),
  missingOne("imaging.studies", "other imaging"),
  missingOne("blocks.diagnostic.performed", "whether a diagnostic block was performed"),
  {
    facts: ["blocks.diagnostic.site"],
    noun: "the site of the diagnostic block",
    unless: { "blocks.diagnostic.performed": "no" },
  },
  {
    facts: ["blocks.diagnostic.reliefPercent"],
    noun: "relief from the diagnostic block",
    unless: { "blocks.diagnostic.performed": "no" },
  },
  missingOne("blocks.siJoint.performed", "whether an SI joint block was performed"),
  {
    facts: ["blocks.siJoint.reliefPercent"],
    noun: "relief from the SI joint block",
    unless: { "blocks.siJoint.performed": "no" },
  },
  missingOne("alternatives.pilonidalCyst", "evaluation for pilonidal cyst"),
  missingOne("alternatives.perianalAbscess", "evaluation for perianal abscess"),
  missingOne("alternatives.hemorrhoids", "evaluation for hemorrhoids"),
  missingOne("alternatives.pelvicOrganDisease", "evaluation of the pelvic organs"),
  missingOne("alternatives.lumbosacralSpine", "evaluation of the lumbosacral spine"),
  missingOne("alternatives.sacroiliacJoint", "evaluation of the SI joint as the source of pain"),
  missingOne("alternatives.siJointEvaluation", "evaluation of the SI joint"),
  missingOne("priorInterventions", "earlier procedures"),
  missingOne("guideline.patientRationale", "a patient-specific rationale"),
  missingOne("request.procedureDescription", "the provider’s description of the procedure"),
  missingOne("request.cptCode", "the CPT code"),
  missingOne("request.diagnosisCodes", "the diagnosis codes"),
  missingOne("request.receivedAt", "the date of receipt"),
  missingOne("request.urgency", "the urgency"),
  missingOne("request.lineOfBusiness", "the line of business"),
];
