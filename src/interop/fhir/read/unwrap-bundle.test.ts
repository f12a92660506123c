import { describe, expect, test } from "vitest";
import { publicExamples } from "../examples-for-test.ts";
import { readableBundle } from "../pages/index.ts";
import { readRequest, readRequestBytes, readRequestText } from "./index.ts";
import { requestBundle } from "./request-for-test.ts";

const wrapped = (resource: unknown, more: object = {}) => ({
  resourceType: "Parameters",
  parameter: [
    { name: "other", valueString: "x" },
    { name: "resource", resource, ...more },
  ],
});
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe("a bundle in Parameters, as $submit takes it", () => {
  test.each(publicExamples("pas-requests").map(({ name, resource }) => [name, resource] as const))(
    "is read or refused as the bundle alone is: %s",
    (_, resource) => {
      const alone = readRequest(resource);
      expect(readRequest(wrapped(resource))).toEqual(alone);
      expect(readRequestBytes(bytesOf(wrapped(resource)))).toEqual(alone);
      expect(readableBundle(wrapped(resource))).toEqual(readableBundle(resource));
    },
  );

  const parameter = { name: "resource", resource: requestBundle() };
  test.each([
    ["without a parameter", {}],
    ["with no list of parameters", { parameter: "resource" }],
    ["with another parameter", { parameter: [{ ...parameter, name: "bundle" }, null, 1] }],
    ["with two bundles", { parameter: [parameter, parameter] }],
    ["with no resource", { parameter: [{ name: "resource", valueString: "x" }] }],
    [
      "with another resource",
      { parameter: [{ name: "resource", resource: { resourceType: "Patient" } }] },
    ],
    ["in each other", { parameter: [{ name: "resource", resource: wrapped(requestBundle()) }] }],
  ])("%s is no request", (_, more) => {
    const value = { resourceType: "Parameters", ...more };
    const refusal = {
      ok: false,
      error: { kind: "not-a-bundle", issues: [{ path: "Parameters.parameter" }] },
    };
    expect(readRequest(value)).toMatchObject(refusal);
    expect(readRequestBytes(bytesOf(value))).toMatchObject(refusal);
    const alone = { resourceType: "Bundle", entry: [{ resource: value }] };
    expect(readableBundle(value)).toEqual(readableBundle(alone));
  });

  test("is refused where the parameters change what is in it, and where text says something twice", () => {
    const changed = { ...wrapped(requestBundle(), { modifierExtension: [] }), implicitRules: "x" };
    expect(readRequest(changed)).toMatchObject({
      error: {
        kind: "unknown-modifier",
        issues: [
          { path: "Parameters.implicitRules" },
          { path: "Parameters.parameter[1].modifierExtension" },
        ],
      },
    });
    const twice = JSON.stringify(wrapped(requestBundle())).replace(
      '"use":',
      '"use":"claim","use":',
    );
    expect(readRequestText(twice)).toMatchObject({
      error: {
        kind: "lossy-json",
        issues: [{ path: "Parameters.parameter[1].resource.entry[0].resource.use" }],
      },
    });
  });
});
