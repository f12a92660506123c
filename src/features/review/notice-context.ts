import { createContext, use } from "react";

/** What just happened and the way to take it back. */
export type Notice = { readonly message: string; readonly onUndo?: () => void };

/** Says something that outlives the step it happened on. */
export const NoticeContext = createContext<(notice: Notice) => void>(() => undefined);

export function useNotice(): (notice: Notice) => void {
  return use(NoticeContext);
}
