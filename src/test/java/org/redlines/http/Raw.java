package org.redlines.http;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** HTTP by hand, for what a well-behaved client would not send or would hide. */
final class Raw {

    /** What came back, byte for byte. */
    record Reply(String head, byte[] body) {

        int status() {
            return Integer.parseInt(head.split(" ")[1]);
        }

        String header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim())
                    .findFirst()
                    .orElse(null);
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private Raw() {}

    static Reply get(String address, String... headers) throws IOException {
        return send("GET", address, headers);
    }

    /** Sends one request and reads until the server closes. */
    static Reply send(String method, String address, String... headers) throws IOException {
        try (Socket socket = open(method, address, headers)) {
            return reply(socket.getInputStream());
        }
    }

    static Socket open(String method, String address, String... headers) throws IOException {
        Socket socket = new Socket("127.0.0.1", RestAssured.port);
        socket.setSoTimeout(30_000);
        StringBuilder request = new StringBuilder(method + " " + address + " HTTP/1.1\r\n");
        if (!String.join("\n", headers).toLowerCase(Locale.ROOT).startsWith("host:")) {
            request.append("Host: 127.0.0.1:" + RestAssured.port + "\r\n");
        }
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        request.append("Connection: close\r\n\r\n");
        socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    private static Reply reply(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        in.transferTo(all);
        String text = all.toString(StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        byte[] body = text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
        return new Reply(text.substring(0, end), body);
    }
}
