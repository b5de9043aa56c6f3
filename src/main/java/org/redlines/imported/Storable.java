package org.redlines.imported;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;

/** Whether texts can be stored: PostgreSQL holds every character but U+0000, UTF-8 every one but halves of pairs. */
final class Storable {

    private Storable() {}

    /** Whether every text in the value can be stored. */
    static boolean areStorable(JsonNode value) {
        if (value.isTextual()) {
            return isStorable(value.textValue());
        }
        if (!value.isContainerNode()) {
            return true;
        }
        boolean storable = true;
        for (Iterator<Map.Entry<String, JsonNode>> members = value.fields(); members.hasNext(); ) {
            Map.Entry<String, JsonNode> member = members.next();
            storable &= isStorable(member.getKey());
        }
        for (JsonNode member : value) {
            storable &= areStorable(member);
        }
        return storable;
    }

    /** Whether the text can be stored. */
    static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one == 0 || Character.isLowSurrogate(one)) {
                return false;
            }
            if (Character.isHighSurrogate(one)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
