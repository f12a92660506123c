export { PhysicianPage, type PhysicianPageProps } from "./physician-page.tsx";
