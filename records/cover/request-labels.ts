import type { CoverLabel } from "./cover-label.ts";
import { number } from "./label-words.ts";

/** What is asked for, and what ends the value before it. */
export const requestLabels: readonly CoverLabel[] = [
  // What is asked for.
  {
    words: `(?:cpt|hcpcs|cpt ?/ ?hcpcs|hcpcs ?/ ?cpt|procedure|service|billing)(?: ?[®(](?:r\\))?)? ?codes?(?:\\(s\\))?${number}|cpt ?/ ?hcpcs|cpt ?®?|hcpcs`,
    means: "procedure-code",
  },
  {
    words: `(?:icd(?: ?-? ?io)?(?: ?-? ?cm)?|diagnosis|diagnoses|dx)(?: (?:icd(?: ?-? ?io)?(?: ?-? ?cm)?))?(?: ?codes?)?(?:\\(s\\))?${number}`,
    means: "diagnosis-code",
    isCommon: true,
  },
  {
    words:
      "(?:requested|planned|proposed|ordered) (?:procedure|service|treatment)(?:\\(s\\)|s)?|(?:procedure|service|treatment)(?:\\(s\\)|s)? (?:requested|ordered|description)|description of (?:procedure|service)s?|procedure(?:\\(s\\)|s)?|service(?:\\(s\\)|s)? requested",
    means: "procedure",
    isCommon: true,
  },
  {
    words:
      "(?:requested |planned |proposed |scheduled |anticipated )?(?:date\\(?s?\\)? of (?:service|procedure)|service date|procedure date|start date|dos)",
    means: "service-date",
    isCommon: true,
  },
  {
    words: `(?:number of |requested )?(?:units|quantity)(?: requested)?|qty|# ?of units`,
    means: "units",
    isCommon: true,
  },
  { words: "side|laterality", means: "side", isCommon: true },
  {
    words: `(?:reference|ref\\.?|tracking|request|case|authorization|auth\\.?|prior auth(?:orization)?|pa)(?: (?:reference|request|case|tracking))?(?: id)? ?(?:number|no\\.?|#|id)|our ref(?:erence)?`,
    means: "reference",
  },
  {
    words:
      "(?:review |request )?(?:type of review|review type|request type|type of request|priority|urgency)",
    means: "urgency",
    isCommon: true,
  },
  // What ends the value before it.
  {
    words: `(?:street |mailing |city|state|zip|county|suite|address)(?: ?(?:address|code))?|address|city(?:[,/ ]+state)?(?:[,/ ]+zip)?`,
    means: "ignored",
    isCommon: true,
  },
  {
    words: `(?:group|grp\\.?|account|acct\\.?|chart|mrn|medical record|ssn|social security|tin|tax id|tax identification|ein|taxonomy|license|dea)${number}`,
    means: "ignored",
  },
  {
    words:
      "(?:today['’]?s )?date|time|pages?|(?:number|no\\.?|#|total)(?: (?:number|no\\.?|#))? ?of pages(?: including cover)?|total pages|cc|subject|comments?|notes?|message|specialty|e-?mail|contact(?: (?:name|person))?|prepared by|completed by|pcp|primary care (?:provider|physician)|employer|allergies|age|height|weight|language|relationship(?: to (?:subscriber|patient|insured|member))?|signature|title|modifiers?|effective date|copay|eligibility|history|assessment|plan of care|indications?|medications?|reason(?: for (?:request|referral|visit))?|status",
    means: "ignored",
    isCommon: true,
  },
];
