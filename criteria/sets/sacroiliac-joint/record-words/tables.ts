import type { RecordWords } from "../../../model/record-words.ts";

/** Names of shared tables that are about this pain, for rules that ask which body part a passage is about. */
export const ours = [
  "si-joint",
  "sacrum",
  "lumbar",
  "pelvis",
  "buttocks",
  "legs",
  "coccyx",
  "back",
];

/** Names of shared tables of other body parts. */
export const others = ["head", "neck", "thorax", "arm", "knee", "foot", "trunk"];

/** Words of these criteria, by the name that their phrases use. */
export const tables = {
  si: [
    "si joint*",
    "s i joint*",
    "sacroiliac joint*",
    "sacro iliac joint*",
    "sij",
    "sijs",
    "sacroiliac",
    "si",
  ],
  "lateral-branch": [
    "lateral branch*",
    "sacral lateral branch*",
    "l5 dorsal ramus",
    "l5 dorsal rami",
  ],
  ablation: [
    "radiofrequency",
    "rfa",
    "rf ablation",
    "rf neurotomy",
    "neurotomy",
    "denervation",
    "ablation",
    "rhizotomy",
  ],
  care: [
    "conservative [care|treatment*|therapy|management|measures]",
    "conservatively",
    "nonoperative",
    "non operative",
    "nonsurgical",
    "physical therapy",
    "pt",
    "therapy",
    "home exercise*",
  ],
  faber: ["faber", "fabere", "patrick*", "figure 4", "figure four"],
  gaenslen: ["gaenslen*", "gaenslens"],
  "thigh-thrust": [
    "thigh thrust",
    "posterior shear",
    "p4 test",
    "posterior pelvic pain provocation",
  ],
  compression: [
    "(si|sacroiliac|pelvic|iliac|lateral) compression",
    "compression [test]",
    "approximation test",
  ],
  distraction: [
    "(si|sacroiliac|pelvic|iliac) (distraction|gapping)",
    "distraction [test]",
    "gapping test",
  ],
  yeoman: ["yeoman*", "yeomans"],
  "any-test": [
    "faber",
    "fabere",
    "patrick*",
    "gaenslen*",
    "thigh thrust",
    "posterior shear",
    "compression",
    "distraction",
    "gapping",
    "yeoman*",
    "sacral thrust",
    "fortin",
  ],
} as const satisfies RecordWords["tables"];
