/**
 * The <em>catalogue of texts</em>: everything that the server and the page say in a language, in one file a language, in
 * ICU MessageFormat ({@code texts/en.json}). The page compiles the same file in; a test finds keys that are missing, and
 * those that nobody names. Dates, numbers and lists are written as CLDR says, through ICU4J, whose data the page gets as
 * well ({@code texts/en.cldr.json}).
 */
package org.redlines.texts;
