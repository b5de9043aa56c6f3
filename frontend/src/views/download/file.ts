import type { Link } from '../../data/catalogue';
import { findWord } from '../../texts/texts';

/** A file that the server offers. */
export interface DownloadFile {
  extension: string;
  /** The format's name: ours, or the server's for a format that this page does not know. */
  name: string;
  /** What it is for, where the page knows it. */
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

/** Those that most readers look for first; formats that the page does not know come last. */
const ORDER = ['gpkg', 'csv', 'geojson', 'zip', 'kml', 'fgb', 'geojsonl'];

/** Files in the order in which they are offered. */
export function inOrder(files: DownloadFile[]): DownloadFile[] {
  const rank = ({ extension }: DownloadFile) =>
    ORDER.includes(extension) ? ORDER.indexOf(extension) : ORDER.length;
  return [...files].sort((a, b) => rank(a) - rank(b));
}
