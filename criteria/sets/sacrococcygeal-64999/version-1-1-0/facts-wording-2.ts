/** What 1.1.0 says in questions, steps, procedures and parameters instead of the words of 1.0.0. No rule, id or option value is among them. */
export const factsWording2: readonly (readonly [before: string, after: string])[] = [
  ["What did conservative care achieve?", "What was the response to conservative care?"],
  [
    "Was a lateral radiograph of the coccyx taken standing?",
    "Was a standing lateral X-ray of the coccyx obtained?",
  ],
  [
    "Was a lateral radiograph of the coccyx taken sitting?",
    "Was a sitting lateral X-ray of the coccyx obtained?",
  ],
  [
    "The report must name the position; a single film lying down is not it.",
    "The report must state the position; a supine film doesn't count.",
  ],
  [
    "Sitting and standing films are compared to measure how far the coccyx moves.",
    "Sitting and standing X-rays are compared to measure coccygeal mobility.",
  ],
  [
    "Was an MRI or CT taken that includes the coccyx?",
    "Was an MRI or CT that includes the coccyx obtained?",
  ],
  [
    "Stands in for dynamic films only where those are not available. A lumbar scan usually ends above the coccyx.",
    "Counts in place of dynamic X-rays only if those are not available. A lumbar scan usually ends above the coccyx.",
  ],
  [
    "What do the dynamic films say of the coccyx's mobility?",
    "What do the dynamic films show about coccygeal mobility?",
  ],
  [
    "Hypermobile: over 25° of flexion. Luxation: over 25 % displacement. Normal films still count as done.",
    "Hypermobile: more than 25° of flexion. Luxation: more than 25% displacement. Normal films still meet the criterion.",
  ],
  [
    "A bony spur at the tip of the coccyx, named in a film or scan report.",
    "A bony spur at the tip of the coccyx, named in an imaging report.",
  ],
  [
    "One line a study, with the region it shows and its finding as reported.",
    "One entry per study, with the region and the reported finding.",
  ],
  ["Kind", "Modality"],
  ["Static radiograph", "Static X-ray"],
  ["Finding as reported", "Reported finding"],
  ["The patient has no access to such films", "The patient does not have access to these X-rays"],
  [
    "A procedure note for a local anaesthetic injection done to test, not only to treat.",
    "A procedure note for a local anesthetic injection performed for diagnosis, not only for treatment.",
  ],
  ["Where was the block placed?", "What was the site of the block?"],
  ["Another site", "Other site"],
  [
    "Percent, as recorded while the anaesthetic worked: a pain diary or scores before and after.",
    "Percent relief while the anesthetic was active, from a pain diary or scores before and after.",
  ],
  [
    "Percent, as recorded while the anaesthetic worked.",
    "Percent relief while the anesthetic was active.",
  ],
  ["Disease of the pelvic organs", "Pelvic organ disease"],
  [
    "Gynaecological, urological or rectal evaluation, or pelvic imaging.",
    "Gynecologic, urologic, or rectal evaluation, or pelvic imaging.",
  ],
  ["Skin of the natal cleft inspected.", "Inspection of the natal cleft."],
  [
    "Examination and, where taken, lumbar imaging that the clinician judged not to explain the pain.",
    "Examination and any lumbar imaging that, in the clinician's judgment, does not explain the pain.",
  ],
  [
    "Provocation tests or a block. Not counted when the SI joint itself is the target of the request.",
    "Provocation tests or a block. Does not apply when the SI joint is the target of the request.",
  ],
  [
    "One line a procedure, with its result. A diagnostic block is entered in its own step.",
    "One entry per procedure, with its result. Enter diagnostic blocks in their own step.",
  ],
  ["Reason for this patient", "Patient-specific rationale"],
  [
    "Does the treating clinician say why this patient should have the procedure in spite of the 2025 guideline?",
    "Does the treating clinician document why the procedure is appropriate for this patient despite the 2025 guideline?",
  ],
  [
    "A statement about this patient, not a general remark on the procedure. The reviewer does not supply it.",
    "A statement about this patient, not a general comment on the procedure. The reviewer doesn't supply it.",
  ],
  ["First therapy session", "First therapy visit"],
  ["Lateral film standing", "Standing lateral X-ray"],
  ["Lateral film sitting", "Sitting lateral X-ray"],
  ["sessions", "visits"],
];
