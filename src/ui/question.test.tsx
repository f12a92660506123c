import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { NumberField } from "./number-field.tsx";
import { Question } from "./question.tsx";
import { TextArea } from "./text-area.tsx";
import { TextField } from "./text-field.tsx";

const ignore = () => undefined;

describe("a question with one control", () => {
  const markup = renderToStaticMarkup(
    <Question id="weeks" label="Weeks" hint="Whole weeks" error="Enter a number">
      <TextField name="weeks" />
    </Question>,
  );

  test("its label points at the control", () => {
    expect(markup).toContain('for="weeks"');
    expect(markup).toMatch(/<input[^>]* id="weeks"/);
  });

  test("hint and error describe the control, in that order", () => {
    expect(markup).toMatch(/<input[^>]* aria-describedby="weeks-hint weeks-error"/);
  });

  test("an error marks the control as invalid and says the word", () => {
    expect(markup).toMatch(/<input[^>]* aria-invalid="true"/);
    expect(markup).toContain("Error: ");
  });
});

test("a group is a fieldset with its legend first and carries hint and error itself", () => {
  const markup = renderToStaticMarkup(
    <Question kind="group" id="g" label="Group" hint="Hint">
      <span />
    </Question>,
  );
  expect(markup).toMatch(/^<fieldset id="g" aria-describedby="g-hint"[^>]*><legend/);
});

test("nothing is described or invalid when there is neither hint nor error", () => {
  const markup = renderToStaticMarkup(
    <Question id="t" label="Text">
      <TextArea name="t" />
    </Question>,
  );
  expect(markup).not.toContain("aria-describedby=");
  expect(markup).not.toContain("aria-invalid=");
});

test("a badge beside the label stays out of the label's name", () => {
  const markup = renderToStaticMarkup(
    <Question id="a" label="Answer" aside={<em>page 3</em>}>
      <TextField name="a" />
    </Question>,
  );
  expect(markup.indexOf("page 3")).toBeGreaterThan(markup.indexOf("<input"));
});

test("the unit of a number is read with it", () => {
  const markup = renderToStaticMarkup(
    <Question id="n" label="Therapy">
      <NumberField name="n" value="6" onChange={ignore} unit="weeks" />
    </Question>,
  );
  const unitId = /<span id="([^"]+)"[^>]*>weeks</.exec(markup)?.[1];
  expect(unitId).toBeDefined();
  expect(markup).toContain(`aria-describedby="${unitId}"`);
});
