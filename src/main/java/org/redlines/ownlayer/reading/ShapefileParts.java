package org.redlines.ownlayer.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The files that make a Shapefile, side by side in a directory or in a ZIP, from which they are read as a stream. */
interface ShapefileParts extends Closeable {

    /** The file of this extension, to be named in findings. */
    String name(String extension);

    /** How many bytes it has. */
    long size(String extension) throws IOException;

    /** Begins to read it; empty when there is none. */
    Optional<InputStream> open(String extension) throws IOException;

    /** All of a small file; empty when there is none. */
    default Optional<byte[]> find(String extension, int most) throws IOException {
        Optional<InputStream> found = open(extension);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = found.get()) {
            return Optional.of(in.readNBytes(most));
        }
    }

    /**
     * The parts of a file, by its first bytes.
     *
     * @throws UnreadableFile when it is a ZIP that cannot be read, or that holds no or several Shapefiles
     */
    static ShapefileParts of(FeatureFile file) throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            if (in.read() != 'P') {
                return new SideBySide(file.path());
            }
        }
        ZipFile zip = openZip(file);
        try {
            return new Zipped(file.path(), zip, chooseLayer(file, zip));
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile openZip(FeatureFile file) throws IOException {
        try {
            // Names that are not marked as UTF-8 are in any encoding; in this one each byte is a character.
            return new ZipFile(file.path().toFile(), Charset.forName("IBM437"));
        } catch (ZipException e) {
            throw new UnreadableFile("zip", file.spot(), "", "This ZIP cannot be read: " + e.getMessage() + ".");
        }
    }

    // The name of its .shp without the extension.
    private static String chooseLayer(FeatureFile file, ZipFile zip) throws UnreadableFile {
        List<String> layers = zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".shp") && !name.startsWith("__MACOSX/"))
                .map(name -> name.substring(0, name.length() - 4))
                .filter(name -> file.layer() == null || base(name).equals(file.layer()))
                .limit(20)
                .toList();
        if (layers.size() == 1) {
            return layers.get(0);
        }
        String found =
                String.join(", ", layers.stream().map(ShapefileParts::base).toList());
        throw new UnreadableFile(
                "layer",
                file.spot(),
                file.layer() == null ? "" : file.layer(),
                layers.isEmpty()
                        ? "The ZIP holds no such Shapefile."
                        : "The ZIP holds several Shapefiles: " + found + ". Choose one with --layer.");
    }

    private static String base(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Files in one directory with one name, whatever the case of their extensions. */
    final class SideBySide implements ShapefileParts {

        private final Path shp;
        private final String base;

        SideBySide(Path shp) {
            this.shp = shp;
            String name = shp.getFileName().toString();
            this.base = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        }

        @Override
        public String name(String extension) {
            return extension.equals("shp")
                    ? shp.toString()
                    : shp.resolveSibling(base + "." + extension).toString();
        }

        @Override
        public long size(String extension) throws IOException {
            return Files.size(path(extension).orElseThrow());
        }

        @Override
        public Optional<InputStream> open(String extension) throws IOException {
            Optional<Path> path = path(extension);
            return path.isEmpty() ? Optional.empty() : Optional.of(Files.newInputStream(path.get()));
        }

        @Override
        public void close() {}

        private Optional<Path> path(String extension) throws IOException {
            if (extension.equals("shp")) {
                return Optional.of(shp);
            }
            try (Stream<Path> files = Files.list(shp.toAbsolutePath().getParent())) {
                return files.filter(file -> file.getFileName().toString().startsWith(base + "."))
                        .filter(file -> file.getFileName()
                                .toString()
                                .substring(base.length() + 1)
                                .equalsIgnoreCase(extension))
                        .filter(Files::isRegularFile)
                        .findFirst();
            }
        }
    }

    /** Files in a ZIP with one name. */
    final class Zipped implements ShapefileParts {

        private final Path path;
        private final ZipFile zip;
        private final String base;

        Zipped(Path path, ZipFile zip, String base) {
            this.path = path;
            this.zip = zip;
            this.base = base;
        }

        @Override
        public String name(String extension) {
            return path + "/" + base + "." + extension;
        }

        @Override
        public long size(String extension) {
            return entry(extension).orElseThrow().getSize();
        }

        @Override
        public Optional<InputStream> open(String extension) throws IOException {
            Optional<? extends ZipEntry> entry = entry(extension);
            return entry.isEmpty() ? Optional.empty() : Optional.of(zip.getInputStream(entry.get()));
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }

        private Optional<? extends ZipEntry> entry(String extension) {
            return zip.stream()
                    .filter(entry -> entry.getName().equalsIgnoreCase(base + "." + extension))
                    .findFirst();
        }
    }
}
