/** What gives the words that a page holds itself: another version of it may join them differently. */
export const textEngine = "page text 1, pdf.js 5.6.205";
