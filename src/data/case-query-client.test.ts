import { onlineManager } from "@tanstack/react-query";
import { afterEach, expect, it } from "vitest";
import { createCaseQueryClient } from "./case-query-client.ts";

afterEach(() => onlineManager.setOnline(true));

it("reads and saves at once while the browser is offline", async () => {
  onlineManager.setOnline(false);
  const client = createCaseQueryClient();
  expect(await client.query({ queryKey: ["a"], queryFn: () => "read" })).toBe("read");
  const mutation = client
    .getMutationCache()
    .build(client, { mutationFn: () => Promise.resolve("saved") });
  expect(await mutation.execute(undefined)).toBe("saved");
  client.clear();
});
