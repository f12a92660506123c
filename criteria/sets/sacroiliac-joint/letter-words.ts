import type { AllLetterWords } from "../../model/letter-words.ts";

/** What a letter tells a member about each criterion. */
export const letterWords: AllLetterWords = {
  "request.procedure-named": {
    title: "The treatment that was requested",
    lookedFor: "the name of the treatment, the joint, and the side",
    notMet: "The request does not say which treatment it is for.",
    help: "A note from your clinic that names the treatment and the side",
  },
  "request.service-covered": {
    title: "What your plan covers",
    lookedFor: "a treatment that your plan covers for this kind of pain",
    notMet: "Your plan does not cover this treatment for this kind of pain.",
    help: "The page of your plan documents that says this treatment is covered",
    isCoverage: true,
  },
  "safety.red-flags-screened": {
    title: "Signs of a serious problem",
    lookedFor: "a check for warning signs, such as cancer, fever, weight loss, or weak legs",
    notMet: "The check for warning signs is not complete.",
    help: "The office note in which your clinic asked about warning signs, with your answers",
  },
  "indication.location": {
    title: "Where the pain is",
    lookedFor: "main pain low in the back, beside the tailbone",
    notMet: "Your main pain is in another place.",
    help: "A drawing or an exam note that shows where your main pain is",
  },
  "indication.severity": {
    title: "How strong the pain is",
    lookedFor: "pain of at least {moderatePainMin} out of 10 before treatment",
    notMet: "Your pain before treatment was lower than this.",
    help: "A note with your pain score before treatment",
  },
  "indication.duration": {
    title: "How long you have had the pain",
    lookedFor: "pain for at least {painMinMonths} months",
    notMet: "You have had the pain for less time than this.",
    notMetNumber: "{shown} of pain.",
    help: "A note that says when your pain began",
  },
  "indication.no-radiculopathy": {
    title: "A pinched nerve",
    lookedFor: "an exam that rules out a pinched nerve, or treatment of it",
    notMet: "The pain may come from a pinched nerve that has not been treated.",
    help: "An exam note about your nerves, or notes of the treatment you had for them",
  },
  "indication.no-other-cause": {
    title: "Other reasons for the pain",
    lookedFor: "a check for other reasons, such as a broken bone or an infection",
    notMet: "Another reason for the pain was found or was not ruled out.",
    help: "Scan reports or notes about other reasons for the pain",
  },
  "exam.provocative-tests": {
    title: "Hands-on tests of the joint",
    lookedFor: "at least {provocativeTestsMin} tests of the joint that bring on your pain",
    notMet: "Fewer tests than this brought on your pain.",
    notMetNumber: "{shown} that brought on your pain.",
    help: "The exam note that names each test of the joint and its result",
  },
  "exam.side-matches": {
    title: "The side that was tested",
    lookedFor: "tests on the same side as the treatment",
    notMet: "The tests were not on the side of the treatment.",
    help: "An exam note that says which side was tested",
  },
  "conservative.care": {
    title: "Other care first",
    lookedFor:
      "at least {conservativeMinWeeks} weeks of other care, such as medicine or exercise, or a reason you could not have it",
    notMet: "You had less care than this, and no reason is given.",
    notMetNumber: "{shown} of other care. No reason for stopping is given.",
    help: "Notes on the care you had, with dates, and how well it worked",
  },
  "conservative.active-rehab": {
    title: "An exercise program",
    lookedFor: "an exercise program along with this treatment",
    notMet: "You are not in an exercise program.",
    help: "Your therapy plan or home exercise plan",
  },
  "block.repeat-justified": {
    title: "Your last test injection",
    lookedFor:
      "at least {diagnosticReliefMin}% relief from the last test injection on the same side",
    notMet: "Your last test injection helped less than this.",
    help: "The note of your last test injection, with your pain scores",
  },
  "block.positive": {
    title: "A test injection that worked",
    lookedFor: "a test injection that took away at least {diagnosticReliefMin}% of your pain",
    notMet: "Your test injection helped less than this, or was on the other side.",
    help: "Your pain scores before and after the test injection",
  },
  "repeat.benefit": {
    title: "How much the last injection helped",
    lookedFor:
      "at least {therapeuticReliefMin}% relief for at least {benefitMinMonths} months after your last injection",
    notMet: "Your last injection helped less, or for less time, than this.",
    help: "Notes on how much your last injection helped and for how long",
  },
  "repeat.long-term": {
    title: "Injections for more than a year",
    lookedFor: "a note on why you still need injections after more than a year",
    notMet: "The notes do not explain why you still need injections.",
    help: "A note on why you still need injections, sent to your primary care doctor too",
  },
  "frequency.diagnostic": {
    title: "The number of test injections in a year",
    lookedFor: "no more than {diagnosticMax12m} test injections in 12 months",
    notMet: "With this one, you would have more test injections than this.",
    help: "A list of the dates of all your test injections",
  },
  "frequency.therapeutic": {
    title: "The number of treatment injections in a year",
    lookedFor: "no more than {therapeuticMax12m} treatment injections in 12 months",
    notMet: "With this one, you would have more treatment injections than this.",
    help: "A list of the dates of all your treatment injections",
  },
  "plan.image-guidance": {
    title: "How the needle is placed",
    lookedFor: "live images and a dye to place the needle, unless the dye is not safe for you",
    notMet: "The plan for the treatment does not include these.",
    help: "A note on how the needle will be placed, or why the dye is not safe for you",
  },
  "plan.no-biologic": {
    title: "What will be injected",
    lookedFor: "medicine that is not made from blood or stem cells",
    notMet: "The injection would have a product made from blood or stem cells.",
    help: "A note that lists what will be injected",
  },
  "plan.alone": {
    title: "One kind of injection at a visit",
    lookedFor: "a visit with only this injection in the back",
    notMet: "More than one kind of back injection is planned for the visit.",
    help: "A new plan with only this injection at the visit",
  },
};
