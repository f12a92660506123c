import { expect, it } from "vitest";
import { createWorkQueue } from "./work-queue.ts";

it("work takes turns: one piece at a time, urgent work before what waited longer", async () => {
  const turn = createWorkQueue();
  const done: string[] = [];
  let running = 0;
  const work = async (name: string, isUrgent: boolean) => {
    const finish = await turn(isUrgent);
    running += 1;
    expect(running).toBe(1);
    await Promise.resolve();
    done.push(name);
    running -= 1;
    finish();
  };
  await Promise.all([work("first", false), work("text", false), work("drawing", true)]);
  expect(done).toEqual(["first", "drawing", "text"]);
  await work("later", false);
  expect(done.at(-1)).toBe("later");
});
