import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPlainObject, parseCaseRecord } from "#domain";
import { publicExamples } from "../examples-for-test.ts";
import { readableBundle } from "../pages/index.ts";
import { operationOutcomeOf, readRequest, readRequestText, recordFromRequest } from "./index.ts";
import { item, requestBundle } from "./request-for-test.ts";

/** What stands at a path of a refusal; undefined where nothing does. */
function at(value: unknown, path: string): unknown {
  const steps = path.match(/[^.[\]]+/g) ?? [];
  return steps.slice(1).reduce<unknown>((found, step) => {
    if (Array.isArray(found)) return found[Number(step)];
    return isPlainObject(found) ? found[step] : undefined;
  }, value);
}

/** A path that exists, or whose parent does: what is missing has a place where it belongs. */
function isPlace(value: unknown, path: string): boolean {
  if (path === "" || path === "Bundle") return true;
  const parent = path.replace(/(?:\.[^.[\]]+|\[\d+\])$/, "");
  return at(value, path) !== undefined || at(value, parent) !== undefined;
}

/** What is wrong with how a value was read or refused; nothing where all is well. */
function faultsOf(value: unknown): readonly string[] {
  const result = readRequest(value);
  if (!result.ok) {
    const paths = result.error.issues.map(({ path }) => path);
    const outcome = operationOutcomeOf(result.error);
    return [
      ...(paths.length > 0 && outcome.issue.length >= paths.length ? [] : ["says nothing"]),
      ...paths.filter((path) => !isPlace(value, path)),
    ];
  }
  const record = recordFromRequest(result.request, { now: received, fileName: "r.json" });
  const { pages, entries } = readableBundle(value);
  return [
    ...(parseCaseRecord(record).ok ? [] : ["its case cannot be stored"]),
    ...entries.flatMap(({ page, span, sentence }) =>
      pages[page - 1]?.text.slice(span.start, span.end) === sentence ? [] : [sentence],
    ),
  ];
}

const received = "2026-11-30T11:00:00Z";

describe("what is no request", () => {
  test("any JSON at all is refused with a place, and nothing throws", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(faultsOf(value)).toEqual([]);
        expect(readRequest(value).ok).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(faultsOf(value)).toEqual([]);
        expect(readRequest(value).ok).toBe(false);
      }),
    );
  });

  test("a request with any one part replaced, taken out or doubled is read or refused with its place", () => {
    const bundles = [
      ...publicExamples("pas-requests").map(({ resource }): unknown => resource),
      requestBundle({}, [{ resourceType: "Binary", id: "b", data: "QUJD" }]),
    ];
    const places = bundles.flatMap((bundle, index) =>
      placesIn(bundle).map((path) => ({ index, path })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.oneof(
          fc.constant(undefined),
          fc.jsonValue({ maxDepth: 2 }),
          fc.constantFrom<unknown>(
            "",
            [],
            {},
            null,
            -1,
            1e308,
            Number.NaN,
            [null],
            "#",
            "a".repeat(300),
          ),
        ),
        ({ index, path }, value) => {
          expect(faultsOf(withAt(bundles[index], path, value))).toEqual([]);
        },
      ),
      { numRuns: 400 },
    );
  });
});

/** Every place of a value, as the keys to it. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, key]))];
}

function withAt(value: unknown, [key, ...rest]: readonly string[], next: unknown): unknown {
  if (key === undefined) return next;
  if (Array.isArray(value)) {
    return value.flatMap((one: unknown, index): unknown[] => {
      if (String(index) !== key) return [one];
      const changed = withAt(one, rest, next);
      return changed === undefined ? [] : [changed];
    });
  }
  if (!isPlainObject(value)) return next;
  const { [key]: before, ...others } = value;
  const changed = withAt(before, rest, next);
  return changed === undefined ? others : { ...others, [key]: changed };
}

describe("hostile bundles are refused", () => {
  const nested = (levels: number): unknown =>
    Array.from({ length: levels }).reduce<unknown>((inner) => ({ extension: [inner] }), {});
  const circle: Record<string, unknown> = { resourceType: "Basic", id: "c" };
  circle["self"] = circle;
  const contained = (first: string, second: string) => [
    { resourceType: "PractitionerRole", id: "a", practitioner: { reference: first } },
    { resourceType: "PractitionerRole", id: "b", practitioner: { reference: second } },
  ];
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      resourceType: "Basic",
      id: `x${String(index)}`,
    }));

  test.each<[string, string, string, unknown]>([
    ["10,000 entries", "too-large", "Bundle.entry", requestBundle({}, many(10_000))],
    [
      "2,000 lines",
      "invalid-resource",
      "Bundle.entry[0].resource.item",
      requestBundle({ item: Array.from({ length: 2000 }, (_, index) => item(index + 1, "64999")) }),
    ],
    [
      "what is too deep",
      "too-deep",
      "Bundle.entry[0].resource.extension",
      requestBundle({ extension: [nested(100)] }),
    ],
    [
      "a value within itself",
      "too-deep",
      "Bundle.entry[4].resource.self",
      requestBundle({}, [circle]),
    ],
    [
      "a key that reaches for a prototype",
      "lossy-json",
      "Bundle.entry[0].resource.item[0].__proto__",
      JSON.parse(
        JSON.stringify(requestBundle()).replace(
          '"sequence":1,"productOrService"',
          '"__proto__":{"use":"claim"},"sequence":1,"productOrService"',
        ),
      ),
    ],
    [
      "contained resources in a circle",
      "invalid-resource",
      "Bundle.entry[0].resource.contained[0]",
      requestBundle({ contained: contained("#b", "#a") }),
    ],
    [
      "a contained resource that is its own",
      "invalid-resource",
      "Bundle.entry[0].resource.contained[0]",
      requestBundle({ contained: contained("#a", "#none") }),
    ],
    [
      "a number beyond all bounds",
      "invalid-resource",
      "Bundle.entry[0].resource.item[0].quantity.value",
      requestBundle({ item: [item(1, "64999", { quantity: { value: 1e300 } })] }),
    ],
    [
      "a number that is none",
      "not-json",
      "Bundle.entry[0].resource.item[0].quantity.value",
      requestBundle({ item: [item(1, "64999", { quantity: { value: Infinity } })] }),
    ],
    [
      "a sequence of a half",
      "invalid-resource",
      "Bundle.entry[0].resource.item[0].sequence",
      requestBundle({ item: [item(1.5, "64999")] }),
    ],
    [
      "two lines of one number",
      "invalid-resource",
      "Bundle.entry[0].resource.item[1].sequence",
      requestBundle({ item: [item(1, "64999"), item(1, "27096")] }),
    ],
    [
      "a text where an object belongs",
      "invalid-resource",
      "Bundle.entry[0].resource.patient",
      requestBundle({ patient: "Patient/member" }),
    ],
    [
      "an object where a list belongs",
      "invalid-resource",
      "Bundle.entry[0].resource.item",
      requestBundle({ item: item(1, "64999") }),
    ],
    [
      "a text in the name of the member",
      "invalid-resource",
      "Bundle.entry[1].resource.name[0].family",
      requestBundle({}, [{ resourceType: "Patient", id: "member", name: [{ family: ["X"] }] }]),
    ],
    [
      "another kind of bundle",
      "not-a-bundle",
      "Bundle.type",
      { ...requestBundle(), type: "transaction" },
    ],
    [
      "a claim that asks to be paid",
      "not-a-request",
      "Bundle.entry[0].resource.use",
      requestBundle({ use: "claim" }),
    ],
    [
      "a claim entered in error",
      "not-a-request",
      "Bundle.entry[0].resource.status",
      requestBundle({ status: "entered-in-error" }),
    ],
    [
      "a claim without a number",
      "invalid-resource",
      "Bundle.entry[0].resource.identifier",
      requestBundle({ identifier: [{ value: " " }] }),
    ],
  ])("%s", (_, kind, path, value) => {
    const result = readRequest(value);
    expect(
      result.ok ? "read" : [result.error.kind, result.error.issues[0]?.path.startsWith(path)],
    ).toEqual([kind, true]);
  });

  test("long chains are followed once, so that nothing takes long", () => {
    const chain = Array.from({ length: 50_000 }, (_, index) => ({
      resourceType: "Basic",
      id: `c${String(index)}`,
      subject: { reference: `#c${String((index + 1) % 50_000)}` },
    }));
    const bundle = requestBundle({ contained: chain });
    expect(readRequest(bundle)).toMatchObject({
      error: { issues: [{ path: "Bundle.entry[0].resource.contained[0]" }] },
    });
    const open = requestBundle({ contained: chain.slice(0, -1) });
    expect(readRequest(open).ok).toBe(true);
  });

  test("two resources under one address leave open which is meant, the same one twice does not", () => {
    const one = { resourceType: "Basic", id: "x", code: { text: "a" } };
    const bundle = requestBundle({}, [one, { ...one, code: { text: "b" } }]);
    expect(readRequest(bundle)).toMatchObject({
      error: { issues: [{ path: "Bundle.entry[5].fullUrl" }] },
    });
    expect(readRequest(requestBundle({}, [one, one])).ok).toBe(true);
  });
});

describe("as text", () => {
  test("anything at all is refused, and nothing throws", () => {
    const pieces = fc.constantFrom(
      '{"resourceType":"Bundle"',
      ',"type":"collection"',
      ',"entry":[',
      "{}",
      "]",
      "}",
      '"',
      "\\u",
      "null",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 8 }).map((all) => all.join("")),
        ),
        (text) => {
          expect(readRequestText(text).ok).toBe(false);
        },
      ),
    );
  });

  test.each([
    [
      "a key that appears twice",
      '"use":"preauthorization"',
      '"use":"claim","use":"preauthorization"',
      "Bundle.entry[0].resource.use",
    ],
    [
      "a number that is lost",
      '"sequence":1',
      '"sequence":1.00000000000000000001',
      "Bundle.entry[0].resource.diagnosis[0].sequence",
    ],
    [
      "half of a character",
      '"Nora"',
      String.raw`"\ud800"`,
      "Bundle.entry[1].resource.name[0].given[0]",
    ],
  ])("%s is refused with its path", (_, before, after, path) => {
    const text = JSON.stringify(requestBundle());
    expect(readRequestText(text).ok).toBe(true);
    const result = readRequestText(text.replace(before, after));
    expect(result).toMatchObject({ error: { kind: "lossy-json", issues: [{ path }] } });
  });

  test.each([
    ["", "not-json"],
    ["{", "not-json"],
    ["[".repeat(100_000), "too-deep"],
    [" ".repeat(25_000_001), "too-large"],
  ])("%# is refused as a whole", (text, kind) => {
    expect(readRequestText(text)).toMatchObject({ ok: false, error: { kind } });
  });
});
