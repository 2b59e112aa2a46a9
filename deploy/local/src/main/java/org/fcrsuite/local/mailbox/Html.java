package org.fcrsuite.local.mailbox;

import java.util.regex.Pattern;

/** Text made safe to stand in a page. */
final class Html {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+[^\\s<>\"'.,;:!?)]");

    private Html() {
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Escaped, with web addresses made links that open beside the mailbox. */
    static String withLinks(String text) {
        var html = new StringBuilder();
        var link = LINK.matcher(text);
        int done = 0;
        while (link.find()) {
            var url = escape(link.group());
            html.append(escape(text.substring(done, link.start()))).append("<a target=\"_blank\" rel=\"noopener\" href=\"")
                    .append(url).append("\">").append(url).append("</a>");
            done = link.end();
        }
        return html.append(escape(text.substring(done))).toString();
    }
}
