package org.redlines.collection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.redlines.geodata.schema.Declaration;

/** The declared collections: the files {@code collections/*.yaml} of the classpath. */
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

    /** All collections in their order. */
    public List<Collection> list() {
        return all;
    }

    private static List<Collection> readAll(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(Collections::read)
                    .flatMap(one -> Stream.concat(Stream.of(one), one.listSplit().stream()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Collection read(Path file) {
        try {
            return JSON.treeToValue(Declaration.read(file), Collection.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("The declaration " + file + " cannot be read.", e);
        }
    }
}
