/** The style sheet of the API page: system fonts, both colour schemes, readable on a phone and on paper. */
export const docsStyle = `
:root{color-scheme:light dark;--paper:light-dark(#fbfaf7,#16161a);--ink:light-dark(#1d1c1a,#eceae4);--quiet:light-dark(#66625a,#a09b90);--line:light-dark(#dedad0,#34333a);--card:light-dark(#fff,#1e1e23);--accent:light-dark(#9a3412,#fdba74)}
*{box-sizing:border-box}
body{margin:0 auto;max-width:62rem;padding:2rem 1rem 6rem;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,sans-serif}
h1{font-size:2rem;line-height:1.15;margin:0 0 .5rem}h2{font-size:1.15rem;margin:2.5rem 0 .75rem}h3{font-size:.95rem;margin:1rem 0 .35rem}
a{color:var(--accent)}p{max-width:65ch}code,pre{font:.85rem/1.5 ui-monospace,monospace}
pre{overflow-x:auto;margin:0;padding:.75rem;border:1px solid var(--line);border-radius:.4rem;background:var(--paper)}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding:0;margin:1rem 0}
details{border:1px solid var(--line);border-radius:.5rem;background:var(--card);margin:.5rem 0}
summary{cursor:pointer;padding:.65rem .8rem;display:grid;grid-template-columns:4.5rem minmax(0,1fr);gap:.15rem .6rem;align-items:baseline;list-style:none}
summary::-webkit-details-marker{display:none}summary:focus-visible,a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
summary code{overflow-wrap:anywhere}summary span{grid-column:2;color:var(--quiet);font-size:.9rem}
details>div{padding:0 .8rem .9rem}b.method{font:600 .75rem ui-monospace,monospace;color:var(--accent)}
em.paid{font-style:normal;font-size:.75rem;border:1px solid var(--accent);color:var(--accent);border-radius:1rem;padding:0 .5rem}
table{border-collapse:collapse;width:100%;font-size:.9rem}td,th{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line)}
.scroll{overflow-x:auto}`;
