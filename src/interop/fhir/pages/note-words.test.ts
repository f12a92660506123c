import { expect, test } from "vitest";
import { recordWordsOf } from "#criteria";
import { findMentions, proposeAnswers } from "#records";
import {
  bundleOf,
  coccyx,
  concept,
  medication,
  order,
  procedure,
  report,
} from "../clinical/offered-for-test.ts";
import { readableBundle } from "./readable-bundle.ts";

const words = await recordWordsOf(coccyx);

/** What the free words of a bundle offer, read as the words of any document. */
function offeredInWords(...resources: readonly object[]): ReadonlyMap<string, unknown> {
  const { pages, entries } = readableBundle(bundleOf(...resources));
  const numbered = pages.map((page, at) => ({
    ...page,
    number: at + 1,
    text: `${page.title}\n${page.text}`,
  }));
  const document = { id: "d1", name: "request.json", pages: numbered, entries };
  const proposals = proposeAnswers(findMentions([document], words), coccyx.facts);
  return new Map(
    proposals.map((proposal) => [
      proposal.path,
      proposal.kind === "value" ? proposal.value : proposal.kind,
    ]),
  );
}

const noted = (text: string) => ({ note: [{ text }] });

test("words of an order say nothing of what was done, whatever notes stand before and behind them", () => {
  const ordered =
    "Cooled radiofrequency ablation of the lateral branches. Gabapentin 300 mg at night.";
  const all = offeredInWords(
    procedure({ text: "Therapy" }, "2026-01-02", noted("Levator ani massage and stretching done.")),
    order({ text: "Ablation" }, noted(ordered)),
    report(concept("cpt", "72220", "XR sacrum and coccyx"), "No fracture. Spicule at the tip."),
    report(concept("cpt", "72148", "MRI lumbar spine"), "Mild disc bulge."),
  );
  expect(all.get("conservative.levatorAniTherapy")).toBe("yes");
  expect(all.get("imaging.spicule")).toBe("yes");
  expect(all.has("priorInterventions")).toBe(false);
  expect(all.has("conservative.medication.trials")).toBe(false);
  // The data says of which study it is; its title is no finding.
  expect(all.has("imaging.studies")).toBe(false);
});

test("the name of what was prescribed stands on no page of words", () => {
  const all = offeredInWords(
    medication(
      "MedicationRequest",
      { text: "gabapentin 300 MG Oral Capsule" },
      noted("Take with food."),
    ),
  );
  expect([...all.keys()]).toEqual([]);
});

test("words of relatives, and of what was entered by mistake, are nobody's finding", () => {
  const all = offeredInWords(
    {
      resourceType: "FamilyMemberHistory",
      id: "f",
      status: "completed",
      ...noted("Hemorrhoids and colon cancer."),
    },
    procedure({ text: "Visit" }, "2026-01-02", {
      status: "entered-in-error",
      ...noted("She used a coccyx cushion. Acupuncture was tried without relief."),
    }),
  );
  expect([...all].filter(([, value]) => value !== "passages")).toEqual([]);
});
