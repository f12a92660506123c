export { fillCms10003, type FilledForm } from "./fill-form.ts";
export { type FormField, type InspectedForm, inspectForm } from "./inspect-form.ts";
