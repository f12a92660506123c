import { describeQualityStore } from "../../domain/ports/contract/describe-quality-store-for-test.ts";
import { createMemoryQualityStore } from "./memory-quality-store.ts";

describeQualityStore("memory store", (actor) =>
  Promise.resolve(createMemoryQualityStore({ actor })),
);
