import type { CodePassageRule, CodeTable, FactCodes } from "../../../model/record-codes.ts";
import { cpt } from "../../spine-pain-record-codes/rows.ts";

const nearCoccyx: CodeTable = [
  cpt("Unlisted procedure, nervous system", "64999"),
  cpt("Injection or aspiration of a joint", "20600", "20604", "20605", "20606"),
  cpt("Injection of a sympathetic nerve", "64520"),
  cpt("Lumbar or caudal epidural injection", "62323"),
];
const jointBlocks: CodeTable = [
  cpt("Injection of the sacroiliac joint", "27096"),
  cpt("Injection of the nerves of the sacroiliac joint", "64451"),
];

const shown = (codes: CodeTable, because: string): CodePassageRule => ({
  kind: "passage",
  codes,
  because,
});

const earlier: CodeTable = [
  ...jointBlocks,
  cpt("Radiofrequency ablation of the nerves of the sacroiliac joint", "64625"),
  cpt("Radiofrequency ablation of facet nerves", "64635", "64636"),
  cpt("Destruction of another peripheral nerve", "64640"),
  cpt("Cryoablation of a nerve", "0442T"),
  cpt("Coccygectomy", "27080"),
  cpt("Injection or aspiration of a joint", "20600", "20604", "20605", "20606"),
];

/** Blocks and earlier procedures: their codes never tell a test from a treatment, nor what it achieved. */
export const procedureCodes: readonly FactCodes[] = [
  {
    path: "blocks.diagnostic.performed",
    rules: [shown(nearCoccyx, "the code does not say whether it was done to test, nor where")],
  },
  {
    path: "blocks.diagnostic.site",
    rules: [shown(nearCoccyx, "the code does not say where the needle was")],
  },
  {
    path: "blocks.siJoint.performed",
    rules: [
      {
        kind: "service",
        services: jointBlocks,
        done: "yes",
        basis: "The code does not say whether the injection was done to test or to treat.",
      },
    ],
  },
  {
    path: "priorInterventions",
    rules: [shown(earlier, "its result is not in the data, and an entry needs one")],
  },
];
