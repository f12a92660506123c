import { expect, it } from "vitest";
import { assigneesFor, isQueue } from "./queues.ts";

const people = [
  { name: "Vera Example", role: "physician-advisor", specialty: "Orthopedics" },
  { name: "Rowan Example", role: "physician-advisor", specialty: " Orthopedics " },
  { name: "Paul Example", role: "physician-advisor" },
  { name: "Nora Example", role: "nurse-reviewer" },
  { name: "Quinn Example", role: "qa-analyst" },
] as const;

it("offers those whose turn it is first, one queue for each specialty, and nobody who has no part in it", () => {
  const nurses = ["Nurse queue", "Nora Example"];
  const physicians = [
    "Physician queue",
    "Physician queue: Orthopedics",
    "Paul Example",
    "Rowan Example",
    "Vera Example",
  ];
  expect(assigneesFor(people, "in-review")).toEqual([...nurses, ...physicians]);
  expect(assigneesFor(people, "referred-to-physician")).toEqual([...physicians, ...nurses]);
  expect(assigneesFor([], "draft").every(isQueue)).toBe(true);
  expect([...nurses, ...physicians].filter(isQueue)).toHaveLength(3);
});
