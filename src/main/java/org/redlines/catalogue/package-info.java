/**
 * The <em>catalogue</em> tells programs that do not know this API what data it offers: schema.org in the HTML pages for
 * search engines, DCAT at {@code /catalogue.jsonld} for data portals, and a sitemap.
 */
package org.redlines.catalogue;
