package org.redlines.picture;

import java.util.Arrays;
import java.util.List;
import org.redlines.http.Problem;

/** The sizes in which pictures are drawn, in pixels. */
enum PictureSize {
    /** For posts and slides. */
    WIDE(1200, 675),
    /** For phones, upright. */
    TALL(1080, 1350),
    /** For what other sites show of a link. */
    PREVIEW(1200, 630);

    /** Its name in a query. */
    static final String PARAMETER = "size";

    final int width;
    final int height;

    PictureSize(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** As the parameter says it. */
    String text() {
        return width + "x" + height;
    }

    /** All of them as the parameter says them; the first is for who names none. */
    static List<String> list() {
        return Arrays.stream(values()).map(PictureSize::text).toList();
    }

    /**
     * The size of this text.
     *
     * @throws Problem 400 when it is none; it lists them
     */
    static PictureSize read(String text) {
        return Arrays.stream(values())
                .filter(size -> size.text().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.badParameter(PARAMETER, text, "one of: " + String.join(", ", list())));
    }
}
