import { newCaseRecord, toJsonObject, type CaseRecord, type CaseState } from "#domain";
import { parseCase, referenceOf } from "#criteria";

/** Example cases as their files hold them. */
export type Template = { readonly name: string; readonly content: unknown };

/**
 * Case number `index` of a stock of synthetic ones: the answers of an example case, a made-up name, and a
 * time of receipt within the last 25 days. The same number gives the same case.
 */
export function syntheticCase(
  templates: readonly Template[],
  index: number,
  now: Date,
): CaseRecord {
  const template = templates[index % templates.length];
  const parsed = parseCase(template?.content);
  if (!parsed.ok) throw new Error(`${template?.name ?? "no template"} can’t be read`);
  const { set, facts, parameters } = parsed.case;
  const hoursAgo = (index * 7) % (25 * 24);
  const receivedAt = instantBefore(now, hoursAgo);
  const answers = toJsonObject({
    ...facts,
    request: {
      ...partOf(facts, "request"),
      receivedAt,
      lineOfBusiness: pick(lines, index, 3),
      urgency: index % 9 === 0 ? "expedited" : "standard",
    },
  });
  if (!answers.ok) throw new Error(`${template?.name ?? ""} holds what is no answer`);
  const number = String(index).padStart(6, "0");
  return newCaseRecord({
    now: receivedAt,
    id: caseIdOf(index),
    origin: { kind: "imported", fileName: template?.name ?? "" },
    criteriaSet: referenceOf(set),
    step: "request",
    parameters: { ...parameters },
    answers: answers.value,
    member: {
      name: `${pick(trees, index, 1)}, ${pick(stones, index, trees.length)} (synthetic)`,
      memberId: `SYN-${number}`,
      dateOfBirth: "1980-01-01",
    },
    request: {
      reference: `BENCH-${number}`,
      requestingProvider: "Sample provider (synthetic)",
      facility: "Sample facility (synthetic)",
    },
  });
}

export function caseIdOf(index: number): string {
  return `bench-case-${String(index).padStart(6, "0")}`.padEnd(22, "0");
}

/** One case in four was handed over already. */
export function stateOf(index: number): CaseState {
  return pick(["draft", "draft", "draft", "referred-to-physician"] as const, index, 5);
}

const lines = [
  "medicare-advantage",
  "medicaid-managed-care",
  "qhp",
  "commercial-erisa",
  "commercial-other",
] as const;

const trees = [
  "Alder",
  "Ash",
  "Aspen",
  "Beech",
  "Birch",
  "Cedar",
  "Cherry",
  "Elm",
  "Fir",
  "Hawthorn",
  "Hazel",
  "Hemlock",
  "Juniper",
  "Larch",
  "Laurel",
  "Linden",
  "Maple",
  "Oak",
  "Pine",
  "Poplar",
  "Rowan",
  "Spruce",
  "Sycamore",
  "Walnut",
  "Willow",
  "Yew",
  "Chestnut",
  "Cypress",
  "Hickory",
  "Magnolia",
  "Mulberry",
] as const;

const stones = [
  "Agate",
  "Amber",
  "Basalt",
  "Beryl",
  "Chalk",
  "Flint",
  "Garnet",
  "Gneiss",
  "Granite",
  "Jade",
  "Jasper",
  "Jet",
  "Marble",
  "Mica",
  "Onyx",
  "Opal",
  "Pearl",
  "Quartz",
  "Ruby",
  "Sandstone",
  "Sapphire",
  "Slate",
  "Topaz",
] as const;

/** Goes on to the next one after every `stride` numbers. */
function pick<Item>(items: readonly Item[], index: number, stride: number): Item {
  const item = items[Math.floor(index / stride) % items.length];
  if (item === undefined) throw new Error("there is nothing to pick from");
  return item;
}

function partOf(facts: Readonly<Record<string, unknown>>, name: string): object {
  const part = facts[name];
  return typeof part === "object" && part !== null ? part : {};
}

/** To the second, in UTC. */
function instantBefore(now: Date, hours: number): string {
  return `${new Date(now.getTime() - hours * 3_600_000).toISOString().slice(0, 19)}Z`;
}
