import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { inView } from '../state/store';
import { Icon } from '../symbols/icon';
import { t } from '../texts/texts';
import { returnFocus } from './focus';

/** The props of {@link SideCard}. */
interface SideCardProps {
  /** Whether it needs twice the width. */
  isWide?: boolean;
  onClose: () => void;
  /** Its content; the heading has the id `card-title`. */
  children: ComponentChildren;
  /** What stays in sight below the content while it scrolls. */
  foot?: ComponentChildren;
}

/** A card beside the map or a screen. It takes the focus, and returns it when it closes. */
export function SideCard({ isWide = false, onClose, children, foot }: SideCardProps) {
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    // While the story is open, the focus stays there, so that its keys keep working.
    if (inView.story.peek() === null) card.current?.focus({ preventScroll: true });
  }, []);
  const close = () => {
    onClose();
    returnFocus();
  };
  return (
    <aside
      ref={card}
      class={`card${isWide ? ' is-wide' : ''}`}
      tabIndex={-1}
      aria-labelledby="card-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <button
        type="button"
        class="icon-button card-close"
        onClick={close}
        title={t('close')}
        aria-label={t('close')}
      >
        <Icon name="close" />
      </button>
      <div class="card-body">{children}</div>
      {foot}
    </aside>
  );
}
