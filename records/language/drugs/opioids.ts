import { type Drug, drugsOf } from "./model.ts";

/**
 * Opioids and their combinations with acetaminophen, aspirin or ibuprofen. Source: generic (USAN) and brand names as
 * US labels carry them, written by hand; withdrawn ones (propoxyphene) stay for old notes.
 */
export const opioids: readonly Drug[] = [
  ...drugsOf("opioid", true, {
    opioid: ["opioids", "opiates", "narcotics", "narcotic pain medication", "opioid analgesics"],
    tramadol: ["ultram", "ultram er", "ultracet", "conzip", "ryzolt", "seglentis", "tramadol hcl"],
    tapentadol: ["nucynta", "nucynta er"],
    hydrocodone: [
      "norco",
      "vicodin",
      "vicodin es",
      "lortab",
      "lorcet",
      "hydrocodone-acetaminophen",
      "hydrocodone/acetaminophen",
      "hydrocodone/apap",
      "vicoprofen",
      "xodol",
      "zohydro",
      "hysingla",
    ],
    oxycodone: [
      "percocet",
      "oxycontin",
      "roxicodone",
      "roxicet",
      "endocet",
      "percodan",
      "tylox",
      "xtampza",
      "oxycodone-acetaminophen",
      "oxycodone/acetaminophen",
      "oxycodone/apap",
      "oxyir",
    ],
    oxymorphone: ["opana"],
    morphine: ["ms contin", "kadian", "avinza", "msir", "morphine sulfate", "embeda"],
    hydromorphone: ["dilaudid", "exalgo"],
    codeine: ["tylenol #3", "tylenol no. 3", "tylenol with codeine", "tylenol-codeine", "t#3"],
    fentanyl: ["duragesic", "fentanyl patch", "actiq", "fentora"],
    methadone: ["dolophine", "methadose"],
    buprenorphine: ["butrans", "belbuca"],
    meperidine: ["demerol"],
    propoxyphene: ["darvocet", "darvon", "propoxyphene-n"],
    pentazocine: ["talwin"],
    levorphanol: ["levo-dromoran"],
  }),
];
