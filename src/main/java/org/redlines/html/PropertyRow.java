package org.redlines.html;

/**
 * A property that is told.
 *
 * @param property its name in the data
 * @param term its name for people
 * @param meaning what it means; null when the collection does not say
 */
record PropertyRow(String property, String term, String meaning, DisplayValue value) {}
