/** How far something has come: a line for each percent, where somebody watches always the same line. */
export function createProgress(output: NodeJS.WriteStream) {
  let shown = '';
  return {
    show(what: string, done: number, of: number): void {
      const percent = of === 0 ? 100 : Math.floor((done / of) * 100);
      if (shown === `${what} ${percent}`) return;
      shown = `${what} ${percent}`;
      const line = `${what} ${done}/${of} (${percent} %)`;
      // The same line again, without what a longer one left behind.
      output.write(output.isTTY ? `\r\u001b[K${line}${done === of ? '\n' : ''}` : `${line}\n`);
    },
  };
}
