import { describeDocumentStore } from "./contract/describe-document-store-for-test.ts";
import { tickingClock } from "./contract/examples-for-test.ts";
import { createMemoryDocumentStore } from "./memory-document-store.ts";

describeDocumentStore("memory store", () => createMemoryDocumentStore({ clock: tickingClock() }));
