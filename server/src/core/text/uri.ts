// Documents are known by URI. The core gives these names no meaning but here, where a path written in a document or in
// plandoc.json has to find its document among those at hand. Editors percent-encode differently (`(` or `%28`, `:` or `%3A`),
// so names are compared decoded.

/** The URI of a path written in the document or file `base`; undefined where `base` has no folder (an unsaved document). */
export function uriOfPath(path: string, base: string): string | undefined {
  const plain = path.replace(/\\/g, '/');
  const absolute = /^[a-z]:\//i.test(plain) ? `file:///${plain}` : undefined;
  const encoded = plain.split('/').map(encodeURIComponent).join('/');
  try {
    return absolute ? new URL(absolute).href : new URL(encoded, new URL(saved(base), 'file:///')).href;
  } catch {
    return undefined;
  }
}

/** A new document that has been given its place on the disk (`untitled:/plans/2025.md`) is of the folder it will be saved in. */
const saved = (base: string): string => base.replace(/^untitled:\/(?!\/)/, 'file:///');

export const sameUri = (a: string, b: string): boolean => a === b || oneSpelling(a) === oneSpelling(b);

/** `2024.md`: the last part of the path, decoded. */
export const fileNameOf = (uri: string): string => oneSpelling(uri).split('/').pop() ?? '';

/** Names for documents, as short as tells them apart: `2024.md`, or `云川县/2024.md` where there are several. */
export function distinctNames(uris: Iterable<string>): (uri: string) => string {
  const names = new Map<string, string>();
  let alike = [...new Set(Array.from(uris, oneSpelling))];
  for (let parts = 1; alike.length > 0; parts += 1) {
    const nameOf = (spelling: string): string => spelling.split('/').slice(-parts).join('/');
    const counts = new Map<string, number>();
    for (const name of alike.map(nameOf)) counts.set(name, (counts.get(name) ?? 0) + 1);
    const isAlone = (spelling: string): boolean => counts.get(nameOf(spelling)) === 1;
    for (const spelling of alike.filter(isAlone)) names.set(spelling, nameOf(spelling));
    alike = alike.filter((spelling) => !isAlone(spelling));
  }
  return (uri) => names.get(oneSpelling(uri)) ?? fileNameOf(uri);
}

/** Everything up to and with the last `/`, decoded. */
export const folderOf = (uri: string): string => oneSpelling(uri).replace(/[^/]*$/, '');

/** The path of a document below a folder, with `/` and decoded; undefined where it is not below it. */
export function pathWithin(folder: string, uri: string): string | undefined {
  const [above, whole] = [folderOf(folder), oneSpelling(uri)];
  return whole.startsWith(above) ? whole.slice(above.length) : undefined;
}

/** The path that leads from the folder of a file to a document, with `/` and decoded; its whole URI where no path does. */
export function pathFrom(base: string, uri: string): string {
  const [from, to] = [folderOf(base).split('/').slice(0, -1), oneSpelling(uri).split('/')];
  if (from.slice(0, 3).join('/') !== to.slice(0, 3).join('/')) return uri;
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common += 1;
  return [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
}

/** One spelling of all those of a URI: decoded, composed (macOS keeps file names decomposed), the drive letter small. */
export function oneSpelling(uri: string): string {
  try {
    const plain = decodeURIComponent(new URL(uri, 'file:///').href).normalize('NFC');
    return plain.replace(/^(file:\/\/\/)([A-Z]:)/, (_, scheme: string, drive: string) => scheme + drive.toLowerCase());
  } catch {
    return uri;
  }
}
