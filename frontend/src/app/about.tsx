import { Dialog } from '../components/dialog';
import { release } from '../data/release';
import { t } from '../texts/texts';
import { isAboutOpen } from './about-open';

/** Which layers are under which licence. */
const LICENCES = [
  [t('licenceOfGeometry'), t('licenceOfGeometryText')],
  [t('licenceOfRecords'), t('licenceOfRecordsText')],
  [t('licenceOfSoftware'), t('licenceOfSoftwareText')],
] as const;

/** Method, neutrality, boundaries, licences. */
export function About() {
  return (
    <Dialog
      id="about"
      title={t('aboutTitle')}
      isOpen={isAboutOpen.value}
      onClose={() => {
        isAboutOpen.value = false;
      }}
    >
      <Part title={t('aboutNeutralTitle')} words={t('aboutNeutral')} />
      <Part title={t('aboutBoundaryTitle')} words={t('aboutBoundary')} />
      <Part title={t('aboutRoutesTitle')} words={t('aboutRoutes')} />
      <Part title={t('aboutTimeTitle')} words={t('aboutTime')} />
      <h3>{t('aboutLicenceTitle')}</h3>
      <dl class="entries">
        {LICENCES.map(([layers, licence]) => (
          <div class="entry" key={layers}>
            <dt>{layers}</dt>
            <dd>{licence}</dd>
          </div>
        ))}
      </dl>
      <Part title={t('aboutReportTitle')} words={t('aboutReport')} />
      <p>
        <a href={release ? './ogc.html' : './ogc'}>{t('aboutApi')}</a>
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
