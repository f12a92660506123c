import { workAs } from "../pages/people.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";
import { forgetChain } from "../support/forget-chain.ts";

const id = "sample-case-02-impar-met";

test("a case judged by a set that is not installed is refused on every page, and stays as it is", async ({
  page,
}) => {
  await test.step("given a case of another release", async () => {
    await worklistPage(page).open();
    await worklistPage(page).loadSamples();
    await page.goto("/criteria");
    await page.evaluate(async (caseId) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open("reviewer-workstation");
        opening.addEventListener("error", () => reject(new Error("not opened")));
        opening.addEventListener("success", () => resolve(opening.result));
      });
      await new Promise<void>((resolve, reject) => {
        const transaction = database.transaction("cases", "readwrite");
        const cases = transaction.objectStore("cases");
        const reading = cases.get(caseId);
        reading.addEventListener("success", () => {
          const row: unknown = reading.result;
          if (typeof row !== "object" || row === null || !("record" in row)) return;
          const { record } = row;
          if (typeof record !== "object" || record === null) return;
          cases.put({
            ...row,
            record: {
              ...record,
              state: "referred-to-physician",
              criteriaSet: "sacrococcygeal-64999@9.9.9",
            },
          });
        });
        transaction.addEventListener("complete", () => resolve());
        transaction.addEventListener("error", () => reject(new Error("not written")));
      });
      database.close();
    }, id);
    await forgetChain(page);
  });
  await workAs(page, "Dr. Vera Sample");
  for (const [place, words] of [
    ["check", "This case can’t be evaluated here"],
    ["summary", "Sacrococcygeal pain criteria, version 9.9.9"],
    ["decision", "Sacrococcygeal pain criteria, version 9.9.9"],
    ["notice", "No letter can be written here"],
  ] as const) {
    await test.step(`then ${place} says so, what is safe and what to do`, async () => {
      await page.goto(`/cases/${id}/${place}`);
      const main = page.getByRole("main");
      await expect(main).toContainText(words);
      await expect(main).toContainText("stored unchanged");
      await expect(main).toContainText(/in a release that has these criteria/);
      await expect(page.getByRole("button", { name: /sign|issue/i })).toHaveCount(0);
      await expectNoAxeViolations(page);
    });
  }
});
