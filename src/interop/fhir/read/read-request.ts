import { papersOf } from "./attachments.ts";
import { bundleIn, type SentBundle } from "./bundle.ts";
import { treeProblem } from "./check-tree.ts";
import { containedCycles, listDangling, missingResources } from "./claim-references.ts";
import { claimProblems, identityOf } from "./claim-identity.ts";
import type { IncomingRequest } from "./incoming-request.ts";
import { itemsOf } from "./items.ts";
import { modifierProblem } from "./modifiers.ts";
import { messagesOf } from "./ordered-service.ts";
import { beginReading, type Reading } from "./reading.ts";
import { type ReadRequest, refused } from "./refusal.ts";
import { referencesIn } from "./references.ts";
import { requestContents } from "./request-contents.ts";
import { senderOf } from "./parties.ts";
import { unwrapBundle } from "./unwrap-bundle.ts";

/**
 * Reads a request bundle of PAS 2.0.1, 2.1.0 or 2.2.1, alone or in `Parameters`: what it asks for, offered and never
 * answered, with the place in the bundle. Whatever cannot be read whole is refused, with the paths of what is wrong.
 * Never throws.
 *
 * @param given the bundle as JSON; for its text see `readRequestText`, which also sees what parsing would lose
 */
export function readRequest(given: unknown): ReadRequest {
  const sent = unwrapBundle(given);
  if (!sent.ok) return sent;
  const { value } = sent;
  const problem = treeProblem(value);
  if (problem !== undefined) return problem;
  const found = bundleIn(value);
  if (!found.ok) return found;
  const { bundle } = found;
  const { resources } = bundle;
  const modified = modifierProblem(value);
  if (modified !== undefined) return modified;
  const circles = containedCycles(resources);
  if (circles.length > 0) return refused("invalid-resource", circles);
  const references = referencesIn(resources);
  const begun = beginReading(resources, references);
  if (!begun.ok) return refused("invalid-resource", begun.issues);
  const { reading } = begun;
  const wrong = claimProblems(reading.claim);
  if (wrong !== undefined) return wrong;
  const missing = missingResources(reading);
  if (missing.length > 0) return refused("missing-resource", missing);
  const request = requestOf(reading, bundle);
  if (reading.issues.length > 0) return refused("invalid-resource", reading.issues);
  listDangling(reading, references);
  return { ok: true, request: { ...request, notUnderstood: reading.notUnderstood } };
}

function requestOf(reading: Reading, bundle: SentBundle): Omit<IncomingRequest, "notUnderstood"> {
  const sender = senderOf(reading);
  return {
    ...identityOf(reading, bundle),
    ...(sender === undefined ? {} : { sender }),
    items: itemsOf(reading),
    ...requestContents(reading),
    messages: messagesOf(reading),
    ...papersOf(reading),
  };
}
