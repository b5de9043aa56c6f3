import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../symbols/icon';
import { t } from '../texts/texts';

/** What the props of {@link Dialog} mean. */
interface DialogProps {
  /** Of the heading and, with `-title`, of its element. */
  id: string;
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ComponentChildren;
}

/** A window over the page: the browser holds the focus in it, and gives it back. */
export function Dialog({ id, title, isOpen, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} class={`dialog ${id}`} aria-labelledby={`${id}-title`} onClose={onClose}>
      <button
        type="button"
        class="icon-button card-close"
        aria-label={t('close')}
        onClick={() => dialog.current?.close()}
      >
        <Icon name="close" />
      </button>
      <h2 id={`${id}-title`}>{title}</h2>
      {isOpen && children}
    </dialog>
  );
}
