import type { CoverConcernKind, CoverField } from "./cover-model.ts";

/** A made-up first page of a fax, and what a nurse would enter from it. */
export type CoverSheet = {
  readonly layout: string;
  readonly text: string;
  readonly origin?: "ocr";
  readonly expected: Readonly<Partial<Record<CoverField, string>>>;
  readonly concerns?: readonly CoverConcernKind[];
};

/** The layouts of US clinics: labels beside, above, in boxes and columns. */
export const coverSheets: readonly CoverSheet[] = [
  {
    layout: "labels on the left",
    text: `03/09/2026 08:14 FROM: Harbor Spine Clinic 212-555-0134 TO: 18005550100 P. 1/9
FAX COVER SHEET
To: Example Health Plan Utilization Management
Fax: 800-555-0100
From: Harbor Spine Clinic
Phone: 212-555-0133
Fax: 212-555-0134
Pages: 9
Patient Name: Nora Testcase
Member ID: XEH 123456789
Date of Birth: 02/11/1974
Requesting Provider: Imani Sample, MD
NPI: 1234567893
CPT Code: 64999
ICD-10: M53.3, G89.29`,
    expected: {
      received: "2026-03-09T08:14",
      memberName: "Nora Testcase",
      memberId: "XEH 123456789",
      dateOfBirth: "1974-02-11",
      requestingProvider: "Imani Sample, MD",
      providerNpi: "1234567893",
      providerPhone: "212-555-0133",
      providerFax: "212-555-0134",
      cptCode: "64999",
      diagnosisCodes: "M53.3, G89.29",
    },
  },
  {
    layout: "labels above their values, in columns",
    text: `PRIOR AUTHORIZATION REQUEST FORM
MEMBER INFORMATION
Member Name        Member ID        Date of Birth
Otis Fictional     W2204417780      7/4/58
REQUESTING PROVIDER INFORMATION
Provider Name            NPI           Phone           Fax
Lena Madeup, NP          1245319599    (303) 555-0171  (303) 555-0172
PROCEDURE
CPT/HCPCS Code: 27096     Units: 1     Side: Left`,
    expected: {
      memberName: "Otis Fictional",
      memberId: "W2204417780",
      dateOfBirth: "1958-07-04",
      requestingProvider: "Lena Madeup, NP",
      providerNpi: "1245319599",
      providerPhone: "303-555-0171",
      providerFax: "303-555-0172",
      cptCode: "27096",
      units: "1",
      side: "Left",
    },
  },
  {
    layout: "labels above their values, columns lost",
    text: `Precertification Request Form
Patient Name DOB Member ID
Pretend, Wilma 11/30/1949 1EG4-TE5-MK73
Ordering Physician: Abel Invented MD
Office Phone Office Fax
614-555-0118 614-555-0119`,
    expected: {
      memberName: "Pretend, Wilma",
      dateOfBirth: "1949-11-30",
      memberId: "1EG4-TE5-MK73",
      requestingProvider: "Abel Invented MD",
      providerPhone: "614-555-0118",
      providerFax: "614-555-0119",
    },
  },
  {
    layout: "a column of labels before a column of values",
    text: `AUTHORIZATION REQUEST
Member Name:
Date of Birth:
Member ID:
Reference Number:
Grace Nonesuch
March 5, 1966
HP0099812
PA-2026-00417`,
    expected: {
      memberName: "Grace Nonesuch",
      dateOfBirth: "1966-03-05",
      memberId: "HP0099812",
      reference: "PA-2026-00417",
    },
  },
  {
    layout: "boxes",
    text: `SERVICE REQUEST FORM
| Patient Name: Ray Dummy | DOB: 1-9-1981 | Sex: M |
| Insurance ID #: 88-4410-772 | Group #: 4471 |
| Requesting Physician: Zoe Mock, DO | NPI #: 1679576722 |
| Tel: 480-555-0144 | Fax: 480-555-0145 |
| Facility: Mesa Outpatient Surgery Center | Facility NPI: 1881697878 |
| Diagnosis Code(s): M46.1 | Procedure Code(s): 27279 |`,
    expected: {
      memberName: "Ray Dummy",
      dateOfBirth: "1981-01-09",
      sex: "male",
      memberId: "88-4410-772",
      requestingProvider: "Zoe Mock, DO",
      providerNpi: "1679576722",
      providerPhone: "480-555-0144",
      providerFax: "480-555-0145",
      facility: "Mesa Outpatient Surgery Center",
      facilityNpi: "1881697878",
      cptCode: "27279",
      diagnosisCodes: "M46.1",
    },
  },
  {
    layout: "read by OCR, with misread letters",
    origin: "ocr",
    text: `FAX
T0: UM Intake    FAX: 8OO-555-01OO
FROM: Birch Pain Center   FAX: 406-555-O162
PATlENT NAME: Iris Sampleton
D0B: O2/l7/196O
MEMBER lD: ZK4402198
NPl: l234567893
CPT: 64999`,
    expected: {
      memberName: "Iris Sampleton",
      dateOfBirth: "1960-02-17",
      memberId: "ZK4402198",
      requestingProvider: "Birch Pain Center",
      providerNpi: "1234567893",
      providerFax: "406-555-0162",
      cptCode: "64999",
    },
  },
  {
    layout: "the spouse is the subscriber",
    text: `PRIOR AUTHORIZATION REQUEST
Patient Name: Dana Unreal   Patient DOB: 06/21/1990
Subscriber Name: Chris Unreal   Subscriber DOB: 05/02/1988
Relationship to Subscriber: Spouse
Subscriber ID: UNR5512009
Requesting Provider: Pat Example MD  NPI: 1003000126`,
    expected: {
      memberName: "Dana Unreal",
      dateOfBirth: "1990-06-21",
      memberId: "UNR5512009",
      requestingProvider: "Pat Example MD",
      providerNpi: "1003000126",
    },
  },
  {
    layout: "the plan's own numbers, and a form that says where to fax it",
    text: `Fax completed form to 1-877-555-0199
Urgent requests: call 877-555-0198
REQUESTING PROVIDER
Name: Sol Placeholder, MD
Phone: 919-555-0107
Fax: 877-555-0199
MEMBER
Name: Ada Specimen
ID Number: A1002003004
DOB: 12/01/1955`,
    expected: {
      requestingProvider: "Sol Placeholder, MD",
      providerPhone: "919-555-0107",
      memberName: "Ada Specimen",
      memberId: "A1002003004",
      dateOfBirth: "1955-12-01",
    },
  },
  {
    layout: "a page that was faxed before",
    text: `Mar 08 2026 16:52 CT Cedar Clinic 314-555-0120 page 1 of 4
02/26/2026 09:03 FROM: Imaging Partners 314-555-0177 P. 3/5
Facsimile
To: Review Department
From: Cedar Clinic
Patient: Tom Nobody  DOB 8/8/1970  ID# QX77120033`,
    expected: {
      received: "2026-03-08T16:52",
      requestingProvider: "Cedar Clinic",
      memberName: "Tom Nobody",
      dateOfBirth: "1970-08-08",
      memberId: "QX77120033",
    },
  },
];
