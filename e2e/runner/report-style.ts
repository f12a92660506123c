/** How the report looks; light and dark, and quiet where nothing failed. */
export const reportStyle = `
:root { color-scheme: light dark; --line: light-dark(#d0d5da, #444b53); --soft: light-dark(#f3f5f7, #23272c); --ok: light-dark(#1a6b36, #7fd69b); --bad: light-dark(#a61b1b, #ff9c94); }
body { margin: 0; font: 15px/1.45 system-ui, sans-serif; background: light-dark(#fff, #181b1f); color: light-dark(#1b1f24, #e6e9ec); }
main { max-width: 76rem; margin: 0 auto; padding: 1.5rem; }
h1 { margin: 0 0 .25rem; font-size: 1.6rem; } h1.ok { color: var(--ok); } h1.bad { color: var(--bad); }
h2, h3 { display: inline; font-size: 1rem; }
h3 { font-weight: 500; }
.scenario { border: 1px solid var(--line); border-radius: .5rem; margin: .5rem 0; padding: .4rem .9rem; }
.scenario > summary { cursor: pointer; }
.scenario.failed { border-color: var(--bad); }
.mark { font-size: .8rem; font-weight: 600; padding: .05rem .4rem; border-radius: .25rem; border: 1px solid currentColor; }
.passed > summary > .mark, .step.passed > h3 > .mark { color: var(--ok); }
.failed > summary > .mark, .step.failed > h3 > .mark { color: var(--bad); }
.file, figcaption { opacity: .75; font-size: .85rem; }
.failures { padding-left: 1.2rem; } .failures li { margin: .25rem 0; }
.only { display: inline-block; margin: .5rem 0; }
main:has(#only-failed:checked) :is(.scenario.passed, .step.passed) { display: none; }
ol { padding-left: 1.5rem; } .step { margin: .8rem 0; }
table { border-collapse: collapse; margin: .4rem 0; max-width: 100%; }
th, td { border: 1px solid var(--line); padding: .2rem .5rem; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: var(--soft); } tbody th { font-weight: 500; }
.unmet { background: light-dark(#fdeceb, #3f1d1b); } .unmet td:last-child { color: var(--bad); font-weight: 600; }
.trouble { color: var(--bad); } pre { white-space: pre-wrap; background: var(--soft); padding: .5rem; border-radius: .25rem; overflow-wrap: anywhere; }
.pictures { display: flex; flex-wrap: wrap; gap: .5rem; } figure { margin: 0; }
img { width: 22rem; max-width: 100%; border: 1px solid var(--line); border-radius: .25rem; }
.step.failed img, figure:focus img { width: 63rem; }
`;
