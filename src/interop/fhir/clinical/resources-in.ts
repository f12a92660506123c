import { isObject, type JsonObject, listAt, textAt } from "./fields.ts";
import type { References } from "./reading.ts";

/** A resource of a bundle and what it is called where it is cited. */
export type NamedResource = {
  /** "Observation/pain-1", or the entry's full address where the resource has no ID. */
  readonly name: string;
  readonly resource: JsonObject;
};

/** Every resource of a bundle, of a bundle within it too; a single resource is one. */
export function resourcesIn(value: unknown): readonly NamedResource[] {
  if (!isObject(value)) return [];
  if (textAt(value, "resourceType") !== "Bundle") return named(value, undefined, 0);
  return listAt(value, "entry").flatMap(({ at, item }) => {
    const { resource } = item;
    if (isObject(resource) && textAt(resource, "resourceType") === "Bundle") {
      return resourcesIn(resource);
    }
    return isObject(resource) ? named(resource, textAt(item, "fullUrl"), at) : [];
  });
}

function named(
  resource: JsonObject,
  fullUrl: string | undefined,
  at: number,
): readonly NamedResource[] {
  const type = textAt(resource, "resourceType");
  if (type === undefined) return [];
  const id = textAt(resource, "id");
  const name = id === undefined ? (fullUrl ?? `${type} ${String(at + 1)}`) : `${type}/${id}`;
  return [{ name, resource }];
}

/** Finds what a reference names: by the entry's address, by "Type/id" wherever it stands, or in `contained`. */
export function referencesIn(value: unknown): References {
  const byName = new Map<string, JsonObject>();
  const collect = (bundle: unknown): void => {
    for (const { item } of listAt(isObject(bundle) ? bundle : undefined, "entry")) {
      const { resource } = item;
      if (!isObject(resource)) continue;
      if (textAt(resource, "resourceType") === "Bundle") collect(resource);
      const id = textAt(resource, "id");
      const fullUrl = textAt(item, "fullUrl");
      if (fullUrl !== undefined) byName.set(fullUrl, resource);
      if (id !== undefined) byName.set(`${textAt(resource, "resourceType") ?? ""}/${id}`, resource);
    }
  };
  collect(value);
  return {
    resolve(reference, within) {
      if (reference === undefined) return undefined;
      if (reference.startsWith("#")) {
        return listAt(within, "contained").find(
          ({ item }) => textAt(item, "id") === reference.slice(1),
        )?.item;
      }
      const relative = /[A-Z][A-Za-z]+\/[A-Za-z0-9\-.]+(?=$|\/_history)/.exec(reference)?.[0];
      return byName.get(reference) ?? (relative === undefined ? undefined : byName.get(relative));
    },
  };
}
