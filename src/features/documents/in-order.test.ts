import { expect, test } from "vitest";
import { createInOrder } from "./in-order.ts";

test("a task begins when the one before it has ended, however long that takes", async () => {
  const line = createInOrder();
  const told: string[] = [];
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const both = [
    line.run(async () => {
      told.push("first begins");
      await ended;
      told.push("first ends");
    }),
    line.run(async () => {
      told.push("second");
    }),
  ];
  await Promise.resolve();
  await Promise.resolve();
  expect(told).toEqual(["first begins"]);
  expect(line.isIdle()).toBe(false);
  end();
  await Promise.all(both);
  expect(told).toEqual(["first begins", "first ends", "second"]);
  expect(line.isIdle()).toBe(true);
});

test("a task that fails is told to its caller alone, and the next one runs", async () => {
  const line = createInOrder();
  const failing = line.run(() => Promise.reject(new Error("not read")));
  const next = line.run(async () => "read");
  await expect(failing).rejects.toThrow("not read");
  await expect(next).resolves.toBe("read");
});
