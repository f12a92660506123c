import type { ProcedureTable } from "../../model/criteria-set.ts";

/**
 * What may be requested under 64999 (spec section 3). `tier` and `pathway` drive which criteria apply,
 * `guideline` says whether the 2025 BMJ guideline names that class of procedure, `code` is the coding
 * check: "ok", "query", or the specific code that comes before an unlisted one.
 */
export const procedures: ProcedureTable = {
  fact: "request.procedure",
  rows: [
    {
      id: "diagnostic-injection",
      label: "Diagnostic injection",
      columns: { tier: "diagnostic", pathway: "coccyx", guideline: "named", code: "ok" },
      sourceGrade: "step 2",
    },
    {
      id: "sacrococcygeal-injection",
      label: "Injection of the sacrococcygeal structures",
      columns: { tier: "first-line", pathway: "coccyx", guideline: "named", code: "query" },
      sourceGrade: "",
    },
    {
      id: "ganglion-impar-injection",
      label: "Ganglion impar injection",
      columns: { tier: "first-line", pathway: "coccyx", guideline: "not-named", code: "ok" },
      sourceGrade: "",
      added: true,
    },
    {
      id: "si-joint-injection",
      label: "SI joint injection",
      columns: { tier: "first-line", pathway: "si-joint", guideline: "named", code: "27096" },
      sourceGrade: "1 B+",
    },
    {
      id: "cooled-rf-lateral-branches",
      label: "Cooled radiofrequency, lateral branches S1-S3",
      columns: { tier: "second-line", pathway: "si-joint", guideline: "named", code: "64625" },
      sourceGrade: "2 B+",
    },
    {
      id: "pulsed-rf-l5-lateral-branches",
      label: "Pulsed radiofrequency, L5 dorsal ramus and lateral branches S1-S3",
      columns: { tier: "second-line", pathway: "si-joint", guideline: "not-named", code: "ok" },
      sourceGrade: "2 C+",
    },
    {
      id: "pericapsular-rfa",
      label: "Pericapsular radiofrequency ablation, sacrococcygeal junction",
      columns: { tier: "second-line", pathway: "coccyx", guideline: "named", code: "query" },
      sourceGrade: "case series",
    },
    {
      id: "cryoablation",
      label: "Cryoablation of the sacrococcygeal nerves, ultrasound and fluoroscopy",
      columns: { tier: "second-line", pathway: "coccyx", guideline: "not-named", code: "0442T" },
      sourceGrade: "case reports",
    },
    {
      id: "coccygectomy-partial",
      label: "Coccygectomy, partial",
      columns: { tier: "surgical", pathway: "coccyx", guideline: "not-named", code: "27080" },
      sourceGrade: "",
    },
    {
      id: "coccygectomy-total",
      label: "Coccygectomy, total",
      columns: { tier: "surgical", pathway: "coccyx", guideline: "not-named", code: "27080" },
      sourceGrade: "",
    },
    {
      id: "other",
      label: "Another procedure",
      columns: { tier: "unknown", pathway: "coccyx", guideline: "not-named", code: "query" },
      sourceGrade: "",
    },
  ],
  unnamed: { tier: "unknown", pathway: "coccyx", guideline: "named", code: "ok" },
};
