// What a page with LHC-Forms does: fetch the questionnaire that its address names, show it, give out the response.
const name = new URLSearchParams(globalThis.location.search).get("of");
const questionnaire = await (await fetch(`../${name}.json`)).json();
const { Util } = globalThis.LForms;
await Util.addFormToPage(questionnaire, "form", { fhirVersion: "R4" });
globalThis.givenResponse = () => Util.getFormFHIRData("QuestionnaireResponse", "R4");
