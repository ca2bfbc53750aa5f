/** Where what is found is written first: memory that is fresh each time takes longer to get than to fill. */
let scratch = new Int32Array();

/** Room for so many numbers, until it is asked for again. */
export function takeScratch(length: number): Int32Array {
  scratch = scratch.length < length ? new Int32Array(length) : scratch;
  return scratch;
}
