/**
 * The four ways through the house that a reader asks about first. Each has two ends and, in legs, the modules through
 * which the value goes; a leg begins where another one passes. Neighbors are joined by the fewest imports.
 *
 * @type {readonly { name: string, ends: readonly [string, string], legs: readonly (readonly string[])[] }[]}
 */
export const housePaths = [
  {
    name: "key → panel row",
    ends: [
      "src/features/review/question-field.tsx",
      "src/features/determination/criterion-row.tsx",
    ],
    legs: [
      [
        "src/features/review/question-field.tsx",
        "src/features/review/review-session.ts",
        "src/domain/case/assess.ts",
        "criteria/engine/evaluate.ts",
      ],
      [
        "src/features/review/review-session.ts",
        "src/features/review/case-review.tsx",
        "src/app/case-step.tsx",
        "src/features/determination/determination-panel.tsx",
        "src/features/determination/criterion-row.tsx",
      ],
    ],
  },
  {
    name: "saved case → worklist row",
    ends: ["src/storage/browser/commit-write.ts", "src/features/worklist/case-row.tsx"],
    legs: [
      [
        "src/storage/browser/commit-write.ts",
        "src/domain/worklist/summarize-case.ts",
        "src/domain/worklist/columns.ts",
      ],
      [
        "src/storage/browser/commit-write.ts",
        "src/storage/browser/browser-case-store.ts",
        "src/storage/browser/case-list/case-list-cache.ts",
      ],
      [
        "src/storage/browser/browser-case-store.ts",
        "src/domain/ports/case-store.ts",
        "src/data/case-queries.ts",
        "src/features/worklist/use-worklist.ts",
        "src/features/worklist/worklist-page.tsx",
        "src/features/worklist/case-row.tsx",
      ],
    ],
  },
  {
    name: "signed decision → PDF",
    ends: ["src/domain/decision/sign-decision.ts", "src/interop/letter-pdf/notice-pdf.ts"],
    legs: [
      [
        "src/domain/decision/sign-decision.ts",
        "src/domain/case/determination.ts",
        "src/domain/decision/find-decision.ts",
        "src/features/notices/use-letter.ts",
        "src/domain/notices/notice-of.ts",
      ],
      [
        "src/features/notices/use-letter.ts",
        "src/features/notices/notice-page.tsx",
        "src/features/notices/letter-editor.tsx",
        "src/features/notices/download-pdf.ts",
        "src/interop/letter-pdf/notice-pdf.ts",
      ],
    ],
  },
  {
    name: "YAML → browser step",
    ends: ["src/scenarios/reading/read-scenario.ts", "e2e/pages/review-form.ts"],
    legs: [
      [
        "src/scenarios/reading/read-scenario.ts",
        "e2e/runner/load-scenarios.ts",
        "e2e/runner/scenarios.spec.ts",
        "e2e/runner/run-scenario.ts",
        "e2e/runner/perform-answers.ts",
        "e2e/pages/review-form.ts",
      ],
    ],
  },
];
