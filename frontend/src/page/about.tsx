import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../symbols/icon';
import { text } from '../text/text';

/** Whether the method is shown. */
export const isAboutOpen = signal(false);

/** Method, neutrality, boundaries, licences. */
export function About() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isAboutOpen.value) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isAboutOpen.value]);
  return (
    <dialog
      ref={dialog}
      class="about"
      aria-labelledby="about-title"
      onClose={() => {
        isAboutOpen.value = false;
      }}
    >
      <button
        type="button"
        class="icon-button card-close"
        aria-label={text.close}
        onClick={() => dialog.current?.close()}
      >
        <Icon name="close" />
      </button>
      <h2 id="about-title">{text.aboutTitle}</h2>
      <Part title={text.aboutNeutralTitle} words={text.aboutNeutral} />
      <Part title={text.aboutBoundaryTitle} words={text.aboutBoundary} />
      <Part title={text.aboutRoutesTitle} words={text.aboutRoutes} />
      <Part title={text.aboutTimeTitle} words={text.aboutTime} />
      <h3>{text.aboutLicenceTitle}</h3>
      <dl class="entries">
        {text.aboutLicences.map(([layers, licence]) => (
          <div class="entry" key={layers}>
            <dt>{layers}</dt>
            <dd>{licence}</dd>
          </div>
        ))}
      </dl>
      <Part title={text.aboutReportTitle} words={text.aboutReport} />
      <p>
        <a href="./ogc">{text.aboutApi}</a>
      </p>
    </dialog>
  );
}

function Part({ title, words }: { title: string; words: string }) {
  return (
    <>
      <h3>{title}</h3>
      <p>{words}</p>
    </>
  );
}
