package org.redlines.collection;

/**
 * The features of one collection as a version holds them.
 *
 * @param number its number, which names its table; 0 for the set that holds nothing
 * @param summary what it holds
 * @param inBlocks whether its texts are kept in blocks too
 */
public record FeatureSet(int number, Summary summary, boolean inBlocks) {

    /** What a version holds of a collection that was declared after it was published. */
    public static final FeatureSet EMPTY = new FeatureSet(0, Summary.EMPTY, false);
}
