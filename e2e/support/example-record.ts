import { textPdf } from "./document-files.ts";

// The record of the example case “Full work-up for a ganglion impar injection”, of nobody: what a clinic would fax.

const referral = [
  "EXAMPLE PAIN CLINIC",
  "Letter of medical necessity",
  "Date: 02/24/2026",
  "Re: Synthetic Example, DOB 04/02/1980",
  "",
  "Requested procedure: ganglion impar injection under fluoroscopy,",
  "CPT 64999. Diagnosis: M53.3, coccygodynia.",
  "",
  "HISTORY OF PRESENT ILLNESS",
  "The patient fell down a flight of stairs on 06/14/2025, and tailbone pain",
  "began that day. The pain radiates to the buttocks. Pain was 8/10 at",
  "its worst at the first visit and is 6/10 today.",
  "She has had 5 months of conservative care with inadequate relief.",
  "",
  "REVIEW OF SYSTEMS",
  "Denies fever, chills, unexplained weight loss, and night pain.",
  "No bowel or bladder dysfunction. No saddle anesthesia. No leg weakness.",
  "No history of cancer. No recent infection. No IV drug use.",
  "",
  "GUIDELINE",
  "The published guideline was reviewed. For this patient, who failed all",
  "other care, the injection is appropriate for the following reasons.",
];

const treatment = [
  "EXAMPLE PAIN CLINIC",
  "Progress note, 02/10/2026",
  "",
  "MEDICATIONS TRIED",
  "Gabapentin titrated to 1800 mg daily, the maximum tolerated dose, for 8 weeks:",
  "pain went from 8/10 to 7/10.",
  "Naproxen 500 mg twice daily at full dose for 6 weeks:",
  "pain went from 7/10 to 6/10.",
  "Multimodal treatment with both drugs together was tried; doses were optimized.",
  "",
  "CONSERVATIVE CARE",
  "She uses a wedge-shaped coccyx cushion for sitting.",
  "Acupuncture was discussed and considered; the patient declined.",
  "",
  "PROCEDURES",
  "A diagnostic block of the ganglion impar was performed on 01/12/2026 with 60% relief.",
  "No sacroiliac joint injection has been performed.",
  "No prior procedures for this condition.",
  "",
  "EXAMINATION",
  "No pilonidal cyst. No perianal abscess. No hemorrhoids on rectal examination.",
  "No pelvic organ disease. Lumbosacral spine was evaluated and excluded as a source.",
  "Sacroiliac joint provocation tests are negative on both sides;",
  "the sacroiliac joint was excluded as a pain source.",
];

const therapy = [
  "EXAMPLE PHYSICAL THERAPY",
  "Discharge summary, 10/27/2025",
  "",
  "First visit: 09/01/2025. Last visit: 10/27/2025.",
  "The patient attended 12 visits of physical therapy over 8 weeks.",
  "Treatment: levator ani massage and stretching, coccyx mobilization,",
  "and home exercises.",
  "Symptoms persist; inadequate relief at discharge.",
];

const imaging = [
  "EXAMPLE RADIOLOGY",
  "Report, 12/03/2025",
  "",
  "Exam: dynamic lateral radiographs of the coccyx, standing and sitting.",
  "Findings: the coccyx is hypermobile between standing and sitting.",
  "No spicule. No fracture of the coccyx or sacrum.",
  "",
  "Exam: MRI of the coccyx, 12/05/2025.",
  "Findings: no mass, no fracture.",
  "Impression: hypermobile coccyx. Fracture excluded.",
];

/** The files of the record, by name, and what their pages say. */
export const exampleRecord: Readonly<Record<string, readonly (readonly string[])[]>> = {
  "Clinic notes.pdf": [referral, treatment],
  "Therapy and imaging.pdf": [therapy, imaging],
};

/** The record as PDFs with text. */
export async function exampleRecordFiles(): Promise<readonly { name: string; buffer: Buffer }[]> {
  return Promise.all(
    Object.entries(exampleRecord).map(async ([name, pages]) => ({
      name,
      buffer: await textPdf(pages.length, (page) => pages[page - 1] ?? []),
    })),
  );
}
