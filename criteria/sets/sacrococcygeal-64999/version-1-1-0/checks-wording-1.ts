/** What 1.1.0 says in pitfalls, coding queries, warnings, evidence and corrections instead of the words of 1.0.0. No rule, id or option value is among them. */
export const checksWording1: readonly (readonly [before: string, after: string])[] = [
  ["Sacrococcygeal disorders, CPT 64999", "Sacrococcygeal pain criteria"],
  [
    "Unlisted procedure, nervous system, requested for pain of the coccyx or the sacroiliac region",
    "Unlisted nervous system procedure (CPT 64999) requested for coccyx or sacroiliac pain",
  ],
  ["Span of physical therapy", "Duration of physical therapy"],
  ["Order of procedures", "Treatment sequence"],
  [
    "A red flag is listed. A physician looks at the case at once, whatever the criteria say.",
    "A red flag is listed. A physician must review this case right away, regardless of the criteria.",
  ],
  [
    "Added: pain that remains at 3 or more leaves room for a better dose",
    "Added: residual pain of 3 or more suggests the dose can still be optimized",
  ],
  [
    "The pain is said to begin after the request was received. Check both dates.",
    "The onset date is after the request was received. Check both dates.",
  ],
  [
    "The last therapy session lies after the request was received. Check both dates.",
    "The last therapy visit is after the request was received. Check both dates.",
  ],
  [
    "Therapy began before the pain did. It may belong to an earlier episode.",
    "Therapy began before the pain did. It may be for an earlier episode.",
  ],
  [
    "The stated weeks and the dates of therapy differ by a week or more. The dates are what counts.",
    "The stated weeks and the therapy dates differ by a week or more. The dates are used.",
  ],
  [
    "There are more therapy sessions than days between the first and the last.",
    "There are more therapy visits than days between the first and last visit. Check the count and the dates.",
  ],
  [
    "Conservative care is said to have lasted longer than the pain. Check the onset date.",
    "Conservative care lasted longer than the pain. Check the onset date and the months of care.",
  ],
  ["A coder has to decide which code fits", "Coder review needed"],
  [
    "An unlisted code may be billed only when no other code describes the procedure. One does.",
    "An unlisted code may be billed only when no other code describes the procedure. A specific code does.",
  ],
  [
    "Ask the requester to bill the specific code or to say why it does not fit.",
    "Ask the requesting provider to bill the specific code or explain why it does not apply.",
  ],
  [
    "Coding sources disagree on the code for this procedure.",
    "Coding sources disagree about the code for this procedure.",
  ],
  [
    "64999 is the unlisted procedure of the nervous system. It does not by itself mean that a nerve is destroyed; the request has to say what is done.",
    "64999 is the code for an unlisted nervous system procedure. It does not by itself mean that a nerve is destroyed. The request must describe what will be done.",
  ],
  [
    "A procedure before conservative care is complete",
    "Procedure before conservative care is complete",
  ],
  [
    "The record shows that part of conservative care was not given or did not run its course. Going to a procedure too early is the most frequent mistake in this condition.",
    "The record shows that part of conservative care was not done or not completed. Moving to a procedure too early is the most common error in this condition.",
  ],
  [
    "Name the missing care in the referral. Look for therapy and medication notes outside the faxed pages first.",
    "List what was not done in the referral. First look for therapy and medication notes beyond the faxed pages.",
  ],
  [
    "A medication helped in part and its dose was not optimized",
    "Partial response, dose not optimized",
  ],
  [
    "One drug lowered the pain and left a score of 3 or more, and the record does not show that the dose was taken further. There may be relief left in it.",
    "A drug lowered the pain score but left it at 3 or more, and the record does not show a dose increase. A higher dose may give more relief.",
  ],
  ["Two pain scores disagree", "Conflicting pain scores"],
  [
    "The score after the last medication and the score given as current differ by a point or more. One of them is out of date, or they were taken at different times.",
    "The score after the last medication and the current score differ by a point or more. One may be out of date, or they were taken at different times.",
  ],
  [
    "Check the dates of both scores and keep the later one as current.",
    "Check the dates of both scores and enter the later one as current.",
  ],
  ["Sessions without a span", "Visit count without dates"],
  [
    "The record gives the number of therapy sessions but neither dates nor weeks. A count alone cannot show how long therapy ran.",
    "The record gives the number of therapy visits but no dates or weeks. A count alone can't show how long therapy lasted.",
  ],
  [
    "Ask for the first and last dates of therapy; the therapist's discharge note has both.",
    "Ask for the first and last dates of therapy. The therapy discharge summary usually has both.",
  ],
  ["No diagnostic block on record", "No diagnostic block documented"],
  [
    "Nothing in the record confirms where the pain comes from. Procedures on an unconfirmed source often fail.",
    "Nothing in the record confirms the source of the pain. Procedures on an unconfirmed source often fail.",
  ],
  [
    "Look for a procedure note of a test injection with the relief in percent.",
    "Look for a procedure note for a diagnostic injection with percent relief.",
  ],
  ["Another source of the pain is still open", "Other pain sources not excluded"],
  [
    "For at least one other source of the pain the record says that it was not evaluated, or does not say. About 30 % of cases have no known cause, which makes the others worth excluding.",
    "At least one other pain source was not evaluated or is not documented. About 30% of cases have no known cause, so the others are worth excluding.",
  ],
  [
    "Name the ones that are open when asking for information.",
    "List each one when you request information.",
  ],
  ["A block without its result", "Block result not documented"],
  [
    "The block was performed, and the record does not say how much relief it gave.",
    "The block was performed, but the relief is not documented.",
  ],
  ["A good block does not rule out a tumour", "A positive block does not rule out tumor"],
  [
    "A red flag is listed and the block gave relief. A block eases pain from a tumour too: in one reported patient 78 % relief came before the tumour was found.",
    "A red flag is listed and the block gave relief. A block can also relieve pain from a tumor: one reported patient had 78% relief before the tumor was found.",
  ],
  [
    "Send to a physician at once; the relief is no reason to wait.",
    "Send to a physician right away. Relief from the block is not a reason to wait.",
  ],
  ["No films standing and sitting on record", "Standing and sitting X-rays not documented"],
  [
    "Dynamic films show abnormal mobility in about 70 % of patients with this pain. A static film or a scan lying down cannot show it.",
    "Dynamic films show abnormal mobility in about 70% of patients with this pain. A static film or a supine scan can't show it.",
  ],
  [
    "Look for coccyx films in both positions; ask for them, or for the statement that they are not available.",
    "Look for coccyx X-rays in both positions. If there are none, request them or a statement that they are not available.",
  ],
  [
    "There is imaging in the record, but none of the coccyx or sacrum, and no dynamic films. A scan of the lumbar spine says nothing of the coccyx.",
    "The record has imaging, but none of the coccyx or sacrum and no dynamic films. A lumbar spine scan does not show the coccyx.",
  ],
  [
    "Do not count this imaging for the coccyx. Ask for films of the coccyx.",
    "Don't count this imaging for the coccyx. Request coccyx X-rays.",
  ],
  ["An examination finding reported as imaging", "Exam finding reported as imaging"],
  [
    "Tenderness and pain on movement are found by the examining hand. A scan cannot show them, so this line is not an imaging result.",
    "Tenderness and pain with movement are exam findings. Imaging can't show them, so this entry is not an imaging result.",
  ],
  [
    "Read the radiologist's own report and enter what it says.",
    "Read the radiology report and enter its findings.",
  ],
  ["A step of the ladder was skipped", "Treatment step skipped"],
  [
    "The request is for a later step, and no first-line injection is recorded as failed before it.",
    "The request is for a later step, and no earlier first-line injection is documented as failed.",
  ],
  [
    "Look for earlier procedure notes. If there are none, say so in the referral.",
    "Look for earlier procedure notes. If there are none, note that in the referral.",
  ],
  [
    "The target is the SI joint, the diagnosis code does not say so",
    "SI joint target, nonspecific diagnosis code",
  ],
  [
    "M53.3 covers the sacrum, the coccyx and the SI joint alike. The code cannot tell which of them causes the pain.",
    "M53.3 covers the sacrum, the coccyx, and the SI joint. The code can't tell which one causes the pain.",
  ],
  [
    "Have the record name the structure that causes the pain.",
    "Ask for documentation of the structure that causes the pain.",
  ],
  ["The guideline speaks of other levels", "The guideline addresses other spinal levels"],
  [
    "The 2025 guideline names the cervical and lumbar spine and the sacroiliac joint, not the coccyx. Its advice reaches this request only by analogy, and its publisher stands by it against calls for retraction.",
    "The 2025 guideline addresses the cervical and lumbar spine and the sacroiliac joint, not the coccyx. It applies to this request only by analogy. Its publisher has kept it in place despite calls for retraction.",
  ],
];
