/** Tells whether a Graph object is wanted. */
export type ODataPredicate = (item: Record<string, unknown>) => boolean;

type Operand = (item: Record<string, unknown>) => unknown;

interface Token {
  kind: 'string' | 'word' | 'symbol';
  text: string;
}

const operators = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'];
const pattern = /\s*(?:'((?:[^']|'')*)'|([(),])|([A-Za-z0-9_@.:+/-]+))/y;

/**
 * Reads a `$filter`: comparisons, `and`, `or`, `not`, parentheses, `startswith`,
 * `endswith`, `contains`, `tolower` and, of lists, `any`. It throws an error whose message names the problem.
 */
export class ODataFilter {
  #tokens: Token[];
  #at = 0;

  private constructor(text: string, private readonly caseSensitive: boolean) {
    this.#tokens = tokenize(text);
  }

  static parse(
    text: string,
    options: { caseSensitive: boolean },
  ): ODataPredicate {
    const filter = new ODataFilter(text, options.caseSensitive);
    const predicate = filter.#or();
    if (filter.#at < filter.#tokens.length) {
      throw new Error(`unexpected '${filter.#tokens[filter.#at].text}'`);
    }
    return predicate;
  }

  #or(): ODataPredicate {
    let left = this.#and();
    while (this.#takeWord('or')) {
      const before = left;
      const right = this.#and();
      left = item => before(item) || right(item);
    }
    return left;
  }

  #and(): ODataPredicate {
    let left = this.#term();
    while (this.#takeWord('and')) {
      const before = left;
      const right = this.#term();
      left = item => before(item) && right(item);
    }
    return left;
  }

  #term(): ODataPredicate {
    if (this.#takeWord('not')) {
      const term = this.#term();
      return item => !term(item);
    }
    if (this.#takeSymbol('(')) {
      const inner = this.#or();
      this.#expectSymbol(')');
      return inner;
    }
    const left = this.#operand();
    const operator = this.#tokens[this.#at]?.text;
    if (!operators.includes(operator)) {
      return item => left(item) === true;
    }
    this.#at += 1;
    const right = this.#operand();
    return item => this.#compare(operator, left(item), right(item));
  }

  #operand(): Operand {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    if (!token || token.kind === 'symbol') throw new Error('operand missing');
    if (token.kind === 'string') return () => token.text;
    if (token.text.endsWith('/any')) return this.#any(token.text);
    if (this.#takeSymbol('(')) {
      const operands = [this.#operand()];
      while (this.#takeSymbol(',')) operands.push(this.#operand());
      this.#expectSymbol(')');
      return this.#call(token.text.toLowerCase(), operands);
    }
    return readWord(token.text);
  }

  /** `list/any(item:predicate)`, whose predicate may also look at the object itself. */
  #any(word: string): Operand {
    const list = readWord(word.slice(0, -'/any'.length));
    this.#expectSymbol('(');
    const [, variable, rest] =
      /^(\w+):(.*)$/.exec(this.#tokens[this.#at]?.text ?? '') ?? [];
    if (!variable) throw new Error("range variable of 'any' missing");
    // What follows the colon is the predicate, with or without a space.
    if (rest) this.#tokens[this.#at] = { kind: 'word', text: rest };
    else this.#at += 1;
    const predicate = this.#or();
    this.#expectSymbol(')');
    return item => {
      const values = list(item);
      return (
        Array.isArray(values) &&
        values.some(value => predicate({ ...item, [variable]: value }))
      );
    };
  }

  #call(name: string, [first, second]: Operand[]): Operand {
    const text = (operand: Operand, item: Record<string, unknown>) =>
      this.#fold(String(operand(item) ?? ''));
    switch (name) {
      case 'tolower':
        return item => String(first(item) ?? '').toLowerCase();
      case 'startswith':
        return item => text(first, item).startsWith(text(second, item));
      case 'endswith':
        return item => text(first, item).endsWith(text(second, item));
      case 'contains':
        return item => text(first, item).includes(text(second, item));
      default:
        throw new Error(`unknown function '${name}'`);
    }
  }

  #compare(operator: string, left: unknown, right: unknown): boolean {
    if (operator === 'eq') return this.#equal(left, right);
    if (operator === 'ne') return !this.#equal(left, right);
    const order = Date.parse(String(left)) - Date.parse(String(right));
    if (operator === 'gt') return order > 0;
    if (operator === 'ge') return order >= 0;
    return operator === 'lt' ? order < 0 : order <= 0;
  }

  #equal(left: unknown, right: unknown): boolean {
    if (typeof left === 'string' && typeof right === 'string') {
      return this.#fold(left) === this.#fold(right);
    }
    return (left ?? null) === right;
  }

  #fold(text: string): string {
    return this.caseSensitive ? text : text.toLowerCase();
  }

  #takeWord(word: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'word' || token.text !== word) return false;
    this.#at += 1;
    return true;
  }

  #takeSymbol(symbol: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.kind !== 'symbol' || token.text !== symbol) return false;
    this.#at += 1;
    return true;
  }

  #expectSymbol(symbol: string) {
    if (!this.#takeSymbol(symbol)) throw new Error(`'${symbol}' missing`);
  }
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (text.slice(pattern.lastIndex).trim() !== '') {
    const at = pattern.lastIndex;
    const match = pattern.exec(text);
    if (!match) throw new Error(`unexpected text at position ${at}`);
    const [, quoted, symbol, word] = match;
    if (quoted !== undefined) {
      tokens.push({ kind: 'string', text: quoted.replaceAll("''", "'") });
    } else if (symbol !== undefined) {
      tokens.push({ kind: 'symbol', text: symbol });
    } else {
      tokens.push({ kind: 'word', text: word });
    }
  }
  return tokens;
}

/** A literal without quotes, or the path of a property. */
function readWord(word: string): Operand {
  if (word === 'true') return () => true;
  if (word === 'false') return () => false;
  if (word === 'null') return () => null;
  if (/^-?\d+(\.\d+)?$/.test(word)) return () => Number(word);
  if (/^\d{4}-\d{2}-\d{2}/.test(word)) return () => word;
  const path = word.split('/');
  return item =>
    path.reduce<unknown>(
      (value, name) =>
        value && typeof value === 'object'
          ? (value as Record<string, unknown>)[name]
          : undefined,
      item,
    );
}
