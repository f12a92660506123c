import fc from "fast-check";
import { expect, test } from "vitest";
import { createCaseTurns } from "./case-turns.ts";

const won = { ok: true };
const lost = { ok: false, error: { kind: "conflict" } };

/** Two pages that save one case again and again, as soon as they are answered; the first one is always ahead. */
test("of two who never stop, nobody loses more than twice in a row", async () => {
  const turns = createCaseTurns(() => 0);
  let version = 0;
  const losses = { ahead: 0, behind: 0 };
  let longest = 0;
  async function saveOn(page: "ahead" | "behind", steps: number): Promise<void> {
    const inTurn = turns.of("plan", page);
    let seen = version;
    for (let saves = 0; saves < 30;) {
      // Whoever is behind needs longer for the way.
      for (let step = 0; step < steps; step += 1) await Promise.resolve();
      const answer = await inTurn("case", async () => {
        if (seen !== version) return { ...lost, version };
        await Promise.resolve();
        version += 1;
        return { ...won, version };
      });
      seen = answer.version;
      losses[page] = answer.ok ? 0 : losses[page] + 1;
      longest = Math.max(longest, losses[page]);
      if (answer.ok) saves += 1;
    }
  }
  await Promise.all([saveOn("ahead", 1), saveOn("behind", 9)]);
  expect(version).toBe(60);
  expect(longest).toBe(2);
});

test("whoever lost and does not come back keeps nobody waiting for long, and no other case at all", async () => {
  const turns = createCaseTurns();
  const [mine, other] = [turns.of("plan", "mine"), turns.of("plan", "other")];
  expect(await mine("case", async () => lost)).toEqual(lost);
  // A conflict of two people delays nobody.
  expect(await other("case", async () => won)).toEqual(won);
  expect(await mine("case", async () => lost)).toEqual(lost);
  expect(await other("another case", async () => won)).toEqual(won);
  expect(await turns.of("another plan", "other")("case", async () => won)).toEqual(won);
  expect(await other("case", async () => won)).toEqual(won);
});

test("writes of one case never overlap, and each has its turn, whatever becomes of it", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          page: fc.constantFrom("a", "b", "c"),
          caseId: fc.constantFrom("one", "two"),
          end: fc.constantFrom("won", "lost", "failed"),
        }),
        { maxLength: 12 },
      ),
      async (writes) => {
        // Nobody's patience lasts here: a turn that is never taken is over at once.
        let time = 0;
        const turns = createCaseTurns(() => (time += 1000));
        const under = new Map<string, number>();
        const answers = await Promise.allSettled(
          writes.map(async ({ page, caseId, end }) =>
            turns.of("plan", page)(caseId, async () => {
              under.set(caseId, (under.get(caseId) ?? 0) + 1);
              expect(under.get(caseId)).toBe(1);
              await Promise.resolve();
              under.set(caseId, 0);
              if (end === "failed") throw new Error("failed");
              return end === "won" ? won : lost;
            }),
          ),
        );
        expect(answers.map(({ status }) => status)).toEqual(
          writes.map(({ end }) => (end === "failed" ? "rejected" : "fulfilled")),
        );
      },
    ),
    { numRuns: 50 },
  );
});
