import { withRoomFor } from './numbers.ts';

/**
 * Where the rows of each ticket stand in columns that hold those of all, in no order. A ticket keeps its
 * places, and gets further ones as it has more rows.
 */
export class Places {
  /** One more than the last place; 0 is none. */
  length = 1;
  /** The first place of a ticket, by its number. */
  #first = new Int32Array();
  /** The next place of the same ticket, by place. */
  #next = new Int32Array();

  /** The ticket's places, so many of them at least: the last ones are left over where it has fewer rows. */
  of(ticketId: number, count: number): number[] {
    this.#first = withRoomFor(this.#first, ticketId);
    const places: number[] = [];
    for (let place = this.#first[ticketId] ?? 0; place !== 0; place = this.#next[place] ?? 0) {
      places.push(place);
    }
    while (places.length < count) places.push(this.#add(ticketId, places.at(-1)));
    return places;
  }

  #add(ticketId: number, after: number | undefined): number {
    const place = this.length;
    this.length += 1;
    this.#next = withRoomFor(this.#next, place);
    if (after === undefined) this.#first[ticketId] = place;
    else this.#next[after] = place;
    return place;
  }
}
