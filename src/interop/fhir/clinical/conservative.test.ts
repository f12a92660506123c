import { expect, test } from "vitest";
import {
  billed,
  billedFor,
  bundleOf,
  coccyx,
  coccyxPain,
  concept,
  joint,
  medication,
  offered,
  order,
  procedure,
} from "./offered-for-test.ts";

const sessions = "conservative.physicalTherapy.sessions";
const months = "conservative.months";

/** One visit as it is billed: several timed codes, each in units. */
const visit = (on: string, modifier = "GP") => [
  { code: "97110", on, units: 2, modifier },
  { code: "97140", on, units: 1, modifier },
  { code: "97112", on, units: 1, modifier },
];

test("visits are days, whatever the lines, the units and the resources that tell of them", () => {
  const bundle = bundleOf(
    coccyxPain(),
    billed([...visit("2025-12-01"), ...visit("2025-12-08")], billedFor(concept("icd", "M533"))),
    billed(visit("2026-01-19")),
    procedure(concept("cpt", "97110"), "2025-12-08T14:00:00-05:00"),
    procedure(concept("snomed", "91251008"), "2026-02-02"),
    {
      resourceType: "Encounter",
      id: "e1",
      status: "finished",
      type: [concept("cpt", "97530")],
      period: { start: "2026-02-09T10:00:00-05:00", end: "2026-02-09T11:00:00-05:00" },
    },
  );
  const all = offered(bundle);
  expect(all.get(sessions)).toEqual({ value: 5 });
  expect(all.get("conservative.physicalTherapy.firstSession")).toEqual({ value: "2025-12-01" });
  expect(all.get("conservative.physicalTherapy.lastSession")).toEqual({ value: "2026-02-09" });
  expect(all.get("conservative.physicalTherapy.weeks")).toEqual({ value: 10 });
  expect(all.get(months)).toEqual({ value: 2 });
  expect(all.get("conservative.therapyEpisodes")).toEqual({
    value: [{ kind: "physical-therapy", first: "2025-12-01", last: "2026-02-09", sessions: 5 }],
  });
  expect(offered(bundle, joint).get("conservative.weeks")).toEqual({ value: 10 });
});

test("what is no visit of this therapy is shown with its reason and not counted", () => {
  const bundle = bundleOf(
    coccyxPain(),
    order(concept("cpt", "97110"), { occurrenceDateTime: "2026-01-01" }),
    {
      resourceType: "Claim",
      id: "c",
      status: "active",
      use: "preauthorization",
      item: [
        { sequence: 1, productOrService: concept("hcpcs", "97110"), servicedDate: "2026-01-02" },
      ],
    },
    billed([{ code: "97161", on: "2026-01-03" }]),
    billed([{ code: "97110", on: "2026-01-04", modifier: "GO" }]),
    billed(
      [{ code: "97110", on: "2026-01-05" }],
      billedFor(concept("icd", "M25.511", "Shoulder pain")),
    ),
    procedure(concept("cpt", "97110"), "2026-01-06", { bodySite: [{ text: "Left shoulder" }] }),
    procedure(concept("cpt", "97110"), "2026-01-07", { status: "not-done" }),
    procedure(concept("cpt", "97110"), "2026-01-08", { status: "entered-in-error" }),
    procedure(concept("cpt", "97110"), "2025-10"),
    procedure(concept("cpt", "97110"), undefined, {
      performedPeriod: { start: "2025-12-01", end: "2026-01-31" },
    }),
    procedure(concept("cpt", "97110"), "2024-01-09"),
    procedure(concept("cpt", "97110"), "2026-05-09"),
  );
  const all = offered(bundle, coccyx, { receivedOn: "2026-04-01" });
  expect(all.get(sessions)).toEqual({
    shown: [
      "a period, not the day of one visit",
      "about another body part",
      "after the request was received",
      "an evaluation without treatment on that day",
      "another therapy (modifier GO)",
      "before the onset",
      "entered in error",
      "for another diagnosis",
      "no day is given",
      "not done",
      "ordered; nothing says that it was done",
    ],
  });
  expect(all.has("conservative.physicalTherapy.weeks")).toBe(false);
  expect(all.has(months)).toBe(false);
});

test("an evaluation on a day with treatment is that day's visit", () => {
  const bundle = bundleOf(billed([{ code: "97162", on: "2026-01-03" }, ...visit("2026-01-03")]));
  expect(offered(bundle).get(sessions)).toEqual({ value: 1 });
});

test("where onsets disagree, a count is offered only if it is the same for each", () => {
  const therapy = billed([...visit("2025-08-01"), ...visit("2025-12-08")]);
  const disagree = offered(bundleOf(coccyxPain("2025-11-03"), coccyxPain("2025-06-01"), therapy));
  expect(JSON.stringify(disagree.get(sessions))).toContain(
    "the onset dates disagree (06/01/2025, 11/03/2025)",
  );
  const agree = offered(bundleOf(coccyxPain("2025-05-03"), coccyxPain("2025-06-01"), therapy));
  expect(agree.get(sessions)).toEqual({ value: 2 });
  const answered = offered(bundleOf(coccyxPain("2025-06-01"), therapy), coccyx, {
    onset: "2025-11-03",
  });
  expect(answered.get(sessions)).toEqual({ value: 1 });
});

test("therapy that was not done gives its reason only where that is a medical one", () => {
  const refused = (reason: object) =>
    offered(
      bundleOf(
        procedure(concept("cpt", "97110"), "2026-01-07", {
          status: "not-done",
          statusReason: reason,
        }),
      ),
    ).get("conservative.physicalTherapy.exception");
  expect(refused(concept("snomed", "183932001"))).toEqual({ value: "contraindicated" });
  expect(refused({ text: "Not tolerated because of pain" })).toEqual({ value: "not-tolerated" });
  expect(refused({ text: "No clinic within 60 miles" })).toMatchObject({
    shown: [expect.any(String)],
  });
});

test("drugs are trials where they were taken or filled; a prescription is none", () => {
  const drug = (name: string, code = "1") => concept("rxnorm", code, name);
  const effectivePeriod = { start: "2025-12-01", end: "2026-01-15" };
  const bundle = bundleOf(
    coccyxPain(),
    medication("MedicationStatement", drug("gabapentin 300 MG Oral Capsule"), { effectivePeriod }),
    medication("MedicationStatement", {
      coding: [{ system: "http://www.nlm.nih.gov/research/umls/rxnorm", code: "25480" }],
    }),
    medication("MedicationDispense", drug("Naproxen sodium 220 MG Oral Tablet"), {
      whenHandedOver: "2026-01-02T10:00:00Z",
    }),
    medication("MedicationRequest", drug("duloxetine 30 MG Oral Capsule"), {
      authoredOn: "2026-01-03",
    }),
    medication("MedicationStatement", drug("tramadol hydrochloride 50 MG Oral Tablet"), {
      status: "not-taken",
    }),
    medication(
      "MedicationStatement",
      drug("Acetaminophen 325 MG / Hydrocodone Bitartrate 7.5 MG Oral Tablet"),
    ),
    medication("MedicationStatement", drug("lidocaine 0.05 MG/MG Medicated Patch")),
    medication("MedicationStatement", drug("lidocaine hydrochloride 10 MG/ML Injectable Solution")),
    medication("MedicationStatement", drug("ketorolac 5 MG/ML Ophthalmic Solution")),
    medication("MedicationStatement", drug("lisinopril 10 MG Oral Tablet")),
    medication("MedicationStatement", drug("meloxicam 15 MG Oral Tablet"), {
      effectivePeriod: { start: "2020-01-01", end: "2020-02-01" },
    }),
  );
  expect(offered(bundle).get("conservative.medication.trials")).toEqual({
    value: [
      { drug: "naproxen", start: "2026-01-02" },
      { drug: "gabapentin", start: "2025-12-01", stop: "2026-01-15" },
      { drug: "lidocaine patch" },
    ],
  });
  const ordered = bundleOf(medication("MedicationRequest", drug("duloxetine 30 MG Oral Capsule")));
  expect(offered(ordered).get("conservative.medication.trials")).toEqual({
    shown: ["prescribed; nothing says that it was taken"],
  });
  expect(offered(bundle, joint).get("conservative.components")).toEqual({ value: ["medication"] });
});

test("acupuncture that was done was tried, ordered it was considered, and needling is neither", () => {
  const path = "conservative.acupuncture";
  const needles = concept("cpt", "97810");
  const tried = procedure(needles, "2026-01-07");
  expect(offered(bundleOf(tried, order(needles))).get(path)).toEqual({ value: "tried" });
  expect(offered(bundleOf(order(needles))).get(path)).toEqual({ value: "considered" });
  const called = procedure(needles, "2026-01-07", { status: "not-done" });
  expect(offered(bundleOf(called)).get(path)).toEqual({ shown: ["not done"] });
  const dry = bundleOf(procedure(concept("cpt", "20560"), "2026-01-07"));
  expect(offered(dry).get(path)).toEqual({ shown: ["dry needling is not acupuncture"] });
});

test("a cushion that was used or billed is one; an order is none", () => {
  const path = "conservative.cushion";
  const used = {
    resourceType: "DeviceUseStatement",
    id: "u",
    status: "active",
    device: { display: "Coccyx cushion" },
  };
  expect(offered(bundleOf(used)).get(path)).toEqual({ value: "yes" });
  expect(
    offered(bundleOf(billed([{ code: "E0190", on: "2026-01-05", system: "hcpcs" }]))).get(path),
  ).toEqual({
    value: "yes",
  });
  const asked = {
    resourceType: "DeviceRequest",
    id: "r",
    status: "active",
    codeCodeableConcept: concept("hcpcs", "E0190"),
  };
  expect(offered(bundleOf(asked)).get(path)).toEqual({
    shown: ["ordered; nothing says that it was done"],
  });
});

test("goals and outcomes are shown; what care achieved is the clinician's to say", () => {
  const goal = {
    resourceType: "Goal",
    id: "g",
    lifecycleStatus: "active",
    description: { text: "Sit for an hour" },
    achievementStatus: { text: "Not achieved" },
  };
  expect(offered(bundleOf(goal)).get("conservative.outcome")).toMatchObject({
    shown: [expect.any(String)],
  });
});
