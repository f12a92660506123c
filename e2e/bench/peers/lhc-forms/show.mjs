// What a page with LHC-Forms does: fetch the questionnaire, show it.
const response = await fetch("../questionnaire.json");
const questionnaire = await response.json();
globalThis.LForms.Util.addFormToPage(questionnaire, "form", { fhirVersion: "R4" });
