import * as z from "zod/mini";
import { serveRequests } from "#interop/fhir";

// The policy refuses what zod would otherwise compile.
z.config({ jitless: true });
serveRequests({
  postMessage: (message, transfer) => postMessage(message, { transfer }),
  addEventListener: (type, listener) => addEventListener(type, listener),
});
