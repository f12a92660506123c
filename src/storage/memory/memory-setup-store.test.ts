import { describeSetupStore } from "../../domain/ports/contract/describe-setup-store-for-test.ts";
import { createMemorySetupStore } from "./memory-setup-store.ts";

describeSetupStore("memory", async () =>
  createMemorySetupStore({ clock: () => "2026-03-09T14:05:00.000Z" }),
);
