package org.redlines.ownlayer.reading;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.redlines.finding.Spot;

/** In which encoding the texts of a {@code .dbf} are: as its user says, its {@code .cpg}, or its header's byte 29. */
final class DbfEncoding {

    private static final int LONGEST = 64;
    private static final int DRIVER = 29;
    private static final Map<Integer, String> BY_DRIVER = Map.ofEntries(
            Map.entry(0x01, "IBM437"),
            Map.entry(0x02, "IBM850"),
            Map.entry(0x03, "windows-1252"),
            Map.entry(0x13, "Shift_JIS"),
            Map.entry(0x26, "IBM866"),
            Map.entry(0x57, "windows-1252"),
            Map.entry(0x58, "windows-1252"),
            Map.entry(0x64, "IBM852"),
            Map.entry(0x65, "IBM866"),
            Map.entry(0x6b, "IBM857"),
            Map.entry(0x88, "IBM857"),
            Map.entry(0xc8, "windows-1250"),
            Map.entry(0xc9, "windows-1251"),
            Map.entry(0xca, "windows-1254"),
            Map.entry(0xcb, "windows-1253"),
            Map.entry(0xcc, "windows-1257"),
            Map.entry(0x7d, "windows-1255"),
            Map.entry(0x7e, "windows-1256"));

    private DbfEncoding() {}

    /** The encoding; UTF-8 when nothing tells it. */
    static Charset choose(ShapefileParts parts, FeatureFile file) throws IOException {
        if (file.encoding() != null) {
            return file.encoding();
        }
        Optional<byte[]> cpg = parts.find("cpg", LONGEST);
        if (cpg.isPresent()) {
            return named(new String(cpg.get(), StandardCharsets.ISO_8859_1).strip(), Spot.of(parts.name("cpg")));
        }
        byte[] header = parts.find("dbf", DRIVER + 1).orElse(new byte[0]);
        String driver = header.length > DRIVER ? BY_DRIVER.get(header[DRIVER] & 0xff) : null;
        return driver == null ? StandardCharsets.UTF_8 : Charset.forName(driver);
    }

    private static Charset named(String name, Spot spot) throws UnreadableFile {
        try {
            return Charset.forName(javaName(name));
        } catch (IllegalArgumentException e) {
            throw new UnreadableFile("encoding", spot, name, "This encoding is not known. Name it with --encoding.");
        }
    }

    // Programs write 1251, CP1251, ANSI 1251, 65001, 88591, ISO 88595, OEM 866.
    private static String javaName(String name) {
        String digits = name.replaceAll("[^0-9]", "");
        String upper = name.toUpperCase(Locale.ROOT);
        if (digits.equals("65001") || upper.startsWith("UTF")) {
            return upper.startsWith("UTF") ? upper : "UTF-8";
        }
        if (digits.startsWith("8859")) {
            return "ISO-8859-" + digits.substring(4);
        }
        if (digits.matches("125[0-8]")) {
            return "windows-" + digits;
        }
        return digits.matches("(4|7|8)[0-9]{2}") ? "IBM" + digits : name;
    }
}
