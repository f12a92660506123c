import { writeFileSync } from "node:fs";
import { exampleCase } from "../pages/example-case.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

const { facts } = exampleCase("02-impar-met");

/** The file of a case that meets the criteria, with one group of answers changed. */
function caseFile(group: string, change: object): object {
  const before = new Map<string, unknown>(Object.entries(facts)).get(group);
  return {
    id: "case-file",
    criteriaSet: "sacrococcygeal-64999@1.0.0",
    facts: { ...facts, [group]: { ...(typeof before === "object" ? before : {}), ...change } },
  };
}

const badFiles = [
  {
    name: "an unknown key",
    content: caseFile("blocks", { diagnosticc: {} }),
    path: "facts.blocks.diagnosticc",
    allowed: /not a known key.*diagnostic/,
  },
  {
    name: "a wrong word",
    content: caseFile("imaging", { spicule: "perhaps" }),
    path: "facts.imaging.spicule",
    allowed: /"yes", "no"/,
  },
  {
    name: "101 percent",
    content: caseFile("blocks", { diagnostic: { performed: "yes", reliefPercent: 101 } }),
    path: "facts.blocks.diagnostic.reliefPercent",
    allowed: /from 0 to 100/,
  },
  {
    name: "a fraction of a session",
    content: caseFile("conservative", { physicalTherapy: { sessions: 2.5 } }),
    path: "facts.conservative.physicalTherapy.sessions",
    allowed: /whole number/,
  },
  {
    name: "a last session before the first",
    content: caseFile("conservative", {
      physicalTherapy: { firstSession: "2026-02-10", lastSession: "2026-01-10" },
    }),
    path: "facts.conservative.physicalTherapy.lastSession",
    allowed: /before/,
  },
  {
    name: "a date that does not exist",
    content: caseFile("presentation", { onsetDate: "2026-02-30" }),
    path: "facts.presentation.onsetDate",
    allowed: /YYYY-MM-DD/,
  },
];

test("a good case file becomes a case and opens", async ({ page }) => {
  const worklist = worklistPage(page);
  await worklist.open();
  const started = page.waitForEvent("worker");
  await worklist.importFile("good.json", caseFile("guideline", {}));
  await expect(page.getByRole("heading", { level: 1, name: "Request" })).toBeVisible();
  // Reading it is no work of the page: a file that takes long holds nothing up.
  expect((await started).url()).toContain("case-file-worker");
  await worklist.open();
  await expect(worklist.row("case-file")).toContainText("Recommend approval");
});

for (const { name, content, path, allowed } of badFiles) {
  test(`a case file with ${name} is refused with its path, and nothing is stored`, async ({
    page,
  }) => {
    const worklist = worklistPage(page);
    await test.step("given an empty worklist", () => worklist.open());
    await test.step("when the file is imported", () => worklist.importFile("bad.json", content));
    await test.step("then the page names the path and what is allowed there", async () => {
      const alert = page.getByRole("alert").filter({ hasText: "bad.json was not imported" });
      await expect(alert).toBeFocused();
      const issue = alert.getByRole("listitem").filter({ hasText: path });
      await expect(issue.first()).toContainText(allowed);
      await expectNoAxeViolations(page);
    });
    await test.step("and nothing is stored, not even half of it", async () => {
      await page.reload();
      await expect(worklist.empty).toBeVisible();
    });
  });
}

test("a file that is no JSON is refused, and importing the corrected one works", async ({
  page,
}) => {
  const worklist = worklistPage(page);
  await worklist.open();
  await worklist.importFile("notes.json", "not json at all");
  await expect(page.getByRole("alert")).toContainText("is not JSON");
  await worklist.importFile("notes.json", caseFile("guideline", {}));
  await expect(page.getByRole("heading", { level: 1, name: "Request" })).toBeVisible();
});

test("every issue of a file is shown at once", async ({ page }) => {
  const worklist = worklistPage(page);
  await worklist.open();
  await worklist.importFile("bad.json", {
    ...caseFile("presentation", { onsetDate: "2026-02-30", painCurrent: 11, surprise: 1 }),
  });
  const alert = page.getByRole("alert");
  for (const path of ["onsetDate", "painCurrent", "surprise"]) {
    await expect(
      alert.getByRole("listitem").filter({ hasText: `presentation.${path}` }),
    ).toBeVisible();
  }
});

test("a key that appears twice refuses the file: the earlier answer does not vanish", async ({
  page,
}) => {
  const worklist = worklistPage(page);
  await worklist.open();
  const text = JSON.stringify(caseFile("guideline", {})).replace(
    '"redFlags":',
    '"redFlags":["cancer-history"],"redFlags":',
  );
  await worklist.importFile("doubled.json", text);
  const issue = page.getByRole("alert").getByRole("listitem");
  await expect(issue).toContainText("facts.presentation.redFlags appears twice");
});

test("a Windows-1252 file is decoded, and the case says so", async ({ page }) => {
  const worklist = worklistPage(page);
  await worklist.open();
  const text = JSON.stringify({ ...caseFile("guideline", {}), id: "señal" });
  await worklist.importFile("latin.json", Buffer.from(text, "latin1"));
  await expect(page.getByText("señal", { exact: false }).first()).toBeVisible();
  await expect(page.getByText("Read as Windows-1252. Check accented letters.")).toBeVisible();
});

const keys = Array.from({ length: 60_000 }, (_, at) => `"k${at}":1`).join(",");
const heavyFiles = [
  { name: "60,000 unknown keys", content: `{${keys}}`, items: 51, words: /and 59,95\d more/ },
  {
    name: "30,000 medication trials",
    content: caseFile("conservative", {
      medication: { trials: Array.from({ length: 30_000 }, () => ({ drug: "x" })) },
    }),
    items: 1,
    words: /has 30,000 entries; the most is 50/,
  },
  {
    name: "5 MB",
    content: `{"a":"${"x".repeat(5_000_000)}"}`,
    items: 1,
    words: /larger than 1 MB/,
  },
  { name: "400,000 levels", content: "[".repeat(400_000), items: 1, words: /nested more than 32/ },
];

for (const { name, content, items, words } of heavyFiles) {
  test(`a case file of ${name} draws a short list`, async ({ page }, info) => {
    const worklist = worklistPage(page);
    await worklist.open();
    await page.evaluate(() => {
      const report = (length: number) => {
        document.documentElement.dataset["longest"] = String(
          Math.max(length, Number(document.documentElement.dataset["longest"] ?? 0)),
        );
      };
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) report(Math.round(duration));
      }).observe({ type: "longtask" });
    });
    const file = info.outputPath("heavy.json");
    writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
    await worklist.importFrom(file);
    const alert = page.getByRole("alert").filter({ hasText: "heavy.json was not imported" });
    await expect(alert).toContainText(words);
    await expect(alert.getByRole("listitem")).toHaveCount(items);
    // A figure for the report, no assertion: the machine may be busy elsewhere.
    const longest = await page.evaluate(() => document.documentElement.dataset["longest"] ?? "0");
    info.annotations.push({ type: "longest task, ms", description: longest });
  });
}
