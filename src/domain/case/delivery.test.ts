import { expect, test } from "vitest";
import { deliveryProblems, deliverySchema } from "./delivery.ts";

const today = "2026-03-06";

test("a delivery needs a place and a day that is not in the future", () => {
  const fields = (to: string, on: string) =>
    deliveryProblems({ to, on }, today).map(({ field }) => field);
  expect(fields("12 Example Lane", today)).toEqual([]);
  expect(fields("12 Example Lane", "2026-03-05")).toEqual([]);
  expect(fields("12 Example Lane", "2026-03-07")).toEqual(["on"]);
  expect(fields("12 Example Lane", "2026-02-30")).toEqual(["on"]);
  expect(fields(" ", "")).toEqual(["to", "on"]);
});

test("a delivery is stored as it was, and its proof may come without one", () => {
  const sent = { method: "fax", to: "1-800-555-0121", on: today } as const;
  expect(deliverySchema.parse(sent)).toEqual(sent);
  expect(deliverySchema.safeParse({ ...sent, proof: "" }).success).toBe(false);
  expect(deliverySchema.safeParse({ ...sent, method: "pigeon" }).success).toBe(false);
});
