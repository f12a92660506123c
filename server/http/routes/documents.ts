import type { FastifyRequest } from "fastify";
import * as z from "zod/mini";
import {
  caseDocumentSchema,
  documentPartsSchema,
  issuesOf,
  newDocumentSchema,
  pageReadingSchema,
} from "#domain";
import type { ServerDocumentStore } from "../../stores/server-workspace.ts";
import { answer, NotAcceptable } from "../errors.ts";
import { sendRange, sendWhole } from "./send-content.ts";
import { workspaceFor } from "../store-user.ts";
import { createTurns, readContent, readForm } from "../upload.ts";
import { type Api, answers, idParams, keyOf, type RouteParts } from "./route-parts.ts";

const tags = ["documents"];
const one = { tags, params: idParams, response: answers(caseDocumentSchema) };
const pages = z.array(z.int());
const sameContentSchema = z.object({
  caseId: z.string(),
  documentId: z.string(),
  name: z.string(),
});

/** The documents of cases. Names come in bodies; contents go out as bytes, whole or in ranges. */
export function registerDocuments(api: Api, { workspaceOf, limits }: RouteParts): void {
  const documentsOf = (request: FastifyRequest): ServerDocumentStore =>
    workspaceFor(request, workspaceOf).documents;
  const inTurn = createTurns(limits.uploadsAtOnce);
  const upload = { bodyLimit: limits.documentBytes };

  api.get(
    "/cases/:id/documents",
    {
      schema: {
        operationId: "listDocuments",
        tags,
        params: idParams,
        response: answers(z.object({ items: z.array(caseDocumentSchema), unreadable: z.int() })),
      },
    },
    async (request, reply) => answer(reply, await documentsOf(request).list(request.params.id)),
  );

  api.post(
    "/documents",
    {
      ...upload,
      schema: {
        operationId: "addDocument",
        tags,
        consumes: ["multipart/form-data"],
        response: answers(caseDocumentSchema),
      },
    },
    async (request, reply) =>
      inTurn(async () => {
        const key = keyOf(request);
        const { document, content } = await readForm(request);
        const read = newDocumentSchema.safeParse(document);
        if (!read.success) throw new NotAcceptable(issuesOf(read.error));
        return answer(reply, await documentsOf(request).add({ ...read.data, content }, key));
      }),
  );

  api.get(
    "/documents/:id/content",
    { schema: { operationId: "documentContent", tags, params: idParams } },
    async (request, reply) => {
      const asked = request.headers.range;
      return asked === undefined
        ? sendWhole(reply, documentsOf(request), request.params.id)
        : sendRange(reply, documentsOf(request), request.params.id, asked);
    },
  );

  api.put(
    "/documents/:id/content",
    {
      ...upload,
      schema: {
        ...one,
        operationId: "putBackDocument",
        consumes: ["application/octet-stream"],
      },
    },
    async (request, reply) =>
      inTurn(async () =>
        answer(reply, await documentsOf(request).putBack(request.params.id, readContent(request))),
      ),
  );

  api.post(
    "/documents/:id/rename",
    {
      schema: {
        ...one,
        operationId: "renameDocument",
        body: z.strictObject({ name: z.string().check(z.maxLength(400)) }),
      },
    },
    async (request, reply) =>
      answer(reply, await documentsOf(request).rename(request.params.id, request.body.name)),
  );
  api.post(
    "/documents/:id/parts",
    {
      schema: {
        ...one,
        operationId: "splitDocument",
        body: z.strictObject({ parts: documentPartsSchema }),
      },
    },
    async (request, reply) =>
      answer(reply, await documentsOf(request).split(request.params.id, request.body.parts)),
  );
  // Closed cases are taken out of the answer: `guardClosedCases`.
  api.get(
    "/same-content/:sha256",
    {
      schema: {
        operationId: "findSameContent",
        tags,
        params: z.object({ sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)) }),
        response: answers(z.object({ items: z.array(sameContentSchema) })),
      },
    },
    async (request, reply) => {
      const found = await documentsOf(request).sameContent(request.params.sha256);
      return answer(reply, found.ok ? { ok: true, value: { items: found.value } } : found);
    },
  );
  api.post(
    "/documents/:id/remove",
    { schema: { ...one, operationId: "removeDocument" } },
    async (request, reply) => answer(reply, await documentsOf(request).remove(request.params.id)),
  );
  api.post(
    "/documents/:id/restore",
    { schema: { ...one, operationId: "restoreDocument" } },
    async (request, reply) => answer(reply, await documentsOf(request).restore(request.params.id)),
  );
  api.post(
    "/documents/:id/seen-pages",
    {
      schema: {
        ...one,
        operationId: "noteSeenPages",
        body: z.strictObject({ pages: z.array(z.number()) }),
      },
    },
    async (request, reply) =>
      answer(
        reply,
        await documentsOf(request).noteSeenPages(request.params.id, request.body.pages),
      ),
  );
  api.post(
    "/documents/:id/undrawn-pages",
    {
      schema: {
        ...one,
        operationId: "noteUndrawnPages",
        body: z.strictObject({ pages, checkedThrough: z.exactOptional(z.int()) }),
      },
    },
    async (request, reply) => {
      const { pages: undrawn, checkedThrough } = request.body;
      const documents = documentsOf(request);
      return answer(
        reply,
        await documents.noteUndrawnPages(request.params.id, undrawn, checkedThrough),
      );
    },
  );
  api.get(
    "/documents/:id/page-readings",
    {
      schema: {
        operationId: "pageReadings",
        tags,
        params: idParams,
        response: answers(z.object({ items: z.array(pageReadingSchema), unreadable: z.int() })),
      },
    },
    async (request, reply) =>
      answer(reply, await documentsOf(request).pageReadings(request.params.id)),
  );
  api.post(
    "/documents/:id/page-readings",
    {
      schema: {
        operationId: "savePageReadings",
        tags,
        params: idParams,
        body: z.strictObject({ readings: z.array(pageReadingSchema).check(z.maxLength(100)) }),
        response: answers(z.null()),
      },
    },
    async (request, reply) =>
      answer(
        reply,
        await documentsOf(request).savePageReadings(request.params.id, request.body.readings),
      ),
  );
  api.delete(
    "/documents/:id",
    {
      schema: {
        operationId: "eraseDocument",
        tags,
        params: idParams,
        response: answers(z.null()),
      },
    },
    async (request, reply) => answer(reply, await documentsOf(request).erase(request.params.id)),
  );
  api.delete(
    "/cases/:id/documents",
    {
      schema: {
        operationId: "eraseCaseDocuments",
        tags,
        params: idParams,
        response: answers(z.null()),
      },
    },
    async (request, reply) =>
      answer(reply, await documentsOf(request).eraseCase(request.params.id)),
  );
}
