/** What is left to chance. */
export type Dice = {
  /** True so often out of once. */
  chance(probability: number): boolean;
  /** A whole number, both ends included. */
  whole(low: number, high: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** Each as likely as its weight. */
  weighted<Item>(items: readonly (readonly [Item, number])[]): Item;
  /** A time as people take it: half of them shorter than this, a few many times as long. */
  around(medianMs: number): number;
};

export function createDice(seed: number): Dice {
  const random = createRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('There is nothing to pick from');
    return item;
  };
  return {
    chance: (probability) => random() < probability,
    whole: (low, high) => low + Math.floor(random() * (high - low + 1)),
    pick,
    weighted(items) {
      let left = random() * items.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of items) {
        left -= weight;
        if (left < 0) return item;
      }
      return pick(items)[0];
    },
    around(medianMs) {
      // Log-normal, by Box and Muller: most times are like the others, none is negative.
      const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
      return Math.round(medianMs * Math.exp(0.9 * normal));
    },
  };
}

/** Repeatable chance (mulberry32), from 0 up to 1: the same seed gives the same story. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
