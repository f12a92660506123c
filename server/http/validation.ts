import type { FastifySchemaCompiler, FastifySerializerCompiler } from "fastify";
import * as z from "zod/mini";
import { issuesOf } from "#domain";
import { NotAcceptable } from "./errors.ts";

/** Checks what was sent, and changes nothing of it: a value of another type is refused, never made to fit. */
export const validatorCompiler: FastifySchemaCompiler<z.core.$ZodType> =
  ({ schema }) =>
  (data: unknown) => {
    const read = z.safeParse(schema, data);
    return read.success ? { value: read.data } : { error: new NotAcceptable(issuesIn(read.error)) };
  };

/** What the stores give is theirs to answer for; the schema of an answer is for those who read the description. */
export const serializerCompiler: FastifySerializerCompiler<z.core.$ZodType> = () => (data) =>
  JSON.stringify(data);

/** A record in a larger body is named as the port names it. */
function issuesIn(error: z.core.$ZodError): ReturnType<typeof issuesOf> {
  return issuesOf(error).map(({ path, message }) => ({
    path: path.replace(/^record\./, ""),
    message,
  }));
}
