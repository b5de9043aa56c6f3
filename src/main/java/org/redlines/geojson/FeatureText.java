package org.redlines.geojson;

/** One feature's finished GeoJSON text. */
public final class FeatureText {

    private FeatureText() {}

    /** The feature with further members, a JSON object in UTF-8 that has at least one. */
    public static byte[] with(byte[] feature, byte[] members) {
        int end = lastBrace(feature);
        byte[] joined = new byte[end + members.length];
        System.arraycopy(feature, 0, joined, 0, end);
        joined[end] = ',';
        System.arraycopy(members, 1, joined, end + 1, members.length - 1);
        return joined;
    }

    private static int lastBrace(byte[] feature) {
        int i = feature.length - 1;
        while (feature[i] != '}') {
            i--;
        }
        return i;
    }
}
