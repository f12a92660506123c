export { NoticePage, type NoticePageProps } from "./notice-page.tsx";
