import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../symbols/icon';
import { t } from '../texts/texts';

/** The props of {@link Dialog}. */
interface DialogProps {
  /** The id of the element; its heading has the same id with `-title`. */
  id: string;
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ComponentChildren;
}

/** A modal window. The browser keeps the focus in it, and restores the focus when it closes. */
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
