import * as z from "zod/mini";
import { qualityRecordSchema } from "#domain";
import { answer, NotAcceptable } from "../errors.ts";
import { workspaceFor } from "../store-user.ts";
import { type Api, answers, idParams, type RouteParts } from "./route-parts.ts";

const tags = ["quality"];

/** Samples, second reviews and audits. */
export function registerQuality(api: Api, { workspaceOf }: RouteParts): void {
  api.get(
    "/quality",
    {
      schema: {
        operationId: "listQuality",
        tags,
        response: answers(z.object({ items: z.array(qualityRecordSchema), unreadable: z.int() })),
      },
    },
    async (request, reply) =>
      answer(reply, await workspaceFor(request, workspaceOf).quality.list()),
  );

  api.get(
    "/quality/:id",
    {
      schema: {
        operationId: "getQuality",
        tags,
        params: idParams,
        response: answers(qualityRecordSchema),
      },
    },
    async (request, reply) =>
      answer(reply, await workspaceFor(request, workspaceOf).quality.get(request.params.id)),
  );

  api.put(
    "/quality/:id",
    {
      schema: {
        operationId: "writeQuality",
        tags,
        params: idParams,
        body: qualityRecordSchema,
        response: answers(qualityRecordSchema),
      },
    },
    async (request, reply) => {
      if (request.body.id !== request.params.id) {
        throw new NotAcceptable([{ path: "id", message: "must match the ID in the address" }]);
      }
      return answer(reply, await workspaceFor(request, workspaceOf).quality.write(request.body));
    },
  );
}
