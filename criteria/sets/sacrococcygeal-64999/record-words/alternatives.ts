import type { Circumstances, FactWords, RecordRule } from "../../../model/record-words.ts";
import { notExamined, otherCauses as about } from "./other-causes.ts";
import { others } from "./tables.ts";

/** Looked for but not yet found, or found in somebody else or long ago: no answer for this pain. */
const notFound = [
  "(evaluat*|eval) for",
  "history of ..2 (pilonidal|abscess|hemorrhoid*|lumbar|disc|back|stenosis|endometriosis)",
  "prior",
  "previous",
  "years ago",
  "at age",
  "had (a|an|her|his) ..4 (drained|excised|removed|lanced)",
  "in (college|high school|childhood|adolescence|[his|her] (teens|twenties|20s))",
  "(mother|father|sister|brother|family)",
];

/** Found, and excluded where the same words are negated. */
function found(phrases: readonly string[], further: Partial<Circumstances> = {}): RecordRule {
  return {
    kind: "value",
    value: "present",
    phrases,
    whenNegated: "excluded",
    withoutValueNear: notFound,
    ...about,
    ...further,
  };
}

/** Words that say it was excluded, or not looked at, whatever negates them. */
function stated(
  value: "excluded" | "not-evaluated",
  phrases: readonly string[],
  unless: readonly string[] = [],
): RecordRule {
  return { kind: "value", value, phrases, unless, ...about, contexts: { negated: "use" } };
}

const rectalNotDone = "(rectal exam*|digital rectal exam*|dre|perianal exam*)";

/** Other sources of the pain. */
export const alternativeWords: readonly FactWords[] = [
  {
    path: "alternatives.pilonidalCyst",
    rules: [
      found(["pilonidal ..2 (cyst*|sinus*|disease|abscess|pit*|tract*)", "pilonidal"]),
      stated("excluded", [
        "(natal cleft|gluteal cleft|midline cleft|intergluteal) ..4 (clear|intact|normal|unremarkable|clean)",
      ]),
    ],
  },
  {
    path: "alternatives.perianalAbscess",
    rules: [
      found([
        "(perianal|perirectal|anorectal|ischiorectal) ..3 (abscess*|fistula*)",
        "(perianal|perirectal) fluid collection",
      ]),
      stated(
        "excluded",
        [
          "perianal ..4 (normal|clear|unremarkable|clean|intact)",
          "perianal skin without",
          "no ..4 (perianal|perirectal) (fistula|collection|abscess)",
        ],
        ["(sensation|sensory|reflex*|wink)"],
      ),
      stated("not-evaluated", [`${rectalNotDone} ..3 ${notExamined}`]),
    ],
  },
  {
    path: "alternatives.hemorrhoids",
    rules: [
      found(["hemorrhoid*", "hemorrhoidal disease"]),
      { kind: "passage", phrases: [`${rectalNotDone} ..3 ${notExamined}`] },
    ],
  },
  {
    path: "alternatives.pelvicOrganDisease",
    rules: [
      stated("excluded", [
        "(no|without) ..4 (disease|pathology|abnormality|disorder) of ..2 (pelvic organ*|pelvis|pelvic viscera)",
        "no [gynecologic*|urologic*|visceral] [source|pelvic] (pathology|source|cause|disease) ..6 (pelvi*|pain)",
        "(gynecologic*|urologic*|gyn) ..4 (negative|normal|unremarkable)",
        "no pelvic [organ|floor] (pathology|disease|abnormality)",
        "pelvic (organs|viscera) ..3 (normal|unremarkable)",
        "no endometriosis",
      ]),
      found([
        "endometriosis",
        "endometrioma*",
        "(ovarian|adnexal) (cyst*|mass*)",
        "[uterine] fibroid*",
        "prostatitis",
        "interstitial cystitis",
        "pelvic inflammatory disease",
        "adenomyosis",
        "pelvic organ prolapse",
      ]),
      {
        kind: "passage",
        phrases: [
          "(bladder|uterus|adnexa*|prostate|rectum|ovar*) ..5 (normal|unremarkable|enlarged|nonenlarged|smooth|mass)",
          "pelvic exam ..6 (normal|unremarkable)",
          "(inflammatory bowel disease|crohn*|ulcerative colitis|diverticul*|bph|pelvic pain)",
        ],
      },
    ],
  },
  {
    path: "alternatives.lumbosacralSpine",
    rules: [
      stated("excluded", [
        "(no|not|without) ..4 (lumbar|lumbosacral|spinal) (source|pathology|cause|origin|generator|disease)",
        "(not|do not|does not) ..4 (lumbar|lumbosacral) [spine] is ..2 (involved|source|cause)",
        "(lumbar|lumbosacral|l spine) ..8 (not|does not|do not) ..4 (explain*|account*|cause)",
        "(do not|does not|not) ..4 (explain*|account for) ..6 (pain|symptoms)",
        "(lumbar mri|mri of the lumbar spine|mri l spine|lumbar spine mri|lumbar films|lumbar x ray*) ..4 (normal|unremarkable|negative)",
        "(lumbar pathology|lumbar spine|lumbar source) ..3 (excluded|ruled out)",
      ]),
      found(
        [
          "(lumbar|lumbosacral|l1|l2|l3|l4|l5|s1|low back|l4 l5|l5 s1) ..6 (radiculopathy|radiculitis|herniat*|stenosis|spondylosis|spondylolisthesis|spondylolysis|degenerat*|disc bulge|protrusion|DDD|strain|sprain|instability|arthropathy|impingement|anterolisthesis)",
          "(herniat*|herniated disc|herniated disk|disc herniation|disk herniation|stenosis|spondylosis|spondylolisthesis|degenerative disc disease|degenerative disk disease|DDD|degenerative changes|radiculopathy|disc bulge|protrusion) ..8 (lumbar|lumbosacral|l1|l2|l3|l4|l5|s1|nerve)",
          "degenerative lumbar ..2",
          "(degenerative|multi level) ..3 (facet|lumbar)",
          "lumbar (strain|sprain)",
          "low back syndrome",
        ],
        {
          bodyParts: { ours: ["lumbar", "coccyx", "sacrum", "legs"], others },
          withoutValueNear: [...notFound, "(explain*|account for) ..6 (pain|symptoms)"],
          unless: [
            "history of ..2 (lumbar|disc|back|stenosis)",
            "fusion",
            "(no|without|negative) ..3 stenosis",
          ],
          // One disorder less leaves the others open.
          contexts: { ...about.contexts, negated: "set-aside" },
        },
      ),
      found(
        [
          "(sciatica|hnp|herniated nucleus pulposus|lumbalgia)",
          "(herniated|bulging|ruptured|slipped|protruding) (disc|disk|discs|disks)",
          "(disc|disk) (herniation|bulge|protrusion|extrusion)",
          "(failed back|post laminectomy|postlaminectomy) [surgery] syndrome",
          "back (strain|sprain|syndrome)",
          "(spinal|foraminal|canal) stenosis",
          "degenerative (disc|disk) disease",
          "(spondylolisthesis|spondylolysis|pars defect*)",
          "facet (arthropathy|syndrome|arthritis|disease|mediated pain)",
        ],
        {
          near: [
            {
              phrases: ["(<lumbar>|back pain|leg pain|sciatica)"],
              within: "document",
            },
          ],
          bodyParts: { ours: ["lumbar", "coccyx", "sacrum", "legs"], others },
          withoutValueNear: [...notFound, "(explain*|account for) ..6 (pain|symptoms)"],
          unless: [
            "history of",
            "(fusion|decompression|repair|surgery)",
            "(no|without|negative) ..3 stenosis",
          ],
        },
      ),
      {
        kind: "value",
        value: "present",
        phrases: [
          "(he|she|patient) has [a|an] ..4 (herniat*|stenosis|spondylolisthesis|degenerative disc|degenerative disk|radiculopathy|lumbar strain|lumbar sprain)",
        ],
        onlySections: ["plan"],
        bodyParts: { ours: ["lumbar", "coccyx", "sacrum", "legs"], others },
        contexts: { planned: "use", negated: "set-aside" },
      },
      {
        kind: "passage",
        phrases: [
          "(lumbar|lumbosacral|l spine) ..6 (degenerat*|narrowing|bulge*|normal|unremarkable|benign)",
        ],
      },
    ],
  },
  {
    path: "alternatives.sacroiliacJoint",
    rules: [
      stated("excluded", [
        "(si joint*|sacroiliac joint*|sij|si) ..6 (not|unlikely) ..4 (source|cause|generator|origin|contribut*)",
        "(no|not) ..4 (si joint|sacroiliac joint|sacroiliac) ..3 (source|pain|pathology|dysfunction)",
        "(si joint|sacroiliac joint) ..4 (excluded|ruled out)",
      ]),
      stated("not-evaluated", [`(si joint*|sacroiliac joint*) ..4 ${notExamined}`]),
      found(
        [
          "(si joint|si joints|sacroiliac joint|sacroiliac joints|sacroiliac|sij|SI) ..2 (dysfunction|sprain|strain|arthritis|arthropathy|syndrome|mediated pain)",
          "sacroiliitis",
          "(si joint|sacroiliac joint) ..6 (pain generator|source of)",
        ],
        { unless: ["not ..4 (source|cause|generator)", "indication*"] },
      ),
      found(
        [
          "(degenerat*|arthritic|arthrosis|osteoarthritis|sclerosis|erosion*) ..6 (si joint*|sacroiliac joint*|sij)",
        ],
        {
          // One change less leaves the others open.
          contexts: { ...about.contexts, negated: "set-aside" },
        },
      ),
      found(["(si joint|sacroiliac joint|sacroiliac|sij) pain"], {
        onlySections: ["impression", "diagnosis"],
        contexts: { ...about.contexts, negated: "set-aside" },
      }),
      {
        kind: "passage",
        phrases: [
          "(si|sacroiliac) [joint*|provocation*] ..12 (symmetric*|unremarkable|neg|negative|normal|within normal limits|pain|nontender|tender*|effusion|erosion|degenerat*|infection)",
        ],
      },
    ],
  },
];
