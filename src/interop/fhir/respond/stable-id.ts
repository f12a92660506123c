import { hashOf } from "#domain";

/** A UUID (version 8, RFC 9562) that is the same for the same JSON value: ids of an answer that is given twice. */
export function stableUuid(of: unknown): string {
  const hash = hashOf(of);
  const variant = (Number.parseInt(hash.slice(16, 18), 16) % 64) + 128;
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant.toString(16)}${hash.slice(18, 20)}`,
    hash.slice(20, 32),
  ].join("-");
}

/** The same as an address of a resource that no server holds. */
export function stableUrn(of: unknown): string {
  return `urn:uuid:${stableUuid(of)}`;
}
