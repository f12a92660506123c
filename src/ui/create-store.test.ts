import { expect, test } from "vitest";
import { createStore } from "./create-store.ts";

test("a store gives the newest value, tells of each one, and stops where it is asked to", () => {
  const store = createStore(1);
  const told: number[] = [];
  const stop = store.subscribe(() => told.push(store.get()));
  expect(store.listeners()).toBe(1);
  store.set(2);
  store.set(2);
  stop();
  store.set(3);
  expect(told).toEqual([2, 2]);
  expect(store.get()).toBe(3);
  expect(store.listeners()).toBe(0);
});

test("a listener that stops while it is told keeps nobody else from being told", () => {
  const store = createStore("");
  const told: string[] = [];
  const stop = store.subscribe(() => {
    told.push("one");
    stop();
  });
  store.subscribe(() => told.push("other"));
  store.set("a");
  store.set("b");
  expect(told).toEqual(["one", "other", "other"]);
});
