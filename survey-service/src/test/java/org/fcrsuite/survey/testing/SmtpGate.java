package org.fcrsuite.survey.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

import org.fcrsuite.embedded.Ports;

/** Stands before a real SMTP server and passes on what is said, until a test makes it fail in one of a server's ways. */
public final class SmtpGate {

    /** How to fail. */
    public enum Trouble {
        NONE,
        /** Nobody listens. */
        REFUSE,
        /** Takes the connection and says nothing. */
        HANG,
        /** 451 to the recipient. */
        BUSY,
        /** 550 to the recipient. */
        UNKNOWN_RECIPIENT,
        /** The message is taken, but the connection breaks before the server has said so. */
        BREAK_AFTER_DATA
    }

    private final int port;
    private final int behind;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger recipients = new AtomicInteger();
    private volatile Trouble trouble = Trouble.NONE;
    private volatile ServerSocket listening;

    SmtpGate(int behind) {
        this.behind = behind;
        this.port = Ports.free();
        open();
    }

    int port() {
        return port;
    }

    void fail(Trouble how) {
        trouble = how;
        if (how == Trouble.REFUSE) {
            close();
        } else if (listening.isClosed()) {
            open();
        }
    }

    int connections() {
        return connections.get();
    }

    int recipientsOffered() {
        return recipients.get();
    }

    private void open() {
        try {
            listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
        ServerSocket accepting = listening;
        start(() -> {
            while (!accepting.isClosed()) {
                Socket client = accepting.accept();
                connections.incrementAndGet();
                start(() -> serve(client));
            }
        });
    }

    void close() {
        try {
            listening.close();
        } catch (IOException already) {
            throw new UncheckedIOException(already);
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException ended) {
                // A connection that ends is what this class is about.
                Thread.yield();
            }
        }, "smtp-gate");
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Socket client) throws IOException {
        if (trouble == Trouble.HANG) {
            return;
        }
        try (client; Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            start(() -> answers(server, client));
            questions(client, server);
        }
    }

    private void questions(Socket client, Socket server) throws IOException {
        BufferedReader in = reader(client);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String refusal = refusal(line);
            if (refusal == null) {
                write(server.getOutputStream(), line);
            } else {
                write(client.getOutputStream(), refusal);
            }
        }
    }

    private String refusal(String line) {
        if (!line.startsWith("RCPT TO:")) {
            return null;
        }
        recipients.incrementAndGet();
        String address = line.substring("RCPT TO:".length());
        return switch (trouble) {
            case BUSY -> "451 4.3.0 " + address + " try later";
            case UNKNOWN_RECIPIENT -> "550 5.1.1 " + address + " unknown";
            case NONE, REFUSE, HANG, BREAK_AFTER_DATA -> null;
        };
    }

    private void answers(Socket server, Socket client) throws IOException {
        BufferedReader in = reader(server);
        boolean afterData = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (afterData && trouble == Trouble.BREAK_AFTER_DATA) {
                client.close();
                return;
            }
            afterData = line.startsWith("354");
            // Pipelining would let the client send on before a refusal.
            if (!line.contains("PIPELINING")) {
                write(client.getOutputStream(), line);
            }
        }
        client.close();
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    private static void write(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
