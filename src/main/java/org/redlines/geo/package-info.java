/** Geometry values that requests and answers are about: boxes and coordinate reference systems. */
package org.redlines.geo;
