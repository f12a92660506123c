import type { NarrativeWords } from "../../../model/narrative-words.ts";

const missingOne = (fact: string, noun: string) => ({ facts: [fact], noun });

/** What a list of missing answers calls them. */
export const missing: NarrativeWords["missing"] = [
  { facts: ["presentation.painBaseline", "presentation.painScale"], noun: "a baseline pain score" },
  { facts: ["exam.positiveTests", "exam.side"], noun: "provocative tests and their side" },
  {
    facts: ["conservative.weeks", "conservative.components"],
    noun: "the length and kinds of conservative care",
  },
  { facts: ["plan.guidance", "plan.contrast"], noun: "image guidance and contrast" },
  missingOne("request.procedure", "the requested procedure"),
  missingOne("request.procedureDescription", "the provider’s description of the procedure"),
  missingOne("request.side", "the requested side"),
  missingOne("request.cptCode", "the procedure code"),
  missingOne("request.diagnosisCodes", "the diagnosis codes"),
  missingOne("request.receivedAt", "the date of receipt"),
  missingOne("request.urgency", "the urgency"),
  missingOne("request.lineOfBusiness", "the line of business"),
  missingOne("presentation.onsetDate", "the date the pain began"),
  missingOne("presentation.painLocation", "the location of the main pain"),
  missingOne("presentation.painBaseline", "the baseline pain score"),
  missingOne("presentation.painScale", "the pain scale"),
  missingOne("presentation.redFlags", "red flag screening"),
  missingOne("presentation.radiculopathy", "evaluation for radiculopathy"),
  missingOne("presentation.otherCauses", "evaluation for other causes of pain"),
  missingOne("exam.positiveTests", "provocative tests"),
  {
    facts: ["exam.side"],
    noun: "the side of the positive tests",
    unless: { "exam.positiveTests": "none" },
  },
  missingOne("conservative.weeks", "the length of conservative care"),
  missingOne("conservative.components", "the kinds of conservative care"),
  missingOne("conservative.exception", "whether conservative care could be used"),
  missingOne("conservative.activeRehab", "active rehabilitation"),
  missingOne("plan.guidance", "image guidance"),
  missingOne("plan.contrast", "whether contrast is planned"),
  {
    facts: ["plan.contrastBar"],
    noun: "a reason against contrast",
    unless: { "plan.contrast": "yes" },
  },
  missingOne("plan.biologic", "whether the injectate includes a biologic"),
  missingOne("plan.otherBlocks", "other blocks in the same session"),
  missingOne("diagnosticSessions", "earlier diagnostic sessions"),
  missingOne("therapeuticSessions", "earlier therapeutic sessions"),
  missingOne("continued.disability", "lasting disability"),
  missingOne("continued.rationale", "the reason to continue beyond 12 months"),
  missingOne("continued.primaryCareInformed", "whether primary care is informed"),
];
