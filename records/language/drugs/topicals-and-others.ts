import { type Drug, drugsOf } from "./model.ts";

/**
 * Topicals for pain. Source: US brand and generic names, written by hand; compounded creams are named by what notes
 * call them.
 */
export const topicals: readonly Drug[] = drugsOf("topical", true, {
  "lidocaine patch": [
    "lidoderm",
    "lidoderm patch",
    "lidoderm patches",
    "lidocaine patches",
    "lidocaine 5% patch",
    "lidocaine ointment",
    "lidocaine cream",
    "lidocaine gel",
    "topical lidocaine",
    "salonpas",
    "aspercreme",
    "ztlido",
  ],
  "diclofenac gel": [
    "voltaren gel",
    "topical diclofenac",
    "diclofenac 1% gel",
    "pennsaid",
    "flector",
    "flector patch",
  ],
  capsaicin: ["capsaicin cream", "qutenza", "zostrix"],
  menthol: ["biofreeze", "icy hot", "bengay", "tiger balm"],
  "compounded cream": [
    "compound cream",
    "compounded topical",
    "compounded topical cream",
    "topical cream",
  ],
});

/**
 * Steroids by mouth, and those that are injected: an injectate is not a medication trial. Source: US brand and
 * generic names, written by hand.
 */
export const steroids: readonly Drug[] = drugsOf("steroid", false, {
  methylprednisolone: [
    "medrol",
    "medrol dosepak",
    "medrol dose pack",
    "medrol dose pak",
    "depo-medrol",
    "depomedrol",
    "solu-medrol",
  ],
  prednisone: ["deltasone", "rayos", "prednisone taper", "oral steroids", "oral steroid"],
  prednisolone: ["orapred"],
  dexamethasone: ["decadron"],
  triamcinolone: ["kenalog", "kenalog-40", "aristospan", "zilretta"],
  betamethasone: ["celestone", "celestone soluspan"],
  cortisone: ["hydrocortisone"],
});

/** Anesthetics of injections: how long each acts tells whether relief fits. Source: their US labels. */
export const localAnesthetics: readonly Drug[] = drugsOf("local-anesthetic", false, {
  lidocaine: ["xylocaine"],
  bupivacaine: ["marcaine", "sensorcaine"],
  ropivacaine: ["naropin"],
  mepivacaine: ["carbocaine", "polocaine"],
  chloroprocaine: ["nesacaine"],
});

/**
 * Anticoagulants and antiplatelet drugs, asked about before a needle procedure. Source: the drugs that the ASRA
 * guideline on interventional pain procedures (2018) lists, with US brand names; written by hand.
 */
export const bloodThinners: readonly Drug[] = [
  ...drugsOf("anticoagulant", false, {
    warfarin: ["coumadin", "jantoven"],
    apixaban: ["eliquis"],
    rivaroxaban: ["xarelto"],
    dabigatran: ["pradaxa"],
    edoxaban: ["savaysa"],
    enoxaparin: ["lovenox"],
    dalteparin: ["fragmin"],
    fondaparinux: ["arixtra"],
    heparin: [],
  }),
  ...drugsOf("antiplatelet", false, {
    clopidogrel: ["plavix"],
    prasugrel: ["effient"],
    ticagrelor: ["brilinta"],
    dipyridamole: ["aggrenox"],
    cilostazol: ["pletal"],
    ticlopidine: ["ticlid"],
  }),
];
