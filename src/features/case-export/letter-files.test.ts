import { expect, test } from "vitest";
import type { Determination } from "#domain";
import { letterFiles } from "./letter-files.ts";

function line(id: string, notice: Partial<Determination["notice"] & object>): Determination {
  return {
    id: `line-of-a-test-${id}-000000`,
    caseId: "the-case-00000000000001",
    disposition: "notice-issued",
    recordedAt: "2026-03-06T15:00:00.000Z",
    recordedBy: { name: "Nora Nurse", role: "nurse-reviewer" },
    rationale: "",
    basis: {},
    notice: {
      id,
      kind: "adverse",
      template: "adverse.qhp@1",
      parts: [{ kind: "paragraph", text: id }],
      ...notice,
    },
  };
}

test("letters that stand have their files; a voided one has none, and one that can’t be made is counted", async () => {
  const { files, missing } = await letterFiles(
    [
      line("sent", {}),
      line("voided", {}),
      line("void", { voids: "voided", parts: [] }),
      line("unprintable", {}),
      line("no-fonts", {}),
    ],
    async ({ id }) => {
      if (id === "no-fonts") throw new Error("offline");
      return id === "unprintable" ? null : new TextEncoder().encode(id);
    },
  );
  expect([...files.keys()]).toEqual(["sent"]);
  expect(new TextDecoder().decode(files.get("sent"))).toBe("sent");
  expect(missing).toBe(2);
});
