import { Readable } from "node:stream";
import type { FastifyReply, FastifyRequest } from "fastify";
import * as z from "zod/mini";
import {
  caseListQuerySchema,
  caseRecordSchema,
  caseStateSchema,
  type CaseSlice,
  determinationSchema,
  type Outcome,
  revisionSchema,
} from "#domain";
import type { ServerCaseStore } from "../../stores/server-workspace.ts";
import { answer, logUnavailable, NotAcceptable } from "../errors.ts";
import { workspaceFor } from "../store-user.ts";
import {
  type Api,
  answers,
  idParams,
  ifMatchOf,
  keyOf,
  type RouteParts,
  versionedAnswers,
} from "./route-parts.ts";

const signingSchema = z.strictObject({
  record: caseRecordSchema,
  determination: determinationSchema,
});
const scanSchema = z.strictObject({ states: z.exactOptional(z.array(caseStateSchema)) });
const logOf = (items: z.core.$ZodType) => z.object({ items: z.array(items), unreadable: z.int() });
const tags = ["cases"];

/** Cases. What somebody searches for comes in a body, so that no name stands in an address. */
export function registerCases(api: Api, { workspaceOf }: RouteParts): void {
  const casesOf = (request: FastifyRequest): ServerCaseStore =>
    workspaceFor(request, workspaceOf).cases;

  api.post(
    "/cases/list",
    {
      schema: {
        operationId: "listCases",
        tags,
        body: caseListQuerySchema,
        response: answers(z.looseObject({ items: z.array(z.looseObject({ id: z.string() })) })),
      },
    },
    async (request, reply) => answer(reply, await casesOf(request).list(request.body)),
  );

  api.post(
    "/cases/scan",
    { schema: { operationId: "scanCases", tags, body: scanSchema } },
    async (request, reply) =>
      reply
        .header("Content-Type", "application/x-ndjson")
        .header("Cache-Control", "no-store")
        .send(Readable.from(linesOf(casesOf(request).scan(request.body), reply))),
  );

  api.post(
    "/cases",
    {
      schema: {
        operationId: "createCase",
        tags,
        body: caseRecordSchema,
        response: versionedAnswers(caseRecordSchema),
      },
    },
    async (request, reply) => {
      const { key } = keyOf(request);
      if (key === undefined) {
        throw new NotAcceptable([{ path: "idempotency-key", message: "is missing" }]);
      }
      return answer(reply, await casesOf(request).create(request.body, { key }));
    },
  );

  api.get(
    "/cases/:id",
    {
      schema: {
        operationId: "getCase",
        tags,
        params: idParams,
        response: versionedAnswers(caseRecordSchema),
      },
    },
    async (request, reply) => answer(reply, await casesOf(request).get(request.params.id)),
  );

  api.put(
    "/cases/:id",
    {
      schema: {
        operationId: "putCase",
        tags,
        params: idParams,
        body: caseRecordSchema,
        response: versionedAnswers(caseRecordSchema),
      },
    },
    async (request, reply) => {
      const options = { ifMatch: ifMatchOf(request), ...keyOf(request) };
      return answer(reply, await casesOf(request).put(request.params.id, request.body, options));
    },
  );

  api.post(
    "/cases/:id/sign",
    {
      schema: {
        operationId: "signCase",
        tags,
        params: idParams,
        body: signingSchema,
        response: versionedAnswers(caseRecordSchema),
      },
    },
    async (request, reply) => {
      const { record, determination } = request.body;
      const options = { ifMatch: ifMatchOf(request), determination, ...keyOf(request) };
      return answer(reply, await casesOf(request).sign(request.params.id, record, options));
    },
  );

  api.post(
    "/cases/:id/remove",
    {
      schema: {
        operationId: "removeCase",
        tags,
        params: idParams,
        response: versionedAnswers(z.object({ removedAt: z.string() })),
      },
    },
    async (request, reply) => {
      const options = { ifMatch: ifMatchOf(request) };
      return answer(reply, await casesOf(request).remove(request.params.id, options));
    },
  );

  api.post(
    "/cases/:id/restore",
    {
      schema: {
        operationId: "restoreCase",
        tags,
        params: idParams,
        response: versionedAnswers(caseRecordSchema),
      },
    },
    async (request, reply) => {
      const options = { ifMatch: ifMatchOf(request) };
      return answer(reply, await casesOf(request).restore(request.params.id, options));
    },
  );

  api.get(
    "/cases/:id/history",
    {
      schema: {
        operationId: "caseHistory",
        tags,
        params: idParams,
        response: answers(logOf(revisionSchema)),
      },
    },
    async (request, reply) => answer(reply, await casesOf(request).history(request.params.id)),
  );

  api.get(
    "/cases/:id/determinations",
    {
      schema: {
        operationId: "caseDeterminations",
        tags,
        params: idParams,
        response: answers(logOf(determinationSchema)),
      },
    },
    async (request, reply) =>
      answer(reply, await casesOf(request).determinations(request.params.id)),
  );

  api.get(
    "/cases/:id/verification",
    {
      schema: {
        operationId: "verifyCase",
        tags,
        params: idParams,
        response: answers(z.looseObject({ kind: z.string() })),
      },
    },
    async (request, reply) => answer(reply, await casesOf(request).verify(request.params.id)),
  );
}

/** One outcome a line. */
async function* linesOf(
  slices: AsyncIterable<Outcome<CaseSlice>>,
  reply: FastifyReply,
): AsyncGenerator<string> {
  for await (const slice of slices) {
    if (!slice.ok) logUnavailable(reply, slice.error);
    yield `${JSON.stringify(slice)}\n`;
  }
}
