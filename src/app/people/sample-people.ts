import type { Person } from "#domain";

/** Fictional people for trying out each role. Their ids stay the same: added twice is one person. */
export const samplePeople: readonly Person[] = [
  {
    id: "sample-person-nora-nurse",
    name: "Nora Sample",
    role: "nurse-reviewer",
    credentials: "RN",
  },
  {
    id: "sample-person-paul-physician",
    name: "Dr. Paul Sample",
    role: "physician-advisor",
    credentials: "MD",
    specialty: "Orthopedics",
    licence: { state: "TX", number: "S-1001" },
  },
  {
    id: "sample-person-vera-physician",
    name: "Dr. Vera Sample",
    role: "physician-advisor",
    credentials: "MD",
    specialty: "Pain medicine",
    licence: { state: "NY", number: "S-2002" },
  },
  { id: "sample-person-quinn-qa-analyst", name: "Quinn Sample", role: "qa-analyst" },
  { id: "sample-person-ada-administrator", name: "Ada Sample", role: "administrator" },
];
