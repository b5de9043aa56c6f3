import type { SourceRef } from '../api/source';
import { Icon } from '../symbols/icon';
import { formatDate, text } from '../text/text';

/** The publications that carry a statement. */
export function SourceList({ sources }: { sources: SourceRef[] }) {
  return (
    <ul class="sources">
      {sources.map((source) => (
        <li key={source.id}>
          <a
            href={safeAddress(source.url)}
            target="_blank"
            rel="noopener noreferrer external"
            dir="auto"
          >
            {source.title ? `${source.publisher}, “${source.title}”` : source.publisher}
            <Icon name="external" />
          </a>
          <span class="source-facts">
            {[
              source.date && formatDate(source.date),
              source.side && text.side(text.sideNames[source.side] ?? source.side),
              source.mirror && text.mirror,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Only web addresses become links: a record must not be able to run a script. */
function safeAddress(address: string): string | undefined {
  return /^https?:\/\//i.test(address) ? address : undefined;
}
