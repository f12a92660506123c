import * as z from "zod/mini";
import { caseIdSchema } from "./case-id.ts";
import { deliverySchema } from "./delivery.ts";

/** What a plan writes to member and provider about a request. */
export const noticeKinds = [
  "request-for-information",
  "approval",
  "adverse",
  "partial",
  "extension",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** One part of a letter, as a page, a printer and a PDF lay it out. */
export const noticePartSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("heading"),
    text: z.string(),
    /** Under the heading before it; came later and may be absent. */
    level: z.exactOptional(z.literal(3)),
    /** Starts a page of its own; came later and may be absent. */
    page: z.exactOptional(z.literal("new")),
  }),
  z.strictObject({
    kind: z.literal("paragraph"),
    text: z.string(),
    /** A line of the sender's head or of the address, set close to its neighbors; came later and may be absent. */
    place: z.exactOptional(z.enum(["letterhead", "address"])),
  }),
  z.strictObject({
    kind: z.literal("list"),
    items: z.array(z.string()),
    /** Numbered, so that a clinic can name what it sends; came later and may be absent. */
    ordered: z.exactOptional(z.literal(true)),
  }),
]);

export const sentFileKinds = ["form", "proof"] as const;

/** A document of the case that was sent as the notice, or proves that it was, with the SHA-256 that it had. */
export const sentFileSchema = z.strictObject({
  kind: z.enum(sentFileKinds),
  document: caseIdSchema,
  name: z.string().check(z.minLength(1), z.maxLength(400)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});

/** A notice as it was sent; with `voids`, the line that takes back an earlier one. */
export const noticeSchema = z.strictObject({
  id: caseIdSchema,
  kind: z.enum(noticeKinds),
  /** Template and version, e.g. `adverse.medicare-advantage@1`. */
  template: z.string(),
  parts: z.array(noticePartSchema),
  /** The copy for the requesting provider, as it went out with the letter; came later and may be absent. */
  copy: z.exactOptional(z.array(noticePartSchema)),
  /** The file that went out, or proves it, as stored with the case; came later and may be absent. */
  files: z.exactOptional(z.array(sentFileSchema)),
  /** How it went out; came later and may be absent. */
  delivery: z.exactOptional(deliverySchema),
  /** Id of the notice that this line voids. */
  voids: z.exactOptional(caseIdSchema),
});

export type Notice = z.infer<typeof noticeSchema>;
export type SentFile = z.infer<typeof sentFileSchema>;
export type NoticePart = z.infer<typeof noticePartSchema>;
