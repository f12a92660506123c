import type { Circumstances, FactWords, RecordRule } from "../../model/record-words.ts";

const asks =
  "(request*|order|ordered|authoriz*|cpt|procedure code|site of service|place of service|facility|scheduled|propos*)";

/** Only where something is asked for: the same words tell of what was done before. */
const asked: Circumstances = {
  near: [{ phrases: [asks], within: "section" }],
  unless: [
    "(gave|relief|lasted)",
    "(prior|previous|previously|underwent|had|last|ago|status post|seen|follow up|referred)",
    "if",
  ],
  skipSections: ["past-history", "surgical-history", "family-history", "history-of-illness"],
  contexts: { planned: "use", hypothetical: "skip", negated: "set-aside" },
};

function value(of: string, phrases: readonly string[], further: Circumstances = {}): RecordRule {
  return { kind: "value", value: of, phrases, ...asked, ...further };
}

function service(name: string, phrases: readonly string[]): RecordRule {
  return {
    kind: "entry",
    phrases,
    fields: [{ name: "service", from: "fixed", value: name }],
    ...asked,
    contexts: { planned: "use", hypothetical: "skip", negated: "set-aside", template: "use" },
  };
}

const procedure =
  "(injection*|block*|ablation|rfa|radiofrequency|cryoablation|coccygectomy|procedure|order*)";

/** How much is asked for, where, when, and what else is billed with it: cover sheets and orders say it. */
export const serviceWords: readonly FactWords[] = [
  {
    path: "request.units",
    rules: [
      {
        kind: "number",
        phrases: [
          "(x|times) <number> (unit|units)",
          "(units|unit|qty|quantity) [requested] <number>",
          "<number> (unit|units)",
        ],
        ...asked,
        near: [{ phrases: ["cpt", "<number>", "code", "procedure"], within: "sentence" }],
        unless: ["(ml|mg|blood|insulin|prbc|botox|international)", "(tens|stimulator) unit"],
        min: 1,
        max: 99,
      },
    ],
  },
  {
    path: "request.siteOfService",
    rules: [
      value("office", [
        "(site|place|location) of service ..2 office",
        "pos 11",
        "office based procedure",
        "in office (procedure|injection)",
      ]),
      value("ambulatory-surgery-center", [
        "ambulatory surgery center",
        "ambulatory surgical center",
        "asc",
        "pos 24",
        "(site|place) of service ..3 surgery center",
      ]),
      value("outpatient-hospital", [
        "outpatient hospital",
        "hospital outpatient",
        "hopd",
        "pos 22",
      ]),
      value("inpatient-hospital", ["inpatient (hospital|admission|stay)", "pos 21"]),
    ],
  },
  {
    path: "request.serviceFrom",
    rules: [
      {
        kind: "date",
        phrases: [
          "(proposed|requested|planned|anticipated|scheduled|tentative) (date of service|date|dates|dos|procedure date|surgery date|dates of service) ..2 <date>",
          "(date|dates) of service requested ..2 <date>",
          `${procedure} ..4 (scheduled|planned) (for|on) ..2 <date>`,
          "(scheduled|planned) (for|on) ..2 <date>",
          "dos requested <date>",
        ],
        unless: ["follow up", "(office|clinic) visit", "appointment", "therapy"],
        contexts: { planned: "use" },
      },
    ],
  },
  {
    path: "request.serviceThrough",
    rules: [
      {
        kind: "date",
        phrases: [
          "(proposed|requested|planned|anticipated) (date of service|dates|dos|dates of service) ..2 <date> (through|thru|to|-|until) <date>",
          "(date|dates) of service requested ..2 <date> (through|thru|to|-|until) <date>",
          "authorization (through|until|expires) <date>",
        ],
        contexts: { planned: "use" },
      },
    ],
  },
  {
    path: "request.otherServices",
    rules: [
      service("fluoroscopic-guidance", [
        "(fluoroscop*|fluoro|c arm) [guid*|imaging]",
        "(77002|77003)",
      ]),
      service("ct-guidance", ["ct (guidance|guided)", "77012"]),
      service("ultrasound-guidance", [
        "(ultrasound|us) [and fluoroscop*] (guidance|guided)",
        "76942",
        "ultrasound and fluoroscop*",
      ]),
      service("moderate-sedation", [
        "(moderate|conscious|iv|intravenous) sedation",
        "(99152|99156)",
      ]),
      service("anesthesia", [
        "(monitored anesthesia care|general anesthesia|anesthesia services)",
        "mac",
      ]),
    ],
  },
];

/** The side asked for, also where a set has a name for the middle. */
export const requestedSideRules: readonly RecordRule[] = [
  value("midline", ["(laterality|side) (midline|n a|not applicable)"]),
  value("both", [
    `(laterality|side) (bilateral|both)`,
    `(bilateral*|both) ..5 ${procedure}`,
    `${procedure} ..10 bilateral*`,
  ]),
  value("left", ["(laterality|side) left", `left ..5 ${procedure}`]),
  value("right", ["(laterality|side) right", `right ..5 ${procedure}`]),
];
