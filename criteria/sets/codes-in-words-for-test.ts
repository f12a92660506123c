import type {
  CodeRow,
  CodeRule,
  CodeTable,
  FactCodes,
  RecordCodes,
} from "../model/record-codes.ts";

/** The codes of a policy as a page for coders: each question with what gives which answer, and how surely a code is known. */
export function codesInWords(name: string, codes: RecordCodes): string {
  return [
    `## ${name}`,
    `This pain is coded as:\n\n${rowsOf(codes.pain).join("\n")}`,
    ...codes.facts.map(factInWords),
    `### No code says\n\n${Object.entries(codes.wordsOnly)
      .map(([path, why]) => `- \`${path}\`: ${why}`)
      .join("\n")}`,
  ].join("\n\n");
}

function factInWords({ path, rules }: FactCodes): string {
  return `### ${path}\n\n${rules.flatMap(ruleInWords).join("\n")}`;
}

function ruleInWords(rule: CodeRule): readonly string[] {
  switch (rule.kind) {
    case "onset":
      return [
        rule.isPartial === true
          ? "- The month or year of `Condition.onsetDateTime`"
          : "- The day of `Condition.onsetDateTime`",
      ];
    case "condition":
      return headed(
        `\`${rule.value}\`${rule.whenRefuted === undefined ? "" : `, ruled out \`${rule.whenRefuted}\``}`,
        rule.conditions,
      );
    case "score":
      return [
        ...headed(
          rule.take === "first"
            ? "The first score since the onset"
            : "The last score before receipt",
          rule.scores,
        ),
        ...rule.answers.map(
          ({ code, score, certainty }) => `  - ${code} is ${String(score)}${marked(certainty)}`,
        ),
      ];
    case "scale":
      return headed(`\`${rule.value}\``, rule.scores);
    case "visits":
      return [
        ...headed(visitWords[rule.give], rule.visits.services),
        ...headed("Not counted by themselves", rule.visits.evaluations),
      ];
    case "care":
      return headed(`Whole ${rule.unit} of visits, drugs and`, rule.services);
    case "service":
      return headed(
        [rule.done, rule.ordered]
          .flatMap((value, at) =>
            value === undefined ? [] : [`${at === 0 ? "done" : "ordered"} \`${value}\``],
          )
          .join(", "),
        rule.services,
      );
    case "scan":
      return headed(
        `\`${rule.value}\` where site or title names it: ${rule.words.join(", ")}`,
        rule.studies,
      );
    case "drug":
      return [
        `- ${rule.finding === undefined ? "A line for each drug that was taken or filled" : `\`${rule.finding}\``}`,
        ...rule.drugs.map(
          ({ name, rxnorm, certainty }) =>
            `  - ${name}${rxnorm === undefined ? "" : `, RxNorm ${rxnorm}`}${marked(certainty)}`,
        ),
      ];
    case "study":
      return rule.studies.flatMap((row) => headed(`${row.modality}, ${row.region}`, [row]));
    case "not-done":
      return rule.reasons.flatMap(({ value, codes, words }) => [
        ...headed(`\`${value}\` by words: ${words.join(", ")}`, codes),
      ]);
    case "outcome":
      return ["- Goals and outcomes are shown, without a value"];
    case "passage":
      return headed(`Shown without a value: ${rule.because}`, rule.codes);
  }
}

const visitWords = {
  count: "Different days with treatment",
  first: "The first day with treatment",
  last: "The last day with treatment",
  weeks: "Whole weeks from the first to the last day with treatment",
  episode: "A course of therapy",
} as const;

function headed(what: string, table: CodeTable): readonly string[] {
  return [`- ${what}`, ...rowsOf(table).map((row) => `  ${row}`)];
}

function rowsOf(table: CodeTable): readonly string[] {
  return table.map(
    ({ system, codes, means, certainty }) =>
      `- ${systems[system]} ${codes.map((code) => code.replace("..", " to ")).join(", ")}: ${means}${marked(certainty)}`,
  );
}

const systems: Readonly<Record<CodeRow["system"], string>> = {
  "icd-10-cm": "ICD-10-CM",
  "cpt-hcpcs": "CPT/HCPCS",
  loinc: "LOINC",
  "loinc-answer": "LOINC answer",
  snomed: "SNOMED CT",
  rxnorm: "RxNorm",
  dicom: "DICOM",
};

/** What was looked up needs no mark; the rest waits for a coder. */
function marked(certainty: CodeRow["certainty"]): string {
  return certainty === "seen" ? "" : " (unchecked)";
}
