import { useEffect } from "react";

/** The tab says the product and nothing else: whoever sees it may be anybody. */
export function useProductTitle(): void {
  useEffect(() => {
    document.title = "Reviewer workstation";
  }, []);
}
