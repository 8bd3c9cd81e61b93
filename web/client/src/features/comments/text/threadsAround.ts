/** The threads whose words a place of the text belongs to, the innermost first: each mark is an element of its own. */
export function threadsAround(place: EventTarget | null): readonly string[] {
  const threads: string[] = [];
  const element = place instanceof Element ? place : place instanceof Text ? place.parentElement : null;
  for (let mark = element?.closest<HTMLElement>('[data-thread]'); mark; mark = mark.parentElement?.closest<HTMLElement>('[data-thread]')) {
    if (mark.dataset.thread && !threads.includes(mark.dataset.thread)) threads.push(mark.dataset.thread);
  }
  return threads;
}
