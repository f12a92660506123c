/**
 * Compares an engine's answer with ours on every case. An engine that cannot tell every status is held
 * to what it can tell.
 *
 * @returns {Promise<string[]>} the first differences, in words; empty when there are none
 */
export async function differences(engine, cases, expected) {
  const found = [];
  for (const [at, facts] of cases.slice(0, engine.checkedCases).entries()) {
    const answer = await engine.evaluate(engine.prepare(facts));
    const [own, wanted] = [answer, known(expected[at], answer)].map((one) =>
      told(one, engine.tellsAll !== false),
    );
    if (own === wanted) continue;
    found.push(`${engine.name}, case ${at}: ${own}\n  instead of ${wanted}`);
    if (found.length === 3) break;
  }
  return found;
}

/** Without the criteria that the engine does not have. */
function known({ recommendation, statuses }, answer) {
  const shared = statuses.filter((_status, at) => answer.statuses[at] !== undefined);
  return { recommendation, statuses: shared };
}

const coarse = new Map([
  ["exception", "met"],
  ["not-applicable", "met"],
  ["not-documented", "open"],
  ["unanswered", "open"],
  ["incomplete", "open"],
  ["request-information", "open"],
]);

function told({ statuses, recommendation }, tellsAll) {
  const words = [recommendation, ...statuses.filter((status) => status !== undefined)];
  return words.map((word) => (tellsAll ? word : (coarse.get(word) ?? word))).join(" ");
}
