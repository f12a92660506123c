import type { FactDefinition } from "../../../model/fact.ts";
import type { CodeNote } from "../../../model/code-note.ts";
import type { ProcedureRow, ProcedureTable } from "../../../model/criteria-set.ts";

/**
 * What is requested under 64999 by mistake and 1.0.0 has no row for: both have a code of their own and belong to the
 * sacroiliac joint pain criteria.
 */
export const addedRows: readonly ProcedureRow[] = [
  {
    id: "si-joint-injection-unguided",
    label: "SI joint injection without image guidance",
    columns: { tier: "first-line", pathway: "si-joint", guideline: "named", code: "20552" },
    sourceGrade: "",
    added: true,
  },
  {
    id: "lateral-branch-block",
    label: "Lateral branch block, L5 dorsal ramus and S1-S3",
    columns: { tier: "diagnostic", pathway: "si-joint", guideline: "named", code: "64451" },
    sourceGrade: "",
    added: true,
  },
];

/** The added rows stand behind the other row of the SI joint that they are most often taken for. */
export function withAddedRows(table: ProcedureTable): ProcedureTable {
  return {
    ...table,
    rows: table.rows.flatMap((row) =>
      row.id === "si-joint-injection" ? [row, ...addedRows] : [row],
    ),
  };
}

/** A question, and the fields of its entries, offer the added rows wherever they offer the procedures. */
export function offeringRows(fact: FactDefinition, { rows }: ProcedureTable): FactDefinition {
  const options = rows.map(({ id, label }) => ({ value: id, label }));
  if (fact.path === "request.procedure" && fact.answer.kind === "choice")
    return { ...fact, answer: { ...fact.answer, options } };
  if (fact.path === "priorInterventions" && fact.answer.kind === "entries")
    return {
      ...fact,
      answer: {
        ...fact.answer,
        fields: fact.answer.fields.map((field) =>
          field.name === "procedure" && field.answer.kind === "choice"
            ? { ...field, answer: { ...field.answer, options } }
            : field,
        ),
      },
    };
  return fact;
}

const lcd = {
  citation: "CMS local coverage policies on the SI joint (L39383 family), read in part",
  state: "likely",
} as const;
const book = { citation: "CPT 2026, code book not read", state: "likely" } as const;

/** The specific codes that the table names, as coders need them. */
export const codeNotes: readonly CodeNote[] = [
  {
    code: "27096",
    describes:
      "SI joint injection with image guidance and contrast. A hospital outpatient department or surgery center bills G0260 instead.",
    source: lcd,
  },
  {
    code: "20552",
    describes:
      "Trigger point injection, also billed for an SI joint injection without image guidance: one unit, one side or both.",
    source: lcd,
  },
  {
    code: "64451",
    describes: "Block of the nerves that supply the SI joint, imaging included.",
    source: lcd,
  },
  {
    code: "64625",
    describes:
      "Radiofrequency ablation of the nerves that supply the SI joint, thermal or cooled, imaging included.",
    source: lcd,
  },
  { code: "27080", describes: "Coccygectomy, partial or total.", source: book },
  {
    code: "0442T",
    describes: "Cryoablation of a nerve, a Category III code.",
    source: {
      citation: "CGS Medicare billing article, 2022, read; CPT 2027 not found",
      state: "likely",
    },
    limit: {
      validThrough: "2026-12-31",
      recheck:
        "It expires then unless it is renewed. For a later date of service, check the current CPT code set first.",
    },
  },
];
