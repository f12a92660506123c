/** What 1.1.0 says in criteria instead of the words of 1.0.0. No rule, id or option value is among them. */
export const criteriaWording1: readonly (readonly [before: string, after: string])[] = [
  ["Acupuncture was considered", "Acupuncture: tried or considered"],
  ["The coccyx was mobilized", "Coccyx mobilization"],
  ["A coccyx cushion was used", "Coccyx cushion"],
  ["Conservative care lasted long enough", "Conservative care: duration"],
  ["Conservative care fell short", "Conservative care: failure or inadequate relief"],
  ["Levator ani muscles were treated", "Levator ani massage and stretching"],
  ["Physical therapy was long enough", "Physical therapy: duration and visits"],
  ["Other sources of the pain were excluded", "Exclusion of other pain sources"],
  ["Lateral films standing and sitting", "Standing and sitting lateral X-rays"],
  ["The source of the pain was confirmed", "Confirmation of the pain source"],
  [
    "The 2025 guideline is reconciled with this patient",
    "2025 guideline: patient-specific rationale",
  ],
  ["A first-line procedure has failed", "Failure of a first-line procedure"],
  ["Imaging supports surgery", "Imaging indication for surgery"],
  ["Medication was optimized", "Medication optimization"],
  ["The requested procedure is named", "Name of the requested procedure"],
  ["A fracture was excluded after injury", "Exclusion of fracture after injury"],
  ["Red flags were screened", "Red flag screening"],
  ["The sacroiliac joint was evaluated", "Sacroiliac joint evaluation"],
  [
    "Acupuncture was tried or considered. Advisory: it never counts against the request.",
    "Acupuncture was tried or considered. Advisory only.",
  ],
  [
    "An option with little risk. The physician sees whether it came up.",
    "A low-risk option. Shown to the physician; never counted against the request.",
  ],
  [
    "A stiff or displaced coccyx can respond to mobilization, without a needle.",
    "A stiff or displaced coccyx can respond to mobilization without an injection.",
  ],
  [
    "A manual therapy note that names the coccyx.",
    "A manual therapy note that documents coccyx mobilization.",
  ],
  [
    "A cushion that takes weight off the coccyx was used for sitting.",
    "A cushion that offloads the coccyx was used for sitting.",
  ],
  [
    "Sitting is what hurts; taking the load off is simple and harmless.",
    "Sitting usually worsens tailbone pain. A cushion is a simple, low-risk way to relieve it.",
  ],
  [
    "A note that a wedge or cut-out cushion was used.",
    "A note that documents use of a wedge or cut-out cushion.",
  ],
  [
    "This episode was treated conservatively for at least the plan's number of months.",
    "This episode was treated conservatively for at least the plan's minimum number of months.",
  ],
  [
    "Many episodes settle within months. Earlier procedures treat pain that would have gone.",
    "Many cases improve without a procedure.",
  ],
  [
    "Notes that show when treatment of this episode began and that it went on.",
    "Notes that show when treatment of this episode began and how long it continued.",
  ],
  [
    "the months of conservative care in this episode",
    "the duration of conservative care for this episode, in months",
  ],
  [
    "Conservative care failed, or helped only in part and the patient is still limited.",
    "Conservative care failed, or gave only partial relief and the patient is still limited.",
  ],
  [
    "While a patient is still improving, the harmless treatment is working.",
    "If the patient is still improving, current treatment may be enough.",
  ],
  [
    "The treating clinician's statement of the result of conservative care.",
    "The treating clinician's assessment of the response to conservative care.",
  ],
  [
    "the result of conservative care in the treating clinician's words",
    "the treating clinician's assessment of the response to conservative care",
  ],
  [
    "Tension of the pelvic floor pulls on the coccyx and keeps it painful; hands-on treatment can end it.",
    "Pelvic floor tension pulls on the coccyx and can keep it painful. Manual treatment can relieve it.",
  ],
  [
    "A note of massage or stretching of the levator ani.",
    "A note that documents massage or stretching of the levator ani.",
  ],
  [
    "A structured programme reached the least number of sessions over the least span of weeks, or the record says why it could not.",
    "A structured program met the minimum number of visits and the minimum number of weeks, or the record documents why it could not.",
  ],
  [
    "Most patients recover with therapy. A few visits cannot show that it failed; a programme that could not be tolerated, given or reached is a documented exception.",
    "Most patients improve with therapy, and a few visits can't show that it failed. Therapy that was not tolerated, contraindicated, or not accessible is a documented exception.",
  ],
  [
    "Therapy notes with the number of sessions and the first and last dates.",
    "Therapy notes with the number of visits and the first and last dates.",
  ],
  [
    "Therapy not tolerated, contraindicated, or without access, as the record states.",
    "Documentation that therapy was not tolerated, was contraindicated, or was not accessible.",
  ],
  [
    "a structured physical therapy programme, with the number of sessions and its dates",
    "a structured physical therapy program, with the number of visits and its dates",
  ],
  [
    "The record gives a reason why therapy could not be completed.",
    "The record documents why therapy could not be completed.",
  ],
  [
    "Pilonidal cyst, perianal abscess, hemorrhoids, pelvic organ disease, lumbosacral spine and sacroiliac joint were each excluded.",
    "Pilonidal cyst, perianal abscess, hemorrhoids, pelvic organ disease, lumbosacral spine, and sacroiliac joint were each excluded as the source of pain.",
  ],
  [
    "Pain in the same place has other causes that a procedure at the coccyx would miss. In the SI joint pathway the joint itself is left out.",
    "Pain in this area has other causes that a procedure at the coccyx would not treat. When the SI joint is the target, it is not on this list.",
  ],
  [
    "An examination or test for each, with the result.",
    "An examination or test for each one, with the result.",
  ],
  [
    "the exclusion of each other source of the pain",
    "the evaluation that excluded each other source of pain",
  ],
  [
    "Lateral radiographs of the coccyx were taken standing and sitting; where films are not available, an MRI or CT of the coccyx.",
    "Standing and sitting lateral X-rays of the coccyx were obtained or, if these are not available, an MRI or CT of the coccyx.",
  ],
  [
    "Only films in both positions show how the coccyx moves under load. Normal films count as done.",
    "Only X-rays in both positions show how the coccyx moves under load. Normal X-rays meet this criterion.",
  ],
  [
    "Reports of lateral coccyx films in both positions, whatever they show.",
    "Reports of lateral coccyx X-rays in both positions, whatever the result.",
  ],
  [
    "Films not available and an MRI or CT of the coccyx instead.",
    "X-rays not available, with an MRI or CT of the coccyx instead.",
  ],
  [
    "lateral radiographs of the coccyx, standing and sitting",
    "standing and sitting lateral X-rays of the coccyx",
  ],
  [
    "A diagnostic block at the coccyx gave the plan's least relief. For the SI joint: a positive evaluation before an injection, a block with the plan's least relief before radiofrequency.",
    "A diagnostic block at the coccyx gave the minimum relief required. For the SI joint: a positive evaluation before an injection, or a block with the minimum relief required before radiofrequency.",
  ],
  [
    "A procedure on a structure that does not cause the pain cannot help. A test injection tells before anything lasting is done.",
    "A procedure on a structure that is not causing the pain will not help. A diagnostic injection shows this before a longer-lasting treatment.",
  ],
  [
    "A procedure note with the site and the relief in percent.",
    "A procedure note with the site and the percent relief.",
  ],
  [
    "Where the guideline names this class of procedure for chronic pain, the treating clinician documents why this patient should have it all the same.",
    "If the guideline addresses this type of procedure for chronic pain, the treating clinician documents why it is still appropriate for this patient.",
  ],
  [
    "The guideline strongly advises against these procedures for chronic spine pain but does not name the coccyx. A reason for this patient lets a physician weigh both.",
    "The guideline strongly recommends against these procedures for chronic spine pain but does not address the coccyx. A patient-specific rationale lets a physician weigh both.",
  ],
];
