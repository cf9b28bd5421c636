import { fileURLToPath } from 'node:url';
import {
  codePointPlace,
  failuresOf,
  type Language,
  lineStarts,
  type Message,
  namedPrior,
  planOf,
  problemsOf,
  type Snapshot,
} from '../core/index.ts';
import type { Report } from '../exchange/report.ts';
import type { Source, Unread } from './source.ts';

/**
 * What keeps a document from being read, compared or checked as it asks: its front matter, last year's plan that it names, a rule that
 * failed. A file already told as unread is not told again.
 */
export function problemsIn(
  snapshot: Snapshot,
  { document, name }: Source,
  unread: readonly Unread[],
  language: Language,
): Report['unread'] {
  const plan = planOf(snapshot, document.uri);
  const prior = plan && namedPrior(document.uri, plan, snapshot.settings)?.uri;
  const told = prior?.startsWith('file:') && unread.some(({ path }) => path === fileURLToPath(prior));
  const problems = problemsOf(snapshot, document.uri)
    .filter(({ id }) => id !== 'prior' || !told)
    .map(({ message, span }) => {
      const { line, column } = codePointPlace(document.text, lineStarts(document.text), span.start);
      return { file: `${name}:${line + 1}:${column + 1}`, reason: message[language] };
    });
  const failures = failuresOf(snapshot, document.uri).map(({ rule, error }) => ({
    file: name,
    reason: failed(rule, String(error))[language],
  }));
  return [...problems, ...failures];
}

const failed = (rule: string, error: string): Message => ({
  zh: `规则 ${rule} 出错，这份文稿没有按它检查（${error}）：请把文稿和这句话报给开发者`,
  en: `the rule ${rule} failed and did not check this document (${error}): please report it with the document`,
});
