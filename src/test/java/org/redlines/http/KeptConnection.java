package org.redlines.http;

import io.restassured.RestAssured;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A connection that is used for one request after the other, as {@link Raw} is for one. */
final class KeptConnection implements Closeable {

    // A request that takes so long hangs: none of the fixture's answers takes a second.
    private static final int DEADLINE_MILLIS = 60_000;

    private Socket socket;
    private InputStream in;

    /**
     * Sends a request byte for byte and reads its answer.
     *
     * @throws IOException when no answer comes in time, or it has no end
     */
    Raw.Reply send(String method, String target, List<String> headers) throws IOException {
        StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        if (headers.stream().noneMatch(header -> header.toLowerCase(Locale.ROOT).startsWith("host:"))) {
            request.append("Host: 127.0.0.1:").append(RestAssured.port).append("\r\n");
        }
        headers.forEach(header -> request.append(header).append("\r\n"));
        byte[] bytes = request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        try {
            begin(bytes);
            Raw.Reply reply = read(method);
            if ("close".equalsIgnoreCase(reply.header("Connection"))) {
                close();
            }
            return reply;
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    // The server may have closed a kept connection meanwhile: before the first byte, asking again is no fault.
    private void begin(byte[] request) throws IOException {
        for (boolean fresh = false; !fresh; ) {
            fresh = socket == null;
            open();
            try {
                socket.getOutputStream().write(request);
                in.mark(1);
                if (in.read() >= 0) {
                    in.reset();
                    return;
                }
            } catch (SocketException e) {
                if (fresh) {
                    throw e;
                }
            }
            close();
        }
        throw new EOFException("The connection was closed before an answer.");
    }

    private void open() throws IOException {
        if (socket == null) {
            socket = new Socket("127.0.0.1", RestAssured.port);
            socket.setSoTimeout(DEADLINE_MILLIS);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        }
    }

    private Raw.Reply read(String method) throws IOException {
        Raw.Reply head = new Raw.Reply(head(), new byte[0]);
        if (head.status() < 200) {
            return read(method);
        }
        if (method.equals("HEAD") || head.status() == 204 || head.status() == 304) {
            return head;
        }
        if ("chunked".equalsIgnoreCase(head.header("Transfer-Encoding"))) {
            return new Raw.Reply(head.head(), chunks());
        }
        String length = head.header("Content-Length");
        if (length == null) {
            // Its end is the connection's end (RFC 9112, 6.3).
            return new Raw.Reply(head.head(), in.readAllBytes());
        }
        return new Raw.Reply(head.head(), exactly(Integer.parseInt(length)));
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        for (String line = line(); !line.isEmpty(); line = line()) {
            head.append(line).append("\r\n");
        }
        return head.toString();
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private byte[] exactly(int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("The answer ends " + (size - bytes.length) + " bytes early.");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The connection was closed within an answer.");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
