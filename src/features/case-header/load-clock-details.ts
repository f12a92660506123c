/** The details alone, for a list that shows them over itself: no case is opened for it. */
export async function loadClockDetails() {
  const { ClockDetails } = await import("./clock-details.tsx");
  return { default: ClockDetails };
}
