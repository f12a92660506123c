import { describe, expect, test } from "vitest";
import { currentSets, recordWordsOf } from "#criteria";
import { findMentions } from "./find-mentions.ts";
import { documentOf } from "./words-for-test.ts";

const [set] = currentSets;
const words = await recordWordsOf(set ?? { id: "" });

/** What the first set's words say of a fact in a text: values with "-" before what is denied; "?" for no value. */
function said(path: string, text: string): string {
  const values = findMentions([documentOf(text)], words)
    .filter((mention) => mention.path === path)
    .map(({ value, polarity, setAside }) => {
      if (value === undefined || setAside !== undefined) return "?";
      return `${polarity === "denied" ? "-" : ""}${typeof value === "object" ? JSON.stringify(value) : value}`;
    });
  return [...new Set(values)].toSorted().join(" ");
}

const cancer = "cancer-history";
const weight = "weight-loss";
const night = "night-pain";
const fever = "fever-or-immunosuppression";
const saddle = "saddle-anaesthesia";
const bowel = "bladder-or-bowel-change";
const weak = "leg-weakness";
const blood = "rectal-bleeding";
const mass = "palpable-mass";

describe("red flags", () => {
  test.each([
    ["He has a history of prostate cancer treated in 2010.", cancer],
    ["PAST MEDICAL HISTORY: Breast cancer, hypertension.", cancer],
    ["Past medical history is significant for non-Hodgkin lymphoma.", cancer],
    ["She was treated for melanoma of the left shoulder years ago.", cancer],
    ["Known metastatic renal cell carcinoma.", cancer],
    ["She denies any history of cancer.", `-${cancer}`],
    ["There is no personal history of malignancy.", `-${cancer}`],
    ["No h/o cancer, weight loss or fever.", `-${cancer} -${fever} -${weight}`],
    ["FAMILY HISTORY: Positive for colon cancer in her father.", ""],
    ["Her grandmother died of ovarian cancer.", ""],
    ["Colonoscopy for colon cancer screening is due.", ""],
    ["Rule out malignancy.", ""],
    ["She has lost 20 pounds over the past two months.", weight],
    ["He reports unintentional weight loss of about 15 lbs.", weight],
    ["CONSTITUTIONAL: No weight loss, no fevers, no fatigue.", `-${fever} -${weight}`],
    ["Her weight has been stable.", `-${weight}`],
    ["Negative for unexplained weight loss.", `-${weight}`],
    ["He would benefit from weight loss.", ""],
    ["We discussed diet, exercise and weight loss.", ""],
    ["The pain awakens her at night.", night],
    ["She is often awakened from sleep by the pain.", night],
    ["Pain is worse at night.", night],
    ["He has significant night pain.", night],
    ["The pain is present even at rest.", night],
    ["She denies night pain.", `-${night}`],
    ["There is no pain at night or at rest.", `-${night}`],
    ["No nocturnal pain.", `-${night}`],
    ["His neck pain is worse at night.", ""],
    ["He gets up at night to urinate.", ""],
    ["She has had fevers and chills for three days.", fever],
    ["She presented with a temperature of 102.4.", fever],
    ["He is immunocompromised after a kidney transplant.", fever],
    ["No fever or chills.", `-${fever}`],
    ["The patient is afebrile with stable vital signs.", `-${fever}`],
    ["Denies recent fevers, chills, nausea, vomiting or diarrhea.", `-${fever}`],
    ["He had rheumatic fever as a child.", ""],
    ["Please call if you develop fever over 101.", ""],
    ["Call if you cannot empty your bladder, have fever, or feel weak legs.", ""],
    ["No cough, weight stable, afebrile.", `-${fever} -${weight}`],
    ["She complains of numbness in the saddle area.", saddle],
    ["He has perineal numbness.", saddle],
    ["There is no saddle anesthesia.", `-${saddle}`],
    ["Denies saddle paresthesias or incontinence of bowel or bladder.", `-${bowel} -${saddle}`],
    ["Perianal sensation is intact.", `-${saddle}`],
    ["She has new urinary incontinence.", bowel],
    ["He has been unable to urinate since yesterday.", bowel],
    ["He reports loss of bladder control.", bowel],
    ["No bowel or bladder incontinence.", `-${bowel}`],
    ["There has been no change in bowel or bladder function.", `-${bowel}`],
    ["Denies bladder or bowel symptoms.", `-${bowel}`],
    ["ABDOMEN: No distension or guarding, obese, pos bowel sounds.", ""],
    ["No tenderness, normal bowel sounds.", ""],
    ["No bowel or bladder complaints; bowel sounds normal.", `-${bowel}`],
    ["Bowel and bladder function are normal.", `-${bowel}`],
    ["He denies any loss of control of bowel or bladder.", `-${bowel}`],
    ["She has had no problems with her bowels or bladder.", `-${bowel}`],
    ["Bowel sounds are present.", ""],
    ["There is weakness in the left leg.", weak],
    ["Her legs give out on her.", weak],
    ["He has a right foot drop.", weak],
    ["He notes weakness of both lower extremities.", weak],
    ["No lower extremity weakness.", `-${weak}`],
    ["Motor strength is 5/5 in all lower extremity muscle groups.", `-${weak}`],
    ["Strength is full in both legs.", `-${weak}`],
    ["He denies numbness, tingling or weakness in his legs.", `-${weak}`],
    ["Muscle strength is normal in the lower extremities bilaterally.", `-${weak}`],
    ["Motor exam reveals 5 out of 5 strength in both lower extremities.", `-${weak}`],
    ["Weakness of the right hand was noted.", ""],
    ["Grip strength is 5/5.", ""],
    ["He has had bright red blood per rectum.", blood],
    ["She noticed blood in her stool.", blood],
    ["He reports black, tarry stools.", blood],
    ["No melena or hematochezia.", `-${blood}`],
    ["She denies rectal bleeding.", `-${blood}`],
    ["Stool is guaiac negative.", `-${blood}`],
    ["There is a palpable mass over the coccyx.", mass],
    ["A firm lump was felt at the natal cleft.", mass],
    ["No palpable masses.", `-${mass}`],
    ["Abdomen is soft with no masses.", `-${mass}`],
    ["MRI shows a mass at L2.", ""],
  ])("%s", (text, expected) => expect(said("presentation.redFlags", text)).toBe(expected));
});

describe("where the pain goes", () => {
  test.each([
    ["The pain radiates down the left leg to the foot.", "legs"],
    ["She has low back pain radiating to the buttocks.", "buttocks"],
    ["Pain shoots into both thighs.", "legs"],
    ["CHIEF COMPLAINT: Low back and bilateral leg pain.", "legs"],
    ["He has pain in the right buttock and posterior thigh.", "buttocks legs"],
    ["The pain travels from the back into the perineum.", "perineum"],
    ["The pain does not radiate to the legs.", "-legs"],
    ["There is no radiation of pain into the legs.", "-legs"],
    ["She denies leg pain.", "-legs"],
    ["He complains of lower extremity pain.", "legs"],
    ["Straight leg raise causes pain.", ""],
    ["Radiation therapy was completed in May.", ""],
  ])("%s", (text, expected) => expect(said("presentation.radiation", text)).toBe(expected));
});

describe("how it began", () => {
  const pain = "She has low back pain.";
  test.each([
    ["It began when she fell down the stairs.", "fall"],
    ["She slipped on ice and landed on her tailbone.", "fall"],
    ["The pain started after a fall from a ladder.", "fall"],
    ["The pain started after a motor vehicle accident.", "other-trauma"],
    ["He was struck by a forklift.", "other-trauma"],
    ["She was involved in an MVA in 2015.", "other-trauma"],
    ["The tailbone pain began after the delivery of her second child.", "childbirth"],
    ["The pain came on gradually without any known injury.", "spontaneous"],
    ["There was no inciting event.", "spontaneous"],
    ["The onset was insidious.", "spontaneous"],
    ["The pain began after months of prolonged sitting at work.", "repetitive-strain"],
    ["Cause: [ ] Fall [x] Childbirth [ ] Unknown.", "childbirth"],
    ["Her score fell from 8/10 to 2/10.", ""],
    ["She denies any falls.", "?"],
    ["He fell asleep in the chair.", ""],
    ["She is at risk for falls.", ""],
  ])("%s", (text, expected) =>
    expect(said("presentation.mechanism", `${pain} ${text}`)).toBe(expected),
  );
});

describe("how strong it is", () => {
  test.each([
    ["presentation.painCurrent", "She rates her pain as 7/10.", "7"],
    ["presentation.painCurrent", "Pain is rated 6 out of 10 today.", "6"],
    ["presentation.painCurrent", "Current pain level: 5/10.", "5"],
    ["presentation.painCurrent", "On a scale of 0 to 10, her pain is an 8.", "8"],
    ["presentation.painCurrent", "The pain is described as sharp, 4/10 in intensity.", "4"],
    ["presentation.painCurrent", "VAS 7/10.", "7"],
    ["presentation.painCurrent", "His pain score is 3.", "3"],
    ["presentation.painCurrent", "Her pain ranges from 4 to 8 out of 10.", "?"],
    ["presentation.painCurrent", "At worst her pain is 9/10.", "?"],
    ["presentation.painCurrent", "Pain at best 2/10, at worst 9/10, currently 6/10.", "6"],
    ["presentation.painCurrent", "Pain at intake 6/10, at discharge 3/10.", "3"],
    ["presentation.painBaseline", "Pain at intake 6/10, at discharge 3/10.", "6"],
    ["presentation.painCurrent", "Pain score 30 minutes after the injection 1/10.", "?"],
    ["presentation.painCurrent", "Neck pain is 5/10.", ""],
    ["presentation.painCurrent", "Strength is 5/5.", ""],
    ["presentation.painCurrent", "GOALS: Reduce pain to 2/10.", ""],
    ["presentation.painBaseline", "Initially her pain was 9/10.", "9"],
    ["presentation.painBaseline", "Pain decreased from 8/10 to 4/10.", "8"],
    ["presentation.painCurrent", "Pain decreased from 8/10 to 4/10.", "4"],
  ])("%s: %s", (path, text, expected) => expect(said(path, text)).toBe(expected));
});

describe("when it began, and whether a fracture was excluded", () => {
  test.each([
    ["presentation.onsetDate", "Her pain began on March 3, 2018.", "2018-03-03"],
    ["presentation.onsetDate", "Date of injury: 04/12/2017. He has back pain.", "2017-04-12"],
    ["presentation.onsetDate", "He has had tailbone pain since 6/1/2019.", "2019-06-01"],
    ["presentation.onsetDate", "Symptoms started about 3 months ago.", "?"],
    ["presentation.onsetDate", "She has a two-year history of tailbone pain.", "?"],
    ["presentation.onsetDate", "He had surgery for back pain on 5/5/2015.", ""],
    ["presentation.fracture", "X-ray of the sacrum and coccyx shows no fracture.", "excluded"],
    ["presentation.fracture", "IMPRESSION: No evidence of sacral fracture.", "excluded"],
    ["presentation.fracture", "There is a nondisplaced fracture of the coccyx.", "present"],
    ["presentation.fracture", "Lumbar films show no fracture.", "?"],
    ["presentation.fracture", "Possible fracture of the coccyx.", "?"],
  ])("%s: %s", (path, text, expected) => expect(said(path, text)).toBe(expected));
});
