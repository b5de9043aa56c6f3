/**
 * Reading files of features: one class a format, each a stream of raw features with their place in the file.
 *
 * <p>Memory does not grow with the file. Faults are reported with their place, and reading goes on after each that
 * leaves the rest of the file readable.
 */
package org.redlines.ownlayer.reading;
