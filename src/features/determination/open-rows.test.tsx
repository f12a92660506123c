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
