/** What 1.1.0 says in criteria instead of the words of 1.0.0. No rule, id or option value is among them. */
export const criteriaWording2: readonly (readonly [before: string, after: string])[] = [
  [
    "A statement by the treating clinician about this patient.",
    "A statement by the treating clinician specific to this patient.",
  ],
  [
    "the treating clinician's reason for this patient in view of the 2025 guideline",
    "the treating clinician's patient-specific rationale in light of the 2025 guideline",
  ],
  [
    "The guideline does not name this class of procedure.",
    "The guideline does not address this type of procedure.",
  ],
  [
    "The pain is not yet chronic; the guideline speaks of chronic pain.",
    "The pain is not yet chronic. The guideline addresses chronic pain.",
  ],
  [
    "There is a fracture; the guideline leaves such pain out.",
    "A fracture is documented. The guideline excludes pain from fracture.",
  ],
  [
    "There is a history of cancer; the guideline leaves cancer pain out.",
    "A history of cancer is documented. The guideline excludes cancer pain.",
  ],
  [
    "The less invasive step comes first; one that helped makes the next one unnecessary.",
    "The less invasive treatment comes first. If it helps, the next step is not needed.",
  ],
  [
    "A procedure note of a first-line injection and its result.",
    "A procedure note for a first-line injection, with the result.",
  ],
  ["a first-line injection and its failure", "records of an earlier injection that did not help"],
  [
    "The request does not say which step of the ladder is asked for.",
    "The request does not state which procedure is requested, so its place in the treatment sequence is not known.",
  ],
  [
    "A first-line procedure is recorded as failed.",
    "A first-line procedure is documented as failed.",
  ],
  [
    "A first-line procedure is recorded, its result is not.",
    "A first-line procedure is documented, but its result is not.",
  ],
  [
    "No first-line procedure is recorded as failed.",
    "No first-line procedure is documented as failed.",
  ],
  [
    "Before removal of the coccyx, imaging shows abnormal mobility and a spicule, or either one where the plan accepts that.",
    "Before coccygectomy, imaging shows abnormal mobility and a spicule, or either one if the plan accepts that.",
  ],
  [
    "Surgery is the last resort, and helps most where imaging shows a mechanical cause.",
    "Surgery is the last option and helps most when imaging shows a mechanical cause.",
  ],
  [
    "Film or scan reports of hypermobility or luxation, and of a spicule.",
    "Imaging reports that show hypermobility or luxation, and a spicule.",
  ],
  [
    "imaging that shows abnormal mobility of the coccyx and a spicule",
    "imaging reports that show abnormal mobility of the coccyx and a spicule",
  ],
  [
    "A partial response at a low dose is a reason to adjust the dose before a procedure is weighed.",
    "A partial response at a low dose is a reason to adjust the dose before considering a procedure.",
  ],
  [
    "Medication notes with doses and their changes, and a combination of classes.",
    "Medication records with doses, dose changes, and a trial of more than one class together.",
  ],
  [
    "A documented contraindication to raising the dose or to combining classes.",
    "A documented contraindication to a higher dose or to combining classes.",
  ],
  [
    "optimization of the medication: dose titration and a trial of more than one class",
    "medication records that show dose changes and a trial of more than one class",
  ],
  [
    "The request names the procedure; one outside the list is described in words.",
    "The request names the procedure. A procedure not on the list is described in words.",
  ],
  [
    "64999 covers whatever has no code of its own. Without the procedure's name nobody can tell which criteria it must meet.",
    "64999 is used for any nervous system procedure without its own code. Without the name of the procedure, the criteria that apply can't be determined.",
  ],
  [
    "The name of the procedure, or for another procedure a description of it.",
    "The name of the procedure or, if it is not on the list, a description of it.",
  ],
  [
    "Another procedure is requested and the request does not describe it.",
    "A procedure not on the list is requested, and the request does not describe it.",
  ],
  [
    "After a fall or other injury, imaging or a clinician's statement excludes a fracture.",
    "After a fall or other injury, imaging or a clinician's statement excludes fracture.",
  ],
  [
    "A fresh fracture is treated differently and makes a procedure on the joint unsafe.",
    "An acute fracture is treated differently and makes a procedure at the joint unsafe.",
  ],
  [
    "A report or statement that there is no fracture. Without an injury it does not apply.",
    "A report or statement that there is no fracture. Does not apply without an injury.",
  ],
  [
    "The record shows whether there are signs of tumour, infection or nerve compression.",
    "The record shows whether there are signs of tumor, infection, or nerve compression.",
  ],
  [
    "Pain at the tailbone can come from a tumour or an infection. A screen that found nothing counts; a flag that is listed goes to a physician at once.",
    "Tailbone pain can come from a tumor or an infection. A negative screen meets this criterion. Any red flag goes to a physician right away.",
  ],
  [
    "A list of red flags found, or the statement that none were found.",
    "A list of the red flags found, or a statement that none were found.",
  ],
  [
    "a red-flag screen: cancer, weight loss, fever, night pain, mass, nerve and bowel signs",
    "a red flag screen: cancer, weight loss, fever, night pain, mass, and nerve, bladder, or bowel signs",
  ],
  [
    "The record shows an evaluation of the SI joint, with a positive or negative result.",
    "The record documents an SI joint evaluation with a positive or negative result.",
  ],
  [
    "The SI joint is a frequent source of pain in this region, and its pain is easily taken for the coccyx's.",
    "The SI joint is a common source of pain in this area and is easily mistaken for coccyx pain.",
  ],
  [
    "Provocation tests or a block of the SI joint, with the result.",
    "Provocation tests or an SI joint block, with the result.",
  ],
];
