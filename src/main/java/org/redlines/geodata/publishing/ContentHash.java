package org.redlines.geodata.publishing;

import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.redlines.geodata.BaseShape;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.DossierRecord;
import org.redlines.geodata.publishing.Derivation.Derived;

/** A hash of the content of a version, to recognise equal content. */
final class ContentHash {

    private static final String FUNCTIONS = "db/migration/R__feature_functions.sql";

    private final MessageDigest digest;

    private ContentHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    /**
     * SHA-256, in lower-case hexadecimal, of records, derived records, base map, collections and shared SQL functions.
     */
    static String of(Dossier dossier, List<Derived> derived, List<CollectionRecipe> recipes) {
        ContentHash hash = new ContentHash();
        for (DossierRecord record : dossier.listRecords()) {
            hash.add(record.kind().word(), record.id(), record.body().toString());
        }
        for (Derived record : derived) {
            hash.add(record.kind(), record.id(), record.body().toString());
        }
        for (BaseShape shape : dossier.listShapes()) {
            String name = shape.layer() + " " + shape.id() + " " + shape.toleranceM();
            hash.add(name, shape.properties().toString(), shape.geometryJson().toString());
        }
        for (CollectionRecipe recipe : recipes) {
            hash.add(recipe.id(), recipe.declaration(), recipe.query());
        }
        hash.addFunctions();
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void add(String... texts) {
        for (String text : texts) {
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0); // so that "ab", "c" differs from "a", "bc"
        }
    }

    private void addFunctions() {
        try {
            ClassPathUtils.consumeAsStreams(FUNCTIONS, this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(InputStream in) {
        try {
            digest.update(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
