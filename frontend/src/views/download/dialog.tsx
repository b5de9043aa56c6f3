import { CopyButton } from '../../components/copy-button';
import { Dialog } from '../../components/dialog';
import { LoadNotice } from '../../components/load-notice';
import {
  type Collection,
  catalogue,
  catalogueLoading,
  enclosures,
  findCollection,
} from '../../data/catalogue';
import { release } from '../../data/release';
import { inVersion } from '../../data/request';
import { Icon } from '../../symbols/icon';
import { t } from '../../texts/texts';
import { HowMuch } from './extent';
import { type DownloadFile, fileOf, inOrder } from './file';
import {
  type DownloadRequest,
  downloadRequest,
  EVERYTHING,
  isDisplayedOnly,
  queryOf,
} from './request';

/** Downloads of every layer, and of everything, in every format that the server offers. */
export function Downloads() {
  return (
    <Dialog
      id="downloads"
      title={t('downloads')}
      isOpen={downloadRequest.value !== null}
      onClose={() => {
        downloadRequest.value = null;
      }}
    >
      {catalogue.value && downloadRequest.value ? (
        <Offer />
      ) : (
        <LoadNotice of={[catalogueLoading]} />
      )}
    </Dialog>
  );
}

function Offer() {
  const of = downloadRequest.value;
  if (!of) return null;
  return (
    <>
      <LayerChoice of={of} />
      <FileList of={of} />
      {!release && <Tools layer={of.layer} />}
    </>
  );
}

/** The choice of the layer, and of all or a part of it. */
function LayerChoice({ of }: { of: DownloadRequest }) {
  const groups = groupsOf(catalogue.value?.collections ?? []);
  return (
    <>
      <label class="field">
        <span>{t('layer')}</span>
        <select
          value={of.layer}
          onChange={(event) => {
            downloadRequest.value = { layer: event.currentTarget.value };
          }}
        >
          <option value={EVERYTHING}>{t('everything')}</option>
          {groups.map(([name, collections]) => (
            <optgroup key={name} label={name}>
              {collections.map(({ id, title, itemCount }) => (
                <option key={id} value={id}>
                  {itemCount === undefined ? title : t('readmeLayer', { title, count: itemCount })}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <p class="hint">
        {of.layer === EVERYTHING ? t('everythingHint') : findCollection(of.layer)?.description}
      </p>
      {!release && <HowMuch of={of} />}
    </>
  );
}

/** The dossier's layers, then the imported ones. */
function groupsOf(collections: Collection[]): [string, Collection[]][] {
  const own = collections.filter(({ group }) => group === 'own');
  const others = collections.filter(({ group }) => group !== 'own');
  const groups: [string, Collection[]][] = [
    [t('dossierLayers'), others],
    [t('importedLayers'), own],
  ];
  return groups.filter(([, members]) => members.length > 0);
}

/** The files of a layer, each with its purpose. */
function FileList({ of }: { of: DownloadRequest }) {
  const links =
    of.layer === EVERYTHING
      ? (catalogue.value?.everything ?? [])
      : enclosures(findCollection(of.layer)?.links ?? []);
  const query = isDisplayedOnly.value && !release ? queryOf(of) : new URLSearchParams();
  if (query === null) return <p class="callout">{t('nothingDisplayed')}</p>;
  const files = inOrder(links.map((link) => fileOf(link, query)));
  return (
    <ul class="files">
      {files.map((file) => (
        <FileLink key={file.extension} file={file} />
      ))}
    </ul>
  );
}

function FileLink({ file: { extension, name, use, address } }: { file: DownloadFile }) {
  return (
    <li>
      <a href={address} download data-format={extension}>
        <Icon name="download" />
        <span class="file-name">
          {name} <code>.{extension}</code>
        </span>
        {use && <small>{use}</small>}
      </a>
    </li>
  );
}

/** How to read from the server with QGIS, GDAL, Python and R, without a file. */
function Tools({ layer }: { layer: string }) {
  const server = new URL('./ogc', document.baseURI).href;
  const one = layer === EVERYTHING ? 'red-lines' : layer;
  const file = new URL(inVersion(`./layers/${one}.geojson`), document.baseURI).href;
  const uses: [string, string][] = [
    [t('inQgis'), server],
    ['GDAL', `ogr2ogr -f GPKG ${one}.gpkg OAPIF:${server} ${one}`],
    ['Python', `geopandas.read_file("${file}")`],
    ['R', `sf::st_read("${file}")`],
  ];
  return (
    <details class="tools">
      <summary>
        <h3>{t('useInTools')}</h3>
      </summary>
      <p class="hint">{t('useInToolsHint')}</p>
      <dl>
        {uses.map(([tool, words]) => (
          <div key={tool}>
            <dt dir="auto">{tool}</dt>
            <dd>
              {/* Long lines scroll, and what scrolls must be reachable by keyboard. */}
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
              <code tabIndex={0}>{words}</code>
              <CopyButton of={words} name={t('copyFor', { tool })} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
