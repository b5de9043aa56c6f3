package org.redlines.picture;

import java.util.Arrays;
import java.util.List;
import org.redlines.http.Problem;

/** The sizes of pictures, in pixels. */
enum PictureSize {
    /** For posts and slides. */
    WIDE(1200, 675),
    /** For phones, upright. */
    TALL(1080, 1350),
    /** For previews on other sites. */
    PREVIEW(1200, 630);

    /** The name of the parameter. */
    static final String PARAMETER = "size";

    final int width;
    final int height;

    PictureSize(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** The value of the parameter. */
    String text() {
        return width + "x" + height;
    }

    /** All values of the parameter; the first is the default. */
    static List<String> list() {
        return Arrays.stream(values()).map(PictureSize::text).toList();
    }

    /**
     * Reads the value of the parameter.
     *
     * @throws Problem 400 for any other text; the response lists the sizes
     */
    static PictureSize read(String text) {
        return Arrays.stream(values())
                .filter(size -> size.text().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.badParameter(PARAMETER, text, "one of: " + String.join(", ", list())));
    }
}
