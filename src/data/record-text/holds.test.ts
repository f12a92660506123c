import { expect, it } from "vitest";
import { createHolds } from "./holds.ts";

it("lets reading go on once the last of those who hold it lets go, however often one does", async () => {
  const { hold, whenFree } = createHolds();
  await whenFree();
  const [search, drawing] = [hold(), hold()];
  let isFree = false;
  const free = whenFree().then(() => {
    isFree = true;
  });
  search();
  search();
  await Promise.resolve();
  expect(isFree).toBe(false);
  drawing();
  await free;
  expect(isFree).toBe(true);
  const again = hold();
  const later = whenFree();
  again();
  await later;
});
