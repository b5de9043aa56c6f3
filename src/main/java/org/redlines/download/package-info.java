/** Downloads of whole layers as files. Each contains its origin and its terms of use. */
package org.redlines.download;
