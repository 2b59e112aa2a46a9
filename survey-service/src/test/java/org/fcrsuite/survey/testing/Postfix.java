package org.fcrsuite.survey.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.fcrsuite.embedded.Ports;
import org.fcrsuite.kit.testing.Eventually;

/**
 * A Postfix of our own, which relays what it is given to servers that refuse it, and keeps the bounces that it makes. It
 * gives up at once where others wait for days. Postfix needs root.
 */
public final class Postfix implements AutoCloseable {

    /** Its server refuses for good. */
    public static final String GONE = "gone.example.com";
    /** Its server refuses for now. */
    public static final String FULL = "full.example.com";

    private static final Path BINARIES = Path.of("/usr/lib/postfix/sbin");

    private final Path home;
    private final int port = Ports.free();
    private final List<Process> sinks = new ArrayList<>();

    private Postfix() throws IOException {
        // Its parts run as another user, who has to reach this.
        home = Files.createTempDirectory("fcr-postfix", PosixFilePermissions.asFileAttribute(
                PosixFilePermissions.fromString("rwxr-xr-x")));
    }

    public static boolean isHere() {
        return Files.isDirectory(BINARIES) && "root".equals(System.getProperty("user.name"));
    }

    public static Postfix start() {
        try {
            Postfix postfix = new Postfix();
            postfix.prepare();
            postfix.configure(postfix.sink("-f", "-B", "550 5.1.1 User unknown in the mailbox table"),
                    postfix.sink("-r", "-b", "452 4.2.2 Mailbox full"));
            run("/usr/sbin/postfix", "-c", postfix.home.toString(), "start");
            return postfix;
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** Sends a message on to somebody, as a relay would that got it from us. */
    public void relay(MimeMessage message, String from, String to) {
        try (Transport transport = Session.getInstance(new Properties()).getTransport("smtp")) {
            transport.connect("127.0.0.1", port, null, null);
            SMTPMessage copy = new SMTPMessage(message);
            copy.setEnvelopeFrom(from);
            transport.sendMessage(copy, new InternetAddress[] { new InternetAddress(to) });
        } catch (MessagingException trouble) {
            throw new AssertionError("Postfix does not take the message", trouble);
        }
    }

    /** The bounce of what was relayed. */
    public String awaitBounce() {
        Path box = home.resolve("returned/box/new");
        Eventually.isTrue("Postfix has returned the message", () -> Optional.ofNullable(box.toFile().list())
                .map(files -> files.length == 1).orElse(false));
        try (Stream<Path> files = Files.list(box)) {
            return Files.readString(files.findFirst().orElseThrow(), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private int sink(String... refusal) throws IOException {
        int at = Ports.free();
        List<String> command = new ArrayList<>(List.of("/usr/sbin/smtp-sink", "-u", "postfix", refusal[0], "RCPT"));
        command.addAll(List.of(refusal).subList(1, refusal.length));
        command.addAll(List.of("127.0.0.1:" + at, "10"));
        sinks.add(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start());
        Eventually.isTrue("the refusing server is there", () -> isOpen(at));
        return at;
    }

    private static boolean isOpen(int at) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), at)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private void prepare() throws IOException {
        Files.createDirectory(home.resolve("queue"));
        for (String name : List.of("data", "returned")) {
            run("chown", "postfix", Files.createDirectory(home.resolve(name)).toString());
        }
    }

    private void configure(int gone, int full) throws IOException {
        Map<String, Object> values = Map.of("home", home, "binaries", BINARIES, "port", port, "gone", gone, "full", full, "uid",
                Files.getAttribute(home.resolve("data"), "unix:uid"));
        for (String name : List.of("main.cf", "master.cf", "mailboxes")) {
            try (InputStream in = Postfix.class.getResourceAsStream("/postfix/" + name)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                for (Map.Entry<String, Object> value : values.entrySet()) {
                    text = text.replace("${" + value.getKey() + "}", value.getValue().toString());
                }
                Files.writeString(home.resolve(name), text);
            }
        }
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + " failed");
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new IOException(end);
        }
    }

    @Override
    public void close() {
        try {
            run("/usr/sbin/postfix", "-c", home.toString(), "stop");
            sinks.forEach(Process::destroy);
            try (Stream<Path> files = Files.walk(home)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
