// @vitest-environment happy-dom
import { act } from "react";
import { expect, test } from "vitest";
import { LiveRegion, OneVoice } from "./live-region.tsx";
import { mount } from "./mount-for-test.tsx";

const regions = (page: HTMLElement) => [...page.querySelectorAll("[aria-live]")];
const two = (one: string, other: string) => (
  <OneVoice>
    <LiveRegion>{one}</LiveRegion>
    <LiveRegion isVisible>{other}</LiveRegion>
  </OneVoice>
);

test("the parts of a page have one voice: what changes is said, together and once", async () => {
  const { page, show } = mount(two("Recommendation: complete", ""));
  const said = async (one: string, other: string) => {
    show(two(one, other));
    await act(async () => Promise.resolve());
    return regions(page).map(({ textContent }) => textContent);
  };
  expect(regions(page).map(({ textContent }) => textContent)).toEqual([""]);
  expect(await said("Recommendation: open", "Copied")).toEqual(["Recommendation: open Copied"]);
  expect(await said("Recommendation: complete", "Copied")).toEqual(["Recommendation: complete"]);
  expect(await said("", "Copied")).toEqual([""]);
  expect(page.textContent).toBe("Copied");
});

test("a part that stands alone has a region of its own", () => {
  const { page } = mount(<LiveRegion>Saved</LiveRegion>);
  expect(regions(page).map(({ textContent }) => textContent)).toEqual(["Saved"]);
});
