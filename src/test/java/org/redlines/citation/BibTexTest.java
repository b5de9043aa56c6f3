package org.redlines.citation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.redlines.citation.CitationFormat.BibTex;
import org.redlines.collection.Licence;

class BibTexTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100 % & more | 100 \\% \\& more",
                "Սյունիք, Naxçıvan, زنگزور | Սյունիք, Naxçıvan, زنگزور",
                "a {b} c} | a \\textbraceleft{}b\\textbraceright{} c\\textbraceright{}",
                "#1_2 $3 ^4 ~5 | \\#1\\_2 \\$3 \\textasciicircum{}4 \\textasciitilde{}5",
                "C:\\x | C:\\textbackslash{}x",
                "“no corridor” – ever | “no corridor” – ever"
            })
    void escapesWhatTexTakesForItself(String text, String expected) {
        assertEquals(expected, BibTex.escape(text));
    }

    @Test
    void isOneEntry() {
        Citation citation = new Citation(
                "Redlines",
                "redlines-claims-v3",
                "Claims & {more}",
                3,
                LocalDate.of(2026, 11, 22),
                LocalDate.of(2026, 6, 29),
                "https://redlines.example/ogc/collections/claims?asOf=3",
                Licence.of("ODbL-1.0"),
                List.of());
        assertEquals(
                """
                @misc{redlines-claims-v3,
                  author    = {{Redlines}},
                  title     = {{Claims \\& \\textbraceleft{}more\\textbraceright{}}},
                  year      = {2026},
                  month     = nov,
                  version   = {3},
                  publisher = {Redlines},
                  url       = {https://redlines.example/ogc/collections/claims?asOf=3},
                  note      = {Data version 3, evidence to 2026-06-29. Licence: Open Data Commons Open Database License 1.0, https://opendatacommons.org/licenses/odbl/1-0/}
                }
                """,
                BibTex.of(citation));
    }
}
