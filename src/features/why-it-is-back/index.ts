export { WhyItIsBack } from "./why-it-is-back.tsx";
