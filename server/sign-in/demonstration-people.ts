import { createHash } from "node:crypto";
import { roleWords } from "#domain";

/** Somebody whom one can be in a demonstration. Synthetic, like everything in it. */
export interface DemonstrationPerson {
  readonly subject: string;
  readonly name: string;
  /** The provider’s own words for what somebody is; the settings map them. */
  readonly groups: readonly string[];
  readonly credentials?: string;
  readonly licence?: { readonly state: string; readonly number: string };
  readonly specialty?: string;
}

/** Those who work in the demonstration, one of each kind and a second of those who must not be the same person. */
export const demonstrationPeople: readonly DemonstrationPerson[] = [
  person("Nora Example", ["um-nurses"], { credentials: "RN", licence: licence("TX", "RN-100001") }),
  person("Noel Example", ["um-nurses"], { credentials: "RN", licence: licence("TX", "RN-100002") }),
  person("Robin Example", ["um-physicians"], {
    credentials: "MD",
    licence: licence("TX", "MD-200001"),
    specialty: "Colorectal surgery",
  }),
  person("Rowan Example", ["um-physicians"], {
    credentials: "DO",
    licence: licence("TX", "DO-200002"),
    specialty: "Orthopedics",
  }),
  person("Quinn Example", ["um-quality"], {}),
  person("Ada Example", ["um-administrators"], {}),
  person("Bea Example", ["um-administrators"], {}),
  person("Casey Example", ["compliance"], {}),
];

/** How the groups of the demonstration map to roles; the shape is that of every tenant’s settings. */
export const demonstrationMapping = {
  claims: {
    name: "name",
    roles: "groups",
    credentials: "credentials",
    licenseState: "license_state",
    licenseNumber: "license_number",
    specialty: "specialty",
  },
  roles: {
    "um-nurses": "nurse-reviewer",
    "um-physicians": "physician-advisor",
    "um-quality": "qa-analyst",
    "um-administrators": "administrator",
    compliance: "compliance",
  },
} as const;

/** What a group of the demonstration is called on screen. */
export const groupWords: ReadonlyMap<string, string> = new Map(
  Object.entries(demonstrationMapping.roles).map(([group, role]) => [
    group,
    role === "compliance" ? "Compliance" : roleWords[role],
  ]),
);

function person(
  name: string,
  groups: readonly string[],
  rest: Pick<DemonstrationPerson, "credentials" | "licence" | "specialty">,
): DemonstrationPerson {
  return {
    subject: createHash("sha256").update(name).digest("hex").slice(0, 16),
    name,
    groups,
    ...rest,
  };
}

function licence(state: string, number: string): NonNullable<DemonstrationPerson["licence"]> {
  return { state, number };
}
