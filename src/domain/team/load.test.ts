import { expect, it } from "vitest";
import { type CaseLoad, loadOf, totalLoad } from "./load.ts";

const people = [
  { name: "Nora Example", role: "nurse-reviewer" },
  { name: "Vera Example", role: "physician-advisor" },
] as const;
const load = (assignee: string | null, isWithPhysician: boolean, overdue = 0): CaseLoad => ({
  assignee,
  isWithPhysician,
  open: 3,
  dueToday: 1,
  overdue,
  unknown: 0,
});

it("counts a case for whose turn it is, most overdue first, and loses none", () => {
  const loads = [
    load("Nora Example", false),
    load("Nora Example", true, 1),
    load("Vera Example", true, 2),
    load("Physician queue: Orthopedics", true),
    load(null, false),
    load(null, true),
  ];
  const found = loadOf(loads, people);
  expect(found.map(({ name, kind, open }) => [name, kind, open])).toEqual([
    ["Vera Example", "person", 3],
    ["Physician queue", "queue", 6],
    ["Nora Example", "person", 3],
    ["Nurse queue", "queue", 3],
    ["Physician queue: Orthopedics", "queue", 3],
  ]);
  expect(totalLoad(found)).toEqual(totalLoad(loads));
});
