import { expect, test } from "vitest";
import { type Actor, secondReviewStore } from "#domain";
import {
  analyst,
  exampleReview,
  exampleSample,
} from "../../../domain/ports/contract/describe-quality-store-for-test.ts";
import { createBrowserQualityStore } from "../browser-quality-store.ts";
import { databaseName, newBrowser, type BrowserForTest } from "../tab-for-test.ts";

function openQuality({ indexedDB, sentinelStorage }: BrowserForTest, actor: Actor = analyst) {
  return createBrowserQualityStore({
    actor: () => actor,
    name: databaseName,
    platform: { indexedDB, sentinelStorage, channel: null },
  });
}

test("what was typed last into a second review is there after its page was left", async () => {
  const browser = newBrowser();
  const first = openQuality(browser);
  const sample = exampleSample();
  const review = exampleReview();
  await first.write(sample);
  await first.write(review);
  const { id } = review.record;
  const typed = { ...review.record, notes: "typed last" };
  secondReviewStore(first, review.id).saveOnPagehide?.(id, typed, { from: [review.record] });
  first.close();

  // Whoever is not its writer leaves it where it is.
  const nurse = openQuality(browser, { name: "Nora Sample", role: "nurse-reviewer" });
  expect(await secondReviewStore(nurse, review.id).get(id)).toMatchObject({
    value: { notes: review.record.notes },
  });
  nurse.close();

  const next = openQuality(browser);
  const store = secondReviewStore(next, review.id);
  expect(await store.get(id)).toMatchObject({ value: { notes: "typed last" }, version: "q2" });
  expect(await store.get(id)).toMatchObject({ version: "q2" });
  expect(await next.drafts?.read(id)).toEqual([]);
  next.close();
});
