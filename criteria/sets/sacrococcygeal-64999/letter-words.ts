import type { AllLetterWords } from "../../model/letter-words.ts";

/** What a letter tells a member about each criterion. */
export const letterWords: AllLetterWords = {
  "request.procedure-named": {
    title: "The treatment that was requested",
    lookedFor: "the name of the treatment and where it will be done",
    notMet: "The request does not say which treatment it is for.",
    help: "A note from your clinic that names the treatment and the place on your body",
  },
  "safety.red-flags-screened": {
    title: "Signs of a serious problem",
    lookedFor: "a check for warning signs, such as cancer, fever, weight loss, or weak legs",
    notMet: "The check for warning signs is not complete.",
    help: "The office note in which your clinic asked about warning signs, with your answers",
  },
  "safety.fracture-excluded": {
    title: "A broken bone after an injury",
    lookedFor: "an image or a note that no bone is broken",
    notMet: "A broken bone was not ruled out.",
    help: "The report of your X-ray or scan",
  },
  "conservative.physical-therapy": {
    title: "Physical therapy",
    lookedFor:
      "at least {ptMinSessions} visits over at least {ptMinWeeks} weeks, or a reason you could not go",
    notMet: "You had less physical therapy than this, and no reason is given.",
    notMetNumber: "{shown} of physical therapy. No reason for stopping is given.",
    help: "Your therapist’s notes with all visits and dates, or a note on why you could not go",
  },
  "conservative.levator-ani-therapy": {
    title: "Treatment of the muscles near the tailbone",
    lookedFor: "hands-on treatment of these muscles, or a reason it could not be done",
    notMet: "This treatment was not done.",
    help: "A therapy note about this treatment, or a note on why it could not be done",
  },
  "conservative.coccyx-mobilization": {
    title: "Gentle movement of the tailbone by hand",
    lookedFor: "this hands-on treatment, or a reason it could not be done",
    notMet: "This treatment was not done.",
    help: "A therapy note about this treatment, or a note on why it could not be done",
  },
  "conservative.cushion": {
    title: "A seat cushion",
    lookedFor: "use of a special seat cushion that takes weight off the tailbone",
    notMet: "A special seat cushion was not used.",
    help: "An office or therapy note that says you used a seat cushion",
  },
  "conservative.acupuncture-considered": {
    title: "Acupuncture",
    lookedFor: "a note that you and your clinic tried it or talked about it",
    notMet: "Acupuncture was not tried or talked about.",
    help: "A note on whether you tried acupuncture or talked about it",
  },
  "conservative.duration": {
    title: "Time in treatment",
    lookedFor: "at least {conservativeMinMonths} months of care for this pain before a procedure",
    notMet: "You had care for less time than this.",
    notMetNumber: "{shown} of care for this pain.",
    help: "Notes that show when your care for this pain began and how long it went on",
  },
  "conservative.recent-care": {
    title: "Recent care",
    lookedFor: "care for this pain in the last 6 months",
    notMet: "You had no care for this pain in the last 6 months.",
    help: "A therapy, office, or medicine note from the last 6 months",
  },
  "conservative.failure": {
    title: "How well other care worked",
    lookedFor: "a note that other care did not help, or did not help enough",
    notMet: "You are getting better with the care you have now.",
    help: "A new office note on how well your care is working",
  },
  "medication.optimized": {
    title: "Medicine for the pain",
    lookedFor: "the right dose of medicine, or more than one kind of medicine, tried first",
    notMet: "The dose was not changed and a second kind of medicine was not tried.",
    help: "A list of your medicines with dose changes, and notes on how each one worked",
  },
  "diagnosis.dynamic-radiographs": {
    title: "X-rays of the tailbone",
    lookedFor:
      "one X-ray while you stand and one while you sit, or another scan if these cannot be done",
    notMet: "These X-rays were not done.",
    help: "The reports of your X-rays, standing and sitting, or of another scan of the tailbone",
  },
  "diagnosis.alternatives-excluded": {
    title: "Other reasons for the pain",
    lookedFor: "a check for other problems that can cause the same pain",
    notMet: "Not all of the other reasons for the pain were ruled out.",
    help: "The exam notes or test results for other reasons for the pain",
  },
  "diagnosis.pain-reproduced": {
    title: "An exam that brings on the pain",
    lookedFor: "an exam that brings on your usual pain",
    notMet: "The exam did not bring on your usual pain.",
    help: "The exam note that says what brings on your pain",
  },
  "diagnosis.pain-source-confirmed": {
    title: "A test injection",
    lookedFor: "a test injection that takes away at least {blockReliefMinPercent}% of the pain",
    lookedForUnlessEqual: {
      parameters: ["blockReliefMinPercent", "siBlockReliefMinPercent"],
      text: " ({siBlockReliefMinPercent}% for the joint beside the tailbone)",
    },
    notMet: "Your test injection did not help enough.",
    notMetWhen: [
      { fact: "blocks.diagnostic.performed", is: "no", text: "A test injection was not done." },
      { fact: "blocks.siJoint.performed", is: "no", text: "A test injection was not done." },
      {
        fact: "blocks.diagnostic.site",
        is: "other",
        text: "Your test injection was not at the tailbone.",
      },
      {
        fact: "alternatives.siJointEvaluation",
        is: "not-done",
        text: "The joint beside the tailbone was not checked.",
      },
      {
        fact: "alternatives.siJointEvaluation",
        is: "done-negative",
        text: "The exam did not show that the joint beside the tailbone causes the pain.",
      },
    ],
    notMetNumber: "{shown} relief from the test injection.",
    help: "The note of your test injection, with how much it helped",
  },
  "diagnosis.block-measured": {
    title: "How long a test injection helped",
    lookedFor: "how long the relief lasted, and how many test injections you had before",
    notMet: "The notes do not show how long the relief lasted.",
    help: "Pain scores after your test injection, with dates and times",
  },
  "si-joint.evaluated": {
    title: "The joint beside the tailbone",
    lookedFor: "an exam of this joint, which can cause the same pain",
    notMet: "This joint was not checked.",
    help: "The exam note or test result for the joint beside the tailbone",
  },
  "ladder.first-line-failed": {
    title: "A simpler treatment first",
    lookedFor: "a simpler treatment, such as an injection, that did not help",
    notMet: "None of your earlier treatments was a simpler one that did not help.",
    notMetWhen: [
      { fact: "priorInterventions", is: [], text: "No simpler treatment was tried first." },
    ],
    help: "Notes of earlier injections or other treatments that did not help",
  },
  "ladder.surgical-indication": {
    title: "A cause that surgery can treat",
    lookedFor: "images that show a cause that surgery can treat",
    notMet: "Your images do not show the cause that we look for before surgery.",
    help: "The reports of all X-rays and scans of your tailbone",
  },
  "guideline.reconciled": {
    title: "Why this treatment is right for you",
    lookedFor: "a note from your clinic on why this treatment is right for you",
    notMet: "The notes do not explain why this treatment is right for you.",
    help: "A note from your doctor on why you should have this treatment",
  },
};
