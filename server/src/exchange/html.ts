import { rules } from '../core/index.ts';
import { countsSentence } from './comparison-counts.ts';
import { indicatorTable } from './indicators.ts';
import { quoteOf } from './quote.ts';
import type { Report, ReportFile, ReportFinding } from './report.ts';
import { styleSheet } from './style.ts';
import { excuseWords, placesSentence, severityWords, summarySentence, suppressedSentence } from './wording.ts';

/** One HTML page that needs nothing else: no script, no network; it prints on A4 and follows the reader's light or dark theme. */
export function html(report: Report): string {
  const zh = report.language === 'zh';
  const title = zh ? '计划文稿检查结果' : 'Check of the plan documents';
  return `<!doctype html>
<html lang="${zh ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="PlanDoc ${escaped(report.version)}">
<title>${title}</title>
<style>${styleSheet()}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="summary">${escaped(summarySentence(report) + suppressedSentence(report))}</p>
${ruleTable(report)}
${report.files.map((file, index) => section(file, index, report)).join('\n')}
${unreadSection(report)}
</main>
</body>
</html>
`;
}

/** How often each rule spoke, in the order of the rules. */
function ruleTable(report: Report): string {
  const findings = report.files.flatMap((file) => file.findings);
  const rows = rules.flatMap((rule) => {
    const count = findings.filter((finding) => finding.rule === rule.id).length;
    return count > 0
      ? [`<tr><td><code>${rule.id}</code></td><td>${escaped(rule.summary[report.language])}</td><td>${count}</td></tr>`]
      : [];
  });
  if (rows.length === 0) return '';
  const heads = report.language === 'zh' ? ['规则', '查什么', '处数'] : ['Rule', 'Finds', 'Count'];
  return `<table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function section(file: ReportFile, index: number, report: Report): string {
  const zh = report.language === 'zh';
  const prior = file.prior ? `<p class="prior">${zh ? '对照：' : 'Compared with '}${escaped(file.prior.why)}</p>` : '';
  const none = zh ? '没有发现问题。' : 'Nothing found.';
  const body =
    file.findings.length > 0 ? `<ol>${file.findings.map((finding) => item(file, finding, report)).join('')}</ol>` : `<p>${none}</p>`;
  return `<section aria-labelledby="file-${index}"><h2 id="file-${index}">${escaped(file.file)}</h2>${prior}${indicatorSection(file, report)}${body}${suppressedList(file, report)}</section>`;
}

function indicatorSection({ indicators = [], counts }: ReportFile, { language }: Report): string {
  const [heading = [], ...rows] = indicatorTable(indicators, language);
  if (rows.length === 0) return '';
  const line = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag.slice(0, 2)}>`).join('')}</tr>`;
  const told = counts ? `<p class="counts">${escaped(countsSentence(counts, language))}</p>` : '';
  return `${told}<table class="indicators"><thead>${line(heading, 'th scope="col"')}</thead><tbody>${rows.map((row) => line(row, 'td')).join('')}</tbody></table>`;
}

/** What is not listed, folded away: with the reasons that were given. */
function suppressedList({ suppressed = [] }: ReportFile, { language }: Report): string {
  if (suppressed.length === 0) return '';
  const items = suppressed.map(
    (finding) =>
      `<li><span class="place">${finding.line}:${finding.column}</span> ${escaped(finding.message)} <code>${finding.rule}</code> <em>${escaped(excuseWords(finding, language))}</em></li>`,
  );
  const title = language === 'zh' ? `未列出的 ${suppressed.length} 处` : `${suppressed.length} not listed`;
  return `<details><summary>${title}</summary><ul>${items.join('')}</ul></details>`;
}

function item(file: ReportFile, finding: ReportFinding, report: Report): string {
  const { before, marked, after } = quoteOf(file, finding, 160);
  const word = severityWords[report.language][finding.severity];
  const places = placesSentence(finding, report.language);
  const related = finding.related.map((other) => {
    const place = `${other.file === file.file ? '' : `${escaped(other.file)}:`}${other.line}:${other.column}`;
    return `<li><span class="place">${place}</span> ${escaped(other.message)}${other.words ? ` <q>${escaped(other.words)}</q>` : ''}</li>`;
  });
  if (places) related.push(`<li>${escaped(places)}</li>`);
  return `<li class="${finding.severity}">
<p><span class="severity">${word}</span> <span class="place">${finding.line}:${finding.column}</span> ${escaped(finding.message)} <code>${finding.rule}</code></p>
<blockquote>${escaped(before)}<mark>${escaped(marked)}</mark>${escaped(after)}</blockquote>
${related.length > 0 ? `<ul>${related.join('')}</ul>` : ''}</li>`;
}

function unreadSection({ unread, language }: Report): string {
  if (unread.length === 0) return '';
  const items = unread.map(({ file, reason }) => `<li><strong>${escaped(file)}</strong>: ${escaped(reason)}</li>`);
  return `<section><h2>${language === 'zh' ? '未能读取' : 'Not read'}</h2><ul>${items.join('')}</ul></section>`;
}

const escaped = (words: string): string => words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
