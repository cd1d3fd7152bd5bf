package bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A browser with one connection, kept open, and one session. Written by hand on a socket because it runs beside what it
 * measures: what it uses of the processor, the server does not get.
 */
final class Browser implements Closeable {

    private static final int TIMEOUT_MILLIS = 60_000;

    private final int port;
    private String address;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private Socket socket;
    private InputStream in;

    /** @param address the network address it comes from, as a proxy would say it */
    Browser(int port, String address) {
        this.port = port;
        this.address = address;
    }

    void comesFrom(String other) {
        address = other;
    }

    Reply get(String path) throws IOException {
        return send("GET " + path, "", new byte[0]);
    }

    Reply postJson(String path, String json) throws IOException {
        return send("POST " + path, "Content-Type: application/json\r\n", json.getBytes(StandardCharsets.UTF_8));
    }

    Reply postForm(String path, Map<String, String> fields) throws IOException {
        return send("POST " + path, "Content-Type: application/x-www-form-urlencoded\r\n", Form.encoded(fields));
    }

    private Reply send(String what, String type, byte[] body) throws IOException {
        StringBuilder head = new StringBuilder(400)
                .append(what)
                .append(" HTTP/1.1\r\nHost: localhost:")
                .append(port)
                .append("\r\nUser-Agent: bench\r\nAccept: */*\r\nX-Forwarded-For: ")
                .append(address)
                .append("\r\n");
        cookies.forEach((name, value) ->
                head.append("Cookie: ").append(name).append('=').append(value).append("\r\n"));
        if (what.startsWith("POST")) {
            head.append("Sec-Fetch-Site: same-origin\r\nContent-Length: ")
                    .append(body.length)
                    .append("\r\n")
                    .append(type);
        }
        byte[] first = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[first.length + body.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        boolean fresh = socket == null;
        if (fresh) {
            connect();
        }
        try {
            socket.getOutputStream().write(all);
            return receive();
        } catch (HungUp | SocketException e) {
            if (fresh) {
                throw e;
            }
            // the server closes connections that were idle for half a minute; any browser then tries anew
            close();
            connect();
            socket.getOutputStream().write(all);
            return receive();
        }
    }

    /** The connection ended before the first byte of an answer. */
    private static final class HungUp extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
    }

    private Reply receive() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        String location = "";
        int length = -1;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(java.util.Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equals("chunked");
                case "connection" -> last = value.equalsIgnoreCase("close");
                case "location" -> location = value;
                case "set-cookie" -> remember(value);
                default -> {
                    // says nothing to this browser
                }
            }
        }
        byte[] content = chunked ? chunks() : length >= 0 ? in.readNBytes(length) : new byte[0];
        if (last) {
            close();
        }
        return new Reply(status, location, content);
    }

    private void remember(String cookie) {
        int equals = cookie.indexOf('=');
        cookies.put(cookie.substring(0, equals), cookie.substring(equals + 1).split(";")[0]);
    }

    /** Whether the server has begun a session for this browser. */
    boolean hasSession() {
        return cookies.containsKey("JSESSIONID");
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream(32 * 1024);
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            content.write(in.readNBytes(size));
            line();
        }
        line();
        return content.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw line.isEmpty() ? new HungUp() : new EOFException("the server hung up after: " + line);
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
