import type { Wordings } from "../../../model/criteria-set.ts";

/** What each criterion says to the nurse, asks of the provider, and tells the member. */
export const criterionWordings: Readonly<Record<string, Wordings>> = {
  "request.procedure-named": {
    nurse: "Name of the requested procedure",
    provider:
      "The name of the procedure, its target and technique, and a description if it has no usual name",
    member: "We need to know which treatment your clinic is asking for",
  },
  "safety.red-flags-screened": {
    nurse: "Red flag screening",
    provider:
      "The history that asks about cancer, weight loss, fever, night pain, a mass, numbness, weakness, and bladder or bowel changes, with the answers",
    member: "Your clinic should check for warning signs of a more serious problem",
  },
  "safety.fracture-excluded": {
    nurse: "Exclusion of fracture after injury",
    provider: "An X-ray, CT, or MRI report, or a statement, that there is no fracture",
    member: "After a fall or injury, your clinic should make sure that no bone is broken",
  },
  "conservative.physical-therapy": {
    nurse: "Physical therapy: {ptMinWeeks} weeks and {ptMinSessions} visits or more",
    provider:
      "Therapy notes with the number of visits and the first and last dates, or why therapy could not be completed",
    member: "You should have tried physical therapy for several weeks first, unless you could not",
  },
  "conservative.levator-ani-therapy": {
    nurse: "Levator ani massage and stretching",
    provider:
      "A therapy note of massage or stretching of the levator ani, or why it was not possible",
    member: "Hands-on treatment of the muscles around the tailbone may help",
  },
  "conservative.coccyx-mobilization": {
    nurse: "Coccyx mobilization",
    provider:
      "A manual therapy note that documents mobilization of the coccyx, or why it was not possible",
    member: "Hands-on treatment that gently moves the tailbone may help",
  },
  "conservative.cushion": {
    nurse: "Coccyx cushion",
    provider: "A note that a wedge or cut-out cushion was used for sitting",
    member: "A special seat cushion can take weight off your tailbone",
  },
  "conservative.acupuncture-considered": {
    nurse: "Acupuncture: tried or considered",
    provider: "A note on whether acupuncture was tried or considered",
    member: "Acupuncture is an option that you can talk about with your clinic",
  },
  "conservative.duration": {
    nurse: "Conservative care: {conservativeMinMonths} months or more",
    provider: "Notes that show when treatment of this episode began and how long it continued",
    member: "You should have had other care for about three months before this treatment",
  },
  "conservative.recent-care": {
    nurse: "Recent conservative care",
    provider: "A therapy, office, or medication note from the last 6 months",
    member: "It helps to know which care you have had in the last six months",
  },
  "conservative.failure": {
    nurse: "Conservative care: failure or inadequate relief",
    provider: "The treating clinician's assessment of the response to conservative care",
    member: "If you are still improving, your current treatment may be enough",
  },
  "medication.optimized": {
    nurse: "Medication optimization: dose and combination",
    provider: "Medication records that show dose changes and a trial of more than one class",
    member: "Your clinic should try the right dose of medicine, or more than one kind, first",
  },
  "diagnosis.dynamic-radiographs": {
    nurse: "Standing and sitting lateral X-rays",
    provider:
      "Reports of standing and sitting lateral X-rays of the coccyx, or of an MRI or CT if these are not available",
    member: "X-rays of your tailbone, standing and sitting, show how it moves",
  },
  "diagnosis.alternatives-excluded": {
    nurse: "Exclusion of other pain sources",
    provider: "The exam or test that excluded each other source of pain, with its result",
    member: "Your clinic should look for other reasons for the pain",
  },
  "diagnosis.pain-reproduced": {
    nurse: "Examination that reproduces the pain",
    provider: "The exam note with the movement or pressure that brings on the pain",
    member: "It helps to know whether an exam brings on your usual pain",
  },
  "diagnosis.pain-source-confirmed": {
    nurse:
      "Confirmation of the pain source: {blockReliefMinPercent}% relief or more (SI joint {siBlockReliefMinPercent}%)",
    provider: "The procedure note of a diagnostic injection with its site and percent relief",
    member: "A test injection shows whether the treatment is aimed at the right place",
  },
  "diagnosis.block-measured": {
    nurse: "Duration of block relief and earlier blocks",
    provider: "Pain scores with times after the block, on one scale, and notes of earlier blocks",
    member: "It helps to know how long a test injection worked for you",
  },
  "si-joint.evaluated": {
    nurse: "Sacroiliac joint evaluation",
    provider: "Provocation tests or a block of the SI joint, with the result",
    member:
      "Your clinic should check the joint beside your tailbone, which can cause the same pain",
  },
  "ladder.first-line-failed": {
    nurse: "Failure of a first-line procedure",
    provider: "Records of an earlier injection that did not help",
    member: "A simpler treatment should be tried before this one",
  },
  "ladder.surgical-indication": {
    nurse: "Imaging indication for surgery",
    provider: "Imaging reports that show abnormal mobility of the coccyx and a spicule",
    member: "Surgery helps most when images show a cause that surgery can treat",
  },
  "guideline.reconciled": {
    nurse: "2025 guideline: patient-specific rationale",
    provider: "The treating clinician's patient-specific rationale in light of the 2025 guideline",
    member: "Your clinic should explain why this treatment is right for you",
  },
};
