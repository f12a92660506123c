import { describeDocumentIntegrity } from "../../domain/ports/contract/describe-document-integrity-for-test.ts";
import { describeDocumentStore } from "../../domain/ports/contract/describe-document-store-for-test.ts";
import { describePageReadings } from "../../domain/ports/contract/describe-page-readings-for-test.ts";
import { tickingClock } from "../../domain/ports/contract/examples-for-test.ts";
import { createMemoryDocumentStore } from "./memory-document-store.ts";

describeDocumentStore("memory store", () => createMemoryDocumentStore({ clock: tickingClock() }));
describePageReadings("memory store", () => createMemoryDocumentStore({ clock: tickingClock() }));

describeDocumentIntegrity("memory store", () => {
  const contents = new Map<string, Blob>();
  return {
    store: createMemoryDocumentStore({ clock: tickingClock(), contents }),
    overwrite: async (id, content) => {
      contents.set(id, content);
    },
  };
});
