import type { Pitfall } from "../../../model/criteria-set.ts";

const films = ["imaging.dynamicStanding", "imaging.dynamicSitting", "imaging.coccyxMriOrCt"];

/** Pitfalls of imaging. */
export const noDynamicImaging: Pitfall = {
  id: "no-dynamic-imaging",
  title: "No films standing and sitting on record",
  explanation:
    "Dynamic films show abnormal mobility in about 70 % of patients with this pain. A static film or a scan lying down cannot show it.",
  whatToDo:
    "Look for coccyx films in both positions; ask for them, or for the statement that they are not available.",
  origin: "corrected",
  correction: "abnormal-mobility-share",
  evidence: ["coccygodynia-2012", "maigne-mobility"],
  facts: films,
  firesWhen: {
    when: "status",
    criterion: "diagnosis.dynamic-radiographs",
    in: ["not-met", "not-documented"],
  },
};

export const wrongRegionImaging: Pitfall = {
  id: "wrong-region-imaging",
  title: "Imaging of another region",
  explanation:
    "There is imaging in the record, but none of the coccyx or sacrum, and no dynamic films. A scan of the lumbar spine says nothing of the coccyx.",
  whatToDo: "Do not count this imaging for the coccyx. Ask for films of the coccyx.",
  origin: "added",
  evidence: [],
  facts: ["imaging.studies", ...films],
  firesWhen: {
    when: "every",
    of: [
      { when: "list-not-empty", list: "imaging.studies" },
      {
        when: "not",
        of: {
          when: "some-entry",
          list: "imaging.studies",
          where: [{ field: "region", in: ["coccyx", "sacrum"] }],
        },
      },
      { when: "pitfall", id: "no-dynamic-imaging" },
    ],
  },
};

export const examFindingAsImaging: Pitfall = {
  id: "exam-finding-as-imaging",
  title: "An examination finding reported as imaging",
  explanation:
    "Tenderness and pain on movement are found by the examining hand. A scan cannot show them, so this line is not an imaging result.",
  whatToDo: "Read the radiologist's own report and enter what it says.",
  origin: "added",
  evidence: [],
  facts: ["imaging.studies"],
  firesWhen: {
    when: "some-entry",
    list: "imaging.studies",
    where: [
      {
        field: "finding",
        mentions: ["tender", "tenderness", "painful", "pain with", "pain on"],
      },
    ],
  },
};
