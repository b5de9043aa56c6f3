/**
 * Double coding: a sheet with the statements of some positions and nothing of how they were coded, for somebody who has
 * not seen it, and how far the two codings agree.
 */
package org.redlines.geodata.coding;
