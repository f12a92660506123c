import { expect, onTestFinished, test, vi } from "vitest";
import { createChangeStream } from "./change-stream.ts";
import { unavailable } from "./server-calls.ts";

test("a server that accepts the stream and says nothing is asked again after its silence", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  let asked = 0;
  const stream = createChangeStream({
    calls: {
      ask: async () => unavailable("server-away"),
      open: async (_call, signal) => {
        asked += 1;
        return new Promise((resolve) => {
          signal?.addEventListener("abort", () => resolve(unavailable("server-away")));
        });
      },
    },
    wait: async () => undefined,
    onEvent: () => undefined,
  });
  stream.start(null);
  await vi.advanceTimersByTimeAsync(39_999);
  expect(asked).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked).toBe(2);
  stream.close();
  await vi.advanceTimersByTimeAsync(0);
  expect([asked, vi.getTimerCount()]).toEqual([2, 0]);
});
