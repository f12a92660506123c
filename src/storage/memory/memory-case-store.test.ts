import { describeCaseStore } from "../../domain/ports/contract/describe-case-store-for-test.ts";
import { createMemoryCaseStore } from "./memory-case-store.ts";

describeCaseStore("memory store", async (under) => {
  const store = createMemoryCaseStore(under);
  return [store, store];
});
