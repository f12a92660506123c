/** What 1.0.1 says instead of the words of 1.0.0. No rule, id, title of a criterion or option value is among them. */
export const words: ReadonlyMap<string, string> = new Map([
  ["What was asked for, on which side, and when.", "What was requested, on which side, and when."],
  ["Another procedure", "Procedure not on this list"],
  [
    "27096 and G0260 name the injection, not its purpose: look in the order for diagnostic, first, or repeat. Pulsed radiofrequency, cryoablation, and joint fusion are “Another procedure”.",
    "27096 and G0260 name the injection, not its purpose: look in the order for diagnostic, first, or repeat. Pulsed radiofrequency, cryoablation, and joint fusion are not on this list.",
  ],
  [
    "In the requester's words: joint or nerves, side, technique, guidance. It counts only for a procedure outside the list.",
    "In the requesting provider's words: joint or nerves, side, technique, guidance. Used by the criteria only for a procedure not on the list.",
  ],
  ["Which side is to be treated?", "Which side will be treated?"],
  [
    "Date, time and zone of receipt. Months of pain and of treatment are counted up to this date.",
    "Date, time, and time zone of receipt. Months of pain and of treatment are counted to this date.",
  ],
  [
    "Expedited when the requester or the member says that waiting could harm the member.",
    "Expedited when the request states that waiting could seriously harm the member's life, health, or ability to function. The legal test was not read for these criteria; follow your plan's policy.",
  ],
  ["Under which line of business is the member covered?", "What is the member's line of business?"],
  [
    "From the eligibility record. Medicare Advantage binds the plan to these criteria: no stricter minimum is accepted.",
    "From the eligibility record. A Medicare Advantage plan must use these criteria: no stricter minimum is accepted (42 CFR 422.101(b)(6)).",
  ],
  [
    "The scale has to be named in the record. A score with no named scale is “Not documented”.",
    "The record must name the scale. A score with no named scale is “Not documented”.",
  ],
  [
    "Check each one the record reports. “None of these” says that the record was screened and shows none.",
    "Select each one the record reports. “None of these” means you reviewed the record and it shows none.",
  ],
  [
    "On history, exam, or imaging. “None found” says that the record looked and found none.",
    "By history, exam, or imaging. “None found” means the record documents an evaluation that found none.",
  ],
  ["Which SI joint tests brought on the pain?", "Which SI joint tests reproduced the pain?"],
  [
    "For how many weeks was this episode treated conservatively?",
    "How many weeks of conservative care has this episode had?",
  ],
  ["Reason why care could not be used", "Exception to conservative care"],
  [
    "Was conservative care not tolerated or contraindicated?",
    "Does the record document why conservative care could not be used?",
  ],
  [
    "Only a documented reason counts.",
    "Not tolerated or contraindicated. Select “None” if care could be used.",
  ],
  ["Neither", "None"],
  [
    "A rehabilitation, home exercise, or functional restoration program. Advisory: it never counts against the request.",
    "A rehabilitation, home exercise, or functional restoration program. Advisory only, never counted against the request.",
  ],
  ["Reason against contrast", "Exception to contrast"],
  ["Why can contrast not be used?", "Why can't contrast be used?"],
  ["No reason", "None"],
  [
    "“None planned” says that the plan has this procedure only.",
    "“None planned” means the plan has only this procedure.",
  ],
  [
    "One line a session: one date of service, one side or both. A session whose side the record does not give is not entered: mark the list “Not documented” and ask for the procedure note.",
    "One entry per session: one date of service, one side or both. If the record doesn't give the side of a session, mark the list “Not documented” and request the procedure note.",
  ],
  [
    "For treatment beyond 12 months: moderate to severe pain and limited function that go on.",
    "For treatment beyond 12 months: continuing moderate to severe pain and limited function.",
  ],
  ["Reason to continue", "Rationale to continue"],
  [
    "Does the record say why injections continue beyond 12 months?",
    "Does the record document why injections continue beyond 12 months?",
  ],
  [
    "The treating clinician's reason for this patient.",
    "The treating clinician's patient-specific rationale.",
  ],
  [
    "Does the primary care clinician know of the continued treatment?",
    "Was the primary care clinician informed of the continued treatment?",
  ],
  [
    "The request names the procedure; one outside the list is described in words.",
    "The request names the procedure. A procedure not on the list is described in words.",
  ],
  [
    "One code stands for a diagnostic, a first, and a repeat injection. The criteria differ.",
    "The same code is used for diagnostic, first, and repeat injections. The criteria differ.",
  ],
  [
    "The name of the procedure, or for another procedure a description of it.",
    "The name of the procedure or, if it is not on the list, a description of it.",
  ],
  [
    "The coverage determination covers the procedure, or the plan covers it where the determination does not.",
    "The coverage determination covers the procedure, or the plan covers it even though the determination does not.",
  ],
  [
    "Pain above L5, in the groin or leg only, or all over comes from elsewhere.",
    "Pain above L5, only in the groin or leg, or widespread usually has another source.",
  ],
  [
    "Most new pain of this joint settles without an injection.",
    "Most new SI joint pain improves without an injection.",
  ],
  [
    "Tests of one side say nothing about the other.",
    "Tests on one side say nothing about the other side.",
  ],
  [
    "Notes that say what was tried, from when to when, and how it worked.",
    "Notes that show what was tried, the start and end dates, and the response.",
  ],
  [
    "The record says that care was not tolerated or is contraindicated.",
    "Documentation that care was not tolerated or is contraindicated.",
  ],
  [
    "which treatments were tried, from when to when, or why they could not be used",
    "which treatments were tried, with start and end dates, or why they could not be used",
  ],
  [
    "An injection makes room for exercise; it does not replace it.",
    "An injection can make exercise possible. It does not replace it.",
  ],
  [
    "Where this side had a diagnostic block before, the last one gave at least the minimum relief.",
    "If this side had an earlier diagnostic block, the last one gave at least the minimum relief.",
  ],
  [
    "A second test is useful only to confirm a first that was positive.",
    "A second block makes sense only to confirm a positive first block.",
  ],
  [
    "An injection that did not help, or not for long, is not repeated.",
    "An injection that did not help, or did not help for long, should not be repeated.",
  ],
  [
    "Where treatment goes back 12 months or more, the record describes lasting disability, says why it continues, and shows that primary care knows.",
    "If treatment goes back 12 months or more, the record documents lasting disability, the rationale to continue, and that primary care was informed.",
  ],
  [
    "Long treatment needs a reason of its own and somebody who sees the whole patient.",
    "Long-term treatment needs its own rationale and a clinician who follows the whole patient.",
  ],
  [
    "More tests do not make the diagnosis surer.",
    "More tests do not make the diagnosis more certain.",
  ],
  [
    "Without live imaging and contrast nobody can tell whether the needle is in the joint.",
    "Without live imaging and contrast, needle placement in the joint can't be confirmed.",
  ],
  [
    "With two blocks at once nobody can tell which one helped.",
    "With two blocks in one session, it isn't clear which one helped.",
  ],
  ["A percentage alone proves nothing.", "A percentage alone is not enough."],
  [
    "Enough relief is on record, but on the other side, on another scale, too long or too short for the anesthetic, or with no follow-up.",
    "Enough relief is documented, but for the other side, on another scale, for too long or too short a time for the anesthetic, or with no follow-up.",
  ],
  [
    "Name which of these it is when referring.",
    "State which of these applies when you refer the case.",
  ],
  ["Have the record name the pain generator.", "Ask for documentation of the pain generator."],
  ["Bring it to the physician.", "Alert the physician."],
  ["Do not wait because of the relief.", "Relief from the block is not a reason to wait."],
  [
    "Cooled radiofrequency falls under the same non-coverage as thermal.",
    "Cooled radiofrequency is not covered, for the same reason as thermal.",
  ],
  [
    "A red flag is listed. A physician looks at the case at once, whatever the criteria say.",
    "A red flag is listed. A physician must review this case right away, regardless of the criteria.",
  ],
  [
    "The pain is said to begin after the request was received. Check both dates.",
    "The onset date is after the request was received. Check both dates.",
  ],
  ["A coder has to decide which code fits", "Coder review needed"],
  [
    "Ask the requester to bill the code of the procedure or to name another procedure.",
    "Ask the requesting provider to bill the code for this procedure or to name another procedure.",
  ],
  [
    "Ask the requester which diagnosis the procedure is for.",
    "Ask the requesting provider which diagnosis the procedure is for.",
  ],
]);
