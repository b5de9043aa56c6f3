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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.redlines.geodata.schema.Declaration;

/** The declared collections, read from the files {@code collections/*.yaml} on the classpath. */
@Singleton
public class Collections {

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final FutureTask<List<Collection>> DECLARED = new FutureTask<>(Collections::readAll);

    private final List<Collection> all;

    Collections() throws InterruptedException, ExecutionException {
        DECLARED.run(); // does nothing if another thread has begun
        all = DECLARED.get();
    }

    /** Begins to read the declarations on a thread of its own: this takes a seventh of a server's start. */
    public static void readInBackground() {
        new Thread(DECLARED, "collections").start();
    }

    /** All declared collections in order. */
    public List<Collection> list() {
        return all;
    }

    private static List<Collection> readAll() throws IOException {
        List<Collection> read = new ArrayList<>();
        ClassPathUtils.consumeAsPaths("collections", folder -> read.addAll(readAll(folder)));
        read.sort(Comparator.comparingInt(Collection::order).thenComparing(Collection::id));
        return List.copyOf(read);
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
