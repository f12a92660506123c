import type { CoverSheet } from "./cover-sheets-for-test.ts";

/** Boxes to check, wrong digits and dates, two people in one file. */
export const trapSheets: readonly CoverSheet[] = [
  {
    layout: "checked boxes before their words",
    text: `PRIOR AUTHORIZATION REQUEST
Review type: [ ] Standard  [X] Expedited
Member Name: Una Standin
Reference #: 7781-22`,
    expected: { urgency: "expedited", memberName: "Una Standin", reference: "7781-22" },
  },
  {
    layout: "checked boxes that say standard",
    text: `Prior Auth Request Form
☒ Standard ☐ Urgent
If this is urgent, the provider must certify that the standard time frame may jeopardize life.
Member Name: Una Standin`,
    expected: { urgency: "standard", memberName: "Una Standin" },
  },
  {
    layout: "both words printed and none marked",
    text: `Prior Auth Request Form
Type of review: Standard / Expedited
Member Name: Una Standin`,
    expected: { urgency: "expedited", memberName: "Una Standin" },
    concerns: ["urgency-both"],
  },
  {
    layout: "a stamp that says urgent",
    text: `*** URGENT ***
FAX TRANSMITTAL
Re: Prior authorization request
Patient: Hal Makebelieve`,
    expected: { urgency: "expedited", memberName: "Hal Makebelieve" },
  },
  {
    layout: "an order with the last name first in boxes of their own",
    text: `PROCEDURE ORDER FORM
Last Name: Quill   First Name: Petra   MI: J
DOB: 1975-04-30   Gender: Female
Ordering Provider: Noor Stubb, MD   NPI 1234567893
Procedure requested: Ganglion impar block under fluoroscopy
CPT 64999   Dx: M53.3
Place of Service: Prairie Surgery Center
Date of Service: 03/24/2026`,
    expected: {
      memberName: "Quill, Petra",
      dateOfBirth: "1975-04-30",
      sex: "female",
      requestingProvider: "Noor Stubb, MD",
      providerNpi: "1234567893",
      procedureDescription: "Ganglion impar block under fluoroscopy",
      cptCode: "64999",
      diagnosisCodes: "M53.3",
      facility: "Prairie Surgery Center",
      serviceFrom: "2026-03-24",
    },
  },
  {
    layout: "a letter with a subject line",
    text: `Letter of Medical Necessity
March 2, 2026
RE: Lou Phantom
DOB: 10/10/1962
Member ID: PH-33019-02
Requested procedure: Coccygectomy (CPT 27080)
Diagnosis: coccygodynia (M53.3)`,
    expected: {
      memberName: "Lou Phantom",
      dateOfBirth: "1962-10-10",
      memberId: "PH-33019-02",
      procedureDescription: "Coccygectomy (CPT 27080)",
      cptCode: "27080",
      diagnosisCodes: "M53.3",
    },
  },
  {
    layout: "phone and fax in one box",
    text: `PRE-AUTHORIZATION REQUEST
Requesting Provider: Ines Figment, PA-C
Phone/Fax: 207-555-0150 / 207-555-0151
Servicing Provider: Bo Otherperson, MD
NPI: 1003000134
Member: Kit Imaginary
Medicaid ID: 0044918273`,
    expected: {
      requestingProvider: "Ines Figment, PA-C",
      providerPhone: "207-555-0150",
      providerFax: "207-555-0151",
      memberName: "Kit Imaginary",
      memberId: "0044918273",
    },
  },
  {
    layout: "a wrong check digit",
    text: `PRIOR AUTHORIZATION REQUEST
Member Name: Max Nil
Ordering Provider: Eve Blank, MD   NPI: 1234567890`,
    expected: { memberName: "Max Nil", requestingProvider: "Eve Blank, MD" },
    concerns: ["npi-check-digit"],
  },
  {
    layout: "dates that no calendar has, or that are yet to come",
    text: `PRIOR AUTHORIZATION REQUEST
Member Name: Max Nil
DOB: 02/30/1962
Date of Service: 13/01/2026`,
    expected: { memberName: "Max Nil" },
    concerns: ["impossible-date", "impossible-date"],
  },
  {
    layout: "two members in one file",
    text: `PRIOR AUTHORIZATION REQUEST
Patient Name: Ana Alpha   DOB: 01/01/1960   Member ID: AAA100200
Patient Name: Bea Beta   DOB: 02/02/1970   Member ID: BBB300400`,
    expected: { memberName: "Ana Alpha", dateOfBirth: "1960-01-01", memberId: "AAA100200" },
    concerns: ["two-members", "two-dates-of-birth"],
  },
  {
    layout: "underlined blanks, some of them empty",
    text: `Authorization Request Form
Member Name: ___Vic Hollow___  Member ID: ______________
DOB: _9/3/1984_ Phone: ____________
Requesting Provider: ____________________
NPI: ______________ Fax: __________
CPT Code(s): __64999__`,
    expected: { memberName: "Vic Hollow", dateOfBirth: "1984-09-03", cptCode: "64999" },
  },
  {
    layout: "a section for the facility, and one for who performs it",
    text: `SECTION 1: MEMBER INFORMATION
Name: Gus Vacant
ID #: GV8800213
Date of birth: 15-Mar-1971
SECTION 2: ORDERING PROVIDER
Name: Ruth Stand-In, MD
NPI: 1245319599
Office contact: Mel
Phone: 503-555-0181
SECTION 3: RENDERING PROVIDER
Name: Jan Somebody, MD
NPI: 1679576722
Phone: 503-555-0182
SECTION 4: FACILITY
Name: Willow Ambulatory Surgery
Phone: 503-555-0183
Address: 12 Cedar Way, Portland OR 97205`,
    expected: {
      memberName: "Gus Vacant",
      memberId: "GV8800213",
      dateOfBirth: "1971-03-15",
      requestingProvider: "Ruth Stand-In, MD",
      providerNpi: "1245319599",
      providerPhone: "503-555-0181",
      facility: "Willow Ambulatory Surgery",
      facilityPhone: "503-555-0183",
    },
  },
  {
    layout: "a cover sheet that says only who sends it",
    text: `FAX COVER SHEET
TO: Utilization Review    FROM: Lakeside Orthopedics
FAX: 866-555-0170    FAX: 218-555-0129
PHONE: 866-555-0171    PHONE: 218-555-0128
RE: Prior authorization
CONFIDENTIALITY NOTICE: If you received this fax in error, call the sender at once.`,
    expected: {
      requestingProvider: "Lakeside Orthopedics",
      providerPhone: "218-555-0128",
      providerFax: "218-555-0129",
    },
  },
];
