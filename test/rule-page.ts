/** One example of a rule's page: a text with the marks of what should be found in it. */
export interface Example {
  readonly kind: 'wrong' | 'right';
  /** Line of the page, 1-based, that the example's fence stands on. */
  readonly line: number;
  /** With ⟦…⟧ around what is underlined and ⟪…⟫ around further places of the same cause. */
  readonly marked: string;
  /** What the info string says after the kind: a severity, `also=rule-id`. */
  readonly options: readonly string[];
  readonly fixed?: string;
  readonly prior?: string;
}

/** A rule's page: documentation for people, and examples that are tests. */
export interface RulePage {
  readonly id: string;
  readonly summary: { readonly zh: string; readonly en: string };
  /** `级别 warning · 修正 safe · 始于 0.1.0`. */
  readonly facts: string;
  readonly headings: readonly string[];
  readonly examples: readonly Example[];
}

/** The page a Markdown text holds. Throws an Error that names the line where the text is not a page. */
export function readPage(text: string): RulePage {
  const lines = text.split('\n');
  const fences = fencesIn(lines);
  const prose = lines.slice(0, lines.indexOf(lines.find((line) => line.startsWith('## ')) ?? '')).filter((line) => line !== '');
  const [title = '', zh = '', en = '', facts = ''] = prose;
  return {
    id: title.replace(/^# /, ''),
    summary: { zh, en },
    facts,
    headings: lines
      .filter((line, index) => line.startsWith('## ') && !fences.some((fence) => fence.line <= index && index < fence.end))
      .map((line) => line.slice(3)),
    examples: examplesIn(fences),
  };
}

interface Fence {
  /** Lines of the opening and the closing fence, 1-based. */
  readonly line: number;
  readonly end: number;
  readonly words: readonly string[];
  readonly text: string;
}

function fencesIn(lines: readonly string[]): readonly Fence[] {
  const fences: Fence[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const opening = /^(`{3,}|~{3,})(plan .*)$/.exec(lines[at] ?? '');
    if (!opening) continue;
    const end = lines.indexOf(opening[1] ?? '', at + 1);
    if (end < 0) throw new Error(`line ${at + 1}: the example is not closed`);
    fences.push({ line: at + 1, end: end + 1, words: (opening[2] ?? '').split(' ').slice(1), text: lines.slice(at + 1, end).join('\n') });
    at = end;
  }
  return fences;
}

function examplesIn(fences: readonly Fence[]): readonly Example[] {
  const examples: Example[] = [];
  let prior: string | undefined;
  for (const [index, { line, words, text }] of fences.entries()) {
    const [kind, ...options] = words;
    if (kind === 'prior') prior = text;
    else if (kind === 'wrong' || kind === 'right') {
      const next = fences[index + 1];
      const fixed = kind === 'wrong' && next?.words[0] === 'fixed' ? next.text : undefined;
      examples.push({ kind, line, marked: text, options, ...(fixed !== undefined && { fixed }), ...(prior !== undefined && { prior }) });
      prior = undefined;
    } else if (kind !== 'fixed' || fences[index - 1]?.words[0] !== 'wrong')
      throw new Error(`line ${line}: no example begins with “plan ${words.join(' ')}”`);
  }
  return examples;
}
