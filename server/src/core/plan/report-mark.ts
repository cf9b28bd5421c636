/** How a report in Markdown begins: it quotes plans, headings and all, and is none. */
export const reportMark = '<!-- plandoc-report -->';
