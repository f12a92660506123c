import { expect, test } from "vitest";
import { criteriaSets } from "#criteria";
import { guidelineEvidence, procedureEvidence } from "./procedure-evidence.ts";

test("every procedure and paper named here is in its criteria set", () => {
  for (const [id, byProcedure] of Object.entries(procedureEvidence)) {
    const set = criteriaSets.find((one) => one.id === id);
    const procedures = set?.procedures.rows.map((row) => row.id);
    const papers = set?.evidence.map(({ key }) => key);
    expect(papers).toContain(guidelineEvidence[id]);
    for (const [procedure, keys] of Object.entries(byProcedure)) {
      expect(procedures).toContain(procedure);
      for (const key of keys) expect(papers).toContain(key);
    }
  }
});
