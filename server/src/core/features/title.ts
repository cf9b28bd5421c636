const most = 30;
const label = 16;

/**
 * A title for lists and links: on one line, of a run-in heading (a whole sentence) only its label before the colon or up to its first pause,
 * anything else that is long with an ellipsis.
 */
export function shortTitle(title: string): string {
  const line = title.replace(/\s+/g, ' ').trim();
  const colon = line.search(/[：:]/);
  if (colon > 3 && colon < label && line.length > label) return line.slice(0, colon);
  if (line.length <= most) return line;
  const pause = line.slice(0, most).search(/[，,；;]/);
  return pause > 3 ? line.slice(0, pause) : `${line.slice(0, most - 1)}…`;
}
