import * as z from "zod/mini";
import type { ReadPicture } from "./read-picture.ts";
import type { EngineFiles } from "./engine.ts";

/** What the page asks of the worker that reads pictures. */
export type OcrRequest =
  | ({ readonly kind: "start" } & EngineFiles)
  | { readonly kind: "read"; readonly picture: ImageBitmap };

/** What the worker answers; one answer to each request. */
export type OcrAnswer =
  | { readonly kind: "started" }
  | { readonly kind: "read"; readonly result: ReadPicture }
  | { readonly kind: "failed" };

const bytes = z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array);

const requestSchema: z.ZodMiniType<OcrRequest> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("start"), core: bytes, model: bytes }),
  z.object({
    kind: z.literal("read"),
    picture: z.custom<ImageBitmap>((value) => value instanceof ImageBitmap),
  }),
]);

const answerSchema: z.ZodMiniType<OcrAnswer> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("started") }),
  z.object({ kind: z.literal("failed") }),
  z.object({
    kind: z.literal("read"),
    result: z.object({
      turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
      isBlank: z.boolean(),
      words: z.array(
        z.object({
          text: z.string(),
          box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
          confidence: z.number(),
          ends: z.exactOptional(z.enum(["line", "paragraph"])),
        }),
      ),
    }),
  }),
]);

export function readRequest(data: unknown): OcrRequest | undefined {
  const read = requestSchema.safeParse(data);
  return read.success ? read.data : undefined;
}

export function readAnswer(data: unknown): OcrAnswer | undefined {
  const read = answerSchema.safeParse(data);
  return read.success ? read.data : undefined;
}
