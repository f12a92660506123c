/** What 1.1.0 says in questions, steps, procedures and parameters instead of the words of 1.0.0. No rule, id or option value is among them. */
export const factsWording1: readonly (readonly [before: string, after: string])[] = [
  ["Least span of physical therapy", "Minimum duration of physical therapy"],
  ["Least number of therapy sessions", "Minimum number of physical therapy visits"],
  ["Least duration of conservative care", "Minimum duration of conservative care"],
  [
    "Least relief from a diagnostic block of the coccyx",
    "Minimum relief from a diagnostic coccyx block",
  ],
  [
    "Least relief from a diagnostic SI joint block",
    "Minimum relief from a diagnostic SI joint block",
  ],
  ["What imaging must show before surgery", "Imaging findings required before surgery"],
  ["Pain counts as chronic from", "Minimum duration of chronic pain"],
  [
    "Added: one a week over the least span; for the plan to adopt",
    "Added: one visit a week over the minimum duration; for the plan to adopt",
  ],
  [
    "Added: the source names none; published practice ranges from 50 to 80",
    "Added: the source gives no number; published practice ranges from 50% to 80%",
  ],
  [
    "Clinical source: both; the alternative follows Patel 2008",
    "Clinical source: both; the alternative is based on Patel 2008",
  ],
  ["Another procedure", "Procedure not on this list"],
  ["Injection of the sacrococcygeal structures", "Sacrococcygeal injection"],
  [
    "Cryoablation of the sacrococcygeal nerves, ultrasound and fluoroscopy",
    "Cryoablation of the sacrococcygeal nerves with ultrasound and fluoroscopic guidance",
  ],
  ["What was asked for, when, and how urgently.", "What was requested, when, and how urgently."],
  [
    "How the pain began, and what must not be overlooked.",
    "How the pain began, and red flags to rule out.",
  ],
  [
    "Therapy, hands-on treatment, medication, and what they achieved.",
    "Physical therapy, manual treatment, medication, and the response.",
  ],
  [
    "Films in both positions, and other imaging.",
    "Standing and sitting X-rays, and other imaging.",
  ],
  [
    "Test injections that confirm the source.",
    "Diagnostic injections that confirm the pain source.",
  ],
  ["Other sources of pain in the same place.", "Other sources of pain in the same area."],
  [
    "What was tried before, and the clinician's reason for this patient.",
    "Earlier procedures, and the clinician's patient-specific rationale.",
  ],
  [
    "The code alone does not say: 64999 is unlisted. Look for the procedure's name, target and technique in the order or the letter.",
    "64999 is an unlisted code and doesn't identify the procedure. Look for the procedure's name, target, and technique in the order or letter.",
  ],
  [
    "In the requester's words: structure, side, technique, guidance. Kept for the file; it counts only for a procedure outside the list.",
    "In the requesting provider's words: structure, side, technique, guidance. Used by the criteria only for a procedure not on the list.",
  ],
  [
    "These criteria judge 64999, the unlisted procedure of the nervous system, and no other code.",
    "These criteria apply only to CPT 64999, unlisted nervous system procedure.",
  ],
  [
    "Date, time and zone of receipt. How long the pain has lasted is counted up to this date.",
    "Date, time, and time zone of receipt. Duration of pain is counted to this date.",
  ],
  [
    "Expedited when the requester or the member says that waiting could harm the member.",
    "Expedited when the request states that waiting could seriously harm the member's life, health, or ability to function. The legal test was not read for these criteria; follow your plan's policy.",
  ],
  ["Under which line of business is the member covered?", "What is the member's line of business?"],
  [
    "From the eligibility record. It sets the deadlines, never the clinical criteria.",
    "From the eligibility record. Sets the deadlines and the notice rules.",
  ],
  ["How it began", "Mechanism of onset"],
  [
    "After a fall or other injury, a fracture has to be excluded.",
    "After a fall or other injury, a fracture must be excluded.",
  ],
  ["Repeated strain", "Repetitive strain"],
  [
    "A film, CT or MRI report of the coccyx or sacrum that speaks of fracture.",
    "An X-ray, CT, or MRI report of the coccyx or sacrum that addresses fracture.",
  ],
  [
    "Tick each one the record reports. “None of these” says that the record was screened and shows none.",
    "Select each one the record reports. “None of these” means you reviewed the record and it shows none.",
  ],
  ["Saddle anaesthesia", "Saddle anesthesia"],
  ["Where does the pain radiate to?", "Where does the pain radiate?"],
  ["0 to 10, the score at the start of this episode.", "0 to 10, at the start of this episode."],
  [
    "0 to 10, the latest score before the request.",
    "0 to 10, the most recent score before the request.",
  ],
  ["Physical therapy sessions", "Physical therapy visits"],
  [
    "How many physical therapy sessions were attended?",
    "How many physical therapy visits were attended?",
  ],
  [
    "Attended visits from the therapy notes or claims; ordered or cancelled visits do not count.",
    "Attended visits from therapy notes or claims. Ordered or canceled visits don't count.",
  ],
  ["Last therapy session", "Last therapy visit"],
  ["When was the first therapy session?", "When was the first therapy visit?"],
  ["When was the last therapy session?", "When was the last therapy visit?"],
  [
    "Over how many weeks does the record say therapy ran?",
    "How many weeks of therapy does the record state?",
  ],
  [
    "Only needed when the dates are not both there: two dates outrank a stated number.",
    "Answer only if a date is missing. Dates take precedence.",
  ],
  [
    "Does the record give a reason why therapy could not be completed?",
    "Does the record document why therapy could not be completed?",
  ],
  ["No reason given or none needed", "No reason, or therapy was completed"],
  ["Was the coccyx mobilized by hand?", "Was manual mobilization of the coccyx performed?"],
  [
    "Pelvic-floor or manual therapy notes that name the muscle or the technique.",
    "Pelvic floor or manual therapy notes that name the muscle or the technique.",
  ],
  [
    "Manual therapy, osteopathic or physician notes; external or internal technique.",
    "Manual therapy, osteopathic, or physician notes; external or internal technique.",
  ],
  [
    "Wedge or cut-out cushion, advised and used.",
    "Wedge or cut-out cushion, recommended and used.",
  ],
  [
    "Advisory: shown to the physician, never counted against the request.",
    "Advisory only. Shown to the physician, never counted against the request.",
  ],
  [
    "Which pain medications were tried, and what did they do?",
    "Which pain medications were tried, and what was the response?",
  ],
  [
    "One line a drug; pain scores before and after where the record gives them.",
    "One entry per drug, with pain scores before and after if documented.",
  ],
  [
    "Raised to effect or to the limit of tolerance, for the medication plan as a whole.",
    "Titrated to effect or to the highest tolerated dose, for the medication plan as a whole.",
  ],
  [
    "For example an anti-inflammatory with a neuropathic agent or a topical.",
    "For example, an anti-inflammatory with a neuropathic agent or a topical.",
  ],
  [
    "For how many months has this episode been treated conservatively?",
    "How many months of conservative care has this episode had?",
  ],
  ["Result of conservative care", "Response to conservative care"],
];
