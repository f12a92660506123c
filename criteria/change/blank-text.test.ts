import { expect, test } from "vitest";
import { compileWhatCouldChange, criteriaSets, defaultParameters } from "#criteria";

test("a description of blanks is a legal answer that describes nothing", () => {
  for (const set of criteriaSets) {
    const whatCouldChange = compileWhatCouldChange(set, defaultParameters(set));
    const request = { procedure: "other", procedureDescription: "  " };
    expect(whatCouldChange({ request }).openQuestions).not.toContain(
      "request.procedureDescription",
    );
  }
});
