/**
 * Imported layers: features of a user's own file, published beside the dossier by {@code import} and taken away by
 * {@code remove}.
 *
 * <p>A file is read twice. The first reading finds every fault and what each property is; only when there is none, the
 * second writes the features, in one transaction. So a bad file changes nothing, and memory does not grow with the file.
 */
package org.redlines.imported;
