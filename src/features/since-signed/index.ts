export { SinceSignedNote } from "./since-signed-note.tsx";
