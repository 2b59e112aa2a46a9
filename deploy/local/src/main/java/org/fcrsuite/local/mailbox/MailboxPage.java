package org.fcrsuite.local.mailbox;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The one page of the mailbox: the list of messages and the one that is open. */
final class MailboxPage {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z")
            .withZone(ZoneId.systemDefault());
    private static final String HINT = "<p class=\"hint\">Choose a message to read it. New ones join the list by themselves.</p>";

    private final Optional<String> notice;

    /** @param notice a line above the page */
    MailboxPage(Optional<String> notice) {
        this.notice = notice;
    }

    /** @param open the message to show, or null for none */
    String render(List<Message> messages, long received, Message open) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Mailbox of the local suite</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="/mailbox.css">
                <script src="/mailbox.js" defer></script>
                </head>
                <body data-received="%d">
                %s<header>
                <h1><a href="/">Mailbox</a></h1>
                <p>Every e-mail and SMS of this suite ends here. None of them leaves this machine.</p>
                <p id="news" role="status"></p>
                </header>
                <main>
                <nav aria-label="Messages">%s</nav>
                %s
                </main>
                </body>
                </html>
                """.formatted(received, notice.map(MailboxPage::notice).orElse(""), list(messages, open),
                open == null ? HINT : message(open));
    }

    private static String notice(String text) {
        return "<aside class=\"notice\" aria-label=\"Notice\"><strong>" + Html.escape(text) + "</strong></aside>\n";
    }

    private static String list(List<Message> messages, Message open) {
        if (messages.isEmpty()) {
            return "<p class=\"empty\">Nothing has come yet.</p>";
        }
        return messages.stream().map(message -> item(message, message.equals(open)))
                .collect(Collectors.joining("\n", "<ul>", "</ul>"));
    }

    private static String item(Message message, boolean open) {
        var title = message.kind() == Message.Kind.SMS ? message.text() : message.subject();
        return "<li><a href=\"/messages/%s\"%s><span class=\"kind\">%s</span> <span class=\"to\">%s</span> %s <time datetime=\"%s\">%s</time></a></li>"
                .formatted(Html.escape(message.id()), open ? " aria-current=\"page\"" : "", kind(message),
                        Html.escape(message.to()), "<span class=\"title\">" + Html.escape(title) + "</span>",
                        message.receivedAt(), TIME.format(message.receivedAt()));
    }

    private static String message(Message message) {
        return """
                <article aria-labelledby="subject">
                <h2 id="subject">%s</h2>
                <dl><dt>From</dt><dd>%s</dd><dt>To</dt><dd>%s</dd><dt>Received</dt><dd>%s</dd></dl>
                %s%s%s
                </article>
                """.formatted(Html.escape(message.kind() == Message.Kind.SMS ? "SMS" : message.subject()),
                Html.escape(message.from()), Html.escape(message.to()), TIME.format(message.receivedAt()),
                frame(message), text(message), replies(message) + headers(message.headers()));
    }

    /**
     * The mail's own HTML may do nothing but be looked at and have its links opened, each in a tab of its own: it is
     * framed without scripts, forms or an origin.
     */
    private static String frame(Message message) {
        return message.html() == null
                ? ""
                : "<iframe title=\"The message\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\" src=\"/messages/"
                        + Html.escape(message.id()) + "/html\"></iframe>";
    }

    private static String text(Message message) {
        if (message.text() == null) {
            return "";
        }
        var text = "<pre>" + Html.withLinks(message.text()) + "</pre>";
        return message.html() == null ? text : "<details><summary>Plain text part</summary>" + text + "</details>";
    }

    /** The recipient's phone: the two answers, the refusal, and whatever else. */
    private static String replies(Message message) {
        if (message.kind() != Message.Kind.SMS || "sent back".equals(message.status())) {
            return "";
        }
        return """
                <form class="reply" method="post" action="/messages/%s/reply" aria-label="Reply as the recipient">
                <button name="text" value="1">1</button>
                <button name="text" value="2">2</button>
                <button name="text" value="STOP">STOP</button>
                </form>
                <form class="reply" method="post" action="/messages/%s/reply">
                <label for="text">Reply as the recipient</label>
                <input id="text" name="text" maxlength="1600" required autocomplete="off">
                <button>Send</button>
                </form>
                """.formatted(Html.escape(message.id()), Html.escape(message.id()));
    }

    private static String headers(Map<String, String> headers) {
        if (headers == null) {
            return "";
        }
        return headers.entrySet().stream().map(header -> Html.escape(header.getKey() + ": " + header.getValue()))
                .collect(Collectors.joining("\n", "<details><summary>Headers</summary><pre>", "</pre></details>"));
    }

    private static String kind(Message message) {
        return switch (message.kind()) {
            case EMAIL -> "E-mail";
            case SMS -> "SMS";
        };
    }
}
