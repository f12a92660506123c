import { type Drug, drugsOf } from "./model.ts";

/**
 * Acetaminophen and anti-inflammatory drugs of the US market, prescription and over the counter. Source: generic
 * (USAN) and brand names as US labels carry them, written by hand; brands since withdrawn stay, because old notes
 * name them.
 */
export const nonOpioids: readonly Drug[] = [
  ...drugsOf("acetaminophen", true, {
    acetaminophen: [
      "tylenol",
      "tylenol pm",
      "tylenol arthritis",
      "apap",
      "paracetamol",
      "excedrin",
      "ofirmev",
    ],
  }),
  ...drugsOf("nsaid", true, {
    "anti-inflammatory": [
      "nsaid",
      "nsaids",
      "nsaid's",
      "anti-inflammatories",
      "antiinflammatory",
      "antiinflammatories",
      "anti-inflammatory medication",
      "anti-inflammatory medications",
      "nonsteroidal anti-inflammatory drugs",
      "non-steroidal anti-inflammatory drugs",
      "nonsteroidals",
    ],
    ibuprofen: ["motrin", "advil", "advil pm", "nuprin", "caldolor", "duexis", "ibu"],
    naproxen: [
      "naprosyn",
      "aleve",
      "anaprox",
      "anaprox ds",
      "naprelan",
      "ec-naprosyn",
      "naproxen sodium",
      "vimovo",
    ],
    meloxicam: ["mobic", "vivlodex", "anjeso"],
    celecoxib: ["celebrex", "elyxyb"],
    diclofenac: ["voltaren", "cataflam", "zipsor", "zorvolex", "arthrotec", "cambia", "lofena"],
    etodolac: ["lodine"],
    nabumetone: ["relafen"],
    ketorolac: ["toradol", "sprix"],
    indomethacin: ["indocin", "tivorbex"],
    oxaprozin: ["daypro"],
    piroxicam: ["feldene"],
    sulindac: ["clinoril"],
    ketoprofen: ["orudis", "oruvail"],
    flurbiprofen: ["ansaid"],
    diflunisal: ["dolobid"],
    salsalate: ["disalcid"],
    fenoprofen: ["nalfon"],
    tolmetin: ["tolectin"],
    "mefenamic acid": ["ponstel"],
    rofecoxib: ["vioxx"],
    valdecoxib: ["bextra"],
  }),
  ...drugsOf("nsaid", false, { aspirin: ["ecotrin", "bayer", "bufferin"] }),
];
