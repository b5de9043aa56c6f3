import type { Link } from '../../data/catalogue';
import { findWord } from '../../texts/texts';

/** A file that the server offers. */
export interface DownloadFile {
  extension: string;
  /** The format's name: ours, or the server's if the page does not know the format. */
  name: string;
  /** Its purpose, if the page knows it. */
  use: string;
  address: string;
}

/** The file behind an enclosure link, with filter parameters added. The address is on the page's own server. */
export function fileOf(link: Link, query: URLSearchParams): DownloadFile {
  const { pathname, searchParams } = new URL(link.href, 'http://localhost');
  const file = pathname.slice(pathname.lastIndexOf('/') + 1);
  const extension = file.slice(file.lastIndexOf('.') + 1);
  const parameters = new URLSearchParams([...searchParams, ...query]).toString();
  return {
    extension,
    name: findWord('format', extension) ?? link.title ?? extension,
    use: findWord('formatUse', extension) ?? '',
    address: `./layers/${file}${parameters ? `?${parameters}` : ''}`,
  };
}

/** The formats that most readers want come first; unknown formats come last. */
const ORDER = ['gpkg', 'csv', 'geojson', 'zip', 'kml', 'fgb', 'geojsonl'];

/** Files in their order in the dialog. */
export function inOrder(files: DownloadFile[]): DownloadFile[] {
  const rank = ({ extension }: DownloadFile) =>
    ORDER.includes(extension) ? ORDER.indexOf(extension) : ORDER.length;
  return [...files].sort((a, b) => rank(a) - rank(b));
}
