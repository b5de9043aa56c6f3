package org.redlines.html;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redlines.collection.ApiTest;
import org.redlines.texts.PseudoTexts;
import org.redlines.texts.Texts;

/** The HTML in a language that no one speaks: what is still in plain English is in no catalogue. */
@QuarkusTest
class PseudoLocaleTest extends ApiTest {

    // What the dossier says has a direction or a language of its own; code and styles are nobody's language.
    private static final Pattern DATA = Pattern.compile(
            "(?s)<(h1|h2|h3|p|a|span|dd|blockquote|th|td|li|b)\\b[^>]*\\b(?:dir|lang)=\"[^\"]*\"[^>]*>.*?</\\1>"
                    + "|<(code|style|script|svg|pre|title)\\b.*?</\\2>");
    private static final Pattern CHIP = Pattern.compile("<span class=\"actor-chip[^>]*>[^<]*</span>");
    private static final Pattern TEXT = Pattern.compile(">([^<]*[A-Za-z]{2}[^<]*)<");

    private static Texts before;

    @BeforeAll
    static void speakNoLanguage() {
        before = Texts.speak(PseudoTexts.read());
    }

    @AfterAll
    static void speakAsBefore() {
        Texts.speak(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ogc",
                "/ogc/conformance",
                "/ogc/collections",
                "/ogc/collections/claims",
                "/ogc/collections/claims/queryables",
                "/ogc/collections/claims/items",
                "/ogc/collections/claims/items?actor=iran",
                "/ogc/collections/claims/items/c03",
                "/ogc/collections/boundaries/items/armenia-iran",
                "/ogc/api.html"
            })
    void nothingIsSaidInPlainEnglish(String address) {
        String page = given().header("Accept", "text/html").get(address).asString();
        String body = page.substring(page.indexOf("<body"));
        String ours = CHIP.matcher(DATA.matcher(body).replaceAll("")).replaceAll("");
        List<String> plain = new ArrayList<>();
        TEXT.matcher(ours).results().map(found -> found.group(1).strip()).forEach(text -> {
            if (!text.contains("⟦") && !text.contains("⟧")) {
                plain.add(text);
            }
        });
        assertEquals(List.of(), plain);
    }
}
