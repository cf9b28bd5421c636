import { findNodeAtLocation, getNodeValue, modify, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import * as z from 'zod';
import type { Baseline } from './baseline.ts';
import { type IndicatorAddition, indicatorAdditionSchema } from './lexicon/indicator.ts';
import { rules } from './rules/index.ts';
import type { Message, Severity } from './rules/rule.ts';
import { nearest } from './text/nearest.ts';
import type { Edit, Span } from './text/span.ts';
import { uriOfPath } from './text/uri.ts';

/** What a rule's findings count as; `off` silences the rule. */
export type Level = 'off' | Severity;

/** Rule id to level, for the rules whose own severity is not wanted. */
export type RuleSettings = Readonly<Record<string, Level>>;

/** What a workspace or a command line asks for. */
export interface Settings {
  readonly rules: RuleSettings;
  /** What a command line sets: it comes before a document's front matter, which comes before `rules`. */
  readonly overrides?: RuleSettings;
  /** Globs of files that are plans whatever they look like, relative to `folder`. */
  readonly plans: readonly string[];
  /** The URI below whose folder the globs count: that of plandoc.json. */
  readonly folder?: string;
  /** In a workspace of several folders each one's own, innermost first: for what is within it, in place of `rules`, `plans`, `folder` and `baseline`. */
  readonly folders?: readonly FolderSettings[];
  /** URI of a document to the URI of its last year's plan. */
  readonly priors: Readonly<Record<string, string>>;
  /** The same as a user chose it for the time being: it comes before what the documents and plandoc.json say. */
  readonly chosen?: Readonly<Record<string, string>>;
  /** URI of last year's plan of every document, as a command line names it: it comes before all else. */
  readonly prior?: string;
  readonly indicators: readonly IndicatorAddition[];
  /** URI of the baseline that plandoc.json names; whoever reads files puts what it holds into `baseline`. */
  readonly baselineUri?: string;
  /** Accepted findings: they are left out of the list. */
  readonly baseline?: Baseline;
  /** The findings of an earlier report: they are left out as well. */
  readonly since?: Baseline;
}

/** The levels, globs and accepted findings of one folder of a workspace. */
export interface FolderSettings extends Pick<Settings, 'rules' | 'plans' | 'folder' | 'baseline'> {
  /** The folder's URI, ending with `/`. */
  readonly within: string;
}

export const defaultSettings: Settings = { rules: {}, plans: [], priors: {}, indicators: [] };

/** What is wrong in plandoc.json, and where (offsets into its text). */
export interface SettingsProblem extends Message {
  readonly span: Span;
}

/**
 * The settings that a plandoc.json at `uri` holds. Comments and trailing commas are allowed. Never throws: text that is no JSON
 * gives the defaults, an entry that means nothing is left out, and each is a problem.
 */
export function readSettings(text: string, uri: string): { settings: Settings; problems: readonly SettingsProblem[] } {
  const errors: ParseError[] = [];
  const tree = parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error || !tree) return { settings: { ...defaultSettings, folder: uri }, problems: [syntaxProblem(error, text.length)] };
  const { file, issues } = sifted(getNodeValue(tree));
  return { settings: settingsOf(file, uri), problems: issues.flatMap((issue) => problemsOf(issue, tree)) };
}

/** The edits that put a value into the text of a plandoc.json, all else in it staying as it is; an empty text becomes one. */
export function settingsEdits(text: string, path: readonly string[], value: string): readonly Edit[] {
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };
  return modify(text, [...path], value, { formattingOptions }).map(({ offset, length, content }) => ({
    span: { start: offset, end: offset + length },
    text: content,
  }));
}

/** The JSON schema of plandoc.json, for editors: seeds/plandoc.schema.json holds it. */
export function settingsJsonSchema(): object {
  return z.toJSONSchema(schemaOf(), { target: 'draft-7', io: 'input' });
}

type FileSchema = ReturnType<typeof fileSchema>;
let made: FileSchema | undefined;

/** Made when the first plandoc.json is read: most workspaces have none. */
const schemaOf = (): FileSchema => {
  made ??= fileSchema();
  return made;
};

function fileSchema() {
  const level = z.enum(['off', 'info', 'warning', 'error']);
  // Not min(1): zod asks the length of whatever has one, and one that is an object makes it throw.
  const path = z.string().regex(/./s);

  return z
    .strictObject({
      $schema: z.string().optional(),
      rules: z
        .strictObject(
          Object.fromEntries(
            rules.map((rule) => [
              rule.id,
              level.optional().meta({ description: `${rule.summary.zh}\n${rule.summary.en}`, default: rule.severity }),
            ]),
          ),
        )
        .optional()
        .meta({ description: '各条规则的级别：off、info、warning、error。\nThe level of each rule: off, info, warning, error.' }),
      plans: z.array(path).optional().meta({
        description:
          '一律当作计划文稿的文件（通配符，相对本文件所在文件夹）。\nFiles that are plans whatever they look like: globs, relative to the folder of this file.',
      }),
      prior: z.record(path, path).optional().meta({
        description:
          '文稿的路径 → 其上年文稿的路径（均相对本文件所在文件夹）。\nPath of a document to the path of last year’s plan, both relative to the folder of this file.',
      }),
      baseline: path.optional().meta({
        description:
          '已接受问题的基线文件（相对本文件所在文件夹），由 plandoc check --write-baseline 写出。\nThe file of accepted findings, relative to the folder of this file: plandoc check --write-baseline writes it.',
      }),
      indicators: z
        .array(indicatorAdditionSchema())
        .optional()
        .meta({ description: '本地指标：补充或替换内置词表的条目。\nIndicators to add to the built-in vocabulary, or to replace in it.' }),
    })
    .meta({ title: 'plandoc.json', description: 'PlanDoc 计划文稿的设置。\nSettings of PlanDoc.' });
}

type SettingsFile = z.infer<FileSchema>;
type Issue = z.core.$ZodIssue;

function settingsOf(file: SettingsFile, uri: string): Settings {
  const priors = Object.entries(file.prior ?? {}).map(([document, prior]) => [uriOfPath(document, uri), uriOfPath(prior, uri)]);
  return {
    rules: (file.rules ?? {}) as RuleSettings,
    plans: file.plans ?? [],
    folder: uri,
    priors: Object.fromEntries(priors.filter(([document, prior]) => document !== undefined && prior !== undefined)),
    indicators: file.indicators ?? [],
    ...(file.baseline !== undefined && { baselineUri: uriOfPath(file.baseline, uri) ?? file.baseline }),
  };
}

/** The file's value without the entries that mean nothing, and what was said of them. */
function sifted(value: unknown): { file: SettingsFile; issues: readonly Issue[] } {
  const first = schemaOf().safeParse(value);
  if (first.success) return { file: first.data, issues: [] };
  const { issues } = first.error;
  const kept = schemaOf().safeParse(without(value, issues.flatMap(entriesOf)));
  return { file: kept.success ? kept.data : {}, issues };
}

/** The entries, at most two keys deep, that an issue spoils: a whole indicator, one rule, one unknown key. */
function entriesOf(issue: Issue): (readonly PropertyKey[])[] {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
  return keys.map((entry) => entry.slice(0, 2));
}

function without(value: unknown, entries: readonly (readonly PropertyKey[])[]): unknown {
  if (typeof value !== 'object' || value === null || entries.some((entry) => entry.length === 0)) return {};
  const spoilt = (key: PropertyKey) => entries.some((entry) => entry.length === 1 && String(entry[0]) === String(key));
  const below = (key: PropertyKey) =>
    entries.filter((entry) => entry.length > 1 && String(entry[0]) === String(key)).map((entry) => entry.slice(1));
  const kept = Object.entries(value)
    .filter(([key]) => !spoilt(key))
    .map(([key, inner]) => [key, below(key).length > 0 ? without(inner, below(key)) : inner] as const);
  return Array.isArray(value) ? kept.map(([, inner]) => inner) : Object.fromEntries(kept);
}

function problemsOf(issue: Issue, tree: Node): SettingsProblem[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, issue.path, tree));
  const node = nodeAt(tree, issue.path);
  const name = issue.path.map(String).join('.') || 'plandoc.json';
  return [{ span: node, zh: `${name} ${wants(issue).zh}；这一项未采用`, en: `${name} ${wants(issue).en}; this entry is left out` }];
}

function unknownKey(key: string, path: readonly PropertyKey[], tree: Node): SettingsProblem {
  const names = path.length === 0 ? Object.keys(schemaOf().shape).filter((name) => name !== '$schema') : namesAt(path);
  const near = nearest(key, names);
  const known = near ? { zh: `是不是 ${near}？`, en: `did you mean ${near}?` } : listed(names);
  const what =
    path[0] === 'rules'
      ? { zh: `没有叫 ${key} 的规则`, en: `there is no rule ${key}` }
      : { zh: `不认识的键 ${key}`, en: `unknown key ${key}` };
  return {
    span: nodeAt(tree, [...path, key], true),
    zh: `${what.zh}：${known.zh}这一项未采用`,
    en: `${what.en}: ${known.en} This entry is left out`,
  };
}

const listed = (names: readonly string[]): Message =>
  names.length > 8
    ? { zh: '可用的名称见 plandoc rules。', en: 'plandoc rules lists them.' }
    : { zh: `可用的有 ${names.join('、')}。`, en: `known are ${names.join(', ')}.` };

const namesAt = (path: readonly PropertyKey[]): readonly string[] =>
  path[0] === 'rules' ? rules.map((rule) => rule.id) : Object.keys(indicatorAdditionSchema().shape);

function wants(issue: Issue): Message {
  if (issue.code === 'invalid_value')
    return { zh: `只能是 ${issue.values.join('、')} 之一`, en: `must be one of ${issue.values.join(', ')}` };
  if (issue.code === 'invalid_type')
    return typeWanted[issue.expected] ?? { zh: `类型应为 ${issue.expected}`, en: `must be of type ${issue.expected}` };
  if (issue.code === 'invalid_format' && issue.pattern === '/./s') return { zh: '不能为空', en: 'must not be empty' };
  return { zh: `不合要求（${issue.message}）`, en: `is not valid (${issue.message})` };
}

const typeWanted: Readonly<Record<string, Message>> = {
  object: { zh: '应为对象 { … }', en: 'must be an object { … }' },
  record: { zh: '应为对象 { … }', en: 'must be an object { … }' },
  array: { zh: '应为数组 [ … ]', en: 'must be an array [ … ]' },
  string: { zh: '应为字符串 "…"', en: 'must be a string "…"' },
  tuple: { zh: '应为两个数 ["…", "…"]', en: 'must be two numbers ["…", "…"]' },
};

/** Where an entry stands; with `key`, its name rather than its value. A missing entry: what should hold it. */
function nodeAt(tree: Node, path: readonly PropertyKey[], key = false): Span {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = findNodeAtLocation(
      tree,
      path.slice(0, length).map((step) => (typeof step === 'number' ? step : String(step))),
    );
    const shown = key && length === path.length ? (node?.parent?.children?.[0] ?? node) : node;
    if (shown) return { start: shown.offset, end: shown.offset + shown.length };
  }
  return { start: 0, end: 0 };
}

function syntaxProblem(error: ParseError | undefined, length: number): SettingsProblem {
  const { zh, en } = (error && syntaxWords[printParseErrorCode(error.error)]) ?? { zh: '不是 JSON', en: 'this is not JSON' };
  const span = error ? { start: error.offset, end: error.offset + error.length } : { start: 0, end: length };
  return { span, zh: `${zh}；改正以前用默认设置`, en: `${en}; the default settings are used until this is mended` };
}

const syntaxWords: Readonly<Record<string, Message>> = {
  PropertyNameExpected: { zh: '这里要一个用双引号括起的键名', en: 'a key in double quotes is expected here' },
  ValueExpected: { zh: '这里要一个值', en: 'a value is expected here' },
  ColonExpected: { zh: '键名后面缺少冒号 :', en: 'a colon : is missing after the key' },
  CommaExpected: { zh: '两项之间缺少逗号 ,', en: 'a comma , is missing between two entries' },
  CloseBraceExpected: { zh: '缺少右花括号 }', en: 'a closing brace } is missing' },
  CloseBracketExpected: { zh: '缺少右方括号 ]', en: 'a closing bracket ] is missing' },
  EndOfFileExpected: { zh: '结尾处有多余的内容', en: 'there is text after the end' },
  UnexpectedEndOfString: { zh: '字符串缺少右引号 "', en: 'a string is not closed with "' },
  InvalidEscapeCharacter: { zh: '字符串里的 \\ 要写成 \\\\', en: 'a \\ in a string is written \\\\' },
};
