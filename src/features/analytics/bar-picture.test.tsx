import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { BarPicture } from "./bar-picture.tsx";
import type { BarLook } from "./bars.tsx";

const looks = ["solid", "hatched", "outlined", "dotted"] as const satisfies readonly BarLook[];

test("no part of a bar has the color of the page alone", () => {
  for (const look of looks) {
    const parts = [{ label: "Adverse", value: 3, look }];
    const markup = renderToStaticMarkup(
      <BarPicture label="Decisions" rows={[{ id: "deny", label: "Refer", parts }]} />,
    );
    const marks = [...markup.matchAll(/<rect[^>]*>/g)].map(([mark]) => mark);
    expect(marks.length).toBeGreaterThan(0);
    for (const mark of marks) expect(mark).not.toContain('fill="none"');
  }
});
