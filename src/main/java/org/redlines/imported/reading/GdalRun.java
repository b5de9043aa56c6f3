package org.redlines.imported.reading;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.ConfigProvider;

/** A running program of GDAL. It is stopped if it writes nothing for too long. */
final class GdalRun implements Closeable {

    private static final int MAX_LINES = 1000;
    private static final int SECONDS = 300;
    private static final int CHECK_MILLIS = 200;

    private final Process process;
    private final CompletableFuture<List<String>> complaints;
    private final long limitMillis;
    private volatile long waitingSince;
    private volatile boolean silent;

    GdalRun(Process process) {
        this.process = process;
        this.limitMillis = 1000L
                * ConfigProvider.getConfig()
                        .getOptionalValue("redlines.gdal.seconds", Integer.class)
                        .orElse(SECONDS);
        this.complaints = CompletableFuture.supplyAsync(this::readComplaints, GdalRun::inBackground);
        inBackground(this::watch);
    }

    /** Its standard output. */
    InputStream output() {
        return new Watched(process.getInputStream());
    }

    /** Its standard output, as lines. */
    List<String> lines() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(output(), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    /** Its error messages, after it has ended: each with a level and a number. */
    List<String> complaints() {
        return complaints.join();
    }

    /** Whether it was stopped because it wrote nothing for too long. */
    boolean isSilent() {
        return silent;
    }

    /** Its exit code; 0 for success. */
    int exitCode() throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    // A message can have several lines. Only the first begins with a level.
    private List<String> readComplaints() {
        List<String> messages = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                boolean begins = line.matches("(?:ERROR|Warning) [0-9]+: .*|[A-Za-z_]+: .*|FAILURE:.*");
                if (!begins && !messages.isEmpty()) {
                    messages.set(messages.size() - 1, messages.get(messages.size() - 1) + " " + line);
                } else if (messages.size() < MAX_LINES) {
                    messages.add(line);
                }
            }
        } catch (IOException e) {
            messages.add("ERROR 3: " + e.getMessage()); // it was stopped
        }
        return messages;
    }

    // A view in a database may compute for ever without returning a row.
    private void watch() {
        while (process.isAlive()) {
            long since = waitingSince;
            if (since > 0 && System.currentTimeMillis() - since > limitMillis) {
                silent = true;
                process.destroyForcibly();
            }
            try {
                Thread.sleep(CHECK_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "gdal");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Records since when we have been waiting for the program. While we are not reading, the program may be waiting for
     * us.
     */
    private final class Watched extends FilterInputStream {

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            waitingSince = System.currentTimeMillis();
            try {
                return super.read(bytes, offset, length);
            } finally {
                waitingSince = 0;
            }
        }
    }
}
