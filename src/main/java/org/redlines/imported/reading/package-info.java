/**
 * Reading files of features: GeoJSON and CSV here, every other format by GDAL's programs, whose GeoJSON the same reader
 * reads. Each file is a stream of raw features with their place in it.
 *
 * <p>Memory does not grow with the file. Faults are reported with their place, and reading goes on after each that
 * leaves the rest of the file readable.
 */
package org.redlines.imported.reading;
