package org.redlines.collection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.redlines.geodata.schema.Declaration;

/** The declared collections, read from the files {@code collections/*.yaml} on the classpath. */
@Singleton
public class Collections {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final List<Collection> all;

    Collections() {
        List<Collection> read = new ArrayList<>();
        try {
            ClassPathUtils.consumeAsPaths("collections", folder -> read.addAll(readAll(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        read.sort(Comparator.comparingInt(Collection::order).thenComparing(Collection::id));
        all = List.copyOf(read);
    }

    /** All declared collections in order. */
    public List<Collection> list() {
        return all;
    }

    private static List<Collection> readAll(Path folder) {
        return Declaration.readAll(folder).stream()
                .map(Collections::read)
                .flatMap(one -> Stream.concat(Stream.of(one), one.listSplit().stream()))
                .toList();
    }

    private static Collection read(ObjectNode declaration) {
        try {
            return JSON.treeToValue(declaration, Collection.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(
                    "The declaration of '" + declaration.path("id").asText() + "' is no collection's.", e);
        }
    }
}
