package org.redlines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the command line understands; what the commands do is tested beside them. */
class RedlinesTest {

    private final StringWriter said = new StringWriter();
    private final CommandLine line = Redlines.commandLine().setErr(new PrintWriter(said, true));

    @Test
    void anUnknownCommandEndsWithTwoAndTheListOfCommands() {
        assertEquals(2, line.execute("fly"));
        assertTrue(said.toString().contains("'fly'"), said.toString());
        for (String command : new String[] {"check", "format", "publish", "import", "remove", "serve"}) {
            assertTrue(said.toString().contains(command), said.toString());
        }
    }

    @Test
    void anUnknownOptionEndsWithTwoAndTheOptionsThatThereAre() {
        assertEquals(2, line.execute("check", "--all"));
        assertTrue(said.toString().contains("--all") && said.toString().contains("--report"), said.toString());
    }

    @Test
    void anImportReadsItsOptionsItself() {
        var parsed = Redlines.commandLine().parseArgs("import", "a.csv", "--as", "own", "--overwrite");
        assertEquals(java.util.List.of("a.csv", "--as", "own", "--overwrite"), java.util.Arrays.asList((String[])
                parsed.subcommand().commandSpec().positionalParameters().get(0).getValue()));
    }
}
