import { expect, it } from "vitest";
import { speakOf, storeWords } from "./store-words.ts";

it("speaks of a person and the server while a team's workspace is open, and of this device before and after", () => {
  const here = storeWords();
  expect(here.elsewhere).toBe("in another window");
  const stop = speakOf(true);
  expect(storeWords().elsewhere).toContain("by someone else");
  for (const words of [storeWords().noAnswer, storeWords().full]) {
    expect(words).toContain("server");
    expect(words).not.toContain("device");
  }
  stop();
  expect(storeWords()).toBe(here);
});
