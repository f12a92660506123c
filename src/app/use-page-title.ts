import { useEffect } from "react";

/** Names the tab. Never pass anything about a member: titles end up in the browser's history. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Reviewer workstation`;
  }, [title]);
}
