export { PlanSettingsPage } from "./plan-settings-page.tsx";
