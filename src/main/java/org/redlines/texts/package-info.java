/**
 * The <em>catalogue of texts</em>: all texts of the server and the page, one file for each language, in ICU
 * MessageFormat ({@code texts/en.json}). The page includes the same file when it is built. A test finds missing and
 * unused keys. ICU4J writes dates, numbers and lists by the rules of CLDR; the page gets the same rules from
 * {@code texts/en.cldr.json}.
 */
package org.redlines.texts;
