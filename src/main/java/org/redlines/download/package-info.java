/** Whole layers as files to keep, each with its origin and terms of use inside. */
package org.redlines.download;
