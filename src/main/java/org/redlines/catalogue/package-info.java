/**
 * The <em>catalogue</em> tells programs that know nothing of this API what data there is: schema.org
 * for search engines, inside the HTML pages; DCAT for data portals, at {@code /catalogue.jsonld};
 * a sitemap.
 */
package org.redlines.catalogue;
