import { caseSchemaVersion } from "../case/case-record.ts";
import type { StoreError } from "../ports/case-store.ts";

/**
 * What app and server must agree on: the paths and bodies under /api/v1, and the shape of a case. An app that speaks
 * another version is told to reload, and nothing that it sends is stored.
 */
export const apiVersion = `1.${String(caseSchemaVersion)}`;

/** Headers beside those of HTTP itself. */
export const headers = {
  /** `apiVersion` of whoever sends it; on every request of the app and every answer of the server. */
  api: "x-workstation-api",
  /** The page that asks, a random id of its own: it is not told of its own changes a second time. */
  page: "x-workstation-page",
  /** A stream of changes that all tabs of a browser share (`tabs`): it tells the changes of each, and whose they are. */
  stream: "x-workstation-stream",
  /** Whether a document's content is what was attached: `verified`, `not-verified`. */
  integrity: "x-content-integrity",
  /** The media type of a document, whose content always goes out as plain bytes. */
  mediaType: "x-content-media-type",
} as const;

/** The status that goes with each failure. An outage never looks like a missing sign-in. */
export const statusOf: Readonly<Record<StoreError["kind"], number>> = {
  conflict: 412,
  "not-found": 404,
  gone: 410,
  invalid: 422,
  quota: 507,
  unavailable: 503,
  forbidden: 403,
  unauthorized: 401,
};

/** The largest document that can be attached, in bytes. */
export const maxDocumentBytes = 40 * 1024 * 1024;
