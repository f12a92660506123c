import type { DrugRow, DrugTable, FactCodes } from "../../model/record-codes.ts";

/** Drops and needles: the same ingredient, and no medication for this pain. */
const otherForms = ["ophthalmic", "otic", "injection", "injectable", "prefilled syringe"];

function drugs(rows: Readonly<Record<string, readonly string[]>>): readonly DrugRow[] {
  return Object.entries(rows).map(([name, alsoCalled]) => ({
    name,
    alsoCalled,
    certainty: "from-knowledge",
    notWith: otherForms,
  }));
}

const topicalForms = [
  "patch",
  "topical",
  "gel",
  "cream",
  "ointment",
  "transdermal",
  "medicated patch",
];

/**
 * Drugs that may be a trial for this pain. Files code clinical drugs ("gabapentin 300 MG Oral Capsule"), which name no
 * ingredient without RxNorm's relations, so an ingredient is known by its own code or by its name in the words.
 */
export const painDrugs: DrugTable = [
  {
    name: "gabapentin",
    rxnorm: "25480",
    alsoCalled: ["neurontin", "gralise", "horizant"],
    certainty: "seen",
  },
  ...drugs({
    pregabalin: ["lyrica"],
    duloxetine: ["cymbalta"],
    amitriptyline: ["elavil"],
    nortriptyline: ["pamelor"],
    acetaminophen: ["tylenol", "paracetamol"],
    tramadol: ["ultram"],
    ibuprofen: ["motrin", "advil"],
    naproxen: ["naprosyn", "aleve", "anaprox"],
    meloxicam: ["mobic"],
    celecoxib: ["celebrex"],
    etodolac: ["lodine"],
    nabumetone: ["relafen"],
    indomethacin: ["indocin"],
    ketorolac: ["toradol"],
    oxaprozin: ["daypro"],
    piroxicam: ["feldene"],
    sulindac: [],
    ketoprofen: [],
    diflunisal: [],
    cyclobenzaprine: ["flexeril", "amrix"],
    tizanidine: ["zanaflex"],
    methocarbamol: ["robaxin"],
    metaxalone: ["skelaxin"],
    baclofen: ["lioresal"],
    carisoprodol: ["soma"],
    orphenadrine: ["norflex"],
    chlorzoxazone: [],
  }),
  {
    name: "diclofenac",
    alsoCalled: ["cataflam", "zipsor"],
    certainty: "from-knowledge",
    notWith: [...topicalForms, ...otherForms],
  },
  {
    name: "diclofenac gel",
    alsoCalled: ["diclofenac", "voltaren"],
    certainty: "from-knowledge",
    onlyWith: topicalForms,
    notWith: otherForms,
  },
  {
    name: "lidocaine patch",
    alsoCalled: ["lidocaine", "lidoderm", "ztlido"],
    certainty: "from-knowledge",
    onlyWith: topicalForms,
    notWith: otherForms,
  },
];

const bloodThinners: DrugTable = drugs({
  warfarin: ["coumadin", "jantoven"],
  apixaban: ["eliquis"],
  rivaroxaban: ["xarelto"],
  dabigatran: ["pradaxa"],
  edoxaban: ["savaysa"],
  enoxaparin: ["lovenox"],
  clopidogrel: ["plavix"],
  prasugrel: ["effient"],
  ticagrelor: ["brilinta"],
}).map((drug) => ({
  name: drug.name,
  alsoCalled: drug.alsoCalled ?? [],
  certainty: drug.certainty,
}));

export const trialCodes: FactCodes = {
  path: "conservative.medication.trials",
  rules: [{ kind: "drug", drugs: painDrugs }],
};

export const anticoagulantCodes: FactCodes = {
  path: "presentation.anticoagulants",
  rules: [{ kind: "drug", drugs: bloodThinners, isAnytime: true }],
};
