/**
 * Which papers of a set's evidence register speak of a requested procedure itself, by criteria set and
 * procedure. The set ties evidence to criteria; this is how the physician's page finds a procedure's own.
 */
export const procedureEvidence: Readonly<
  Record<string, Readonly<Record<string, readonly string[]>>>
> = {
  "sacrococcygeal-64999": {
    "diagnostic-injection": ["coccygodynia-2012"],
    "sacrococcygeal-injection": ["coccygodynia-2012"],
    "si-joint-injection": ["si-joint-2010"],
    "cooled-rf-lateral-branches": ["si-joint-2010"],
    "pulsed-rf-l5-lateral-branches": ["si-joint-2010"],
    "pericapsular-rfa": ["pericapsular-rfa-2022"],
    cryoablation: ["cryoablation"],
    "coccygectomy-partial": ["coccygectomy-2008", "maigne-mobility"],
    "coccygectomy-total": ["coccygectomy-2008", "maigne-mobility"],
  },
};

/** The guideline of a set that stands against its procedures, by its key in the register. */
export const guidelineEvidence: Readonly<Record<string, string>> = {
  "sacrococcygeal-64999": "bmj-2025",
};
