import type {
  Circumstances,
  FactWords,
  FieldWords,
  RecordRule,
} from "../../../model/record-words.ts";
import { others, ours } from "./tables.ts";

const relief = "(relief|improvement|reduction|better|benefit)";

const result: readonly FieldWords[] = [
  {
    name: "outcome",
    from: "choice",
    values: [
      {
        value: "failed",
        phrases: [
          "fail*",
          "(did not|has not|have not|not|without|no|any) ..5 (help*|relief|benefit|improve*|lasting)",
          "(of no|no|little|minimal) (benefit|help|relief|use)",
          "ineffective",
          "did not change",
          "did nothing",
          "neither ..6 (relief|help*|benefit|lasting|difference)",
        ],
      },
      {
        value: "helped",
        phrases: [
          "help*",
          `<number> (%|percent) ..2 ${relief}`,
          `(good|excellent|great|significant|complete|temporary|brief|some|partial|months of|weeks of) ..4 ${relief}`,
          "relief <number> %",
          "gave ..8 relief",
          "pain was gone",
          "(improved|relieved) ..4 pain",
          "positive",
        ],
      },
    ],
    within: "sentence",
    otherwise: "not-documented",
  },
  {
    name: "reliefPercent",
    from: "number",
    phrases: [
      `<number> (%|percent) ..2 ${relief}`,
      `${relief} ..4 <number> (%|percent)`,
      "about <number> %",
    ],
    within: "sentence",
  },
  { name: "date", from: "date" },
];

const notDone = [
  "(request*|authoriz*|ask for|asking for|order*|propos*|offered|recommend*|consider*|candidate|discuss*|plan|planned|scheduled|would like|start with|evaluation for|may include|possib*|if|proceed with|willing|hold on|cancel*) ..10",
  "(never|not) had",
  "no (prior|previous)",
  "family",
  "(his|her) (father|mother|dad|mom|brother|sister)",
  "procedure requested",
  "(reconsideration|appeal)",
  "(justified|warranted)",
];

const circumstances: Circumstances = {
  withoutValueNear: ["(☐|☒)"],
  unless: notDone,
  skipSections: [
    "plan",
    "orders",
    "request",
    "goals",
    "consent",
    "instructions",
    "family-history",
    "indication",
  ],
  bodyParts: { ours, others },
  contexts: { planned: "set-aside", hypothetical: "skip", negated: "skip", historical: "use" },
};

function earlier(
  procedure: string,
  phrases: readonly string[],
  further: readonly string[] = [],
): RecordRule {
  return {
    kind: "entry",
    phrases,
    fields: [{ name: "procedure", from: "fixed", value: procedure }, ...result],
    ...circumstances,
    unless: [...notDone, ...further],
  };
}

/** The reason for a procedure tells of earlier ones only in the past tense. */
function andInIndication(rules: readonly RecordRule[]): readonly RecordRule[] {
  return rules.flatMap((rule): readonly RecordRule[] => {
    if (rule.kind !== "entry") return [rule];
    const { skipSections: _, ...told } = rule;
    const past = [
      "(had|underwent|undergone|received|tried) ..8 <needle-procedure>",
      "<needle-procedure> ..4 (was|were) (tried|done|performed|given)",
      "(previous|prior|earlier|last) ..4 <needle-procedure>",
    ];
    return [
      rule,
      { ...told, onlySections: ["indication"], near: [{ phrases: past, within: "clause" }] },
    ];
  });
}

/** Earlier procedures for this pain, each with its result. A diagnostic block has its own questions. */
export const priorProcedureWords: readonly FactWords[] = [
  {
    path: "priorInterventions",
    rules: andInIndication([
      earlier(
        "ganglion-impar-injection",
        [
          "ganglion impar ..3 (injection*|block*|steroid)",
          "impar (injection*|block*)",
          "(injection*|block*) ..4 ganglion impar",
        ],
        ["diagnostic"],
      ),
      earlier(
        "sacrococcygeal-injection",
        [
          "(sacrococcygeal|coccygeal|coccyx|tailbone|sacral coccygeal) ..3 injection*",
          "(injection*|injected) ..5 (sacrococcygeal|coccyx|coccygeal|tailbone)",
          "(cortisone|steroid|corticosteroid) ..8 injected ..4 site",
        ],
        ["diagnostic", "local anesthetic"],
      ),
      earlier("pericapsular-rfa", [
        "pericapsular ..3 (radiofrequency|rfa|ablation)",
        "(radiofrequency|rfa|ablation) ..6 (sacrococcygeal|coccyx|coccygeal)",
      ]),
      earlier("cryoablation", ["cryoablation", "cryoneurolysis", "cryo ablation"]),
      earlier("cooled-rf-lateral-branches", [
        "cooled ..3 (radiofrequency|rf|rfa)",
        "(radiofrequency|rfa|ablation) ..6 lateral branch*",
        "(si joint|sacroiliac) ..3 (radiofrequency|rfa|ablation)",
      ]),
      earlier("pulsed-rf-l5-lateral-branches", ["pulsed (radiofrequency|rf)"]),
      earlier("coccygectomy-partial", ["partial coccygectomy"]),
      earlier("coccygectomy-total", ["(total|complete) coccygectomy"]),
      earlier("si-joint-injection", [
        "(si joint*|sacroiliac joint*|sij|sacroiliac) ..3 (injection*|block*|steroid)",
        "(injection*|block*) ..5 (si joint*|sacroiliac joint*)",
      ]),
      earlier(
        "other",
        [
          "(caudal|lumbar|interlaminar|transforaminal) ..3 (injection*|epidural*|esi)",
          "epidural steroid injection*",
          "(ESI|ESIs|LESI|TFESI|TFESIs|ILESI|ILESIs)",
          "(MBB|MBBs|SNRB)",
          "(medial branch|facet) ..3 (rfa|ablation|radiofrequency|rhizotomy|neurotomy)",
          "(facet|medial branch|piriformis|trigger point|nerve root) ..3 (injection*|block*)",
          "(laminectom*|discectom*|diskectom*|microdiscectom*|microdiskectom*|laminotom*|foraminotom*|decompression|spinal fusion|lumbar fusion|disc replacement|disk replacement)",
          "(l1|l2|l3|l4|l5|s1) ..3 (fusion|laminectomy|decompression)",
          "(lumbar|back) surgery",
          "botox (injection*|procedure)",
          "spinal cord stimulator",
          "SCS [trial|implant]",
          "radiofrequency ablation",
        ],
        [
          "cervical",
          "sacrococcygeal",
          "coccy*",
          "lateral branch*",
          "pericapsular",
          "pulsed",
          "today",
        ],
      ),
      {
        kind: "passage",
        phrases: ["(tried|had|received|underwent) ..5 (injection*|nerve block*|surgery)"],
        bodyParts: { ours, others },
      },
    ]),
  },
];
