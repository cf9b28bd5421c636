import { Readings, readers } from '../text/readers.ts';
import { apart, isFull } from '../text/remembered.ts';
import { addGrams } from './name-grams.ts';

/** A stretch that ends as names do, or a title or quotation as a whole. */
export interface Form {
  /** Up to so many characters to the left of the ending: where the name begins, only its likes can tell. */
  readonly text: string;
  /** Title and quotation begin where their mark does. */
  readonly whole: boolean;
  readonly ending: string;
}

/** The room that a form takes with its key and its grams, in characters. */
const perForm = 100;

/** Forms by number: the same form has the same number, so that names are told apart without a look at their characters. */
export class Forms {
  /** `perName` of each form. */
  readonly grams: number[] = [];
  readonly readings = new Readings();
  readonly #numbers = new Map<string, number>();
  readonly #forms: Form[] = [];

  /** The number of a form that ends with `ending`. */
  ofEnding(text: string, ending: string): number {
    return this.#numbers.get(text) ?? this.#added(text, ending);
  }

  /** The number of a title or quotation, told with its marks: no form of the other kind ends with one. */
  ofWhole(marked: string): number {
    return this.#numbers.get(marked) ?? this.#added(marked);
  }

  at(number: number): Form {
    return this.#forms[number] as Form;
  }

  get size(): number {
    return this.#forms.length;
  }

  get isFull(): boolean {
    return isFull(this.#forms.length * perForm);
  }

  #added(written: string, ending?: string): number {
    const key = apart(written);
    const form =
      ending === undefined ? { text: key.slice(1, -1), whole: true, ending: key.charAt(0) } : { text: key, whole: false, ending };
    const number = this.#forms.push(form) - 1;
    this.#numbers.set(key, number);
    addGrams(this.grams, form.text, form.ending);
    return number;
  }
}

/** Readers of forms, which may go by their numbers. */
export const { of: ofForms } = readers<Forms>();

let forms = new Forms();

/** The forms met so far; when they are as many as may be remembered, they are numbered anew. */
export function formsAtHand(): Forms {
  if (forms.isFull) forms = new Forms();
  return forms;
}
