import type { ProcedureTable } from "../../model/criteria-set.ts";

const siJoint = ["M43.28", "M46.1", "M47.818", "M53.3"];
const injection = { codes: ["27096", "G0260"], diagnoses: siJoint };

/**
 * What may be requested. `kind` says which criteria apply, `coverage` whether the determination covers it;
 * a row names the codes it may be billed with and the diagnoses that support it.
 */
export const procedures: ProcedureTable = {
  fact: "request.procedure",
  rows: [
    {
      id: "sij-diagnostic-injection",
      label: "Diagnostic SI joint injection",
      columns: { kind: "diagnostic", coverage: "covered" },
      allows: injection,
      sourceGrade: "",
    },
    {
      id: "sij-therapeutic-injection-first",
      label: "First therapeutic SI joint injection",
      columns: { kind: "therapeutic", coverage: "covered" },
      allows: injection,
      sourceGrade: "",
    },
    {
      id: "sij-therapeutic-injection-repeat",
      label: "Repeat therapeutic SI joint injection",
      columns: { kind: "repeat", coverage: "covered" },
      allows: injection,
      sourceGrade: "",
    },
    {
      id: "lateral-branch-block",
      label: "Lateral branch block",
      columns: { kind: "diagnostic", coverage: "covered" },
      allows: { codes: ["64451"], diagnoses: siJoint },
      sourceGrade: "",
    },
    {
      id: "lateral-branch-ablation",
      label: "Lateral branch ablation",
      columns: { kind: "ablation", coverage: "by-plan" },
      allows: { codes: ["64625"], diagnoses: siJoint },
      sourceGrade: "",
    },
    {
      id: "unguided-injection",
      label: "Injection without image guidance",
      columns: { kind: "unguided", coverage: "not-covered" },
      allows: { codes: ["20552"], diagnoses: ["M79.18"] },
      sourceGrade: "",
    },
    {
      id: "other",
      label: "Another procedure",
      columns: { kind: "unknown", coverage: "unknown" },
      sourceGrade: "",
    },
  ],
  unnamed: { kind: "unknown", coverage: "unknown" },
};
