import { type Drug, drugsOf } from "./model.ts";

/**
 * Drugs for nerve pain and muscle spasm. Antidepressants and anticonvulsants are as often taken for another disease,
 * so `painOnly` is false. Source: generic (USAN) and brand names as US labels carry them; the choice follows the
 * first and second lines of neuropathic pain care (NeuPSIG 2015) and what older US notes name. Written by hand.
 */
export const neuropathicDrugs: readonly Drug[] = [
  ...drugsOf("gabapentinoid", true, {
    gabapentin: ["neurontin", "gralise", "horizant", "gaba"],
    pregabalin: ["lyrica", "lyrica cr"],
  }),
  ...drugsOf("antidepressant", false, {
    duloxetine: ["cymbalta", "drizalma", "duloxetine hcl"],
    amitriptyline: ["elavil"],
    nortriptyline: ["pamelor", "aventyl"],
    desipramine: ["norpramin"],
    imipramine: ["tofranil"],
    doxepin: ["sinequan"],
    venlafaxine: ["effexor", "effexor xr"],
    milnacipran: ["savella"],
    escitalopram: ["lexapro"],
    trazodone: ["desyrel"],
  }),
  ...drugsOf("anticonvulsant", false, {
    topiramate: ["topamax"],
    carbamazepine: ["tegretol"],
    oxcarbazepine: ["trileptal"],
    lamotrigine: ["lamictal"],
    zonisamide: ["zonegran"],
    mexiletine: ["mexitil"],
  }),
];

/** Muscle relaxants; source as above. Diazepam is as often taken for anxiety. */
export const muscleRelaxants: readonly Drug[] = [
  ...drugsOf("muscle-relaxant", true, {
    "muscle relaxant": ["muscle relaxants", "muscle relaxer", "muscle relaxers"],
    cyclobenzaprine: ["flexeril", "amrix", "fexmid"],
    tizanidine: ["zanaflex"],
    methocarbamol: ["robaxin"],
    metaxalone: ["skelaxin", "metaxall"],
    baclofen: ["lioresal", "ozobax"],
    carisoprodol: ["soma"],
    orphenadrine: ["norflex"],
    chlorzoxazone: ["parafon forte", "lorzone"],
    dantrolene: ["dantrium"],
  }),
  ...drugsOf("muscle-relaxant", false, {
    diazepam: ["valium", "diazepam suppository", "diazepam suppositories"],
  }),
];
