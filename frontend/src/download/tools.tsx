import { inVersion } from '../api/edition';
import { CopyButton } from '../page/copy-button';
import { text } from '../text/text';
import { EVERYTHING } from './wanted';

/** How to read the server from QGIS, GDAL, Python and R, without a file. */
export function Tools({ layer }: { layer: string }) {
  const server = new URL('./ogc', document.baseURI).href;
  const one = layer === EVERYTHING ? 'red-lines' : layer;
  const file = new URL(inVersion(`./layers/${one}.geojson`), document.baseURI).href;
  const uses: [string, string][] = [
    [text.inQgis, server],
    ['GDAL', `ogr2ogr -f GPKG ${one}.gpkg OAPIF:${server} ${one}`],
    ['Python', `geopandas.read_file("${file}")`],
    ['R', `sf::st_read("${file}")`],
  ];
  return (
    <details class="tools">
      <summary>
        <h3>{text.useInTools}</h3>
      </summary>
      <p class="hint">{text.useInToolsHint}</p>
      <dl>
        {uses.map(([tool, words]) => (
          <div key={tool}>
            <dt>{tool}</dt>
            <dd>
              {/* Long lines scroll, and what scrolls must be reachable by keyboard. */}
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
              <code tabIndex={0}>{words}</code>
              <CopyButton of={words} name={text.copyFor(tool)} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
