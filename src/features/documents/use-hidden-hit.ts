import { useEffect, useState } from "react";
import type { PageSource } from "./page-source.ts";
import type { AsideKind } from "./page-text.ts";
import type { Hit } from "./search-pages.ts";

export type HitVisibility = {
  readonly aside: AsideKind | undefined;
  /** Whether the words can be seen is not known yet. */
  readonly isLookedAt: boolean;
};

type Looked = { readonly hit: Hit; readonly isHidden: boolean };

/** Whether the words of the hit that was gone to last can be seen: its page is drawn and looked at. */
export function useHiddenHit(source: PageSource, hit: Hit | undefined): HitVisibility {
  const [looked, setLooked] = useState<Looked>();
  const { isHidden } = source;
  const isInDoubt = hit !== undefined && hit.aside === undefined && isHidden !== undefined;
  useEffect(() => {
    if (!isInDoubt) return undefined;
    let isWanted = true;
    const tell = (hidden: boolean) => {
      if (isWanted) setLooked({ hit, isHidden: hidden });
    };
    // A page that cannot be drawn says so itself.
    isHidden(hit.page, hit.span).then(tell, () => tell(false));
    return () => {
      isWanted = false;
    };
  }, [isHidden, hit, isInDoubt]);
  const isKnown = looked !== undefined && looked.hit === hit;
  return {
    aside: isKnown && looked.isHidden ? "hidden" : hit?.aside,
    isLookedAt: isInDoubt && !isKnown,
  };
}
