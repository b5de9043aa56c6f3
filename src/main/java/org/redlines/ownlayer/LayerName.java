package org.redlines.ownlayer;

import java.util.regex.Pattern;

/** How own layers may be named: so that the name can stand in every address as it is. */
final class LayerName {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST = 60;

    private LayerName() {}

    /**
     * The name.
     *
     * @throws Usage when it is none
     */
    static String check(String name) {
        if (!FORM.matcher(name).matches() || name.length() > LONGEST) {
            throw new Usage("'" + name + "' cannot be the name of a layer. Expected were lower-case letters, digits and"
                    + " single hyphens, beginning with a letter, at most " + LONGEST
                    + " characters, such as border-posts.");
        }
        return name;
    }
}
