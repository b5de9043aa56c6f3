import { enclosures } from '../api/collection';
import { catalogue, findCollection } from '../state/catalogue';
import { Icon } from '../symbols/icon';
import { text } from '../text/text';
import { type DownloadFile, fileOf, inOrder } from './file';
import { queryOf } from './query-of';
import { EVERYTHING, isDisplayedOnly, type Wanted } from './wanted';

/** The files of a layer, each with what it is for. */
export function FileList({ of }: { of: Wanted }) {
  const links =
    of.layer === EVERYTHING
      ? (catalogue.value?.everything ?? [])
      : enclosures(findCollection(of.layer)?.links ?? []);
  const query = isDisplayedOnly.value ? queryOf(of) : new URLSearchParams();
  if (query === null) return <p class="callout">{text.nothingDisplayed}</p>;
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
