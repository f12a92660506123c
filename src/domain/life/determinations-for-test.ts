import type { Determination } from "../case/determination.ts";
import { newCaseId } from "../case/case-id.ts";

/** A determination of somebody else, with what a test wants to say of it. */
export function determination(of: Partial<Determination> = {}): Determination {
  return {
    id: newCaseId(),
    caseId: "the-case-00000000000001",
    action: "refer",
    disposition: "referred-to-physician",
    recordedAt: "2026-03-09T09:00:00.000Z",
    recordedBy: { id: "nora-nurse-000000000001", name: "Nora Nurse", role: "nurse-reviewer" },
    rationale: "A reason",
    basis: {},
    ...of,
  };
}
