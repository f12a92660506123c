import { type NarrativeWords, sentence } from "../model/narrative-words.ts";
import { requestPhrases } from "./request-phrases.ts";

/** The clinical summary of a case that no criteria are on file for: the request, then the record in its own words. */
export const documentationNarrative: NarrativeWords = {
  phrases: {
    ...requestPhrases,
    "documentation.urgentFindings": {
      infection: "signs of a serious infection",
      neurologic: "new weakness, numbness, or loss of bladder or bowel control",
      cancer: "suspected cancer",
      other: "another finding that cannot wait",
    },
  },
  paragraphs: [
    [
      sentence(
        "The request[, received {request.receivedAt},] is for “{request.procedureDescription}”[ (code {request.cptCode})][ with diagnosis {request.diagnosisCodes}].",
      ),
      sentence("It is {request.urgency}[ under {request.lineOfBusiness}]."),
      sentence("The record was checked for findings that cannot wait, and none was found.", {
        "documentation.urgentFindings": "none",
      }),
      sentence("Findings that cannot wait: {documentation.urgentFindings}."),
    ],
  ],
  missing: [],
};
