export { useBackNote, WhyItIsBack } from "./why-it-is-back.tsx";
