import swagger from "@fastify/swagger";
import type { FastifyInstance } from "fastify";
import { createJsonSchemaTransform } from "fastify-type-provider-zod";
import { apiVersion } from "#domain";

/** The description of the API, made from the schemas that the routes check by: /api/v1/openapi.json. */
export async function registerOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Reviewer workstation, team server",
        description:
          "Cases, documents, quality records and settings of one plan. The software recommends; people determine.",
        version: apiVersion,
      },
    },
    transform: createJsonSchemaTransform({
      // A part of a record that is checked by a function of ours is described as any JSON.
      zodToJsonConfig: { unrepresentable: "any" },
    }),
  });
}
