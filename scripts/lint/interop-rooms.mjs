/** Ways in and out of the house, a room each: mapping functions only. Their keys are those of `rooms`. */
export const interopRooms = [
  {
    name: "interop",
    folder: "src/interop/letter-pdf",
    rooms: ["domain", "criteria"],
    packages: ["pdfkit", "fontkit", "dejavu-fonts-ttf"],
    testPackages: ["pdfjs-dist"],
    node: false,
  },
  {
    name: "interop",
    folder: "src/interop/denial-form",
    rooms: ["domain"],
    packages: ["@cantoo/pdf-lib"],
    testPackages: ["pdfjs-dist"],
    node: false,
  },
  {
    name: "interop",
    folder: "src/interop/backup",
    rooms: ["domain"],
    packages: ["age-encryption"],
    node: false,
  },
  {
    // What reads the files that other programs write (docs/adr/0029-file-kinds.md).
    name: "interop",
    folder: "src/interop/files",
    rooms: ["domain", "criteria"],
    packages: ["utif2", "fflate", "mammoth", "heic-to", "postal-mime"],
    node: false,
  },
  { name: "interop", folder: "src/interop/ocr", rooms: [], packages: ["tesseract.js-core", "zod"] },
  {
    // FHIR in and out. Its mapping knows how a record is read; the validators of others hold it to the standard.
    name: "interop",
    folder: "src/interop/fhir",
    rooms: ["domain", "records", "criteria"],
    packages: ["zod", "@medplum/fhirtypes"],
    testPackages: ["fhir", "fhirpath"],
    node: false,
  },
  {
    // The terminal's way to FHIR: what the browser and the server map with, over files.
    name: "fhir-cli",
    folder: "src/interop/fhir-cli",
    rooms: ["interop", "domain", "records", "criteria"],
    // Files are read as the other commands read them: one value, or one a line.
    inside: ["criteria-cli"],
    packages: ["zod"],
    node: true,
  },
  {
    name: "interop",
    folder: "src/interop/*",
    rooms: ["domain", "criteria"],
    packages: ["zod"],
    node: false,
  },
];
