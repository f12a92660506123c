import { recommendationWords, routeWords, statusWords } from "#criteria";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { DeterminationPanel } from "./determination-panel.tsx";
import { assessExample, exampleCase, exampleCases } from "./example-cases-for-test.ts";

/** Attributes of the elements that carry `name`, in the order of the document. */
function all(markup: string, name: string): readonly string[] {
  return [...markup.matchAll(new RegExp(` ${name}="([^"]*)"`, "g"))].map((match) => match[1] ?? "");
}

test("there are sixteen example cases", () => {
  expect(exampleCases).toHaveLength(16);
});

describe.each(exampleCases)("the panel of $id", (example) => {
  const { expected } = example;
  const markup = renderToStaticMarkup(<DeterminationPanel assessment={assessExample(example)} />);

  test("says the recommendation in words, with its route, and never that anything is denied", () => {
    expect(all(markup, "data-recommendation")).toEqual([expected.recommendation]);
    expect(markup).toContain(recommendationWords[expected.recommendation].sentence);
    expect(markup).toContain(routeWords[expected.route]);
    expect(markup.replaceAll(/<[^>]*>/g, " ")).not.toMatch(/\b(deny|denied|denial)\b/i);
  });

  test("shows every criterion once, with its status as a word", () => {
    const ids = all(markup, "data-criterion");
    const statuses = all(markup, "data-status");
    expect(Object.fromEntries(ids.map((id, index) => [id, statuses[index]]))).toEqual(
      expected.criteria,
    );
    expect(ids).toHaveLength(Object.keys(expected.criteria).length);
    for (const status of Object.values(expected.criteria)) {
      expect(markup).toContain(statusWords[status]);
    }
  });

  test("marks each pitfall in one row, and shows coding queries and the note on the code apart", () => {
    const pitfalls = all(markup, "data-pitfalls").flatMap((ids) => ids.split(" "));
    expect(pitfalls.toSorted()).toEqual(expected.pitfalls.toSorted());
    expect(all(markup, "data-coding-query")).toEqual(expected.codingQueries);
    expect(markup).toContain("What 64999 means");
  });

  test("numbers the rows of what is needed along the clinical path", () => {
    const positions = all(markup, "data-position").map(Number);
    const inOrder = all(markup, "data-requirement")
      .map((id, index) => ({ id, position: positions[index] ?? 0 }))
      .toSorted((one, other) => one.position - other.position);
    expect(inOrder.map(({ id }) => id)).toEqual(expected.requirements);
    expect(inOrder.map(({ position }) => position)).toEqual(
      expected.requirements.map((_, index) => index + 1),
    );
  });

  test("has one polite live region that says the recommendation", () => {
    expect(all(markup, "aria-live")).toEqual(["polite"]);
    expect(markup).toContain(
      `>Recommendation: ${recommendationWords[expected.recommendation].sentence}<`,
    );
  });
});

describe("the next step of a row", () => {
  const received = assessExample(exampleCase("just-received"));
  const source = assessExample(exampleCase("source-case"));
  const go = { goTo: () => undefined, toRequest: () => undefined };

  test("is to answer a question while nobody has reviewed it", () => {
    const markup = renderToStaticMarkup(<DeterminationPanel assessment={received} {...go} />);
    expect(all(markup, "data-go-to")).toContain("request.procedure");
    expect(markup).not.toContain("In request");
  });

  test("leads to the request for what is not documented, and stays away from what is not met", () => {
    const markup = renderToStaticMarkup(<DeterminationPanel assessment={source} {...go} />);
    const { criteria } = exampleCase("source-case").expected;
    const silent = source.evaluation.requirements.filter(
      ({ criterion }) => criteria[criterion.id] === "not-documented",
    );
    expect(markup.split("In request</button>").length - 1).toBe(silent.length);
    expect(all(markup, "data-go-to")).toEqual([]);
  });

  test("is not offered to a physician, who only reads the panel", () => {
    const markup = renderToStaticMarkup(<DeterminationPanel assessment={received} />);
    expect(all(markup, "data-next-step")).toEqual([]);
    expect(all(markup, "data-go-to")).toEqual([]);
  });
});

describe("the groups of the list", () => {
  test("are open while something in them is unmet, and folded when all is met", () => {
    const source = renderToStaticMarkup(
      <DeterminationPanel assessment={assessExample(exampleCase("source-case"))} />,
    );
    expect(source.match(/<details open="" class="group\/fold"/g)).toHaveLength(8);
    const met = renderToStaticMarkup(
      <DeterminationPanel assessment={assessExample(exampleCase("impar-met"))} />,
    );
    expect(met).not.toMatch(/<details open="" class="group\/fold"/);
  });
});

test("an entry that can’t be read is named, with what is allowed there", () => {
  const assessment = assessExample(exampleCase("impar-met"), {
    conservative: { months: "about four" },
  });
  const markup = renderToStaticMarkup(<DeterminationPanel assessment={assessment} />);
  expect(all(markup, "data-entry-problem")).toEqual(["conservative.months"]);
  expect(markup).toContain("1 entry can’t be read and isn’t used");
});

describe("what a case was evaluated with", () => {
  const noteOf = (id: string) =>
    renderToStaticMarkup(<DeterminationPanel assessment={assessExample(exampleCase(id))} />);

  test("the version and the date of the case are named", () => {
    expect(noteOf("impar-met")).toContain("Sacrococcygeal pain criteria, version 1.0.0, as of ");
    expect(noteOf("impar-met")).toContain("using the default plan values");
  });

  test("a plan's own value is named, a default is not", () => {
    const note = noteOf("impar-block-75");
    expect(note).toMatch(/using these plan values: Least relief from a diagnostic block.*75%\./);
    expect(note).not.toContain("Least span of physical therapy: 6 weeks.");
  });
});

describe("what can still change the recommendation", () => {
  const panelOf = (id: string) =>
    renderToStaticMarkup(
      <DeterminationPanel assessment={assessExample(exampleCase(id))} goTo={() => undefined} />,
    );

  test("a complete case is already decided", () => {
    expect(all(panelOf("impar-met"), "data-decided")).toEqual(["true"]);
    expect(panelOf("impar-met")).toContain("Complete: all required questions answered");
  });

  test("a case just received is still open and leads to its open questions", () => {
    const panel = panelOf("just-received");
    expect(all(panel, "data-decided")).toEqual(["false"]);
    expect(panel).toMatch(/Open: \d+ of \d+ questions can change this/);
    expect(all(panel, "data-go-to")).toContain("request.procedure");
  });
});
