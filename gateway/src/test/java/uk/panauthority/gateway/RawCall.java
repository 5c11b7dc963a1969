package uk.panauthority.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A connection on which a test writes exactly the bytes it means, since HTTP clients mend what they are given. */
final class RawCall implements AutoCloseable {

    private final Socket socket;

    private RawCall(Socket socket) {
        this.socket = socket;
    }

    static RawCall open(int port) throws IOException {
        Socket socket = new Socket("localhost", port);
        socket.setSoTimeout(10_000);
        return new RawCall(socket);
    }

    /** Sends one request whole and reads the answer until the gateway closes. */
    static String exchange(int port, String... lines) throws IOException {
        try (RawCall call = open(port)) {
            call.send(String.join("\r\n", lines) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            return call.readAll();
        }
    }

    void send(String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** Reads until the gateway closes; a reset after the answer counts as closing. */
    String readAll() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        byte[] piece = new byte[8192];
        try {
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                all.write(piece, 0, n);
            }
        } catch (java.net.SocketException reset) {
            if (all.size() == 0) {
                throw reset;
            }
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    /** Reads until this text has come. */
    String readUntil(String text) throws IOException {
        StringBuilder all = new StringBuilder();
        InputStream in = socket.getInputStream();
        while (all.indexOf(text) < 0) {
            int c = in.read();
            if (c < 0) {
                throw new IOException("closed before: " + text);
            }
            all.append((char) c);
        }
        return all.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
