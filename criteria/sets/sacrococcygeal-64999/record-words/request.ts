import type { Circumstances, FactWords, RecordRule } from "../../../model/record-words.ts";

const requestWord = "(request*|order|ordered|authoriz*|ask for|asking for|proposed|offered to)";

const circumstances: Circumstances = {
  unless: [
    "if",
    "consider*",
    "(do not|not|does not) recommend*",
    "cancel*",
    "possib*",
    "(prior|previous|previously|underwent|had|failed|after|last|responded)",
    "would be requested",
    "consult",
  ],
  skipSections: ["past-history", "surgical-history", "family-history", "consent"],
  contexts: { planned: "use", hypothetical: "skip", negated: "skip", historical: "skip" },
};

function asked(
  value: string,
  phrases: readonly string[],
  further: readonly string[] = [],
): readonly RecordRule[] {
  const rule = { kind: "value", value, phrases, ...circumstances } as const;
  const unless = [...(circumstances.unless ?? []), ...further];
  return [
    {
      ...rule,
      unless,
      near: [
        { phrases: [requestWord, "(is|are|would be) (justified|warranted)"], within: "sentence" },
      ],
    },
    { ...rule, unless, onlySections: ["request", "orders"] },
  ];
}

/** What is asked for, and why for this patient. */
export const requestWords: readonly FactWords[] = [
  {
    path: "request.procedure",
    rules: [
      ...asked("diagnostic-injection", [
        "diagnostic ..5 (injection|block) ..6 (<coccyx>|<impar>)",
        "diagnostic ..3 (<coccyx>|<impar>) ..3 (injection|block)",
      ]),
      ...asked(
        "ganglion-impar-injection",
        [
          "ganglion impar ..3 (injection|block)",
          "(injection|block) ..5 ganglion impar",
          "impar (injection|block)",
        ],
        ["diagnostic"],
      ),
      ...asked(
        "sacrococcygeal-injection",
        [
          "(sacrococcygeal|coccygeal|coccyx) ..4 injection",
          "injection ..6 (sacrococcygeal|coccyx|coccygeal)",
        ],
        ["diagnostic", "impar", "ablation"],
      ),
      ...asked("pericapsular-rfa", [
        "pericapsular ..3 (radiofrequency|rfa|ablation)",
        "(radiofrequency|rfa) ..6 (sacrococcygeal|coccyx|coccygeal)",
      ]),
      ...asked("other", [
        "<impar> ..3 (radiofrequency|rf|rfa|ablation|neurolysis|cryoablation|cryoneurolysis)",
        "(radiofrequency|rf|rfa|ablation|neurolysis|neurolytic block) (of|to|at) [the] <impar>",
      ]),
      ...asked("cryoablation", ["cryoablation", "cryoneurolysis", "cryo ablation"]),
      ...asked("cooled-rf-lateral-branches", ["cooled ..3 (radiofrequency|rf|rfa)"]),
      ...asked("pulsed-rf-l5-lateral-branches", ["pulsed ..2 (radiofrequency|rf)"]),
      ...asked("coccygectomy-partial", ["partial coccygectomy"]),
      ...asked("coccygectomy-total", ["(total|complete) coccygectomy"]),
      ...asked(
        "si-joint-injection",
        [
          "(si joint|sacroiliac joint|sij) ..3 injection",
          "injection ..5 (si joint|sacroiliac joint|sij)",
        ],
        ["diagnostic"],
      ),
      // A plan for a procedure is not yet a request for it. It is shown, so that the page is not called silent.
      {
        kind: "passage",
        phrases: [
          "(<impar>|<coccyx>) ..3 (injection|block)",
          "(injection|block) ..5 (<impar>|<coccyx>)",
        ],
        onlySections: ["plan"],
        ...circumstances,
      },
    ],
  },
  {
    path: "guideline.patientRationale",
    rules: [
      {
        kind: "value",
        value: "yes",
        phrases: [
          "(in my (judgment|opinion|view|judgement)|i believe|i feel|i think) ..14 (exception|justified|appropriate|warranted|reasonable|indicated|candidate)",
          "(for this [particular] patient|in this patient|for this [particular] (man|woman)) ..14 (option|justified|warranted|benefit|necessary|reasonable|exception|alternative|whose|because)",
          "(despite|in spite of|notwithstanding|although) ..8 (guideline*|recommendation*)",
          "for (mr|ms|mrs|miss) ..14 (justified|exception|warranted|reasonable|appropriate)",
          "(i see no other option|reasonable exception|exception to the guideline)",
        ],
        near: [
          {
            phrases: ["guideline*", "bmj", "recommendation against", "recommends against"],
            within: "section",
          },
        ],
        unless: ["in general", "patients with"],
        contexts: { template: "set-aside", negated: "use", hypothetical: "use", planned: "use" },
      },
      {
        kind: "passage",
        phrases: ["guideline* ..20 (bmj|recommend*|chronic|spine)", "bmj"],
        unless: ["diabetes", "blood pressure"],
      },
    ],
  },
];
