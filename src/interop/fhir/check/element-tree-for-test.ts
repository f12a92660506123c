import type { ElementDefinition, StructureDefinition } from "@medplum/fhirtypes";

/** An element of a profile with what is below it; `slices` are its own named parts. */
export type ElementNode = {
  readonly name: string;
  readonly definition?: ElementDefinition;
  readonly children: readonly ElementNode[];
  readonly slices: readonly ElementNode[];
};

type Building = {
  name: string;
  definition?: ElementDefinition;
  children: Map<string, Building>;
  slices: Map<string, Building>;
};

/** The elements of a profile as a tree, from its snapshot where it has one; elements in between without rules are made. */
export function elementTree({ type, snapshot, differential }: StructureDefinition): ElementNode {
  const root = building(type);
  for (const definition of (snapshot ?? differential)?.element ?? []) {
    const [, ...steps] = (definition.id ?? definition.path).split(".");
    let node = root;
    for (const step of steps) {
      const [name = "", slice] = step.split(":");
      node = under(node.children, name);
      if (slice !== undefined) node = under(node.slices, slice);
    }
    node.definition = definition;
  }
  return built(root);
}

function building(name: string): Building {
  return { name, children: new Map(), slices: new Map() };
}

function under(nodes: Map<string, Building>, name: string): Building {
  const node = nodes.get(name) ?? building(name);
  nodes.set(name, node);
  return node;
}

function built({ name, definition, children, slices }: Building): ElementNode {
  return {
    name,
    ...(definition === undefined ? {} : { definition }),
    children: [...children.values()].map(built),
    slices: [...slices.values()].map(built),
  };
}
