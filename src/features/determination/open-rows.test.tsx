// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Assessment } from "#domain";
import type { Citation } from "#criteria";
import { DeterminationPanel } from "./determination-panel.tsx";
import { assessExample, exampleCase } from "./example-cases-for-test.ts";

const therapy = "conservative.physical-therapy";
const tooShort = exampleCase("pt-41-days");

let page: HTMLElement;
let root: Root;
const wentTo: string[] = [];

beforeEach(() => {
  // React's own switch for tests that drive it by hand.
  Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", true);
  page = document.createElement("div");
  document.body.append(page);
  root = createRoot(page);
  wentTo.length = 0;
});

afterEach(() => {
  act(() => root.unmount());
  page.remove();
});

function show(assessment: Assessment, citations?: Readonly<Record<string, Citation>>) {
  act(() =>
    root.render(
      <DeterminationPanel
        assessment={assessment}
        goTo={(path) => wentTo.push(path)}
        citations={citations}
      />,
    ),
  );
}

function row(id: string): HTMLDetailsElement {
  const found = page.querySelector(`[data-criterion="${id}"]`);
  if (!(found instanceof HTMLDetailsElement)) throw new Error(`no row ${id}`);
  return found;
}

/** What a row holds is loaded when the first one is opened. */
async function open(...rows: readonly HTMLDetailsElement[]) {
  await act(async () => {
    for (const details of rows) {
      details.open = true;
      details.dispatchEvent(new Event("toggle"));
    }
    await import("./criterion-body.tsx");
  });
}

const why = (id: string) => row(id).querySelector("[data-why]")?.textContent;

describe("an open criterion", () => {
  test("says nothing about the case while it is closed, and why it has its status once it is open", async () => {
    show(assessExample(tooShort));
    expect(why(therapy)).toBeUndefined();
    await open(row(therapy));
    expect(why(therapy)).toContain("Span of physical therapy: 5.8 weeks. Minimum: 6 weeks.");
  });

  test("shows each part with its own status, the answers it read and the thresholds with their origin", async () => {
    show(assessExample(tooShort));
    await open(row(therapy));
    const parts = [...row(therapy).querySelectorAll("[data-part-status]")];
    expect(parts.map((part) => part.getAttribute("data-part-status"))).toEqual(["met", "not-met"]);
    expect(
      row(therapy).querySelector('[data-fact="conservative.physicalTherapy.sessions"]')
        ?.textContent,
    ).toContain("12 sessions");
    expect(row(therapy).querySelector('[data-threshold="ptMinWeeks"]')?.textContent).toContain(
      "Clinical source: 6 to 12 weeks",
    );
  });

  test("shows where in the record an answer was found", async () => {
    show(assessExample(tooShort), {
      "conservative.physicalTherapy.sessions": {
        document: "Therapy notes",
        page: 3,
        date: "2025-10-12",
        quote: "12 visits attended",
      },
    });
    await open(row(therapy));
    expect(why(therapy)).toContain("Therapy notes, page 3, Oct 12, 2025");
    expect(why(therapy)).toContain("12 visits attended");
  });

  test("leads to the question behind an answer", async () => {
    show(assessExample(tooShort));
    await open(row(therapy));
    const path = "conservative.physicalTherapy.lastSession";
    act(() => row(therapy).querySelector<HTMLElement>(`[data-go-to="${path}"]`)?.click());
    expect(wentTo).toEqual([path]);
  });

  test("stays open and says the new reason when an answer moves it to another place", async () => {
    show(assessExample(tooShort));
    await open(row(therapy));
    show(assessExample(exampleCase("pt-42-days")));
    expect(row(therapy).dataset["status"]).toBe("met");
    expect(row(therapy).open).toBe(true);
    expect(why(therapy)).toContain("Span of physical therapy: 6 weeks.");
  });
});

describe("an open row also says", () => {
  const row12 = "diagnosis.pain-source-confirmed";

  test("what is needed, where on the clinical path, and its pitfalls with what to do", async () => {
    show(assessExample(exampleCase("source-case")));
    await open(row(row12), row(therapy));
    expect(row(row12).querySelector("[data-needed]")?.textContent).toContain(
      "13 of 16 in clinical order",
    );
    expect(row(row12).querySelector("[data-needed]")?.textContent).toContain(
      "Only after: Conservative care, Medication (4 to 10)",
    );
    const notes = [...row(therapy).querySelectorAll("[data-pitfall]")];
    expect(notes.map((note) => note.getAttribute("data-pitfall")).join(" ")).toBe(
      row(therapy).dataset["pitfalls"],
    );
  });

  test("which of its answers can change the recommendation", async () => {
    show(assessExample(exampleCase("just-received")));
    await open(row(therapy));
    expect(row(therapy).querySelectorAll("[data-can-change]").length).toBeGreaterThan(0);
  });
});

describe("what can still change the recommendation", () => {
  const way = async (id: string) => {
    show(assessExample(exampleCase(id)));
    const line = page.querySelector("[data-decided]");
    if (!(line instanceof HTMLDetailsElement)) throw new Error("no line on what is open");
    await open(line);
    return line.querySelector("[data-to-approval]")?.getAttribute("data-to-approval");
  };

  test("is one line that opens to the fewest changes", async () => {
    expect(await way("pt-41-days")).toBe("1");
    expect(page.textContent).toContain("Fewest changes to meet criteria: 1 answer");
  });

  test("says that a case with a red flag has no way round the physician", async () => {
    expect(await way("red-flag-positive-block")).toBe("none");
  });

  test("needs no way to where the case is", async () => {
    expect(await way("impar-met")).toBeUndefined();
  });
});

test("open rows show evidence with how sure it is, and corrections to the source in the open", async () => {
  show(assessExample(exampleCase("source-case")));
  expect(page.textContent).not.toContain("Likely (full text not checked)");
  await open(...page.querySelectorAll("details"));
  expect(page.textContent).toContain("unlisted procedure of the nervous system");
  expect(page.textContent).toContain("Confirmed");
  expect(page.textContent).toContain("Likely (full text not checked)");
  expect(page.querySelector('[data-correction="abnormal-mobility-share"]')?.textContent).toContain(
    "Static films miss 70 % of the pathology.",
  );
});

describe("the live region", () => {
  const spoken = () => page.querySelector('[aria-live="polite"]')?.textContent;

  test("keeps its words while the recommendation stays, and changes them with it", () => {
    show(assessExample(tooShort));
    const region = page.querySelector('[aria-live="polite"]');
    const before = spoken();
    show(assessExample(exampleCase("source-case")));
    expect(spoken()).toBe(before);
    show(assessExample(exampleCase("pt-42-days")));
    expect(spoken()).toContain("Meets criteria as documented");
    expect(page.querySelector('[aria-live="polite"]')).toBe(region);
  });
});
