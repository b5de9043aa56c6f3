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

/** One of GDAL's programs at work. It is stopped when it says nothing for too long. */
final class GdalRun implements Closeable {

    private static final int MOST_LINES = 1000;
    private static final int SECONDS = 300;
    private static final int LOOK_MILLIS = 200;

    private final Process process;
    private final CompletableFuture<List<String>> complaints;
    private final long patienceMillis;
    private volatile long waitingSince;
    private volatile boolean silent;

    GdalRun(Process process) {
        this.process = process;
        this.patienceMillis = 1000L
                * ConfigProvider.getConfig()
                        .getOptionalValue("redlines.gdal.seconds", Integer.class)
                        .orElse(SECONDS);
        this.complaints = CompletableFuture.supplyAsync(this::readComplaints, GdalRun::inBackground);
        inBackground(this::watch);
    }

    /** What it writes. */
    InputStream output() {
        return new Watched(process.getInputStream());
    }

    /** What it writes, as lines. */
    List<String> lines() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(output(), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }

    /** What it complains of, once it has written everything: lines with a level and a number before them. */
    List<String> complaints() {
        return complaints.join();
    }

    /** Whether it was stopped because it said nothing for too long. */
    boolean isSilent() {
        return silent;
    }

    /** How it ended: 0 when it is content. */
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

    // A message can have several lines: a further one begins with no level.
    private List<String> readComplaints() {
        List<String> messages = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                boolean begins = line.matches("(?:ERROR|Warning) [0-9]+: .*|[A-Za-z_]+: .*|FAILURE:.*");
                if (!begins && !messages.isEmpty()) {
                    messages.set(messages.size() - 1, messages.get(messages.size() - 1) + " " + line);
                } else if (messages.size() < MOST_LINES) {
                    messages.add(line);
                }
            }
        } catch (IOException e) {
            messages.add("ERROR 3: " + e.getMessage()); // it was stopped
        }
        return messages;
    }

    // A view of a database may compute for ever without a row.
    private void watch() {
        while (process.isAlive()) {
            long since = waitingSince;
            if (since > 0 && System.currentTimeMillis() - since > patienceMillis) {
                silent = true;
                process.destroyForcibly();
            }
            try {
                Thread.sleep(LOOK_MILLIS);
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

    /** Notes since when we wait for the program, which may itself wait for us. */
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
