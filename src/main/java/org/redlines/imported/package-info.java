/**
 * Imported layers: features of a user's own file. {@code import} publishes them beside the dossier, {@code remove}
 * removes them.
 *
 * <p>A file is read twice. The first reading finds all faults and the types of the properties. If there are no errors,
 * the second reading writes the features, in one transaction. So a bad file changes nothing, and memory does not grow
 * with the file.
 */
package org.redlines.imported;
