/**
 * The rows of whichever document is looked at, which someone else reads. Those of one are never given out for another, and those of
 * the same document hold until newer ones have come, so that an edit does not empty what is shown.
 */
export class DocumentRows<Row> {
  readonly #read: (document: string) => Promise<readonly Row[]>;
  readonly #changed: () => void;
  readonly #patience: number;
  #held: Held<Row> | undefined;

  /** `changed` is told when rows are to be asked for again; `patience`, in ms, is how long they are waited for when they are. */
  constructor(read: (document: string) => Promise<readonly Row[]>, changed: () => void, patience = 100) {
    this.#read = read;
    this.#changed = changed;
    this.#patience = patience;
  }

  /** Another document is looked at, or something of this one changed. */
  renew(document: string): void {
    if (document === this.#held?.document) void this.#renewed(this.#held);
    else this.#changed();
  }

  /**
   * The rows of a document; undefined where they have not come in time, or another was asked for meanwhile. That most come in time
   * spares the eye a view that is empty for a moment: an editor draws anew a fifth of a second later.
   */
  async of(document: string): Promise<readonly Row[] | undefined> {
    if (document !== this.#held?.document) {
      this.#held = { document, asked: 0, answered: 0, given: false };
      this.#held.first = this.#renewed(this.#held);
    }
    const held = this.#held;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLate = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.#patience);
    });
    await Promise.race([held.first, tooLate]);
    clearTimeout(timer);
    held.given = true;
    return held === this.#held ? held.rows : undefined;
  }

  async #renewed(held: Held<Row>): Promise<void> {
    held.asked += 1;
    const number = held.asked;
    // A server that starts again answers nothing: what is known of the document holds.
    const rows = await this.#read(held.document).catch(() => held.rows ?? []);
    if (number < held.answered) return;
    held.answered = number;
    held.rows = rows;
    // Who still waits for the first rows gets them without asking again.
    if (held.given && held === this.#held) this.#changed();
  }
}

interface Held<Row> {
  readonly document: string;
  rows?: readonly Row[];
  first?: Promise<void>;
  asked: number;
  answered: number;
  /** Someone was given the rows, or told that they have not come. */
  given: boolean;
}
