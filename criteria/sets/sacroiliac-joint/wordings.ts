import type { Wordings } from "../../model/criteria-set.ts";

/** What each criterion and pitfall says to the nurse, asks of the provider, and tells the member. */
export const criterionWordings: Readonly<Record<string, Wordings>> = {
  "request.procedure-named": {
    nurse: "Requested procedure",
    provider: "The name of the procedure, the joint or nerves treated, and the side",
    member: "We need to know which treatment your clinic is asking for",
  },
  "request.service-covered": {
    nurse: "Covered service",
    provider: "A request for a covered treatment, or the plan document that covers this one",
    member: "This plan does not cover this treatment for this kind of pain",
  },
  "safety.red-flags-screened": {
    nurse: "Red flag screening",
    provider:
      "The history that asks about cancer, weight loss, night pain, fever, weakness, numbness in the groin, bladder or bowel changes, injury and steroid use, with the answers",
    member: "Your clinic should check for warning signs of a more serious problem",
  },
  "indication.location": {
    nurse: "Pain over the SI joint",
    provider:
      "A pain drawing or exam note that places the main pain between the iliac crest and the gluteal fold",
    member: "Your main pain should be low in the back, beside the tailbone, where this joint sits",
  },
  "indication.severity": {
    nurse: "Baseline pain: {moderatePainMin} of 10 or more, scale named",
    provider: "The pain score before any injection and the name of the scale",
    member: "Your clinic should record how strong your pain is before treatment",
  },
  "indication.duration": {
    nurse: "Pain duration: {painMinMonths} months or more",
    provider: "The date or month this pain began",
    member: "Your pain should have lasted about three months before this treatment",
  },
  "indication.no-radiculopathy": {
    nurse: "No untreated radiculopathy",
    provider:
      "A neurologic exam that rules out nerve-root pain or deficit, or the treatment it had",
    member: "Your clinic should check that the pain does not come from a pinched nerve",
  },
  "indication.no-other-cause": {
    nurse: "No other cause of pain",
    provider:
      "Imaging reports or notes that rule out stenosis, disc disease, infection, tumor, fracture, nonunion and hardware pain",
    member:
      "Your clinic should look for other reasons for the pain, such as a broken bone or an infection",
  },
  "exam.provocative-tests": {
    nurse: "Provocative tests: {provocativeTestsMin} or more positive",
    provider: "The exam note that names each SI joint test and its result",
    member:
      "Your clinic should do hands-on tests of the joint, and enough of them should bring on your pain",
  },
  "exam.side-matches": {
    nurse: "Tests on the requested side",
    provider: "The side of each positive test",
    member: "The tests should be on the same side as the treatment",
  },
  "conservative.care": {
    nurse: "Conservative care: {conservativeMinWeeks} weeks or more",
    provider:
      "Which treatments were tried, from when to when, and how they worked, or why they could not be used",
    member:
      "You should have tried other care first, such as medicine or exercise, for about four weeks",
  },
  "conservative.active-rehab": {
    nurse: "Active rehabilitation",
    provider: "The current therapy or home exercise plan",
    member: "It helps to keep up an exercise program along with this treatment",
  },
  "block.repeat-justified": {
    nurse: "Relief from the last diagnostic block: {diagnosticReliefMin}% or more",
    provider: "The procedure note and pain scores of the last diagnostic block on this side",
    member: "A second test injection makes sense only if the first one helped a lot",
  },
  "block.positive": {
    nurse: "Positive diagnostic block: {diagnosticReliefMin}% or more on this side",
    provider:
      "Pain scores before, right after, and on the days after the diagnostic block, on one scale, with the anesthetic used",
    member: "A test injection should have taken away most of your pain for a short time",
  },
  "repeat.benefit": {
    nurse:
      "Benefit of the last injection: {therapeuticReliefMin}% for {benefitMinMonths} months or more",
    provider:
      "Relief or gain in function in percent after the last injection on this side, how long it lasted, and the scale",
    member: "Your last injection should have helped by about half for about three months",
  },
  "repeat.long-term": {
    nurse: "Reason for treatment beyond 12 months",
    provider: "A note on lasting disability, why injections go on, and that primary care was told",
    member:
      "If you have had injections for over a year, your clinic should explain why you still need them",
  },
  "frequency.diagnostic": {
    nurse: "Diagnostic sessions in 12 months: {diagnosticMax12m} at most",
    provider: "The dates of all diagnostic blocks in the last 12 months",
    member: "There is a limit on test injections in one year",
  },
  "frequency.therapeutic": {
    nurse: "Therapeutic sessions in 12 months: {therapeuticMax12m} at most",
    provider: "The dates of all treatment injections in the last 12 months",
    member: "There is a limit on treatment injections in one year",
  },
  "plan.image-guidance": {
    nurse: "Image guidance with contrast",
    provider:
      "The planned guidance and contrast, or the allergy or pregnancy that rules contrast out",
    member:
      "The doctor should use live imaging and a dye to place the needle, unless the dye is not safe for you",
  },
  "plan.no-biologic": {
    nurse: "No biologic in the injectate",
    provider: "The drugs to be injected",
    member: "Products made from blood or stem cells are not covered for this",
  },
  "plan.alone": {
    nurse: "No other block in the same session",
    provider: "A plan with only this injection in the session",
    member:
      "Only one kind of back injection should be done at a visit, so it is clear which one helped",
  },
};

export const pitfallWordings: Readonly<Record<string, Wordings>> = {
  "two-tests-only": {
    nurse: "Only two positive tests",
    provider: "The full exam note, with every SI joint test and its result",
    member: "We saw fewer joint tests than are needed",
  },
  "facet-threshold-used": {
    nurse: "Facet joint minimum applied to the SI joint",
    provider: "Nothing to send: relief from {diagnosticReliefMin}% counts",
    member: "Your test injection counts",
  },
  "relief-without-context": {
    nurse: "Relief without scale, date, or duration",
    provider: "The scale, the date, and how long the relief lasted",
    member: "We need to know when you felt better and for how long",
  },
  "relief-does-not-count": {
    nurse: "Relief that does not count for this request",
    provider:
      "Why the earlier block supports this side, with its pain scores and the anesthetic used",
    member: "Your earlier test injection may not tell us about this joint",
  },
  "pain-source-ambiguous": {
    nurse: "M53.3 without a named pain source",
    provider: "A note or code that names the SI joint as the source of pain",
    member: "We need to know which part of your back is the source of the pain",
  },
  "radiation-in-pregnancy": {
    nurse: "X-ray guidance in pregnancy",
    provider: "The reason for X-ray guidance in pregnancy, or another plan",
    member: "X-rays may not be the best choice while you are pregnant",
  },
  "positive-block-red-flag": {
    nurse: "Positive block with a red flag",
    provider: "The work-up of the warning sign",
    member: "Feeling better after a test injection does not rule out a serious cause",
  },
  "technique-does-not-change-coverage": {
    nurse: "Ablation technique and coverage",
    provider: "Nothing to send: the technique does not change coverage",
    member: "The way this treatment is done does not change whether your plan covers it",
  },
  "guidelines-disagree": {
    nurse: "Conflicting guidelines",
    provider: "Why this patient should have the procedure, if the record says so",
    member: "Experts do not agree on how well this treatment works",
  },
};
