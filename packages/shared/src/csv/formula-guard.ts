/**
 * How a spreadsheet recognises a formula, after OWASP ("CSV Injection"): by its first character, the
 * full-width ones included; spaces in front do not stop it.
 */
const FORMULA = '(?:\\s*[=+\\-@＝＋－＠]|[\\t\\r\\n])';
const TO_GUARD = new RegExp(`^'*${FORMULA}`);
const GUARDED = new RegExp(`^'+${FORMULA}`);

/** An apostrophe in front makes a text of what a spreadsheet would calculate. */
export function guardFormula(value: string): string {
  return TO_GUARD.test(value) ? `'${value}` : value;
}

/**
 * Takes that apostrophe away again. What had apostrophes of its own got one more, so that whatever
 * was guarded comes back as it was.
 */
export function unguardFormula(value: string): string {
  return GUARDED.test(value) ? value.slice(1) : value;
}
