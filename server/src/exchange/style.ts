/** The look of the HTML report: readable on a screen, light or dark, and on A4. */
export const styleSheet = (): string => `
:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #d1d9e0; --paper: #fff; --error: #b3261e; --warning: #8a5300; --info: #0b57a4; --mark: #ffe8a3; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e6e6; --soft: #a0a8b0; --line: #3d444d; --paper: #15181c; --error: #ff8a80; --warning: #f0b458; --info: #7ab8ff; --mark: #5c4a00; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.7 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
main { max-width: 56rem; margin: 0 auto; padding: 2rem 1.25rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin-top: 2.2rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); } td:last-child, th:last-child { text-align: right; }
.indicators { font-size: .85em; } .indicators tr { break-inside: avoid; }
ol { padding-left: 1.6rem; } ol > li { margin: 1rem 0; break-inside: avoid; } p { margin: .3rem 0; }
blockquote { margin: .4rem 0; padding: .3rem .8rem; border-left: 3px solid var(--line); overflow-wrap: anywhere; }
mark { background: var(--mark); color: inherit; padding: 0 .1em; }
code, .place, .prior { color: var(--soft); } code { font-size: .85em; } .place { font-variant-numeric: tabular-nums; }
.severity { font-weight: 600; } .error .severity { color: var(--error); } .warning .severity { color: var(--warning); } .info .severity { color: var(--info); }
@page { size: A4; margin: 20mm; } @media print { main { max-width: none; padding: 0; } body { font-size: 11pt; } }
`;
