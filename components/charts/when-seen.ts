/**
 * Calls back once the box is near the screen and the frame that shows the page has been painted: the chart library
 * must not compete with the first paint, nor load for a chart that nobody scrolls to. For use as a ref callback.
 */
export function whenSeen(box: Element, then: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(then));
    },
    { rootMargin: '200px' },
  );
  observer.observe(box);
  return () => observer.disconnect();
}
