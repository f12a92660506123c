import { textPdf } from "./document-files.ts";

/** Date and time as a fax machine in New York prints them, some hours ago. */
function headerTime(hoursAgo: number): {
  readonly printed: string;
  readonly date: string;
  readonly time: string;
} {
  const at = new Date(Date.now() - hoursAgo * 3_600_000);
  const part = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "America/New_York",
    dateStyle: "short",
    timeStyle: "short",
  }).format(at);
  const [date = "", time = ""] = part.split(" ");
  const [year = "", month = "", day = ""] = date.split("-");
  return { printed: `${month}/${day}/${year} ${time}`, date, time };
}

const documents: readonly (readonly string[])[] = [
  [
    "FAX COVER SHEET",
    "To: Example Health Plan, Utilization Management",
    "Fax: 800-555-0100",
    "From: Harbor Spine Clinic",
    "Pages: 9",
    "Re: Prior authorization request",
  ],
  [
    "PRIOR AUTHORIZATION REQUEST FORM",
    "Review type: [ ] Standard  [X] Expedited",
    "Member Name: Nora Testcase",
    "Member ID: XEH123456789",
    "Date of Birth: 02/11/1974",
    "Requesting Provider: Imani Sample, MD",
    "NPI: 1234567890",
    "Phone: 212-555-0133",
    "Fax: 212-555-0134",
    "Facility: Harbor Surgery Center",
    "CPT Code: 64999",
    "ICD-10: M53.3, G89.29",
    "Reference Number: PA-77001",
  ],
  [
    "OFFICE VISIT NOTE",
    "Patient: Testcase, Nora J.   DOB: 02/11/1974",
    "Date of Service: 02/20/2026",
    "Pain on sitting, worse on rising.",
    "Page 1 of 2",
  ],
  [
    "Patient: Testcase, Nora J.",
    "Assessment: coccydynia. Plan: ganglion impar block.",
    "Page 2 of 2",
  ],
  ["PHYSICAL THERAPY INITIAL EVALUATION", "Date: 11/03/2025", "Patient: Nora Testcase"],
  ["PHYSICAL THERAPY DAILY NOTE", "Date: 11/10/2025", "Patient: Nora Testcase"],
  ["PHYSICAL THERAPY DISCHARGE SUMMARY", "Date: 01/12/2026", "Patient: Nora Testcase"],
  [
    "MRI PELVIS WITHOUT CONTRAST",
    "Exam date: 01/20/2026",
    "FINDINGS: No fracture.",
    "IMPRESSION: Normal.",
  ],
  ["PROCEDURE NOTE", "Date of procedure: 02/02/2026", "Diagnostic ganglion impar block."],
];

/** A fax of nine pages and six documents about nobody, and when its header says it was sent. */
export async function nineDocumentFax(): Promise<{
  readonly content: Buffer;
  readonly date: string;
  readonly time: string;
}> {
  const { printed, date, time } = headerTime(2);
  const content = await textPdf(documents.length, (page) => [
    `${printed} FROM: Harbor Spine Clinic 212-555-0134 TO: 18005550100 P. ${String(page)}/9`,
    ...(documents[page - 1] ?? []),
  ]);
  return { content, date, time };
}
