/**
 * Reads files of features. This program reads GeoJSON and CSV itself. GDAL's programs convert every other format to
 * GeoJSON, which the same reader reads. Each file becomes a stream of raw features with their locations.
 *
 * <p>Memory does not grow with the file. Faults are reported with their location. Reading continues after each fault,
 * as long as the rest of the file is readable.
 */
package org.redlines.imported.reading;
