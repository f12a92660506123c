export { ResponseExport } from "./response-export.tsx";
