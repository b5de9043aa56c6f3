/**
 * Double coding. A second coder gets a sheet with the statements of some positions, but not their coding. The two
 * codings are then compared.
 */
package org.redlines.geodata.coding;
