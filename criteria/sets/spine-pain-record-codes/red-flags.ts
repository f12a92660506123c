import type { CodeTable, ConditionRule } from "../../model/record-codes.ts";
import { icd, seenIcd } from "./rows.ts";

function flag(value: string, conditions: CodeTable, isHistory?: true): ConditionRule {
  return {
    kind: "condition",
    value,
    isFinding: true,
    conditions,
    ...(isHistory === undefined ? {} : { countsResolved: true }),
  };
}

export const cancerFlag = flag(
  "cancer-history",
  [icd("Malignant neoplasm", "C00..C96"), icd("Personal history of malignant neoplasm", "Z85.-")],
  true,
);

export const weightLossFlag = flag("weight-loss", [icd("Abnormal weight loss", "R63.4")]);

const fever = icd("Fever, unspecified", "R50.9");
const immunity: CodeTable = [
  icd("Disorders of the immune mechanism", "D80..D89"),
  icd("HIV disease", "B20"),
  icd("Long-term use of immunomodulators or immunosuppressants", "Z79.6-"),
];
const steroids = seenIcd("Long-term use of systemic steroids", "Z79.52");

/** With steroids where the set has no answer of their own for them. */
export const feverFlags = [flag("fever-or-immunosuppression", [fever, ...immunity])] as const;
export const steroidsAsImmunosuppression = flag("fever-or-immunosuppression", [steroids]);
export const longTermSteroids = flag("long-term-steroids", [steroids]);

const caudaEquina = seenIcd("Cauda equina syndrome", "G83.4");

/** Cauda equina syndrome is both, as its definition has it. */
export function saddleFlag(value: string): ConditionRule {
  return flag(value, [caudaEquina]);
}

export const bladderFlag = flag("bladder-or-bowel-change", [
  caudaEquina,
  icd("Urinary incontinence", "R32", "N39.4-"),
  icd("Retention of urine", "R33.-"),
  icd("Fecal incontinence", "R15.-"),
]);

export const weaknessFlag = flag("leg-weakness", [
  icd("Muscle weakness, generalized", "M62.81"),
  icd("Other symptoms of the musculoskeletal system, such as weakness of a leg", "R29.898"),
  icd("Paraplegia", "G82.-"),
  icd("Monoplegia of a lower limb", "G83.1-"),
]);

export const bleedingFlag = flag("rectal-bleeding", [
  icd("Hemorrhage of anus and rectum", "K62.5"),
]);

export const massFlag = flag("palpable-mass", [
  icd("Intra-abdominal and pelvic swelling or mass", "R19.0-"),
  icd("Localized swelling or mass of the skin", "R22.-"),
]);
