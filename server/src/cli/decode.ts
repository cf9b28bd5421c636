import type { Message } from '../core/index.ts';

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Text of a file's bytes with the encoding it is in, or why there is none. */
export type Decoded = { readonly text: string; readonly encoding: Encoding } | { readonly problem: Message };

/** The text of a file: UTF-8 or UTF-16 with a mark at its start, UTF-8 without, else GB18030 where that reads as Chinese. */
export function decoded(bytes: Uint8Array): Decoded {
  const marked = markOf(bytes);
  if (marked) return { text: new TextDecoder(marked === 'utf-8-bom' ? 'utf-8' : marked).decode(bytes), encoding: marked };
  if (bytes.includes(0)) return { problem: binary(bytes) };
  return strictly('utf-8', bytes) ?? (readsAsChinese(bytes) ? strictly('gb18030', bytes) : undefined) ?? { problem: unknownEncoding };
}

/** The bytes of a text in an encoding; undefined for GB18030, which can only be read here. */
export function encoded(text: string, encoding: Encoding): Uint8Array | undefined {
  if (encoding === 'gb18030') return undefined;
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-8-bom') return Buffer.from(`\uFEFF${text}`, 'utf8');
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

function markOf([a, b, c]: Uint8Array): Encoding | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8-bom';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

function strictly(encoding: Encoding, bytes: Uint8Array): Decoded | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}

/**
 * GB18030 gives almost any bytes some meaning, so the common characters decide: in Chinese text most pairs lie in the rows
 * of punctuation and of level 1 of GB 2312 (lead bytes A1 to A3 and B0 to D7).
 */
function readsAsChinese(bytes: Uint8Array): boolean {
  let pairs = 0;
  let common = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    pairs += 1;
    at += 1;
    if ((bytes[at] ?? 0) >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7))) common += 1;
  }
  return pairs > 0 && common / pairs > 0.7;
}

function binary(bytes: Uint8Array): Message {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const kind = Object.entries(signatures).find(([signature]) => start.startsWith(signature))?.[1];
  return kind
    ? {
        zh: `是 ${kind} 文件：请另存为 Markdown 或 UTF-8 纯文本再检查`,
        en: `this is a ${kind} file: save it as Markdown or plain UTF-8 text first`,
      }
    : {
        zh: '是二进制文件，不是文本：请另存为 UTF-8 纯文本再检查',
        en: 'this is a binary file, not text: save it as plain UTF-8 text first',
      };
}

const signatures: Readonly<Record<string, string>> = {
  'PK\u0003\u0004': 'Word/Office/ZIP',
  '%PDF': 'PDF',
  '\u00d0\u00cf\u0011\u00e0': 'Word 97–2003',
};

const unknownEncoding: Message = {
  zh: '编码认不出，不是 UTF-8、UTF-16，也不像 GB18030：请另存为 UTF-8',
  en: 'its encoding is not known: neither UTF-8 nor UTF-16, and GB18030 does not read as Chinese; save it as UTF-8',
};

/** A plan has some tens of thousands of characters; what is hundreds of times larger is something else. */
const largest = 4 * 1024 * 1024;

/** Why a file of so many bytes is not read; undefined where it is. */
export function sizeProblem(bytes: number): Message | undefined {
  if (bytes <= largest) return undefined;
  const [has, limit] = [bytes, largest].map((size) => `${Math.ceil(size / 1024 / 1024)} MB`);
  return {
    zh: `有 ${has}，不像一份计划文稿（上限 ${limit}）：请拆成单份文稿再检查`,
    en: `it has ${has}, more than a plan can have (the limit is ${limit}): split it into single documents`,
  };
}
