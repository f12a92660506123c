import { workAs } from "../pages/people.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";
import { forgetChain } from "../support/forget-chain.ts";
import { tamper } from "../support/tamper.ts";

const id = "sample-case-02-impar-met";

test("a case judged by a set that is not installed is refused on every page, and stays as it is", async ({
  page,
}) => {
  await test.step("given a case of another release", async () => {
    await worklistPage(page).open();
    await worklistPage(page).loadSamples();
    await tamper(page, "cases", (row) => {
      const { record } = row;
      if (row["id"] !== id || typeof record !== "object") return row;
      const criteriaSet = "sacrococcygeal-64999@9.9.9";
      return { ...row, record: { ...record, state: "referred-to-physician", criteriaSet } };
    });
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
