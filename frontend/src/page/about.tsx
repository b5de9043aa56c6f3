import { text } from '../text/text';
import { isAboutOpen } from './about-open';
import { Dialog } from './dialog';

/** Method, neutrality, boundaries, licences. */
export function About() {
  return (
    <Dialog
      id="about"
      title={text.aboutTitle}
      isOpen={isAboutOpen.value}
      onClose={() => {
        isAboutOpen.value = false;
      }}
    >
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
    </Dialog>
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
