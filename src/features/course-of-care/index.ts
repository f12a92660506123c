export { hasCourse } from "./course-of-care.ts";
export { CourseOfCareView } from "./course-of-care-view.tsx";
export { CourseDisclosure } from "./course-disclosure.tsx";
