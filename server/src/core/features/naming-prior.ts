import { planOf, type Snapshot } from '../snapshot.ts';
import type { Edit } from '../text/span.ts';
import { pathFrom } from '../text/uri.ts';

/** The edit that names last year's plan in the document's front matter, which is begun where there is none. */
export function priorEdit(snapshot: Snapshot, uri: string, prior: string): Edit | undefined {
  const plan = planOf(snapshot, uri);
  if (!plan) return undefined;
  const { text, front } = plan;
  const line = `prior: ${yamlText(pathFrom(uri, prior))}`;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  if (!front.span) {
    const start = text.startsWith('\uFEFF') ? 1 : 0;
    return { span: { start, end: start }, text: `---${end}${line}${end}---${end}${end}` };
  }
  const { start } = front.span;
  const written = /^prior:.*$/m.exec(text.slice(start, front.span.end));
  const at = start + (written?.index ?? text.slice(start).indexOf('\n') + 1);
  return written
    ? { span: { start: at, end: at + written[0].replace(/\r$/, '').length }, text: line }
    : { span: { start: at, end: at }, text: `${line}${end}` };
}

/** A path as YAML reads it back: plain where nothing in it could mean something else. */
const yamlText = (path: string): string =>
  /^(?!\d+$)[\p{L}\p{N}_./（）-]+$/u.test(path) && !path.startsWith('-') ? path : JSON.stringify(path);
