import type { Evidence } from "../../model/criteria-set.ts";

/** The evidence register: what a reviewer may be shown, and how sure it is. */
export const evidence: readonly Evidence[] = [
  {
    key: "lcd-sij",
    citation:
      "Medicare LCD family “Sacroiliac Joint Injections and Procedures”: L39383 (A59154), L39402, L39455 (A59233), L39462 (A59244), L39464, L39475 (A59257); first effective 2023-03-19",
    state: "likely",
    note: "The same criteria in every number. The limitations section was not read word for word; check for 2026 revisions.",
  },
  {
    key: "cfr-422-101",
    citation: "42 CFR 422.101(b)(2), (b)(6)",
    state: "likely",
    note: "Why Medicare Advantage may not be stricter. It binds where an LCD is in force for the service area.",
  },
  {
    key: "bmj-2025",
    citation:
      "Busse JW, et al. Commonly used interventional procedures for non-cancer chronic spine pain: a clinical practice guideline. BMJ 2025;388:e079970. doi:10.1136/bmj-2024-079970",
    state: "confirmed",
    note: "Names the sacroiliac level. Recommends against joint-targeted injection and ablation in chronic axial pain.",
  },
  {
    key: "sij-consensus-2025",
    citation:
      "SI joint complex consensus guideline. Reg Anesth Pain Med 2025. doi:10.1136/rapm-2025-107387",
    state: "likely",
    note: "Text not read. Set against BMJ 2025 on ablation.",
  },
  {
    key: "aspn-2024",
    citation: "ASPN guideline. J Pain Res 2024;17:1601-1638",
    state: "likely",
    note: "Text not read. Set against BMJ 2025 on ablation.",
  },
  {
    key: "policies-other",
    citation: "CMM-203; MP-558 (review 2023-11); PUM 250-0024",
    state: "unconfirmed",
    note: "CMM-203: 75% relief for 2 weeks before a repeat, 2 months between injections, 4 a joint in 12 months. PUM: 6 weeks of therapy. CMM-203 and MP-558 call lateral branch radiofrequency investigational, MP-558 cryoablation too.",
  },
];
