import type { FastifyRequest } from "fastify";
import { headers } from "#domain";
import type { ServerWorkspace, ServerWorkspaces, StoreUser } from "../stores/server-workspace.ts";
import { signedInOf } from "./signed-in-request.ts";

/** The page that asks, by its own random id; null where it says none. */
export function pageOf(request: FastifyRequest): string | null {
  const page = request.headers[headers.page];
  return typeof page === "string" && /^[A-Za-z0-9_-]{1,64}$/.test(page) ? page : null;
}

/** Marks the changes of one page of one session: it is not told of them a second time. */
export function originOf(request: FastifyRequest): string {
  const { sessionId } = signedInOf(request);
  const page = pageOf(request);
  return page === null ? sessionId : `${sessionId}/${page}`;
}

/** The stores as whoever asks may use them. */
export function workspaceFor(
  request: FastifyRequest,
  workspaceOf: ServerWorkspaces["workspaceOf"],
): ServerWorkspace {
  const { tenant, personId } = signedInOf(request);
  const { record } = request;
  const user: StoreUser = { tenant, personId, sessionId: originOf(request), record };
  return workspaceOf(user);
}
