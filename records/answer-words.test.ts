import { expect, test } from "vitest";
import { currentSets, recordWordsOf } from "#criteria";
import { findMentions } from "./find-mentions.ts";
import { documentOf } from "./words-for-test.ts";

const [set] = currentSets;
const words = await recordWordsOf(set ?? { id: "" });

/** What the first set's words say of a fact: entries by their telling fields, "-" before what is denied, "?" for no value. */
function said(path: string, text: string): string {
  const values = findMentions([documentOf(text)], words)
    .filter((mention) => mention.path === path)
    .map(({ value, polarity, setAside }) => {
      if (value === undefined || setAside !== undefined) return "?";
      if (typeof value !== "object") return `${polarity === "denied" ? "-" : ""}${value}`;
      return ["modality", "region", "procedure", "outcome", "drug"]
        .flatMap((name) => value[name] ?? [])
        .join("/");
    });
  return [...new Set(values)].toSorted().join(" ");
}

const flags = "presentation.redFlags";
const now = "presentation.painCurrent";
const prior = "priorInterventions";
const siTests = "alternatives.siJointEvaluation";

test.each<readonly [string, string, string]>([
  [now, "Her pain is 5/10 today, 10/10 at its worst.", "5"],
  [now, "PAIN: current 3/10, best 1/10, worst 7/10.", "3"],
  [now, "Pain scores: average 4/10, now 5/10, worst 8/10.", "5"],
  [now, "NRS 3/10 today (7/10 before the procedure).", "3"],
  [now, "He describes the pain as 6 on a scale of 0-10.", "6"],
  [now, "The pain gets up to 9/10 during long drives.", "?"],
  [flags, "Denies b/b dysfunction or wt loss.", "-bladder-or-bowel-change -weight-loss"],
  [flags, "ROS: Negative for chills, weight change.", "-weight-loss"],
  [flags, "She is down 12 pounds since the spring.", "weight-loss"],
  [flags, "He has trouble starting his urine stream.", "bladder-or-bowel-change"],
  [flags, "NEURO: Negative for headache, dizziness, focal weakness.", "-leg-weakness"],
  [flags, "Knee extension on the left 3/5, otherwise strength full.", "leg-weakness"],
  [flags, "Sensation in the perianal region is intact.", "-saddle-anaesthesia"],
  ["alternatives.perianalAbscess", "Perianal sensation is normal.", ""],
  [flags, "There is no hx of CA.", "-cancer-history"],
  ["alternatives.pilonidalCyst", "He had a pilonidal cyst excised in high school.", "?"],
  ["alternatives.pelvicOrganDisease", "Ultrasound: 2 cm right endometrioma.", "present"],
  ["alternatives.sacroiliacJoint", "Assessment: right SIJ dysfunction.", "present"],
  ["alternatives.sacroiliacJoint", "CT shows arthritic change of both SI joints.", "present"],
  ["alternatives.sacroiliacJoint", "No erosions of the SI joints.", "?"],
  [siTests, "FABER positive on the left, Gaenslen negative.", "done-positive"],
  [siTests, "FABER was not positive.", ""],
  [siTests, "FABER R (+), compression (-).", "done-positive"],
  [siTests, "Thigh thrust (-), Gaenslen (-).", "done-negative"],
  [flags, "Fever (-), hematochezia (+).", "-fever-or-immunosuppression rectal-bleeding"],
  ["presentation.onsetDate", "Tailbone pain. He fell eight feet about 6 months ago.", "?"],
  ["conservative.cushion", "She uses a donut pillow at work.", "?"],
  ["conservative.cushion", "She has tried donut and wedge cushions.", "yes"],
  ["conservative.outcome", "She had therapy twice, and neither made any difference.", "failed"],
  ["conservative.outcome", "Patient is progressing well toward all goals.", "improving"],
  ["conservative.outcome", "Progress toward goals has been slow.", ""],
  ["conservative.physicalTherapy.sessions", "Seen for visit 5 of PT.", "5"],
  [
    "conservative.physicalTherapy.sessions",
    "He saw a chiropractor and had eight sessions of physical therapy.",
    "8",
  ],
  [
    "conservative.physicalTherapy.weeks",
    "She did 8 weeks of physical therapy and had some relief.",
    "8",
  ],
  [
    "conservative.physicalTherapy.exception",
    "Physical therapy x 3 visits, then she could not afford the copay.",
    "no-access",
  ],
  [
    "presentation.mechanism",
    "Tailbone pain began in May without any fall or trauma.",
    "spontaneous",
  ],
  ["presentation.mechanism", "Did the tailbone pain follow a fall on ice? None recalled.", "?"],
  ["presentation.mechanism", "Tailbone pain after a fall on ice? Yes, in May.", "fall"],
  ...[
    ["Manual therapy and pelvic floor work.", "?"],
    ["Massage, pelvic floor training, and a cushion.", "?"],
    ["Stretching of the hamstrings and pelvic floor strengthening.", "?"],
    ["Pelvic floor exercises and stretching.", "?"],
    ["Manual therapy to the pelvic floor.", "yes"],
    ["Levator ani release and pelvic floor exercises.", "yes"],
    ["Soft tissue massage to the piriformis and levator ani.", "yes"],
    ["Massage of the levator ani and pelvic floor strengthening.", "yes"],
    ["She had no massage of the levator ani.", "no"],
  ].map(
    ([text = "", expected = ""]) => ["conservative.levatorAniTherapy", text, expected] as const,
  ),
  ["imaging.mobility", "Coccyx films reviewed. Pain 5/10, no change from last visit.", ""],
  ["imaging.dynamicStanding", "Coccyx XR (sit/stand lateral) done in June.", "yes"],
  ["imaging.dynamicSitting", "Coccyx XR (sit/stand lateral) done in June.", "yes"],
  [
    "blocks.diagnostic.reliefPercent",
    "Coccydynia. Therapy gave 30% improvement.\n\nPLAN: Diagnostic block of the coccyx.",
    "",
  ],
  [prior, "Low back pain. He had L5-S1 TFESI, did nothing for him.", "other/failed"],
  [prior, "Low back pain. Lumbar medial branch RFA in 2020 helped.", "other/helped"],
  [
    prior,
    "She had two coccygeal injections, neither of which gave lasting relief.",
    "sacrococcygeal-injection/failed",
  ],
  [
    prior,
    "INDICATIONS: Coccydynia. She had a sacrococcygeal injection in May with no benefit.",
    "sacrococcygeal-injection/failed",
  ],
  [prior, "INDICATION: Coccydynia, here for a sacrococcygeal injection.", ""],
  ["conservative.medication.trials", "Opioid counseling for low back pain was given.", ""],
  ["conservative.medication.trials", "ALL: tramadol - nausea", ""],
  [
    "imaging.studies",
    "Bone scan from last week: there is increased uptake in the sacrum.",
    "bone-scan/sacrum",
  ],
])("%s: %s", (path, text, expected) => expect(said(path, text)).toBe(expected));
