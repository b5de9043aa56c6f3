package org.redlines.http;

import java.util.Map;

/** Makes an HTML page of a problem, for who asks for HTML. */
public interface ProblemPage {

    /** The problem's members as HTML. */
    String render(RequestKey key, Map<String, Object> problem);

    /** The headers that the page is sent with. */
    Map<String, String> headers();
}
