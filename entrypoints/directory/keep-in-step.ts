const lit = 'data-lit';

/**
 * Marks the host under the mouse, else that in the focus, wherever it stands, in the list and on the map, with
 * `data-lit`. By hand and not by drawing anew: a mouse crosses a thousand points faster than they are drawn.
 */
export const keepInStep = {
  onPointerOver: (event: PointerEvent) => lightUp(event),
  onPointerLeave: (event: PointerEvent) => lightUp(event),
  onFocusIn: (event: FocusEvent) => lightUp(event),
  onFocusOut: (event: FocusEvent) => lightUp(event),
};

function lightUp({ type, target, currentTarget }: Event) {
  if (!(currentTarget instanceof Element)) return;
  for (const one of currentTarget.querySelectorAll(`[${lit}]`)) one.removeAttribute(lit);
  const isLeft = type === 'pointerleave' || type === 'focusout';
  const host = (isLeft ? undefined : hostAt(target)) ?? hostAt(document.activeElement);
  if (!host) return;
  const id = CSS.escape(host);
  for (const one of currentTarget.querySelectorAll(`[data-host=${id}], [data-point=${id}]`)) {
    one.setAttribute(lit, '');
  }
}

function hostAt(place: EventTarget | null): string | undefined {
  const around = place instanceof Element ? place.closest('[data-host], [data-point]') : null;
  return around?.getAttribute('data-host') ?? around?.getAttribute('data-point') ?? undefined;
}
