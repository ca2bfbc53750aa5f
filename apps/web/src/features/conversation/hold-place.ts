import type { VirtualItem, Virtualizer } from '@tanstack/react-virtual';

type Instance = Virtualizer<HTMLElement, Element>;

/**
 * Whether what one reads would move as an entry turns out to be higher or lower than was thought, and the
 * conversation has to be scrolled by as much. That is so for what is above the edge, and, where older
 * entries have come in at the very start, for all of them: the room above the entry that was the first
 * shows some of them. That entry gets lower where it begins, as its date and its name go.
 */
export function holdPlace(conversation: Instance) {
  let first = keyOfFirst(conversation);
  let formerFirst = -1;
  return (entry: VirtualItem, delta: number, instance: Instance): boolean => {
    const present = keyOfFirst(instance);
    if (present !== first) {
      formerFirst = indexOf(instance, first);
      first = present;
    }
    if (isAboveSight(entry, delta, instance)) return true;
    if (entry.index > formerFirst || !isInSight(formerFirst, instance)) return false;
    return entry.index === formerFirst ? delta < 0 : isNew(entry, instance);
  };
}

/** One that is cut by the edge grows at its end, which is in sight; it shrinks where it begins. */
function isAboveSight(entry: VirtualItem, delta: number, instance: Instance): boolean {
  const edge = instance.scrollOffset ?? 0;
  if (entry.end <= edge) return true;
  return entry.start < edge && (delta < 0 || isNew(entry, instance));
}

function isInSight(index: number, instance: Instance): boolean {
  const end = (instance.scrollOffset ?? 0) + (instance.scrollRect?.height ?? 0);
  return (instance.getVirtualItemForOffset(end)?.index ?? -1) >= index;
}

function isNew(entry: VirtualItem, instance: Instance): boolean {
  return !instance.itemSizeCache.has(entry.key);
}

function keyOfFirst({ options }: Instance): VirtualItem['key'] | null {
  return options.count === 0 ? null : options.getItemKey(0);
}

function indexOf({ options }: Instance, key: VirtualItem['key'] | null): number {
  for (let index = 0; index < options.count; index += 1) {
    if (options.getItemKey(index) === key) return index;
  }
  return -1;
}
