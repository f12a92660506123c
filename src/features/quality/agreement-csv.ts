import { type Agreement, csvText, type CsvCell, type Kappa, type Sample } from "#domain";
import { kappaInWords, twoPlaces } from "./words.ts";

/** Criteria, then questions: one line each, with the cases that differ. No name of anybody but the drawer's. */
export function agreementCsv(sample: Sample, agreement: Agreement): string {
  const { recommendation, criteria, questions, pairs } = agreement;
  const rows = [
    { kind: "Recommendation", title: "Recommendation", id: "", ...recommendation },
    ...criteria.map(({ criterion, ...rest }) => ({
      kind: "Criterion",
      title: criterion.title,
      id: criterion.id,
      ...rest,
    })),
  ];
  return csvText([
    [
      "Seed",
      "Criteria set",
      "Kind",
      "Id",
      "Title",
      "Cases compared",
      "Same",
      "Kappa",
      "Interval from",
      "Interval to",
      "In words",
      "Cases that differ",
    ],
    ...rows.map(({ kind, title, id, kappa, disagreements }): readonly CsvCell[] => [
      sample.seed,
      sample.criteriaSet,
      kind,
      id,
      title,
      pairs,
      kappa.agreed,
      ...numbersOf(kappa),
      kappaInWords(kappa),
      disagreements.map(({ caseId }) => caseId).join(" "),
    ]),
    ...questions.map(({ fact, compared, agreed, disagreements }): readonly CsvCell[] => [
      sample.seed,
      sample.criteriaSet,
      "Question",
      fact.path,
      fact.label,
      compared,
      agreed,
      null,
      null,
      null,
      "",
      disagreements.map(({ caseId }) => caseId).join(" "),
    ]),
  ]);
}

function numbersOf(kappa: Kappa): readonly CsvCell[] {
  return kappa.kind === "estimate"
    ? [kappa.kappa, kappa.low, kappa.high].map((value) => Number(twoPlaces(value)))
    : [null, null, null];
}
