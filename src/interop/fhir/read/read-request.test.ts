import { describe, expect, test } from "vitest";
import { isPlainObject } from "#domain";
import { readRequest, recordFromRequest } from "./index.ts";
import {
  claim,
  coding,
  diagnosis,
  entry,
  extension,
  factsOf,
  issuesOf,
  item,
  type Json,
  level,
  read,
  requestBundle,
  valuesOf,
  withdrawn,
} from "./request-for-test.ts";

describe("modifier extensions", () => {
  const unknown = [{ url: "https://example.org/not-this", valueBoolean: false }];
  const paper = { resourceType: "DocumentReference", id: "d", status: "current" };
  const first = (): object => {
    const { entry } = requestBundle();
    return Array.isArray(entry) && isPlainObject(entry[0]) ? entry[0] : {};
  };

  test.each<[string, unknown, string]>([
    [
      "of the claim",
      requestBundle({ modifierExtension: unknown }),
      "entry[0].resource.modifierExtension[0]",
    ],
    [
      "of a line",
      requestBundle({ item: [item(1, "64999", { modifierExtension: unknown })] }),
      "entry[0].resource.item[0].modifierExtension[0]",
    ],
    [
      "beside the known one",
      requestBundle({
        item: [item(1, "64999", { modifierExtension: [withdrawn(false), ...unknown] })],
      }),
      "entry[0].resource.item[0].modifierExtension[1]",
    ],
    [
      "of a paper",
      requestBundle({}, [{ ...paper, modifierExtension: unknown }]),
      "entry[4].resource.modifierExtension[0]",
    ],
    [
      "deep within a resource",
      requestBundle({}, [{ ...paper, content: [{ modifierExtension: unknown }] }]),
      "entry[4].resource.content[0].modifierExtension[0]",
    ],
    [
      "of a contained resource",
      requestBundle({ contained: [{ ...paper, modifierExtension: unknown }] }),
      "entry[0].resource.contained[0].modifierExtension[0]",
    ],
    [
      "that is known, where it has no place",
      requestBundle({
        diagnosis: [{ ...diagnosis(1, "M53.3"), modifierExtension: [withdrawn(true)] }],
      }),
      "entry[0].resource.diagnosis[0].modifierExtension[0]",
    ],
    [
      "of the bundle's entry around a resource",
      { ...requestBundle(), entry: [{ ...first(), modifierExtension: unknown }] },
      "entry[0].modifierExtension[0]",
    ],
    [
      "without an answer",
      requestBundle({
        item: [
          item(1, "64999", {
            modifierExtension: [extension("modifierextension-infoCancelled", {})],
          }),
        ],
      }),
      "entry[0].resource.item[0].modifierExtension[0]",
    ],
    [
      "that says both",
      requestBundle({
        item: [item(1, "64999", { modifierExtension: [withdrawn(true), withdrawn(false)] })],
      }),
      "entry[0].resource.item[0].modifierExtension",
    ],
    [
      "rules of the sender's own",
      requestBundle({ implicitRules: "https://example.org/rules" }),
      "entry[0].resource.implicitRules",
    ],
  ])("%s are refused where they are not understood", (_, bundle, path) => {
    expect(readRequest(bundle)).toMatchObject({ ok: false, error: { kind: "unknown-modifier" } });
    expect(issuesOf(bundle)).toEqual([`Bundle.${path}`]);
  });

  test("a line that is withdrawn is not asked for, and the request is withdrawn with its last line", () => {
    const off = { modifierExtension: [withdrawn(true)] };
    const some = read(requestBundle({ item: [item(1, "27096", off), item(2, "64999")] }));
    expect([some.kind, valuesOf(some, "cptCode")]).toEqual(["new", ["64999"]]);
    expect(some.items.map(({ isCancelled }) => isCancelled)).toEqual([true, false]);
    const all = read(
      requestBundle({ item: [item(1, "64999", off)], related: [{ reference: { value: "PA-0" } }] }),
    );
    expect([all.kind, all.relatedClaims, valuesOf(all, "cptCode")]).toEqual([
      "cancellation",
      [{ value: "PA-0" }],
      [],
    ]);
    expect(read(requestBundle({ status: "cancelled" })).kind).toBe("cancellation");
  });

  test("a paper and a message that are withdrawn are not taken", () => {
    const info = (sequence: number, more: object) => ({
      sequence,
      modifierExtension: [withdrawn(true)],
      ...more,
    });
    const request = read(
      requestBundle(
        {
          supportingInfo: [
            info(1, { valueReference: { reference: "DocumentReference/d" } }),
            info(2, { category: coding("freeFormMessage"), valueString: "Cooled radiofrequency" }),
          ],
        },
        [{ ...paper, content: [{ attachment: { data: "QUJD" } }] }],
      ),
    );
    expect([request.documents, request.messages]).toEqual([[], []]);
    expect(request.notUnderstood.map(({ path }) => path)).toEqual([
      "Claim.supportingInfo[0]",
      "Claim.supportingInfo[1]",
    ]);
  });
});

describe("the time of receipt", () => {
  test("is our own clock's, whatever the sender's dates say", () => {
    const request = read(requestBundle());
    const record = recordFromRequest(request, {
      now: "2026-11-30T11:00:00.000Z",
      fileName: "r.json",
    });
    expect(record.answers).toEqual({ request: { receivedAt: "2026-11-30T11:00:00.000Z" } });
    expect(JSON.stringify([request.fields, request.facts])).not.toContain("2019-01-02");
    expect(record.origin).toMatchObject({
      notes: [expect.stringContaining("2019-01-02T03:04:05Z")],
    });
    const near = recordFromRequest(request, {
      now: "2019-01-02T13:00:00.000Z",
      fileName: "r.json",
    });
    expect(near.origin).not.toHaveProperty("notes");
  });
});

describe("urgency", () => {
  test.each([
    ["normal", "U", ["expedited", "standard"]],
    ["normal", "03", ["expedited", "standard"]],
    ["normal", "E", ["standard"]],
    ["stat", "E", ["expedited", "standard"]],
    ["stat", undefined, ["expedited"]],
    ["deferred", undefined, ["standard"]],
    [undefined, "U", ["expedited"]],
    [undefined, undefined, []],
    ["whenever", "7", []],
  ])("priority %s beside level %s offers %j", (priority, code, offered) => {
    const request = read(
      requestBundle({
        priority: priority === undefined ? {} : coding(priority),
        extension: code === undefined ? [] : [level(code)],
      }),
    );
    expect(valuesOf(request, "urgency")).toEqual(offered);
    expect([...new Set(factsOf(request, "urgency"))]).toEqual(offered);
    expect(request.sentUrgency).toBe(offered[0]);
  });

  test("of a single line counts, unless the line was withdrawn", () => {
    const urgent = { extension: [level("U")] };
    expect(read(requestBundle({ item: [item(1, "64999", urgent)] })).sentUrgency).toBe("expedited");
    const off = item(1, "27096", { ...urgent, modifierExtension: [withdrawn(true)] });
    expect(read(requestBundle({ item: [off, item(2, "64999")] })).sentUrgency).toBe("standard");
  });
});

describe("references", () => {
  const bare = { resourceType: "Organization", id: "clinic", name: "Bare Clinic" };
  const uuid = "urn:uuid:05efabf0-4be2-4561-91ce-51548425acb9";

  test.each<[string, unknown, string]>([
    ["relative to the entry's own address", requestBundle({}, [bare]), "Bare Clinic"],
    [
      "by urn:uuid",
      {
        ...requestBundle(),
        entry: [
          { fullUrl: `${uuid}0`, resource: { ...claim, provider: { reference: uuid } } },
          { fullUrl: uuid, resource: { ...bare, id: "other" } },
          entry({ resourceType: "Patient", id: "member" }),
          entry({ resourceType: "Coverage", id: "plan" }),
        ],
      },
      "Bare Clinic",
    ],
    [
      "bare, in a bundle without addresses",
      {
        ...requestBundle(),
        entry: [
          claim,
          bare,
          { resourceType: "Patient", id: "member" },
          { resourceType: "Coverage", id: "plan" },
        ].map((resource) => ({ resource })),
      },
      "Bare Clinic",
    ],
    [
      "contained in the claim",
      requestBundle({ provider: { reference: "#p" }, contained: [{ ...bare, id: "p" }] }),
      "Bare Clinic",
    ],
    [
      "of one version",
      requestBundle({ provider: { reference: "Organization/clinic/_history/3" } }, [bare]),
      "Bare Clinic",
    ],
  ])("%s are followed", (_, bundle, name) => {
    expect(valuesOf(read(bundle), "requestingProvider")).toEqual([name]);
  });

  test.each<[string, Json, string]>([
    ["the patient", { patient: { reference: "Patient/none" } }, "patient"],
    ["the provider", { provider: { reference: "#none" } }, "provider"],
    [
      "the coverage",
      { insurance: [{ coverage: { reference: "Coverage/none" } }] },
      "insurance[0].coverage",
    ],
    [
      "a paper",
      {
        supportingInfo: [
          {
            sequence: 1,
            valueReference: { reference: "https://elsewhere.example.org/DocumentReference/1" },
          },
        ],
      },
      "supportingInfo[0].valueReference",
    ],
    ["a patient that is a clinic", { patient: { reference: "Organization/clinic" } }, "patient"],
  ])("of the claim that lead nowhere are refused: %s", (_, changes, path) => {
    expect(readRequest(requestBundle(changes))).toMatchObject({
      error: { kind: "missing-resource" },
    });
    expect(issuesOf(requestBundle(changes))).toEqual([`Bundle.entry[0].resource.${path}`]);
  });

  test("that could mean two resources lead nowhere", () => {
    const twin = (base: string) => ({ fullUrl: `${base}/Organization/clinic`, resource: bare });
    const bundle = {
      ...requestBundle(),
      entry: [
        { resource: claim },
        twin("https://a.example.org"),
        twin("https://b.example.org"),
        entry({ resourceType: "Patient", id: "member" }),
        entry({ resourceType: "Coverage", id: "plan" }),
      ],
    };
    expect(issuesOf(bundle)).toEqual(["Bundle.entry[0].resource.provider"]);
  });

  test("further on that lead nowhere are listed", () => {
    const role = {
      resourceType: "PractitionerRole",
      id: "r",
      practitioner: { reference: "Practitioner/none" },
    };
    const request = read(
      requestBundle(
        { careTeam: [{ sequence: 1, provider: { reference: "PractitionerRole/r" } }] },
        [role],
      ),
    );
    expect(request.notUnderstood.map(({ path }) => path)).toEqual([
      "PractitionerRole.practitioner",
    ]);
  });
});

describe("update bundles", () => {
  const before = {
    ...claim,
    id: "before",
    identifier: [{ value: "PA-0" }],
    item: [item(1, "27096")],
  };

  test("hold two claims: the first counts, and names the other", () => {
    const update = read(
      requestBundle({ related: [{ claim: { reference: "Claim/before" } }] }, [before]),
    );
    expect([update.kind, update.claim.value, update.relatedClaims]).toEqual([
      "update",
      "PA-1",
      [{ value: "PA-0" }],
    ]);
    expect(valuesOf(update, "cptCode")).toEqual(["64999"]);
  });

  test("may name a claim that was sent before, by its number; without one it is said", () => {
    const related = { claim: { identifier: { system: "urn:x", value: "PA-0" } } };
    expect(read(requestBundle({ related: [related] })).relatedClaims).toEqual([
      { system: "urn:x", value: "PA-0" },
    ]);
    const lost = read(requestBundle({ related: [{ claim: { reference: "Claim/none" } }] }));
    expect([lost.kind, lost.relatedClaims]).toEqual(["update", []]);
    expect(lost.notUnderstood.map(({ path }) => path)).toEqual(["Claim.related[0]"]);
  });
});

test.each(["2.0.1", "2.1.0", "2.2.1"])(
  "a bundle that names version %s of the guide is read as one",
  (guide) => {
    const profile = `http://hl7.org/fhir/us/davinci-pas/StructureDefinition/profile-claim|${guide}`;
    expect(read(requestBundle({ meta: { profile: [profile] } })).guide).toBe(guide);
    expect(read(requestBundle()).guide).toBeUndefined();
  },
);
