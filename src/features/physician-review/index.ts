export { PhysicianPage } from "./physician-page.tsx";
