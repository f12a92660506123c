import { isPlainObject } from "#domain";

/** A resource of the bundle, or one contained in another, and where it stands. */
export type SentResource = {
  readonly type: string;
  readonly id?: string;
  readonly fullUrl?: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** What people and citations call it: "Patient/member-1", of a contained one its container. */
  readonly name: string;
  /** FHIRPath of it within that resource: "Patient", "Claim.contained[0]". */
  readonly path: string;
  /** The way to it from the bundle: `["entry", 3, "resource"]`. */
  readonly at: readonly (string | number)[];
  /** The resource that contains it. */
  readonly container?: SentResource;
};

/** The resources contained in another, each with its place; what is no resource is left out. */
export function containedIn(container: SentResource): readonly SentResource[] {
  const { contained } = container.body;
  if (!Array.isArray(contained)) return [];
  return contained.flatMap((body: unknown, index): SentResource[] => {
    if (!isPlainObject(body) || typeof body["resourceType"] !== "string") return [];
    return [
      {
        type: body["resourceType"],
        ...(typeof body["id"] === "string" ? { id: body["id"] } : {}),
        body,
        name: container.name,
        path: `${container.path}.contained[${String(index)}]`,
        at: [...container.at, "contained", index],
        container,
      },
    ];
  });
}
