import type { Message } from '../core/index.ts';

/** An option of a command as it is parsed, explained by `--help` and completed by a shell. */
export interface Option {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  readonly multiple?: true;
  /** What stands for its value in the help; where nothing does, the values themselves stand there. */
  readonly value?: Message;
  /** All values there are. */
  readonly values?: readonly string[];
  /** The value that holds where none is given. */
  readonly otherwise?: string;
  /** What its value is, for a shell to complete. */
  readonly holds?: Held;
  /** What it does, in a few words. */
  readonly words: Message;
  /** What else the help says of it. */
  readonly more?: Message;
}

/** What stands on a command line: plans, reports in JSON, any file, a folder, a rule, a rule and its level, a shell. */
export type Held = 'document' | 'report' | 'file' | 'folder' | 'rule' | 'level' | 'shell';

export type Options = Readonly<Record<string, Option>>;
