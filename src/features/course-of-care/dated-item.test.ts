import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseCase, withAnswers } from "#criteria";
import { assessAnswers } from "#domain";
import { courseOfCare } from "./course-of-care.ts";
import { datedItem } from "./dated-item.ts";

const sets = join(import.meta.dirname, "../../../criteria/sets");

function example(path: string, changes = {}) {
  const parsed = parseCase(JSON.parse(readFileSync(join(sets, path), "utf8")));
  if (!parsed.ok) throw new Error(path);
  const { set, parameters, facts } = parsed.case;
  const { lanes } = courseOfCare(assessAnswers(set, parameters, withAnswers(facts, changes)));
  const lane = (id: string) => {
    const found = lanes.find((one) => one.id === id);
    return {
      dated: (found?.dated ?? []).map(({ label, from, to, when }) => [
        label,
        when ?? `${from} ${to}`,
      ]),
      undated: (found?.undated ?? []).map(({ label }) => label),
    };
  };
  return lane;
}

describe("dates as far as the record gives them", () => {
  test.each([
    [
      { first: "2025-10", last: "2025-10-27" },
      { from: "2025-10-01", to: "2025-10-27", when: "Oct 2025 to Oct 27, 2025", certain: null },
    ],
    [
      { first: "2025-08", last: "2025-10" },
      {
        from: "2025-08-01",
        to: "2025-10-31",
        when: "Aug 2025 to Oct 2025",
        certain: { from: "2025-08-31", to: "2025-10-01" },
      },
    ],
    [{ first: "2024" }, { from: "2024-01-01", to: "2024-12-31", when: "2024", certain: null }],
    [
      { first: "2025-02-03", last: "2025-02-03" },
      { from: "2025-02-03", to: "2025-02-03" },
    ],
  ] as const)("%o", (dates, expected) => {
    expect(datedItem("x", dates)).toEqual({ label: "x", ...expected });
  });

  test("an end that nobody gives is not made up, and two dates in no order have no place", () => {
    expect(datedItem("x", { first: "2025-07-01" }, true)).toEqual({
      label: "x",
      from: "2025-07-01",
      to: "2025-07-01",
      when: "from Jul 1, 2025",
    });
    expect(datedItem("x", { first: undefined, last: "2025" }, true)?.when).toBe("until 2025");
    expect(datedItem("x", { first: "2025-11", last: "2025-10" })).toBeUndefined();
    expect(datedItem("x", { first: undefined })).toBeUndefined();
  });
});

describe("the time line of a record with dates", () => {
  const coccyx = "sacrococcygeal-64999/version-1-2-0/examples/19-record-with-dates.json";

  test("fills from films, blocks, drugs and courses of therapy", () => {
    const lane = example(coccyx);
    expect(lane("therapy").dated).toEqual([
      ["12 visits", "2025-09-01 2025-10-27"],
      ["Home exercise, result: not documented", "from 2025"],
      [
        "Physical therapy, Example Spine Clinic, 8 visits, result: some relief",
        "2025-09-01 2025-09-29",
      ],
      ["Pelvic floor therapy, 4 visits, result: no relief", "Oct 2025 to Oct 27, 2025"],
    ]);
    expect(lane("medication").dated).toEqual([
      [
        "naproxen 500 mg twice a day, pain 7 before and 6 after, dose optimized: yes",
        "from Jun 20, 2025",
      ],
      [
        "gabapentin 300 mg three times a day, pain 8 before and 7 after, dose optimized: yes",
        "Jul 2025 to Oct 2025",
      ],
    ]);
    expect(lane("imaging")).toEqual({
      dated: [
        ["Standing lateral X-ray: Yes", "2025-11-04 2025-11-04"],
        ["Sitting lateral X-ray: Yes", "Nov 2025"],
        ["MRI or CT of the coccyx: Yes", "2025-12-03 2025-12-03"],
        ["MRI, sacrum: no mass", "Dec 2025"],
      ],
      undated: [],
    });
    expect(lane("blocks").dated).toEqual([
      [
        "Diagnostic block of the coccyx, ganglion impar: 60% relief (minimum 50%)",
        "2026-01-20 2026-01-20",
      ],
    ]);
    expect(lane("procedures").dated).toEqual([
      ["Sacrococcygeal injection, sacrococcygeal joint: helped", "Aug 2025"],
    ]);
  });

  test("a month of onset stands in only where no day is given", () => {
    const asWritten = { presentation: { onsetAsWritten: "2025-05" } };
    expect(example(coccyx, asWritten)("pain").dated).toEqual([
      ["Onset: fall", "2025-06-14 2026-03-02"],
    ]);
    const silent = { presentation: { onsetDate: "not-documented", onsetAsWritten: "2025-05" } };
    expect(example(coccyx, silent)("pain").dated).toEqual([
      ["Onset: fall", "May 2025 to Mar 2, 2026"],
    ]);
  });

  test("shows the same of the other criteria", () => {
    const lane = example("sacroiliac-joint/version-1-1-0/examples/15-record-with-dates.json");
    expect(lane("imaging").dated).toEqual([
      ["Static X-ray, SI joints: sclerosis on the left", "2025"],
    ]);
    expect(lane("care").dated).toEqual([
      ["Physical therapy, 9 visits, result: some relief", "Aug 2025 to Sep 2025"],
      ["meloxicam 15 mg a day, pain 7 before and 6 after", "from Aug 2025"],
    ]);
    expect(lane("diagnostic").dated).toEqual([
      ["Left, lidocaine 2%, 1 mL, relief 80%", "2026-01-12 2026-01-12"],
    ]);
  });
});
