import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  canonicalJson,
  compileSet,
  criteriaSets,
  defaultParameters,
  published,
  referenceOf,
} from "#criteria";

for (const set of criteriaSets) {
  const reference = referenceOf(set);

  test(`${reference} is frozen: its data and hash are the published ones (renew with "npm run criteria:publish")`, () => {
    const data = canonicalJson(set);
    const file = join(
      import.meta.dirname,
      "..",
      "sets",
      set.id,
      "published",
      `${set.version}.json`,
    );
    expect(
      data === readFileSync(file, "utf8").trim(),
      "the frozen file differs from the code",
    ).toBe(true);
    const sha256 = createHash("sha256").update(data).digest("hex");
    expect(published).toContainEqual(expect.objectContaining({ reference, sha256 }));
  });

  test(`an evaluation by ${reference} carries version, hash, parameters and date`, () => {
    const parameters = defaultParameters(set);
    const evaluation = compileSet(
      set,
      parameters,
    )({
      request: { receivedAt: "2026-03-01T23:30:00-06:00" },
    });
    expect(evaluation).toMatchObject({
      criteriaSet: reference,
      sha256: published.find((one) => one.reference === reference)?.sha256,
      parameters,
      asOf: "2026-03-01",
    });
  });
}

test("canonical JSON does not depend on the order of keys", () => {
  expect(canonicalJson({ b: 1, a: [{ d: 2, c: undefined }] })).toBe('{"a":[{"d":2}],"b":1}');
});
