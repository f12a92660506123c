import { expect, test } from "vitest";
import {
  billed,
  bundleOf,
  coccyxPain,
  concept,
  condition,
  joint,
  offered,
  order,
  procedure,
  report,
  resolved,
  verified,
} from "./offered-for-test.ts";

const studies = "imaging.studies";

test("a final report is a study with its finding word for word; other statuses and images alone are shown", () => {
  const words = "No fracture.\nThe coccyx is angulated; no spicule.";
  const lumbar = report(concept("cpt", "72148", "MRI lumbar spine"), "Disc bulge L4-L5.", {
    effectiveDateTime: "2025-12-11",
    status: "amended",
  });
  const bundle = bundleOf(
    report(concept("cpt", "72220"), words),
    lumbar,
    report(concept("cpt", "72170"), "Pending.", { status: "preliminary" }),
    order(concept("cpt", "78300")),
  );
  expect(offered(bundle).get(studies)).toEqual({
    value: [
      {
        modality: "static-radiograph",
        region: "coccyx",
        finding: "No fracture. The coccyx is angulated; no spicule.",
        date: "2026-01-20",
      },
      { modality: "mri", region: "lumbar", finding: "Disc bulge L4-L5.", date: "2025-12-11" },
    ],
  });
  const silent = bundleOf(billed([{ code: "72220", on: "2026-01-05" }]));
  expect(offered(silent).get(studies)).toEqual({ shown: ["no finding is given"] });
  expect(offered(silent).get("imaging.dynamicSitting")).toEqual({
    shown: ["the code does not say in which position the films were taken"],
  });
});

test("a study without a known code is told by its modality and by what its site names", () => {
  const study = {
    resourceType: "ImagingStudy",
    id: "s1",
    status: "available",
    started: "2026-01-19T10:00:00Z",
    modality: [{ system: "http://dicom.nema.org/resources/ontology/DCM", code: "MR" }],
    series: [
      { bodySite: { system: "http://snomed.info/sct", code: "64688005", display: "Coccyx" } },
    ],
  };
  const read = report({ text: "MR sacrum and coccyx" }, "Edema at the tip of the coccyx.", {
    imagingStudy: [{ reference: "urn:uuid:s1" }],
  });
  const all = offered(bundleOf(study, read));
  expect(all.get(studies)).toMatchObject({ value: [{ modality: "mri", region: "coccyx" }] });
  expect(all.get("imaging.coccyxMriOrCt")).toEqual({ value: "yes" });
  const pelvis = bundleOf(report(concept("cpt", "72197", "MRI pelvis"), "Normal."));
  expect(offered(pelvis).get("imaging.coccyxMriOrCt")).toEqual({
    shown: ["only the report says whether the coccyx was in view"],
  });
});

test("codes of injections never say that they were a test, where they were, or what they did", () => {
  const bundle = bundleOf(
    procedure(concept("cpt", "64999"), "2026-01-05"),
    procedure(concept("cpt", "27096"), "2026-01-12"),
    procedure(concept("cpt", "64625"), "2026-01-19", { status: "entered-in-error" }),
  );
  const all = offered(bundle);
  expect(all.get("blocks.diagnostic.performed")).toMatchObject({ shown: [expect.any(String)] });
  expect(all.get("blocks.diagnostic.site")).toMatchObject({ shown: [expect.any(String)] });
  expect(all.get("blocks.siJoint.performed")).toEqual({ value: "yes" });
  expect(all.get("priorInterventions")).toEqual({
    shown: ["entered in error", "its result is not in the data, and an entry needs one"],
  });
  expect(offered(bundle, joint).get("diagnosticSessions")).toMatchObject({
    shown: [expect.any(String)],
  });
  const asked = offered(bundleOf(order(concept("cpt", "27096"))));
  expect(asked.get("blocks.siJoint.performed")).toEqual({
    shown: ["ordered; nothing says that it was done"],
  });
});

test("another source is present by its code, excluded only where somebody ruled it out", () => {
  const at = (code: string, more: object = {}) => condition(concept("icd", code), more);
  const bundle = bundleOf(
    at("K64.4"),
    at("L05.91", verified("refuted")),
    at("K61.0", verified("entered-in-error")),
    at("N80.0", resolved("2019-01-01")),
    at("M51.36", verified("unconfirmed")),
    coccyxPain(),
  );
  const all = offered(bundle);
  expect(all.get("alternatives.hemorrhoids")).toEqual({ value: "present" });
  expect(all.get("alternatives.pilonidalCyst")).toEqual({ value: "excluded" });
  expect(all.get("alternatives.perianalAbscess")).toEqual({ shown: ["entered in error"] });
  expect(all.get("alternatives.pelvicOrganDisease")).toEqual({ shown: ["resolved"] });
  expect(all.get("alternatives.lumbosacralSpine")).toEqual({ shown: ["only suspected"] });
  expect(all.get("alternatives.sacroiliacJoint")).toEqual({
    shown: ["the code is the same for the coccyx and for the sacroiliac joint"],
  });
  const disagree = bundleOf(at("K64.4"), at("K64.9", verified("refuted")));
  expect(offered(disagree).get("alternatives.hemorrhoids")).toMatchObject({
    conflict: ["present", "excluded"],
  });
  const neck = bundleOf(at("M54.12"), at("M48.02"));
  expect(offered(neck).has("alternatives.lumbosacralSpine")).toBe(false);
});
